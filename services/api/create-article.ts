/** Saves an article from an API request like the editors’ form, in one transaction with its audit row. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articles } from '@/db/schema/articles';
import type { ApiIngestReport, NewArticle } from '@/domain/api/write-operations';
import { DatelineError } from '@/domain/errors';
import { deskHref } from '@/domain/hrefs';
import type { Caller } from '../audit/write-audit';
import { toldRevision } from '../ingest/add-revision';
import { ingestArticle } from '../ingest/ingest-article';
import type { Bearer } from '../people/api-tokens';

export interface Sent {
  readonly bearer: Bearer;
  readonly requestId: string;
  readonly ip: string;
  readonly origin: string;
}

/** Throws `bad-data` that names the field, or `forbidden` if the token may not publish but the request asks to. */
export async function createArticle(
  db: Database,
  { publish = false, format = 'text', ...article }: NewArticle,
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
  const { articleId, created, revision, events, inferred, diagnostics } = await ingestArticle(
    db,
    { ...article, format },
    { ...caller, publish, mayPublish, keepsPublished: !mayPublish },
  );
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
