/** Undoes a merge. If nothing has changed since, both events are restored exactly; later edits by people stay. */
import { isDeepStrictEqual } from 'node:util';
import { type Database, events, rows } from '@/db/database';
import { EVENT_FIELDS, type EventField } from '@/domain/desk/event-values';
import { badData, conflict, notFound } from '@/domain/errors';
import { type Edit, write, writeAudit } from '../../timeline/facts/write';
import {
  type EventSnapshot,
  type RevisionContext,
  readLastRevision,
  readRevision,
  recordRevision,
  snapshotEvent,
} from '../editing/event-snapshot';
import { reconcileEvent } from '../editing/reconcile-event';
import { withNamesOfNow, writeSnapshot } from '../editing/write-snapshot';
import { lockEvents, updateEvent } from '../lock-events';
import { hasGround, resolveMerged } from '../merged';
import { moveMentions } from './split-event';

/** `id` is the event that was merged into another. */
interface Unmerging extends Edit {
  readonly reason?: string | null;
}

/**
 * Returns the ID of the former target. Throws `not-found`, bad data if it was not merged, or a conflict if the merge was already undone.
 */
export async function unmergeEvent(db: Database, { id, version, by, reason }: Unmerging): Promise<{ readonly from: number }> {
  return write(db, async (tx) => {
    const holder = await resolveMerged(tx, id);
    if (holder === null) throw notFound('The event');
    if (holder === id) throw badData('This event is not merged into another event, so there is nothing to undo.', 'id');
    const [gone, target] = await lockEvents(tx, [id, holder]);
    if (gone.version !== version || target.mergedInto !== null || gone.mergedInto === null)
      throw conflict('Nothing was undone: another editor has split or merged these events. Review both and try again.', {
        current: { version: gone.version },
        yours: { version },
      });
    // vocabulary changes after the merge also increased the version
    const merge = await readLastRevision(tx, id, 'merged');
    const about = merge?.snapshot.about;
    if (!merge || !about) throw badData('This merge cannot be undone because it was not recorded. Split the event instead.', 'id');
    const before = { holder: await snapshotEvent(tx, target.id), event: await snapshotEvent(tx, id) };
    await updateEvent(tx, id, { mergedInto: null, version: version + 1 });
    await moveMentions(tx, about.moved, { from: target.id, to: id });
    await restoreHolder(tx, target, about);
    const grounded = await rows<{ id: number }>(tx)`select e.id from ${events} e where e.id in ${[id, target.id]} and ${hasGround}`;
    if (!grounded.some((one) => one.id === id))
      throw badData('This merge cannot be undone because its quotes now belong to other events. Edit those events instead.', 'id');
    if (!grounded.some((one) => one.id === target.id))
      throw badData('This merge cannot be undone because the remaining event would have no quotes. Edit the event instead.', 'id');
    const after = {
      event: await recordRevision(tx, id, { change: 'unmerged', by, reason }),
      holder: await recordRevision(tx, target.id, { change: 'released', by, reason }),
    };
    await writeAudit(tx, by, 'events.unmerge', ['event', id], { before, after });
    return { from: target.id };
  });
}

/** Restores the target to its state before the merge, if it was the direct target, and keeps later edits. */
async function restoreHolder(tx: Database, kept: typeof events.$inferSelect, { otherId, otherVersion }: RevisionContext): Promise<void> {
  const [merged, earlier] =
    otherId === kept.id
      ? await Promise.all([readRevision(tx, kept.id, otherVersion), readRevision(tx, kept.id, otherVersion - 1)])
      : [null, null];
  if (merged && earlier && kept.version === otherVersion) return writeSnapshot(tx, kept.id, earlier.snapshot, kept.version + 1);
  if (merged && earlier) {
    const now = await snapshotEvent(tx, kept.id);
    const [after, before] = [await withNamesOfNow(tx, merged.snapshot), await withNamesOfNow(tx, earlier.snapshot)];
    await writeSnapshot(tx, kept.id, takeBack(after, now, before), kept.version);
  }
  await reconcileEvent(tx, kept.id);
}

type Keys = readonly (keyof EventSnapshot)[];

const DATE: Keys = ['edtf', 'earliest', 'latest', 'precision', 'qualifier', 'extent', 'dateBasis', 'dateText'];
/** The snapshot keys that belong to a field. */
const keysOf = (field: EventField): Keys => (field === 'date' ? DATE : field === 'status' ? ['status', 'polarity'] : [field]);
/** The visibility and who checked the event. */
const VERDICT = ['state', 'checkedAt', 'checkedBy'] as const;

/** `before` and `after` are the snapshots around the change; `now` is the current one. All use current actors and themes. */
function takeBack(after: EventSnapshot, now: EventSnapshot, before: EventSnapshot): EventSnapshot {
  const stands = (keys: Keys): boolean => isDeepStrictEqual(comparable(after, keys), comparable(now, keys));
  const untouched = EVENT_FIELDS.filter((field) => stands(keysOf(field)));
  const origins = { ...now.origins };
  for (const field of untouched) {
    const origin = before.origins[field];
    if (origin) origins[field] = origin;
    else delete origins[field];
  }
  const keys = [...untouched.flatMap((field) => keysOf(field)), ...(stands(VERDICT) ? VERDICT : [])];
  return Object.assign({}, now, pick(before, keys), { origins });
}

const pick = (snapshot: EventSnapshot, keys: Keys) => Object.fromEntries(keys.map((key) => [key, snapshot[key]]));

/** Comparable values of the keys. Actors are compared by ID, role and origin, ignoring names and order. */
const comparable = (snapshot: EventSnapshot, keys: Keys) =>
  keys.map((key) => (key === 'actors' ? snapshot.actors.map(({ id, role, origin }) => `${id} ${role} ${origin}`).sort() : snapshot[key]));
