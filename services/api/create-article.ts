/** Saves an article from an API request like the editors’ form, in one transaction with its audit row. */
import { and, desc, eq, sql } from 'drizzle-orm';
import { articles, type Database, jobItems, jobs } from '@/db/database';
import type { ApiIngestReport, ApiUploadReport, NewArticle } from '@/domain/api/write-operations';
import { itemHref } from '@/domain/desk/job-views';
import type { FactName } from '@/domain/desk/recognized';
import { DatelineError, isDatelineError } from '@/domain/errors';
import { deskHref } from '@/domain/hrefs';
import { typedLine } from '@/domain/text/cut-text';
import { toldRevision } from '../ingest/add-revision';
import { prepare, storeOriginal, urlOfCopy } from '../ingest/article-item';
import { checkGiven, finishArticle } from '../ingest/finish-article';
import { ingestArticle, ingestRead } from '../ingest/ingest-article';
import { type ReadFile, type ReceivedFile, receivePrepared } from '../ingest/receive-articles';
import type { Bearer } from '../people/api-tokens';
import { complete } from '../reading/complete-facts';
import { recognizeBytes } from '../reading/recognize-bytes';
import { sha256Of } from '../sha256';
import type { Caller } from '../timeline/facts/write';

export interface Sent {
  readonly bearer: Bearer;
  readonly requestId: string;
  readonly ip: string;
  readonly origin: string;
}

/** Throws `bad-data` that names the field, or `forbidden` if the token may not publish but the request asks to. */
export async function createArticle(
  db: Database,
  { publish = false, format: _, original, ...article }: NewArticle,
  { bearer, requestId, ip, origin }: Sent,
): Promise<ApiIngestReport> {
  const mayPublish = bearer.scopes.includes('publish-articles');
  if (publish && !mayPublish)
    throw new DatelineError(
      'forbidden',
      'Nothing was saved: this token cannot publish articles. Use a token with the permission "publish-articles", or send "publish": false.',
      'publish',
    );
  const caller: Caller = { userId: bearer.userId, requestId, ip, tokenId: bearer.tokenId };
  const { articleId, created, revision, events, inferred, diagnostics } = await ingestArticle(db, article, {
    ...caller,
    publish,
    mayPublish,
    keepsPublished: !mayPublish,
    also: async (tx, report) => {
      if (!original) return;
      const { base64, ...file } = original;
      await storeOriginal(tx, report, { ...file, url: article.url ?? null, bytes: new Uint8Array(Buffer.from(base64, 'base64')) });
    },
  });
  const [stored] = await db.select({ state: articles.state }).from(articles).where(eq(articles.id, articleId));
  return {
    article: articleId,
    url: `${origin}${deskHref(articleId)}`,
    created,
    revision: toldRevision(revision),
    state: stored?.state ?? 'draft',
    events,
    inferred: [...inferred],
    diagnostics: diagnostics.map(({ code, message }) => ({ code, message })),
  };
}

const MOST_NAME = 300;

interface UploadedFile extends ReceivedFile {
  readonly given: Readonly<Partial<Record<FactName, string>>>;
}

/**
 * Adds an article from an uploaded file of the API. Stores it like the command line if its details are certain. Otherwise, it waits for
 * an editor’s confirmation like a file from the form. Throws typed errors that name the field: `file` for the file itself.
 */
export async function uploadFile(db: Database, { bytes, given, ...file }: UploadedFile, sent: Sent): Promise<ApiUploadReport> {
  checkGiven(given);
  const [name, type] = [typedLine(file.name, MOST_NAME), typedLine(file.type, MOST_NAME)];
  const { bearer, requestId, ip, origin } = sent;
  const waiting = await findWaiting(db, bearer.userId, bytes);
  if (waiting) return { ...waiting, url: `${origin}${waiting.url}`, created: false, article: null, state: 'unconfirmed' };
  const read = await recognize(bytes, name);
  const prepared = prepare(complete(read, { url: given.url?.trim() || undefined }), given);
  const title = prepared.read.facts.title?.value ?? name;
  const caller = { userId: bearer.userId, requestId, ip, tokenId: bearer.tokenId };
  const ready: ReadFile = { name, title, bytes, input: { from: 'file', given, mediaType: type }, prepared };
  if (!prepared.certain) {
    const jobId = await receivePrepared(db, ready, caller);
    return { article: null, title, url: `${origin}${itemHref(jobId, 1)}`, created: true, state: 'unconfirmed' };
  }
  const mayPublish = bearer.scopes.includes('publish-articles');
  const { articleId, created } = await ingestRead(db, () => finishArticle(prepared.read, {}), {
    ...{ ...caller, publish: false, mayPublish, keepsPublished: !mayPublish },
    also: (tx, report) => storeOriginal(tx, report, { name, mediaType: type, url: urlOfCopy(ready.input, prepared), bytes }),
  });
  const [stored] = await db.select({ state: articles.state, title: articles.title }).from(articles).where(eq(articles.id, articleId));
  return {
    ...{ article: articleId, title: stored?.title ?? title, url: `${origin}${deskHref(articleId)}` },
    ...{ created, state: stored?.state ?? 'draft' },
  };
}

async function recognize(bytes: Uint8Array, name: string) {
  try {
    return await recognizeBytes({ bytes, name });
  } catch (error) {
    if (isDatelineError(error) && (error.field === 'text' || error.field === 'frontMatter'))
      throw new DatelineError(error.code, error.message, 'file');
    throw error;
  }
}

/** The same file of the same person that still waits for confirmation. */
async function findWaiting(db: Database, userId: string, bytes: Uint8Array): Promise<{ title: string; url: string } | null> {
  const [row] = await db
    .select({ title: jobs.title, jobId: jobs.id, number: jobItems.number })
    .from(jobItems)
    .innerJoin(jobs, eq(jobs.id, jobItems.jobId))
    // compares the sizes first, because the bytes are stored apart from the row
    .where(
      and(
        eq(jobs.createdBy, userId),
        eq(jobItems.state, 'asks'),
        sql`case when octet_length(${jobItems.bytes}) = ${bytes.length} then encode(sha256(${jobItems.bytes}), 'hex') = ${sha256Of(bytes)} else false end`,
      ),
    )
    .orderBy(desc(jobs.id))
    .limit(1);
  return row ? { title: row.title, url: itemHref(row.jobId, row.number) } : null;
}
