/** Lists articles that a different engine version has read. */
import { type Database, idsOf, rows } from '@/db/database';
import { IS_NEWEST_REVISION } from '../articles/get-article';

interface Outdated {
  readonly total: number;
  /** the lowest IDs, at most `limit` */
  readonly ids: readonly number[];
}

interface OutdatedListing {
  readonly version: string;
  readonly limit: number;
  /** only articles with a higher ID */
  readonly after?: number;
  /** true: also articles that were not read, or not completely */
  readonly withNotRead?: boolean;
}

/** Omits rejected articles. */
export async function listOutdated(db: Database, { version, limit, after = 0, withNotRead = false }: OutdatedListing): Promise<Outdated> {
  const found = await rows<{ id: number; total: number }>(db)`
    select r.article_id as id, count(*) over ()::int as total
    from article_revisions r join articles a on a.id = r.article_id and a.state <> 'rejected'
    where case when r.not_read is null then r.extractor_version <> ${version} else ${withNotRead} end and r.article_id > ${after}
      and ${IS_NEWEST_REVISION}
    order by r.article_id
    limit ${limit}`;
  return { total: found[0]?.total ?? 0, ids: idsOf(found) };
}
