/** Lists the sources with their display right and publishing policy. */
import { asc, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sources } from '@/db/schema/articles';
import type { SourceView } from '@/domain/desk/source-policy';

/** By name. Rejected articles do not count. */
export async function listSources(db: Database): Promise<readonly SourceView[]> {
  return db
    .select({
      id: sources.id,
      name: sources.name,
      displayRight: sources.displayRight,
      publishUnchecked: sources.publishUnchecked,
      articles: sql<number>`(select count(*)::int from articles a where a.source_id = sources.id and a.state <> 'rejected')`,
    })
    .from(sources)
    .orderBy(asc(sql`lower(${sources.name})`), asc(sources.id));
}
