/** The schemas of an article import item: input, options and prepared article. */
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { articleRevisions, type Database } from '@/db/database';
import type { ArticleReport } from '@/domain/desk/job-views';
import { LEFT_OUT_REASONS } from '@/domain/desk/left-out';
import { FACT_NAMES, type FactName, isCertain, type Recognized } from '@/domain/desk/recognized';
import { isDatelineError } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';
import { shortText } from '@/domain/text/cut-text';
import { dayOrText } from '@/domain/text/day-text';
import { type Original, storeCopy } from '../fetch/copies';
import { toldRevision } from './add-revision';
import { checkGiven, MAX_NOTE } from './finish-article';
import type { IngestReport } from './ingest-article';

/** Maximum number of characters taken from a feed entry. A typical news article has a tenth of that. */
export const MOST_OF_ENTRY = 100_000;

export const ARTICLES = 'articles';

const givenFacts = z.partialRecord(z.enum(FACT_NAMES), z.string());
const fact = z.object({ value: z.string(), where: z.string(), sure: z.enum(['said', 'found', 'guessed']), doubt: z.string().optional() });
const facts = z.partialRecord(z.enum(FACT_NAMES), fact);

const feedEntry = z.object({
  facts,
  /** displayed next to the title; empty if the feed names no author */
  author: z.string(),
  warnings: z.array(z.string()),
});
export type FeedEntry = z.output<typeof feedEntry>;

/** The input of an article item; `from` determines what its bytes are. */
export const articleInput = z.object({
  from: z.enum(['paste', 'file', 'url', 'feed']),
  /** the media type that the server or browser sent */
  mediaType: z.string().default(''),
  /** the URL to fetch; after the fetch, the final URL */
  url: z.string().optional(),
  /** for a feed entry with its own text: the URL of its page, which is tried first */
  page: z.string().optional(),
  entry: feedEntry.optional(),
  /** true: a fragment of a page, pasted or from a feed */
  isPiece: z.boolean().default(false),
  given: givenFacts.default({}),
  /** true: a person reviewed the recognized facts */
  confirmed: z.boolean().default(false),
});
export type ArticleItemInput = z.output<typeof articleInput>;

export const articleOptions = z.object({
  /** true: a person confirms before anything is stored; false: only if the date is uncertain */
  confirm: z.boolean().default(true),
  /** true: hold for review even if the source is set to publish unchecked */
  hold: z.boolean().default(false),
  /** true: the items may be new versions of stored articles; unchanged texts are skipped */
  changes: z.boolean().default(false),
});

export const preparedArticle = z.object({
  read: z.object({
    facts,
    note: z.string().nullable(),
    body: z.string(),
    // items prepared by an earlier version have no removed lines
    page: z.string().default(''),
    leftOut: z.array(z.object({ start: z.number().int(), end: z.number().int(), reason: z.enum(LEFT_OUT_REASONS) })).default([]),
    original: z.string(),
    warnings: z.array(z.string()),
  }),
  /** true: no confirmation is needed */
  certain: z.boolean(),
});
export type PreparedArticle = z.output<typeof preparedArticle>;

/** Merges entered facts over recognized ones and marks each fact that cannot be stored with its error. */
export function prepare(read: Recognized, given: Readonly<Partial<Record<FactName, string>>>): PreparedArticle {
  const merged = { ...read.facts };
  for (const name of FACT_NAMES) {
    const entry = given[name]?.trim();
    const value = entry && name === 'published' ? dayOrText(entry) : entry;
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

/** The report that the item keeps after its article is stored. */
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

/** The URL that the bytes came from. */
export const urlOfCopy = ({ url }: Partial<ArticleItemInput>, { read }: PreparedArticle): string | null =>
  url ?? read.facts.url?.value ?? null;

/**
 * Stores the original bytes with the new revision. Call in the transaction that stores the article. A known text keeps its earlier
 * original.
 */
export async function storeOriginal(
  tx: Database,
  { articleId, created, revision: report }: IngestReport,
  original: Original,
): Promise<void> {
  const number = created ? 1 : report?.changed ? report.number : null;
  if (number === null) return;
  const [revision] = await tx
    .select({ id: articleRevisions.id })
    .from(articleRevisions)
    .where(and(eq(articleRevisions.articleId, articleId), eq(articleRevisions.number, number)));
  if (!revision) throw new Error('The article that was just stored has no revision.');
  await storeCopy(tx, revision.id, original);
}
