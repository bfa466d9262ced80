/** An event and its mentions as they leave the site: the API, `/events/ID.json` and `/timeline.json` give this one shape. */
import { z } from 'zod';
import { ACTION_IDS } from '@/engine/model/event';
import { ACTION_SCORES } from '../action-scores';
import { ACTOR_ROLES, EVENT_STATUSES, EXTENTS, OUTCOMES, QUALIFIERS } from '../event-input';
import { PRECISIONS } from '../filters/facet-values';
import { ACTOR_KINDS } from '../labels';
import { address, day, edtf, id, instant, named, pageOf } from './schemas';

const confidence = z.number().min(0).max(1).nullable();

const BASES = ['explicit', 'relative', 'inferred'] as const;

export const actorId = z.string().describe('The id of an actor, as in its address: "china".');
export const actorKind = z.enum(ACTOR_KINDS.map(({ kind }) => kind));
export const themeId = z.string().describe('The id of a theme, as in its address: "summit".');

export const mentionSchema = named(
  'Mention',
  z
    .object({
      id,
      articleId: id,
      source: z.string().describe('The outlet.'),
      article: z.string().describe('The title of the article.'),
      published: day.describe('When the article was published.'),
      note: z.string().nullable().describe('What readers should know of the article.'),
      original: address.nullable().describe('The article where it first stood.'),
      url: address.describe('The sentence in the article here.'),
      annotation: address.describe('The sentence as a W3C Web Annotation.'),
      start: z.int().min(0).describe('Offset in the text of the article here, in UTF-16 units.'),
      end: z.int().min(1).describe('Where the quotation ends, exclusive.'),
      quote: z.string(),
      dateText: z.string().nullable().describe('The words of the date.'),
      date: edtf.describe('The date that this sentence gives, in EDTF.'),
      status: z.enum(EVENT_STATUSES),
      confidence: confidence.describe(
        '0 to 1: the share of such sentences that annotators wanted as an event. Null when an editor chose the sentence, or when an earlier version read it.',
      ),
    })
    .describe('A sentence of an article that reports an event.'),
);

export const eventSchema = named(
  'Event',
  z
    .object({
      id,
      url: address.describe('Its page.'),
      title: z.string(),
      summary: z.string().nullable().describe('Written by a person; at most 60 words.'),
      date: edtf,
      dateWords: z.string().describe('The date in words.'),
      earliest: day.describe('The first day it can mean.'),
      latest: day.describe('The last day it can mean.'),
      precision: z.enum(PRECISIONS).describe('How finely the date is known.'),
      qualifier: z.enum(QUALIFIERS).nullable(),
      extent: z.enum(EXTENTS).describe('Whether it lasted the whole span or happened on some part of it.'),
      dateBasis: z.enum(BASES).describe('How the date was read.'),
      dateText: z.string().nullable().describe('The words of the best source.'),
      status: z.enum(EVENT_STATUSES),
      polarity: z.enum(['affirmed', 'negated']),
      outcome: z.enum(OUTCOMES).describe('What became of a plan.'),
      actors: z.array(
        z.object({
          id: actorId,
          name: z.string(),
          kind: actorKind,
          role: z.enum(ACTOR_ROLES),
          of: actorId.nullable().describe('For a government body: its state.'),
        }),
      ),
      themes: z.array(themeId),
      action: z.enum(ACTION_IDS).nullable().describe('PLOVER event type; null where none is certain.'),
      quadClass: z.enum([...new Set(ACTION_IDS.map((action) => ACTION_SCORES[action].quad))]).nullable(),
      score: z.number().min(-10).max(10).nullable().describe('From conflict to cooperation.'),
      place: z.string().nullable(),
      salience: z.number().min(0).max(1).describe('0 to 1: how much it matters.'),
      confidence: confidence.describe(
        '0 to 1: the highest confidence among its mentions. Null when the event was entered by hand, or when an earlier version read it.',
      ),
      checked: z.boolean().describe('Whether a person has checked it.'),
      version: z.int().min(1),
      created: instant,
      updated: instant,
      mentions: z.array(mentionSchema).describe('The best one first.'),
    })
    .describe('A dated event.'),
);

export type ApiMention = z.output<typeof mentionSchema>;
export type ApiEvent = z.output<typeof eventSchema>;
export const eventPage = pageOf('EventPage', eventSchema);
