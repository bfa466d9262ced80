/** What an item of an import of articles is made of. */
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';
import { articleOriginals } from '@/db/schema/jobs';
import type { ArticleReport } from '@/domain/desk/job-views';
import { LEFT_OUT_REASONS } from '@/domain/desk/left-out';
import { FACT_NAMES, type FactName, isCertain, type Recognized } from '@/domain/desk/recognized';
import { isDatelineError } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';
import { shortText } from '@/domain/text/cut-text';
import { sha256Of } from '../sha256';
import { toldRevision } from './add-revision';
import { checkGiven, MAX_NOTE } from './finish-article';
import type { IngestReport } from './ingest-article';

/** So many characters are taken from an entry of a feed: nobody asked for it, and an article of news has a tenth of that. */
export const MOST_OF_ENTRY = 100_000;

export const ARTICLES = 'articles';

const givenFacts = z.partialRecord(z.enum(FACT_NAMES), z.string());
const fact = z.object({ value: z.string(), where: z.string(), sure: z.enum(['said', 'found', 'guessed']), doubt: z.string().optional() });
const facts = z.partialRecord(z.enum(FACT_NAMES), fact);

const feedEntry = z.object({
  facts,
  /** shown beside the title; empty where the feed names nobody */
  author: z.string(),
  warnings: z.array(z.string()),
});
export type FeedEntry = z.output<typeof feedEntry>;

/** How an article came: it decides what its bytes are. */
export const articleInput = z.object({
  from: z.enum(['paste', 'file', 'url', 'feed']),
  /** what a server or a browser says of the bytes */
  mediaType: z.string().default(''),
  /** where it is fetched from; after that, where it really stood */
  url: z.string().optional(),
  /** of an entry whose text came in the feed: its page, which is tried first */
  page: z.string().optional(),
  entry: feedEntry.optional(),
  /** a piece of a page, pasted or out of a feed */
  isPiece: z.boolean().default(false),
  /** what a person said of it */
  given: givenFacts.default({}),
  /** a person has seen what was found */
  confirmed: z.boolean().default(false),
});
export type ArticleItemInput = z.output<typeof articleInput>;

export const articleOptions = z.object({
  /** true: a person sees what was found before anything is stored; false: only where no day is certain */
  confirm: z.boolean().default(true),
  /** true: held for review whatever its source is set to */
  hold: z.boolean().default(false),
});

export const preparedArticle = z.object({
  read: z.object({
    facts,
    note: z.string().nullable(),
    body: z.string(),
    // what was prepared by an earlier version names no lines that were left out
    page: z.string().default(''),
    leftOut: z.array(z.object({ start: z.number().int(), end: z.number().int(), reason: z.enum(LEFT_OUT_REASONS) })).default([]),
    original: z.string(),
    warnings: z.array(z.string()),
  }),
  /** nothing of it need be asked for */
  certain: z.boolean(),
});
export type PreparedArticle = z.output<typeof preparedArticle>;

/** What a person said stands before what was found; a fact that could not be stored as it is, is in doubt. */
export function prepare(read: Recognized, given: Readonly<Partial<Record<FactName, string>>>): PreparedArticle {
  const merged = { ...read.facts };
  for (const name of FACT_NAMES) {
    const value = given[name]?.trim();
    if (value) merged[name] = { value, where: 'your entry', sure: 'said' };
    const fact = merged[name];
    const doubt = fact && whyNotTaken({ [name]: fact.value });
    if (doubt) merged[name] = { ...fact, doubt };
  }
  const note = read.note === null ? null : shortText(read.note, MAX_NOTE);
  const warnings =
    note === read.note ? read.warnings : [...read.warnings, `The note was shortened to ${numberWords(MAX_NOTE)} characters.`];
  const sound = FACT_NAMES.every((name) => name === 'published' || merged[name]?.doubt === undefined);
  return {
    read: { ...read, note, facts: merged, leftOut: [...read.leftOut], warnings: [...warnings] },
    certain: sound && isCertain(merged.published),
  };
}

function whyNotTaken(given: Readonly<Partial<Record<FactName, string>>>): string | null {
  try {
    checkGiven(given);
    return null;
  } catch (error) {
    if (isDatelineError(error)) return error.message;
    throw error;
  }
}

/** What is kept when an article has been stored: a report with its item, and the bytes it was read from with its revision. */
export const articleReport = (
  { articleId, created, revision, events, notRead }: IngestReport,
  { read }: PreparedArticle,
): Readonly<Record<string, unknown>> => ({
  ...({
    articleId,
    created,
    revision: toldRevision(revision),
    events: { ...events },
    ...(notRead === null ? {} : { notRead }),
    title: read.facts.title?.value ?? '',
    facts: read.facts,
  } satisfies ArticleReport),
});

interface Original {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Call in the transaction that stores the article. A text that was here before keeps the bytes that it came from. */
export async function storeOriginal(
  tx: Database,
  { articleId, created, revision: report }: IngestReport,
  { name, mediaType, bytes }: Original,
): Promise<void> {
  const number = created ? 1 : report?.changed ? report.number : null;
  if (number === null) return;
  const [revision] = await tx
    .select({ id: articleRevisions.id })
    .from(articleRevisions)
    .where(and(eq(articleRevisions.articleId, articleId), eq(articleRevisions.number, number)));
  if (!revision) throw new Error('The article that was just stored has no revision.');
  await tx.insert(articleOriginals).values({ revisionId: revision.id, name, mediaType, sha256: sha256Of(bytes), bytes });
}
