/** The demonstration that ships with Dateline: its articles, and their review in `data/demonstration-review.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import stored from '@/data/demonstration-review.json';
import { ACTOR_ROLES, eventInput } from '@/domain/event-input';
import { readAnyInput } from '../ingest/read-input';
import type { SeedFile } from '../ingest/seed';
import { sha256Of } from '../sha256';

/** The files of a directory, in the order of their names. */
export function readDemonstration(articlesDir: string): readonly SeedFile[] {
  const names = readdirSync(/*turbopackIgnore: true*/ articlesDir).sort();
  return names.map((name) => ({ name, text: readFileSync(path.join(/*turbopackIgnore: true*/ articlesDir, name), 'utf8') }));
}

/** SHA-256 of their bodies, as the store keeps it. */
export async function demonstrationHashes(files: readonly SeedFile[]): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const { name, text } of files) {
    const { article } = await readAnyInput({ text, format: name.endsWith('.md') ? 'markdown' : 'text' });
    hashes.push(sha256Of(article.body));
  }
  return hashes;
}

/** An article and exact words of its text. */
const report = z.tuple([z.string(), z.string().min(1)]);

const reviewedEvent = z.strictObject({
  ...eventInput.pick({ title: true, status: true, outcome: true, action: true, place: true, themes: true }).shape,
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
