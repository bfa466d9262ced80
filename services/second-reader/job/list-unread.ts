/** Lists articles that the configured model has not read, with an estimate of the tokens. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { badData } from '@/domain/errors';
import { IS_NEWEST_REVISION } from '../../articles/get-article';
import { estimateTokens } from '../client/ask-article';
import { getSecondReader } from '../client/endpoint';
import { PROMPT_VERSION } from '../client/prompt';

export interface UnreadArticle {
  readonly id: number;
  readonly title: string;
  readonly tokens: number;
}

export interface UnreadListing {
  /** only this article, even if the model has read it */
  readonly article?: number;
  /** only articles with a higher ID */
  readonly after: number;
  readonly limit: number;
}

/** Omits rejected articles. Throws bad data without a configured model. */
export async function listUnread(db: Database, { article, after, limit }: UnreadListing): Promise<readonly UnreadArticle[]> {
  const reader = await getSecondReader(db);
  if (reader === null) throw badData('No second reader is configured, or its key must be entered again.', 'url');
  const isWanted =
    article === undefined
      ? sql`not exists (
          select 1 from model_answers given where given.revision_id = r.id and given.model = ${reader.endpoint.model}
            and given.prompt_version = ${PROMPT_VERSION})`
      : sql`a.id = ${article}`;
  const found = await rows<{ id: number; title: string; length: number }>(db)`
    select a.id, a.title, char_length(r.body) as length
    from article_revisions r join articles a on a.id = r.article_id and a.state <> 'rejected'
    where a.id > ${after} and ${isWanted}
      and ${IS_NEWEST_REVISION}
    order by a.id
    limit ${limit}`;
  return found.map(({ id, title, length }) => ({ id, title, tokens: estimateTokens(length) }));
}
