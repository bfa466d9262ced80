/** The records of merges of actors, themes and sources. */
import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { actors, type Database, onlyRow, sources, themes, users, vocabularyMerges } from '@/db/database';
import { conflict, notFound } from '@/domain/errors';
import type { MergePreview, MergeRecord } from '@/domain/vocabulary/vocabulary-views';
import type { Caller, Versioned } from '../timeline/facts/write';

const MOST = 100;

type Kind = (typeof vocabularyMerges.$inferSelect)['kind'];

/** by kind: the table, the key in records of merges and the name */
const MERGED = {
  actor: [actors, actors.slug, actors.name],
  theme: [themes, themes.id, themes.label],
  source: [sources, sources.slug, sources.name],
} as const;

/** Two actors, themes or sources to merge, as the editor saw them. */
export interface Merge<Id> {
  readonly source: Versioned<Id>;
  readonly target: Versioned<Id>;
  readonly by: Caller;
}

/** Sets the target of a merge, or removes it, and raises the version. */
export const refer = (tx: Database, kind: Kind, id: number | string, mergedInto: number | string | null) => {
  const [table] = MERGED[kind];
  return tx.execute(sql`update ${table} set merged_into = ${mergedInto}, version = version + 1 where id = ${id}`);
};

/** Throws a conflict if an actor, theme or source was changed or merged since the version that an editor saw. */
export function refuseStale(kind: Kind, current: { readonly mergedInto: unknown; readonly version: number }, version: number): void {
  if (current.mergedInto !== null)
    throw conflict(`Not saved: another editor merged this ${kind} into another one. Your text is kept. Edit the other ${kind}.`, {
      current,
    });
  if (current.version !== version)
    throw conflict(`Not saved: another editor changed this ${kind}. Your text is kept. Compare the versions.`, { current });
}

/** Lists the merges into an actor, theme or source that can be undone, newest first. `target` is its slug. */
export async function listMerges(db: Database, kind: Kind, target: string): Promise<readonly MergeRecord[]> {
  const { id, source, at } = vocabularyMerges;
  const [table, key, name] = MERGED[kind];
  const found = await db
    .select({ id, slug: source, name, at, by: users.name })
    .from(vocabularyMerges)
    .innerJoin(table, eq(key, source))
    .leftJoin(users, eq(users.id, vocabularyMerges.mergedBy))
    .where(and(eq(vocabularyMerges.kind, kind), eq(vocabularyMerges.target, target), isNull(vocabularyMerges.undoneAt)))
    .orderBy(desc(id))
    .limit(MOST);
  return found.map((row) => ({ id: row.id, source: { slug: row.slug, name: row.name }, at: row.at.toISOString(), by: row.by }));
}

/** Marks a merge as undone and returns it. Throws `not-found` if the merge does not exist or was already undone. */
export async function closeMerge(tx: Database, kind: Kind, mergeId: number) {
  const { id, undoneAt } = vocabularyMerges;
  const [merge] = await tx
    .update(vocabularyMerges)
    .set({ undoneAt: new Date() })
    .where(and(eq(id, mergeId), eq(vocabularyMerges.kind, kind), isNull(undoneAt)))
    .returning();
  if (!merge) throw notFound('This merge');
  return merge;
}

/** Counts the data of two actors or themes before a merge. Writes nothing. */
export async function previewActorMerge(db: Database, source: number, target: number): Promise<MergePreview> {
  const [s, t] = [sql`${source}::int`, sql`${target}::int`];
  const eventsOf = (actor: SQL): SQL =>
    sql`(select distinct event_id from event_actors join actors on actors.id = actor_id where root = ${actor})`;
  return onlyRow<MergePreview>(db)`
    select
      (select count(*)::int from ${eventsOf(s)} named) as events,
      (select count(*)::int from ${eventsOf(s)} named join ${eventsOf(t)} other using (event_id)) as shared,
      (select count(*)::int from event_mentions where actors @> any (
        array(select jsonb_build_array(jsonb_build_object('actorId', id)) from actors where root = ${s})
      )) as mentions,
      (select coalesce(json_agg(name order by name), '[]') from (
        select name from actors where id = ${s} union select alias from actor_names where actor_id = ${s}
        except (select alias from actor_names where actor_id = ${t} union select name from actors where id = ${t})
      ) fresh) as aliases,
      (select count(distinct actor_id)::int from actor_ties where parent_id = ${s} and actor_id <> ${t}) as members,
      (select count(distinct parent_id)::int from actor_ties where actor_id = ${s} and parent_id <> ${t}) as affiliations`;
}

export async function previewThemeMerge(db: Database, source: string, target: string): Promise<MergePreview> {
  const eventsUnder = (theme: string): SQL =>
    sql`(select distinct event_id from event_themes join themes on themes.id = theme_id where root = ${theme})`;
  const found = await onlyRow<Pick<MergePreview, 'events' | 'shared' | 'mentions'>>(db)`
    select
      (select count(*)::int from ${eventsUnder(source)} filed) as events,
      (select count(*)::int from ${eventsUnder(source)} filed join ${eventsUnder(target)} other using (event_id)) as shared,
      (select count(*)::int from event_mentions where themes ?| array(select id from themes where root = ${source})) as mentions`;
  return { ...found, aliases: [], members: 0, affiliations: 0 };
}
