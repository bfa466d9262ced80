/** What is kept when an article has been stored: a report with its item, and the bytes it was read from with its revision. */
import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';
import { articleOriginals } from '@/db/schema/jobs';
import type { ArticleReport } from '@/domain/desk/job-views';
import { toldRevision } from '../ingest/add-revision';
import type { IngestReport } from '../ingest/ingest-article';
import { sha256Of } from '../sha256';
import type { PreparedArticle } from './article-item';

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

export interface Original {
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
