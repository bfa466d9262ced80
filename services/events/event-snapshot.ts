/** Events as plain JSON, the way their history keeps them, and the writing of that history. */
import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventActors, events, eventThemes } from '@/db/schema/events';
import { eventRevisions } from '@/db/schema/history';
import { actors } from '@/db/schema/vocabulary';
import type { Caller } from '../audit/write-audit';
import { refreshSearchText } from './search-text';

export type EventSnapshot = Record<string, unknown>;

const { fts: _, span: __, searchText: ___, ...KEPT_COLUMNS } = getTableColumns(events);

/** Everything an editor can see or set, without the columns that are computed. Throws a RangeError when there is no such event. */
export async function snapshotEvent(tx: Database, id: number): Promise<EventSnapshot> {
  const snapshot = (await snapshotEvents(tx, [id])).get(id);
  if (!snapshot) throw new RangeError(`There is no event ${id}.`);
  return snapshot;
}

async function snapshotEvents(tx: Database, ids: number[]): Promise<ReadonlyMap<number, EventSnapshot>> {
  const rows = await tx.select(KEPT_COLUMNS).from(events).where(inArray(events.id, ids));
  const named = await tx
    .select({
      eventId: eventActors.eventId,
      actor: { id: actors.id, slug: actors.slug, name: actors.name, role: eventActors.role, origin: eventActors.origin },
    })
    .from(eventActors)
    .innerJoin(actors, eq(actors.id, eventActors.actorId))
    .where(inArray(eventActors.eventId, ids))
    .orderBy(asc(eventActors.position), asc(actors.id));
  const about = await tx
    .select({ eventId: eventThemes.eventId, theme: { id: eventThemes.themeId, origin: eventThemes.origin } })
    .from(eventThemes)
    .where(inArray(eventThemes.eventId, ids))
    .orderBy(asc(eventThemes.position), asc(eventThemes.themeId));
  return new Map(
    rows.map(({ createdAt, updatedAt, checkedAt, ...rest }) => [
      rest.id,
      {
        ...rest,
        createdAt: createdAt.toISOString(),
        updatedAt: updatedAt.toISOString(),
        checkedAt: checkedAt?.toISOString() ?? null,
        actors: named.flatMap(({ eventId, actor }) => (eventId === rest.id ? [actor] : [])),
        themes: about.flatMap(({ eventId, theme }) => (eventId === rest.id ? [theme] : [])),
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
  await tx.insert(eventRevisions).values(
    changes.map(({ id, change, by, reason }) => {
      const snapshot = snapshots.get(id);
      if (!snapshot) throw new RangeError(`There is no event ${id}.`);
      return { eventId: id, version: Number(snapshot.version), change, reason: reason ?? null, changedBy: by.userId, snapshot };
    }),
  );
  return snapshots;
}
