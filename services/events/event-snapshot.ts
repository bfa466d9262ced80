/** Events as plain JSON, the way their history keeps them, and the writing of that history. */
import { getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { insertRows } from '@/db/insert-rows';
import { eventActors, events, eventThemes } from '@/db/schema/events';
import { eventRevisions } from '@/db/schema/history';
import { actors } from '@/db/schema/vocabulary';
import type { Caller } from '../audit/write-audit';
import { refreshSearchText } from './search-text';

export type EventSnapshot = Record<string, unknown>;

const { span: _, searchText: __, ...KEPT_COLUMNS } = getTableColumns(events);

/** Everything an editor can see or set, without the columns that are computed. Throws a RangeError when there is no such event. */
export async function snapshotEvent(tx: Database, id: number): Promise<EventSnapshot> {
  const snapshot = (await snapshotEvents(tx, [id])).get(id);
  if (!snapshot) throw new RangeError(`There is no event ${id}.`);
  return snapshot;
}

/** One statement: the lists travel inside the rows. */
async function snapshotEvents(tx: Database, ids: number[]): Promise<ReadonlyMap<number, EventSnapshot>> {
  const named = sql<readonly object[]>`(
    select coalesce(json_agg(json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'role', p.role, 'origin', p.origin)
      order by p.position, a.id), '[]')
    from ${eventActors} p join ${actors} a on a.id = p.actor_id where p.event_id = ${events}.id)`;
  const about = sql<readonly object[]>`(
    select coalesce(json_agg(json_build_object('id', t.theme_id, 'origin', t.origin) order by t.position, t.theme_id), '[]')
    from ${eventThemes} t where t.event_id = ${events}.id)`;
  const rows = await tx
    .select({ ...KEPT_COLUMNS, actors: named, themes: about })
    .from(events)
    .where(inArray(events.id, ids));
  return new Map(
    rows.map(({ createdAt, updatedAt, checkedAt, ...rest }) => [
      rest.id,
      {
        ...rest,
        createdAt: createdAt.toISOString(),
        updatedAt: updatedAt.toISOString(),
        checkedAt: checkedAt?.toISOString() ?? null,
      },
    ]),
  );
}

export interface Change {
  /** created | edited | checked | rejected | published | source-added … */
  readonly change: string;
  readonly by: Caller;
  readonly reason?: string | null;
}

/** Adds the revision of an event's present version, and brings its search text up to date. Call last in the transaction that raised the version, once an event. */
export async function recordRevision(tx: Database, id: number, change: Change): Promise<EventSnapshot> {
  await refreshSearchText(tx, id);
  const snapshot = (await recordRevisions(tx, [{ id, ...change }])).get(id);
  if (!snapshot) throw new RangeError(`There is no event ${id}.`);
  return snapshot;
}

/** The same for several events, each named once, whose search text is up to date. */
export async function recordRevisions(
  tx: Database,
  changes: readonly (Change & { readonly id: number })[],
): Promise<ReadonlyMap<number, EventSnapshot>> {
  const ids = changes.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const snapshots = await snapshotEvents(tx, ids);
  await insertRows(
    tx,
    eventRevisions,
    changes.map(({ id, change, by, reason }) => {
      const snapshot = snapshots.get(id);
      if (!snapshot) throw new RangeError(`There is no event ${id}.`);
      return { eventId: id, version: Number(snapshot.version), change, reason: reason ?? null, changedBy: by.userId, snapshot };
    }),
  );
  return snapshots;
}
