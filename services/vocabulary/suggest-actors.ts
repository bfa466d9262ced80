/** Suggests actors whose name or alias contains the typed text: prefix matches first, then the most used. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { actorKindLabel } from '@/domain/labels';
import type { ActorSuggestion } from '@/domain/vocabulary/actor-views';
import type { ActorKind } from '@/engine/model/event';
import { escapeLike } from './is-called';

const MOST = 12;

export async function suggestActors(db: Database, query: string): Promise<readonly ActorSuggestion[]> {
  const words = query.trim();
  if (words === '') return [];
  const [within, start] = [`%${escapeLike(words)}%`, `${escapeLike(words)}%`];
  const found = await rows<{ name: string; called: string | null; kind: ActorKind }>(
    db,
    sql`
      select a.name, case when a.name ilike ${within} then null else other.alias end as called, a.kind
      from actors a
      left join lateral (
        select alias from actor_names where actor_id = a.id and alias ilike ${within} order by alias ilike ${start} desc, length(alias), alias limit 1
      ) other on true
      left join timeline_rollup counted on counted.actor_id = a.id and counted.theme = 0 and counted.grain = 0
      where a.merged_into is null and (a.name ilike ${within} or other.alias is not null)
      order by (a.name ilike ${start} or other.alias ilike ${start}) desc, coalesce(counted.starts, 0) desc, a.name
      limit ${MOST}::int`,
  );
  return found.map(({ name, called, kind }) => ({ name, called, kind: actorKindLabel(kind) }));
}
