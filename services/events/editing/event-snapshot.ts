/** Reads events as JSON snapshots, and writes the revisions of their history. */
import { and, desc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import {
  actors,
  commaList,
  type Database,
  eventMentions,
  eventRelations,
  eventRevisions,
  events,
  instantText,
  onlyValue,
  rows,
} from '@/db/database';
import { storedDayText } from '@/db/schema/column-types';
import { inputOf } from '@/domain/desk/event-values';
import type { EventInput } from '@/domain/event-input';
import type { RelationKind } from '@/domain/relation-kinds';
import type { Origin } from '@/domain/views';
import type { ActorRole, ThemeId } from '@/engine/model/event';
import type { Caller } from '../../timeline/facts/write';
import { storedConfidence, storedSearchText } from '../computed-columns';
import { shownActors, shownThemes } from '../shown-participants';

const { span: _, searchText: __, confidence: ___, ...KEPT_COLUMNS } = getTableColumns(events);

type EventRow = Omit<typeof events.$inferSelect, 'span' | 'searchText' | 'confidence'>;
type Times = 'checkedAt' | 'createdAt' | 'updatedAt';

/** An event in its history. Times are ISO 8601 UTC. */
export interface EventSnapshot extends Omit<EventRow, Times> {
  readonly checkedAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly actors: readonly {
    readonly id: number;
    readonly slug: string;
    readonly name: string;
    readonly role: ActorRole;
    readonly origin: Origin;
  }[];
  readonly themes: readonly { readonly id: ThemeId; readonly origin: Origin }[];
  /** ids of the accepted mentions; the oldest revisions lack them */
  readonly mentions?: readonly number[];
  /** relations that an editor confirmed or rejected; the oldest revisions lack them */
  readonly links?: readonly KeptLink[];
  /** what undo needs besides the snapshot */
  readonly about?: RevisionContext;
  readonly evidence?: EvidenceChange;
}

interface KeptLink {
  readonly id: number;
  readonly kind: RelationKind;
  readonly state: 'confirmed' | 'rejected';
  readonly reasons: (typeof eventRelations.$inferSelect)['reasons'];
  /** user id */
  readonly by: string | null;
}

/** The previous values of a mention that a split or its undo moved. */
export interface MovedMention {
  readonly id: number;
  /** the event that it belonged to; older revisions lack it */
  readonly ownEventId?: number;
  readonly mergeReasons: (typeof eventMentions.$inferSelect)['mergeReasons'];
}

export interface RevisionContext {
  readonly otherId: number;
  /** version of the other event after the change */
  readonly otherVersion: number;
  /** mentions that now belong to another event; empty for a merge */
  readonly moved: readonly MovedMention[];
}

export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly byHand: boolean;
  /** default: verified */
  readonly health?: (typeof eventMentions.$inferSelect)['health'];
}

/** A change of the quote span of a mention. */
export interface EvidenceChange {
  readonly mentionId: number;
  /** the article revision that the offsets refer to */
  readonly revisionId: number;
  readonly before: Evidence;
  readonly after: Evidence;
}

/** The snapshot of the current `events` row in SQL, with days and times in the application’s formats. */
const SNAPSHOT = sql<EventSnapshot>`jsonb_build_object(${commaList(
  Object.entries(KEPT_COLUMNS).map(([key, column]) => sql`${sql.raw(`'${key}'`)}, ${written(column)}`),
)}, 'actors', (
    select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'role', p.role, 'origin', p.origin)
      order by p.position, a.id), '[]')
    from ${shownActors(sql`= ${events.id}`)} p join ${actors} a on a.id = p.actor_id
  ), 'themes', (
    select coalesce(jsonb_agg(jsonb_build_object('id', t.theme_id, 'origin', t.origin) order by t.position, t.theme_id), '[]')
    from ${shownThemes(sql`= ${events.id}`)} t
  ), 'mentions', (
    select coalesce(jsonb_agg(m.id order by m.id), '[]') from ${eventMentions} m where m.event_id = ${events.id} and m.state = 'accepted'
  ), 'links', (
    select coalesce(jsonb_agg(jsonb_build_object('id', l.whole_id, 'kind', l.kind, 'state', l.state, 'reasons', l.reasons, 'by', l.decided_by) order by l.whole_id, l.kind), '[]')
    from ${eventRelations} l where l.part_id = ${events.id} and l.state <> 'proposed'
  ))`;

function written(column: PgColumn): SQL {
  if (column.getSQLType() === 'date') return storedDayText(column);
  return column.columnType === 'PgTimestamp' ? instantText(column) : sql`${column}`;
}

/** Converts a snapshot to the input of the event form. The oldest revisions lack the reference. */
export const inputOfSnapshot = (snapshot: EventSnapshot): EventInput =>
  inputOf({ ...snapshot, date: snapshot, reference: snapshot.reference ?? null });

/** Returns all fields that an editor can see or set, without computed columns. Throws a RangeError if the event does not exist. */
export async function snapshotEvent(tx: Database, id: number): Promise<EventSnapshot> {
  const snapshot = await onlyValue<EventSnapshot | null>(tx)`select ${SNAPSHOT} as snapshot from ${events} where ${events.id} = ${id}`;
  if (snapshot === null) throw new RangeError(`There is no event ${id}.`);
  return snapshot;
}

export interface Change {
  /** created | edited | checked | rejected | published | source-added … */
  readonly change: string;
  readonly by: Caller;
  readonly reason?: string | null;
  readonly about?: RevisionContext;
  readonly evidence?: EvidenceChange;
}

/**
 * Writes the revision of the current version, and updates the search text and confidence. Call it once per event, last in the transaction
 * that raised the version.
 */
export async function recordRevision(tx: Database, id: number, change: Change): Promise<EventSnapshot> {
  await tx
    .update(events)
    .set({ searchText: storedSearchText(sql`${events}.place`), confidence: storedConfidence })
    .where(eq(events.id, id));
  await recordRevisions(tx, [{ id, ...change }]);
  return snapshotEvent(tx, id);
}

/**
 * Writes the revisions of several distinct events in one statement, without reading them. Their search text and confidence must be current.
 */
export async function recordRevisions(tx: Database, changes: readonly (Change & { readonly id: number })[]): Promise<void> {
  if (changes.length === 0) return;
  const given = changes.map(({ id, change, by, reason, about, evidence }) => ({
    id,
    change,
    reason: reason ?? null,
    by: by.userId,
    more: { ...(about ? { about } : {}), ...(evidence ? { evidence } : {}) },
  }));
  const recorded = await rows<{ id: number }>(tx)`
    insert into ${eventRevisions} (event_id, version, change, reason, changed_by, snapshot)
    select ${events.id}, ${events.version}, given.change, given.reason, given.by, ${SNAPSHOT} || given.more
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given(id int, change text, reason text, by text, more jsonb)
    join ${events} on ${events.id} = given.id
    returning event_id as id`;
  const missing = changes.find(({ id }) => !recorded.some((one) => one.id === id));
  if (missing) throw new RangeError(`There is no event ${missing.id}.`);
}

const AT_ONCE = 2_000;

/**
 * Makes the same change to many events: sets the values, raises the version and writes a revision of each. `ids` must be unique. Call it
 * after the actors and themes of the events are final.
 */
export async function changeEvents(
  tx: Database,
  ids: readonly number[],
  change: Change,
  values: PgUpdateSetSource<typeof events> = {},
): Promise<void> {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const batch = ids.slice(start, start + AT_ONCE);
    await tx
      .update(events)
      .set({
        ...{ version: sql`${events.version} + 1`, updatedAt: new Date(), searchText: storedSearchText(sql`${events}.place`) },
        ...values,
      })
      .where(inArray(events.id, batch));
    await recordSame(tx, batch, change);
  }
}

/** Writes a revision with the same change for each event. */
export const recordSame = (tx: Database, ids: readonly number[], change: Change): Promise<void> =>
  recordRevisions(
    tx,
    ids.map((id) => ({ id, ...change })),
  );

export interface StoredRevision {
  readonly version: number;
  readonly change: string;
  readonly changedBy: string | null;
  readonly snapshot: EventSnapshot;
}

/** Null if the version does not exist. */
export const readRevision = (db: Database, eventId: number, version: number): Promise<StoredRevision | null> =>
  read(db, eventId, eq(eventRevisions.version, version));

/** The last version with this kind of change; null if there is none. */
export const readLastRevision = (db: Database, eventId: number, change: string): Promise<StoredRevision | null> =>
  read(db, eventId, eq(eventRevisions.change, change));

async function read(db: Database, eventId: number, which: SQL): Promise<StoredRevision | null> {
  const [row] = await db
    .select()
    .from(eventRevisions)
    .where(and(eq(eventRevisions.eventId, eventId), which))
    .orderBy(desc(eventRevisions.version))
    .limit(1);
  // only recordRevision writes this column
  return row ? { ...row, snapshot: row.snapshot as unknown as EventSnapshot } : null;
}
