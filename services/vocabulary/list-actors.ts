/** Lists actors: for forms, suggestions, readers and editors. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { actorKindLabel } from '@/domain/labels';
import type { ActorSuggestion, ActorSummary } from '@/domain/vocabulary/vocabulary-views';
import type { ActorKind } from '@/engine/model/event';
import { cacheQuery } from '../timeline/facts/query-cache';

const COUNTS = 'timeline_rollup counted on counted.actor_id = a.id and counted.theme = 0 and counted.grain = 0';

/** A `from` clause: all actors as `a`, with the number of their events as `counted.starts`, null for none. */
const COUNTED_ACTORS = sql.raw(`actors a left join ${COUNTS}`);

/** A `from` clause: the actors in events as `a`, with the number of their events as `counted.starts`. */
export const ACTORS_IN_EVENTS = sql.raw(`actors a join ${COUNTS} and counted.starts > 0 and a.merged_into is null`);

/** maximum number of names that a form suggests */
const MOST_NAMES = 400;

/** The names that forms suggest: those of the actors with the most events. */
export async function actorNames(db: Database): Promise<readonly string[]> {
  const found = await rows<{ name: string }>(db)`
    select a.name
    from ${COUNTED_ACTORS}
    where a.merged_into is null
    order by coalesce(counted.starts, 0) desc, a.name, a.id
    limit ${MOST_NAMES}::int`;
  return [...new Set(found.map(({ name }) => name))];
}

const MOST = 12;

/** Suggests actors whose name or alias contains the typed text: prefix matches first, then the most used. */
export async function suggestActors(db: Database, query: string): Promise<readonly ActorSuggestion[]> {
  const words = query.trim();
  if (words === '') return [];
  const [within, start] = [`%${escapeLike(words)}%`, `${escapeLike(words)}%`];
  const found = await rows<{ name: string; called: string | null; kind: ActorKind }>(db)`
    select a.name, case when a.name ilike ${within} then null else other.alias end as called, a.kind
    from ${COUNTED_ACTORS}
    left join lateral (
      select alias from actor_names where actor_id = a.id and alias ilike ${within} order by alias ilike ${start} desc, length(alias), alias limit 1
    ) other on true
    where a.merged_into is null and (a.name ilike ${within} or other.alias is not null)
    order by (a.name ilike ${start} or other.alias ilike ${start}) desc, coalesce(counted.starts, 0) desc, a.name
    limit ${MOST}::int`;
  return found.map(({ name, called, kind }) => ({ name, called, kind: actorKindLabel(kind) }));
}

const PAGE = 50;

interface ActorsAsked {
  /** part of a name, alias or slug */
  readonly query: string;
  readonly kind: ActorKind | null;
  /** from 1 */
  readonly page: number;
}

interface ActorsPage {
  readonly actors: readonly ActorSummary[];
  readonly total: number;
  readonly pageCount: number;
}

/** A state includes the events of its bodies, like its filter. */
export function listActorsForEditors(db: Database, asked: ActorsAsked): Promise<ActorsPage> {
  return cacheQuery(db, JSON.stringify(['editors’ actors', asked]), () => read(db, asked));
}

async function read(db: Database, { query, kind, page }: ActorsAsked): Promise<ActorsPage> {
  const found = await rows<ActorSummary & { total: number }>(db)`
    select a.id, a.slug, a.name, a.kind, a.country, coalesce(counted.starts, 0)::int as "eventCount", (count(*) over ())::int as total
    from ${COUNTED_ACTORS}
    where a.merged_into is null and ${kind === null ? sql`true` : sql`a.kind = ${kind}`} and (${isCalled(query)} or a.slug ilike ${`%${escapeLike(query)}%`})
    order by "eventCount" desc, a.name, a.id
    limit ${PAGE}::int offset ${(page - 1) * PAGE}::int`;
  const total = found[0]?.total ?? 0;
  return { actors: found.map(({ total: _, ...actor }) => actor), total, pageCount: Math.max(1, Math.ceil(total / PAGE)) };
}

/** Escapes the wildcards of LIKE. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Condition: the words are part of a name or alias of the actor `a`. True for empty words. */
export function isCalled(words: string): SQL {
  const pattern = `%${escapeLike(words)}%`;
  return sql`(${words} = '' or a.name ilike ${pattern}
    or exists (select 1 from actor_names other where other.actor_id = a.id and other.alias ilike ${pattern}))`;
}

interface ActorIndex {
  /** at most `limit` */
  readonly actors: readonly ActorSummary[];
  readonly total: number;
}

/** Actors of published events, most events first. As in filters, a state includes the events of its organs. `query`: part of a name or alias. */
export function listActorsInEvents(db: Database, query: string, limit: number): Promise<ActorIndex> {
  const words = query.trim().slice(0, 100);
  return cacheQuery(db, `actors ${limit} ${words}`, async () => {
    const found = await rows<ActorSummary & Record<string, unknown> & { total: number }>(db)`
      select a.id, a.slug, a.name, a.kind, a.country, counted.starts as "eventCount", (count(*) over ())::int as total
      from ${ACTORS_IN_EVENTS}
      where ${isCalled(words)}
      order by counted.starts desc, a.name, a.id
      limit ${limit}`;
    return { actors: found.map(({ total: _, ...actor }) => actor), total: found[0]?.total ?? 0 };
  });
}
