/**
 * Ingests an article: reads its text, extracts its events and joins them to stored events. The article and the first part of its events
 * share one transaction, so an interrupted import leaves no partial article. Ingesting the same text again changes nothing.
 */
import { asc, eq } from 'drizzle-orm';
import { articleRevisions, articles, type Database, eventMentions, idsOf, insertRow } from '@/db/database';
import { NOT_READ_WORDS, type NotRead } from '@/domain/desk/not-read';
import { badData } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';
import type { Article } from '@/engine/index';
import { type Extractor, type Read, readBetween, type TextReading } from '../reading/extraction';
import { queueNewText } from '../second-reader/client/queue-reading';
import { sha256Of } from '../sha256';
import { countUp } from '../site/metrics';
import { type Caller, writeAudit } from '../timeline/facts/write';
import { findOrMakeSource } from '../vocabulary/save-source';
import { type AddedRevision, addRevision, type RevisionReport } from './add-revision';
import type { Reading } from './decided-readings';
import { extractorFor } from './extract-article';
import type { ReadInput } from './finish-article';
import { type Begun, beginJoining, joinRest, notStored, standingOf } from './join-in-parts';
import { lockArticles, newestText } from './lock-articles';
import { type ArticleInput, readAnyInput } from './read-input';
import { refreshStatistics } from './refresh-statistics';
import { isAnchored } from './store-mentions';
import { takeFacts } from './take-facts';

/** The ID of the oldest article with this URL; null if there is none or `url` is null. */
export async function articleAt(tx: Database, url: string | null): Promise<number | null> {
  if (url === null) return null;
  const [row] = await tx.select({ id: articles.id }).from(articles).where(eq(articles.url, url)).orderBy(asc(articles.id)).limit(1);
  return row?.id ?? null;
}

/** Throws bad data for the URL, or for a different publication date. Relative dates such as "Monday" resolve from the stored date. */
async function checkRevision(tx: Database, articleId: number, published: string, { keepsPublished }: IngestBy): Promise<void> {
  const [row] = await tx.select({ state: articles.state, published: articles.published }).from(articles).where(eq(articles.id, articleId));
  if (keepsPublished && row?.state === 'published')
    throw badData(
      `Article ${articleId} already has this URL and is published. Updating the article would change the public text. Correct the text on the review page instead.`,
      'url',
    );
  if (row && row.published !== published)
    throw badData(
      `Article ${articleId} already has this URL and was published on ${row.published}. Enter that date, or another URL.`,
      'published',
    );
}

/** A diagnostic about the extraction, returned to the sender of the text. */
type ReadingDiagnostic = Readonly<Record<'code' | 'message', string>>;

/** `lost`: the number of events whose quotes are not in the text. */
function diagnosticsOf({ diagnostics, notRead }: TextReading, lost: number): readonly ReadingDiagnostic[] {
  const whyNot =
    notRead === null ? [] : [{ code: 'not-read', message: `The article was saved but not processed. ${NOT_READ_WORDS[notRead]}` }];
  const gone =
    lost === 0
      ? []
      : [
          {
            code: 'stage-failed',
            message: `${lost === 1 ? '1 event was' : `${numberWords(lost)} events were`} skipped because the text does not contain ${lost === 1 ? 'its quote' : 'their quotes'}.`,
          },
        ];
  return [...diagnostics, ...whyNot, ...gone];
}

interface IngestBy extends Caller {
  /** true: publish at once; false: hold for review, unless the source is set to publish unchecked */
  readonly publish: boolean;
  /** false: hold for review even if the source is set to publish unchecked */
  readonly mayPublish?: boolean;
  /** true: a published article keeps its text, because the new text is unreviewed */
  readonly keepsPublished?: boolean;
  /** true: a person confirmed title, source and language, so a revised article takes them too */
  readonly confirmed?: boolean;
  /** additional writes in the same transaction; if it throws, that transaction rolls back */
  readonly also?: (tx: Database, report: IngestReport) => Promise<void>;
}

export interface IngestReport {
  readonly articleId: number;
  /** false: this text was already stored, or became a revision of an existing article */
  readonly created: boolean;
  /** the result of revising an existing article at the same URL; null otherwise */
  readonly revision: RevisionReport | null;
  readonly events: { readonly created: number; readonly joined: number };
  /** why the article has no events, or only some of them; null if it was fully read */
  readonly notRead: NotRead | null;
  readonly diagnostics: readonly ReadingDiagnostic[];
  /** names of facts that were missing from the input and found in the text: "title", "published" … */
  readonly inferred: readonly string[];
}

/** Throws a DatelineError with the invalid field if the text cannot be ingested. Only tests replace `extract`. */
export const ingestArticle = (db: Database, input: ArticleInput, by: IngestBy, extract?: Extractor): Promise<IngestReport> =>
  ingestRead(db, () => readAnyInput(input), by, extract);

/** Same as `ingestArticle`, for input that is already parsed. */
export async function ingestRead(
  db: Database,
  read: () => ReadInput | Promise<ReadInput>,
  by: IngestBy,
  extract?: Extractor,
): Promise<IngestReport> {
  try {
    const report = await ingest(db, await read(), by, extract);
    countUp('dateline_articles_ingested_total', { outcome: report.created ? 'stored' : 'known' });
    countUp('dateline_events_ingested_total', { outcome: 'created' }, report.events.created);
    countUp('dateline_events_ingested_total', { outcome: 'joined' }, report.events.joined);
    return report;
  } catch (error) {
    countUp('dateline_ingest_failures_total');
    throw error;
  }
}

async function ingest(db: Database, read: ReadInput, by: IngestBy, given?: Extractor): Promise<IngestReport> {
  const contentHash = sha256Of(read.article.body);
  const stored = await findByHash(db, contentHash);
  if (stored !== null && stored.notRead === null) {
    const report = duplicate(stored, read);
    await by.also?.(db, report);
    return report;
  }
  const extract = given ?? (await extractorFor(db));
  const { report, begun } = await readBetween(
    db,
    extract,
    async (tx, reading) => {
      await lockArticles(tx);
      const made = await storeOrRevise(tx, read, contentHash, by, reading);
      if (made.begun) await queueNewText(tx, made.report.articleId, by);
      if (!made.begun || made.begun.rest.length === 0) await by.also?.(tx, made.report);
      return made;
    },
    textOf(read),
  );
  const events =
    begun && begun.rest.length > 0 ? await joinRest(db, begun, (tx, all) => finish(tx, { ...report, events: all }, by)) : report.events;
  if (report.created) await refreshStatistics(db, report.articleId);
  return { ...report, events };
}

/** The article as the engine reads it. */
const textOf = ({ article }: ReadInput): Article => ({ ...article, url: article.url ?? undefined });

/** Runs with the last part of a long text: writes the audit entry for all its events. */
async function finish(tx: Database, report: IngestReport, by: IngestBy): Promise<void> {
  const { articleId, events } = report;
  await writeAudit(tx, by, 'articles.read', ['article', articleId], { after: { events } });
  await by.also?.(tx, report);
}

interface Made {
  readonly report: IngestReport;
  /** null: there was nothing to read */
  readonly begun: Begun | null;
}

async function storeOrRevise(tx: Database, read: ReadInput, contentHash: string, by: IngestBy, reading: Read): Promise<Made> {
  const raced = await findByHash(tx, contentHash);
  if (raced !== null)
    return raced.notRead === null ? { report: duplicate(raced, read), begun: null } : readOn(tx, raced, read, by, reading);
  const articleId = await articleAt(tx, read.article.url);
  return articleId === null ? store(tx, read, contentHash, reading(textOf(read)), by) : revise(tx, articleId, read, by, reading);
}

async function store(tx: Database, read: ReadInput, contentHash: string, extraction: TextReading, by: IngestBy): Promise<Made> {
  const { article } = read;
  const source = await findOrMakeSource(tx, article.source);
  const publish = by.publish || (by.mayPublish !== false && source.publishUnchecked);
  const articleId = await insertRow(tx, articles, {
    sourceId: source.id,
    title: article.title,
    url: article.url,
    published: article.published,
    language: article.language,
    note: read.note,
    state: publish ? 'published' : 'draft',
    createdBy: by.userId,
  });
  const { extractorVersion, notRead } = extraction;
  const news = newsOf(extraction, article.body);
  const standing = standingOf(news, notRead);
  const revisionId = await insertRow(tx, articleRevisions, {
    articleId,
    number: 1,
    body: article.body,
    original: read.original,
    contentHash,
    extractorVersion,
    notRead: standing,
    createdBy: by.userId,
  });
  const storing = { by, publish, revisionId, body: article.body, extractorVersion };
  const begun = await beginJoining(tx, news, { storing, isReadAgain: false, was: standing }, notRead);
  const report: IngestReport = {
    articleId,
    created: true,
    revision: null,
    events: begun.joined,
    notRead,
    diagnostics: diagnosticsOf(extraction, extraction.events.length - news.length),
    inferred: read.inferred,
  };
  await writeAudit(tx, by, 'articles.ingest', ['article', articleId], {
    after: {
      ...{ title: article.title, source: article.source, published: article.published, contentHash, events: begun.joined },
      ...(notRead === null ? {} : { notRead }),
    },
  });
  return { report, begun };
}

/** The events that the text states, without a known stored event. */
const newsOf = ({ events }: TextReading, body: string): readonly Reading[] =>
  events.filter(({ mentions }) => mentions.some((mention) => isAnchored(body, mention))).map((event) => ({ event, home: null }));

/** Reads a text that is stored but was not read, or not completely. Call with the lock of `lockArticles` held. */
async function readOn(tx: Database, known: KnownText, read: ReadInput, by: IngestBy, reading: Read): Promise<Made> {
  const { id, articleId, number, notRead: was } = known;
  const { body } = read.article;
  const extraction = reading(textOf(read));
  const { extractorVersion, notRead } = extraction;
  const { article, unchecked } = await newestText(tx, articleId);
  const placed = await tx.selectDistinct({ id: eventMentions.eventId }).from(eventMentions).where(eq(eventMentions.revisionId, id));
  const news = newsOf(extraction, body);
  const missing = await notStored(tx, id, news);
  const publish = article.state === 'published' && (by.publish || unchecked);
  const storing = { by, publish, revisionId: id, body, extractorVersion };
  const begun = await beginJoining(tx, missing, { storing, isReadAgain: true, was }, notRead, new Set(idsOf(placed)));
  const events = begun.joined;
  await tx.update(articleRevisions).set({ extractorVersion }).where(eq(articleRevisions.id, id));
  await writeAudit(tx, by, 'articles.read', ['article', articleId], { after: { events, ...(notRead === null ? {} : { notRead }) } });
  const revision: RevisionReport = { number, changed: true, verified: 0, moved: 0, orphaned: 0, events, leftOut: [] };
  const report: IngestReport = {
    ...{ articleId, created: number === 1, revision: number === 1 ? null : revision, events, notRead },
    inferred: read.inferred,
    diagnostics: diagnosticsOf(extraction, extraction.events.length - news.length),
  };
  return { report, begun };
}

/** Revises the article that has this URL with a different text. */
async function revise(tx: Database, articleId: number, read: ReadInput, by: IngestBy, reading: Read): Promise<Made> {
  await checkRevision(tx, articleId, read.article.published, by);
  const { original, article, inferred } = read;
  const facts = by.confirmed ? await takeFacts(tx, articleId, article) : {};
  const {
    report: revision,
    begun,
    notRead,
  }: AddedRevision = await addRevision(tx, {
    ...{ articleId, body: article.body, original, facts, by },
    read: reading,
  });
  const report = { articleId, created: false, revision, events: revision.events, notRead, diagnostics: [], inferred };
  return { report, begun };
}

/** Whether this text is a revision of a stored article. */
export const isStored = async (db: Database, body: string): Promise<boolean> => (await findByHash(db, sha256Of(body))) !== null;

async function findByHash(db: Database, contentHash: string): Promise<KnownText | null> {
  const { id, number, articleId, notRead } = articleRevisions;
  const [row] = await db
    .select({ id, number, articleId, notRead })
    .from(articleRevisions)
    .where(eq(articleRevisions.contentHash, contentHash));
  return row ?? null;
}

const duplicate = ({ articleId, notRead }: KnownText, { inferred }: ReadInput): IngestReport => ({
  articleId,
  created: false,
  revision: null,
  events: { created: 0, joined: 0 },
  notRead,
  diagnostics: [],
  inferred,
});

interface KnownText {
  /** ID of the revision */
  readonly id: number;
  readonly number: number;
  readonly articleId: number;
  readonly notRead: NotRead | null;
}
