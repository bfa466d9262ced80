/** Lists all actors for editors, page by page, those with the most published events first. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { ActorSummary } from '@/domain/vocabulary/actor-views';
import type { ActorKind } from '@/engine/model/event';
import { cacheQuery } from '../timeline/facts/query-cache';
import { escapeLike, isCalled } from './is-called';

const PAGE = 50;

export interface ActorsAsked {
  /** part of a name, alias or slug */
  readonly query: string;
  readonly kind: ActorKind | null;
  /** from 1 */
  readonly page: number;
}

export interface ActorsPage {
  readonly actors: readonly ActorSummary[];
  readonly total: number;
  readonly pageCount: number;
}

/** A state includes the events of its bodies, like its filter. */
export function listActorsForEditors(db: Database, asked: ActorsAsked): Promise<ActorsPage> {
  return cacheQuery(db, JSON.stringify(['editors’ actors', asked]), () => read(db, asked));
}

async function read(db: Database, { query, kind, page }: ActorsAsked): Promise<ActorsPage> {
  const found = await rows<ActorSummary & { total: number } & Record<string, unknown>>(
    db,
    sql`
      select a.id, a.slug, a.name, a.kind, a.country, coalesce(counted.starts, 0)::int as "eventCount", (count(*) over ())::int as total
      from actors a
      left join timeline_rollup counted on counted.actor_id = a.id and counted.theme = 0 and counted.grain = 0
      where a.merged_into is null and ${kind === null ? sql`true` : sql`a.kind = ${kind}`} and (${isCalled(query)} or a.slug ilike ${`%${escapeLike(query)}%`})
      order by "eventCount" desc, a.name, a.id
      limit ${PAGE}::int offset ${(page - 1) * PAGE}::int`,
  );
  const total = found[0]?.total ?? 0;
  return { actors: found.map(({ total: _, ...actor }) => actor), total, pageCount: Math.max(1, Math.ceil(total / PAGE)) };
}
