/** Reads the demonstration that ships with Dateline: its articles, and their review in `data/demonstration-review.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import stored from '@/data/demonstration-review.json';
import { ACTOR_ROLES, eventInput } from '@/domain/event-input';
import { readAnyInput } from '../ingest/read-input';
import type { SeedFile } from '../ingest/seed';
import { sha256Of } from '../sha256';

/** Returns the files of a directory, sorted by name. */
export function readDemonstration(articlesDir: string): readonly SeedFile[] {
  const names = readdirSync(/*turbopackIgnore: true*/ articlesDir).sort();
  return names.map((name) => ({ name, text: readFileSync(path.join(/*turbopackIgnore: true*/ articlesDir, name), 'utf8') }));
}

/** Returns the SHA-256 of each body, as the database stores it. */
export async function demonstrationHashes(files: readonly SeedFile[]): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const { text } of files) {
    const { article } = await readAnyInput({ text });
    hashes.push(sha256Of(article.body));
  }
  return hashes;
}

/** The file name of an article, and an exact quote from its text. */
const report = z.tuple([z.string(), z.string().min(1)]);

const reviewedEvent = z.strictObject({
  ...eventInput.pick({ title: true, status: true, outcome: true, action: true, place: true, themes: true }).shape,
  date: z.string(),
  /** roles by slug, in display order */
  actors: z.record(z.string(), z.enum(ACTOR_ROLES)),
});

const review = z.strictObject({
  /** increases with every change of this file, so that an upgrade applies it */
  version: z.int().positive(),
  /** file name → SHA-256 of the body */
  articles: z.record(z.string(), z.string()),
  /** the one real article; events that only this article reports come from the engine */
  seedArticle: z.string(),
  /** events that only this article reports stay in the queue */
  unreviewed: z.string(),
  events: z.array(
    z.strictObject({
      /** ID in `data/gold/chronology.json`; null for an event that the engine wrongly merged into another one */
      fact: z.string().nullable(),
      /** all sentences that report the event, and no others */
      reports: z.array(report).min(1),
      /** absent if the seed article reports the event too, so that the engine’s values stay */
      event: reviewedEvent.optional(),
    }),
  ),
  rejected: z.array(z.strictObject({ report, reason: z.string() })),
});

export type Report = z.output<typeof report>;
export type ReviewedEvent = z.output<typeof reviewedEvent>;
export type ShippedReview = z.output<typeof review>;

export const SHIPPED: ShippedReview = review.parse(stored);

/** Hash of the one real article. Removing the demo data keeps it. */
export const REAL_HASH: string = SHIPPED.articles[SHIPPED.seedArticle] ?? '';

/** Hashes of the invented articles, which the removal of the demo data removes. */
export const INVENTED_HASHES: readonly string[] = Object.values(SHIPPED.articles).filter((hash) => hash !== REAL_HASH);
