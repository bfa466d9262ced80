/** Stores the events of one article as new events or as further reports of stored ones, with few statements. */
import { sql } from 'drizzle-orm';
import { type Database, eventActors, events, eventThemes, idsOf, insertRows } from '@/db/database';
import type { DatedEvent } from '@/engine/index';
import { searchTextOf } from '../events/computed-columns';
import { recordRevisions } from '../events/editing/event-snapshot';
import { reconcileEvents } from '../events/editing/reconcile-event';
import type { Caller } from '../timeline/facts/write';
import type { ActorRow } from '../vocabulary/resolve-actors';
import { type JoinReason, type MentionPlace, partiesOf, storeMentions } from './store-mentions';

export interface Storing extends Omit<MentionPlace, 'eventId' | 'state' | 'mergeReasons'> {
  readonly by: Caller;
  /** true: publish new events immediately, marked "not reviewed" */
  readonly publish: boolean;
}

/** The stored event that an incoming event matches, and why; `candidate` is null for a new event. */
export interface Placed {
  readonly candidate: string | null;
  readonly reasons: readonly JoinReason[];
}

interface Stored {
  readonly id: number;
  readonly event: DatedEvent;
  /** why it was joined to a stored event; null for a new event */
  readonly reasons: readonly JoinReason[] | null;
}

/**
 * `matches[i]` is the match of `incoming[i]`. Held articles only propose mentions; otherwise matched events are updated from the new
 * mentions. Returns the ID of each event.
 */
export async function storeEvents(
  tx: Database,
  incoming: readonly DatedEvent[],
  matches: readonly Placed[],
  storing: Storing,
): Promise<readonly number[]> {
  const isNew = (index: number): boolean => (matches[index]?.candidate ?? null) === null;
  const unmatched = incoming.filter((_, index) => isNew(index));
  const fresh = await insertEvents(tx, unmatched, storing);
  const stored = incoming.map((event, index): Stored => {
    const match = matches[index];
    return match && match.candidate !== null
      ? { id: Number(match.candidate), event, reasons: match.reasons }
      : { id: fresh.shift() ?? 0, event, reasons: null };
  });
  const created = stored.filter(({ reasons }) => reasons === null);
  const joined = stored.filter(({ reasons }) => reasons !== null);
  await storeMentions(
    tx,
    stored.map(({ id, event, reasons }) => ({
      event,
      place: {
        ...storing,
        eventId: id,
        state: reasons === null || storing.publish ? ('accepted' as const) : ('proposed' as const),
        mergeReasons: reasons ?? [],
      },
    })),
  );
  await insertParticipants(tx, created, storing.rowOf);
  if (storing.publish && joined.length > 0) await reconcileEvents(tx, idsOf(joined), true);
  const changed = storing.publish ? stored : created;
  const revisions = changed.map(
    ({ id, reasons }) => ({ id, change: reasons === null ? 'created' : 'source-added', by: storing.by }) as const,
  );
  await recordRevisions(tx, revisions);
  return idsOf(stored);
}

/** Returns the IDs in the order of `created`. */
async function insertEvents(tx: Database, created: readonly DatedEvent[], { publish, rowOf }: Storing): Promise<number[]> {
  if (created.length === 0) return [];
  const namesOf = (event: DatedEvent): Iterable<string> =>
    new Map(event.actors.flatMap(({ actor }) => rowOf.get(actor) ?? []).map(({ id, name }) => [id, name])).values();
  const made = await insertRows<{ id: number }>(
    tx,
    events,
    created.map((event) => ({
      // fields that are no columns are not stored
      ...event.date,
      ...event,
      dateText: event.dateWords?.quote ?? null,
      salience: Math.min(1, Math.max(0, event.salience)),
      state: publish ? ('published' as const) : ('draft' as const),
      searchText: searchTextOf([...namesOf(event)], event.place),
      parties: partiesOf(event, rowOf)
        .map(({ actorId }) => actorId)
        .sort((a, b) => a - b),
    })),
    sql`returning id`,
  );
  if (made.length !== created.length) throw new Error('The database did not return the new events.');
  // identity values ascend in the order of the inserted rows
  return idsOf(made).sort((a, b) => a - b);
}

async function insertParticipants(tx: Database, created: readonly Stored[], rowOf: ReadonlyMap<string, ActorRow>): Promise<void> {
  const parties = created.flatMap(({ id, event }) =>
    partiesOf(event, rowOf).map((one, position) => ({ ...one, eventId: id, origin: 'machine' as const, position })),
  );
  await insertRows(tx, eventActors, parties);
  const themes = created.flatMap(({ id, event }) =>
    [...new Set(event.themes)].map((themeId, position) => ({ eventId: id, themeId, origin: 'machine' as const, position })),
  );
  await insertRows(tx, eventThemes, themes);
}
