/**
 * An article goes in: its text is read, its events are extracted and joined to those already stored. One transaction holds it all, so
 * that an interrupted import leaves no half article; the same text a second time changes nothing.
 */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { transact } from '@/db/locks';
import { articleRevisions, articles } from '@/db/schema/articles';
import type { Diagnostic, Extraction } from '@/engine/index';
import { type Caller, writeAudit } from '../audit/write-audit';
import { countUp } from '../metrics/metrics';
import { sha256Of } from '../sha256';
import { findOrMakeSource } from '../sources/find-or-make-source';
import { addRevision, type RevisionReport } from './add-revision';
import { articleAt } from './article-at';
import { checkRevision } from './check-revision';
import { type Extractor, extractorFor } from './extract-article';
import type { ReadInput } from './finish-article';
import { joinEvents } from './join-events';
import { lockArticles } from './lock-articles';
import { readAnyInput } from './read-any-input';
import type { ArticleInput } from './read-input';
import { refreshStatistics } from './refresh-statistics';
import { isAnchored } from './store-mentions';
import { takeFacts } from './take-facts';

export interface IngestBy extends Caller {
  /** true: publish at once; false: hold for review, unless the source is set to publish unchecked */
  readonly publish: boolean;
  /** false: held for review whatever the source is set to */
  readonly mayPublish?: boolean;
  /** true: an article that readers see keeps its text; nobody has looked at the new one */
  readonly keepsPublished?: boolean;
  /** true: a person has seen title, source and language, and an article that gets a new text gets them too */
  readonly confirmed?: boolean;
  /** what else is written in the same transaction; when it throws, nothing is stored */
  readonly also?: (tx: Database, report: IngestReport) => Promise<void>;
}

export interface IngestReport {
  readonly articleId: number;
  /** false: this text was stored before, or became a revision of an article that was */
  readonly created: boolean;
  /** what happened to an article that stood at the same address with another text; null otherwise */
  readonly revision: RevisionReport | null;
  readonly events: { readonly created: number; readonly joined: number };
  readonly diagnostics: readonly Diagnostic[];
  /** facts that nobody gave and that were found in the text: "title", "published" … */
  readonly inferred: readonly string[];
}

/** Throws a DatelineError with the field at fault for a text that cannot be taken. `extract` is replaced in tests alone. */
export const ingestArticle = (db: Database, input: ArticleInput, by: IngestBy, extract?: Extractor): Promise<IngestReport> =>
  ingestRead(db, () => readAnyInput(input), by, extract);

/** As `ingestArticle`, for what was read before. */
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
  const known = await findByHash(db, contentHash);
  if (known !== null) {
    const report = duplicate(known, read);
    await by.also?.(db, report);
    return report;
  }
  const { url, ...article } = read.article;
  const extract = given ?? (await extractorFor(db));
  const extraction = extract({ ...article, ...(url === null ? {} : { url }) });
  const report = await transact(db, async (tx) => {
    await lockArticles(tx);
    const raced = await findByHash(tx, contentHash);
    const articleId = raced === null ? await articleAt(tx, read.article.url) : null;
    const stored =
      raced !== null
        ? duplicate(raced, read)
        : articleId === null
          ? await store(tx, read, contentHash, extraction, by)
          : await revise(tx, articleId, read, by, extract);
    await by.also?.(tx, stored);
    return stored;
  });
  if (report.created) await refreshStatistics(db, report.articleId);
  return report;
}

async function store(tx: Database, read: ReadInput, contentHash: string, extraction: Extraction, by: IngestBy): Promise<IngestReport> {
  const { article } = read;
  const source = await findOrMakeSource(tx, article.source);
  const publish = by.publish || (by.mayPublish !== false && source.publishUnchecked);
  const [row] = await tx
    .insert(articles)
    .values({
      sourceId: source.id,
      title: article.title,
      url: article.url,
      published: article.published,
      language: article.language,
      note: read.note,
      state: publish ? 'published' : 'draft',
      createdBy: by.userId,
    })
    .returning({ id: articles.id });
  if (!row) throw new Error('The database did not return the new article.');
  const { extractorVersion } = extraction;
  const [revision] = await tx
    .insert(articleRevisions)
    .values({
      articleId: row.id,
      number: 1,
      body: article.body,
      original: read.original,
      contentHash,
      extractorVersion,
      createdBy: by.userId,
    })
    .returning({ id: articleRevisions.id });
  if (!revision) throw new Error('The database did not return the new revision.');
  const anchored = extraction.events.filter((event) => event.mentions.some((mention) => isAnchored(article.body, mention)));
  const news = anchored.map((event) => ({ event, home: null }));
  const counts = await joinEvents(tx, news, { by, publish, revisionId: revision.id, body: article.body, extractorVersion });
  const report: IngestReport = {
    articleId: row.id,
    created: true,
    revision: null,
    events: counts,
    diagnostics: [...extraction.diagnostics, ...lostEvents(extraction.events.length - anchored.length)],
    inferred: read.inferred,
  };
  await writeAudit(tx, {
    userId: by.userId,
    requestId: by.requestId,
    ip: by.ip,
    tokenId: by.tokenId,
    action: 'articles.ingest',
    target: { type: 'article', id: row.id },
    after: { title: article.title, source: article.source, published: article.published, contentHash, events: counts },
  });
  return report;
}

/** The address is known with another text: what was published there was changed. */
async function revise(tx: Database, articleId: number, read: ReadInput, by: IngestBy, extract: Extractor): Promise<IngestReport> {
  await checkRevision(tx, articleId, read.article.published, by);
  const { original, article, inferred } = read;
  const facts = by.confirmed ? await takeFacts(tx, articleId, article) : {};
  const revision = await addRevision(tx, { articleId, body: article.body, original, facts, by, extract });
  return { articleId, created: false, revision, events: revision.events, diagnostics: [], inferred };
}

const lostEvents = (count: number): Diagnostic[] =>
  count === 0 ? [] : [{ code: 'stage-failed', message: `${count} event(s) did not point at the words of the text and were left out.` }];

async function findByHash(db: Database, contentHash: string): Promise<number | null> {
  const [row] = await db
    .select({ id: articleRevisions.articleId })
    .from(articleRevisions)
    .where(eq(articleRevisions.contentHash, contentHash));
  return row?.id ?? null;
}

const duplicate = (articleId: number, { inferred }: ReadInput): IngestReport => ({
  articleId,
  created: false,
  revision: null,
  events: { created: 0, joined: 0 },
  diagnostics: [],
  inferred,
});
