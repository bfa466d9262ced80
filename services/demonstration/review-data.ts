/** The review of the demo data that ships with Dateline: `data/demonstration-review.json`, checked when it is loaded. */
import { z } from 'zod';
import stored from '@/data/demonstration-review.json';
import { ACTOR_ROLES, eventInput } from '@/domain/event-input';

/** An article and exact words of its text. */
const report = z.tuple([z.string(), z.string().min(1)]);

const reviewedEvent = z.strictObject({
  ...eventInput.pick({ title: true, status: true, outcome: true, action: true, place: true, themes: true }).shape,
  /** EDTF */
  date: z.string(),
  /** roles by slug, in the order in which they are shown */
  actors: z.record(z.string(), z.enum(ACTOR_ROLES)),
});

const review = z.strictObject({
  /** counts up with every change of this file, so that an upgrade applies it */
  version: z.int().positive(),
  /** name of the file → SHA-256 of the body */
  articles: z.record(z.string(), z.string()),
  /** its own events come from the engine alone */
  seedArticle: z.string(),
  /** its own events wait in the queue */
  unreviewed: z.string(),
  events: z.array(
    z.strictObject({
      /** in `data/gold/chronology.json`; null for what the engine joined to another event by mistake */
      fact: z.string().nullable(),
      /** all sentences that report it, and no others */
      reports: z.array(report).min(1),
      /** absent where the engine's words stay, because the seed article reports it too */
      event: reviewedEvent.optional(),
    }),
  ),
  rejected: z.array(z.strictObject({ report, reason: z.string() })),
});

export type Report = z.output<typeof report>;
export type ReviewedEvent = z.output<typeof reviewedEvent>;
export type ShippedReview = z.output<typeof review>;

export const SHIPPED: ShippedReview = review.parse(stored);
