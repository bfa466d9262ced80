/** Articles that another version of the engine has read. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { EXTRACTOR_VERSION } from '@/engine/index';

/** The version at hand. */
export const currentExtractorVersion = EXTRACTOR_VERSION;

export interface Outdated {
  readonly total: number;
  /** the first of them */
  readonly ids: readonly number[];
}

/** Rejected articles are left out. `after`: only those with a higher id. */
export async function listOutdated(db: Database, version: string, limit: number, after = 0): Promise<Outdated> {
  const found = await rows<{ id: number; total: number }>(
    db,
    sql`
      select r.article_id as id, count(*) over ()::int as total
      from article_revisions r join articles a on a.id = r.article_id and a.state <> 'rejected'
      where r.extractor_version <> ${version} and r.article_id > ${after}
        and not exists (select 1 from article_revisions later where later.article_id = r.article_id and later.number > r.number)
      order by r.article_id
      limit ${limit}`,
  );
  return { total: found[0]?.total ?? 0, ids: found.map(({ id }) => id) };
}
