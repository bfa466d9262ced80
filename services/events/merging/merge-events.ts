/** Merges two events: one refers to the other, which then includes the mentions of both. */
import { eq, sql } from 'drizzle-orm';
import { type Database, events, idsOf } from '@/db/database';
import { type EventField, inputOf } from '@/domain/desk/event-values';
import { chooseFields, type MergeChoice } from '@/domain/desk/merge-choice';
import { badData, conflict } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { EventSummary } from '@/domain/views';
import { compareEvents, type StoredCandidate } from '@/engine/index';
import { loadCandidates } from '../../ingest/candidates/load-candidates';
import { type Caller, type Versioned, write, writeAudit } from '../../timeline/facts/write';
import { type MovedMention, recordRevision, snapshotEvent } from '../editing/event-snapshot';
import { reconcileEvent, weighEvents } from '../editing/reconcile-event';
import { writeInput } from '../editing/write-input';
import { getDeskEvent } from '../get-event';
import { loadSummaries } from '../load-summaries';
import { lockEvents, updateEvent } from '../lock-events';
import { refuseCircles } from '../relations';

interface Merging {
  /** the event that stays */
  readonly into: Versioned;
  /** the event that is merged into it */
  readonly from: Versioned;
  /** the values of the merged event, chosen field by field; null: no change */
  readonly input: EventInput | null;
  readonly by: Caller;
  readonly reason?: string | null;
}

/**
 * Readers see the merged event if they saw either one. Returns its new version. Throws `not-found`, or a conflict if either event changed.
 * Throws bad data for a self-merge, a rejected event or a circle of links.
 */
export async function mergeEvents(db: Database, { into, from, input, by, reason }: Merging): Promise<{ readonly version: number }> {
  if (into.id === from.id) throw badData('An event cannot be merged into itself. Choose another event.', 'other');
  return write(db, async (tx) => {
    const [target, gone] = await lockEvents(tx, [into.id, from.id]);
    if (target.version !== into.version || gone.version !== from.version || target.mergedInto !== null || gone.mergedInto !== null)
      throw conflict('Not merged: another editor changed one of the two events. Review both and try again.', {
        current: { into: target.version, from: gone.version },
        yours: { into: into.version, from: from.version },
      });
    if (target.state === 'rejected' || gone.state === 'rejected')
      throw badData('A rejected event cannot be merged. Accept it first.', 'other');
    await setMerged(tx, { kept: target, gone, by, reason, action: 'events.merge', restate: () => stateBoth(tx, target, gone, input) });
    return { version: target.version + 1 };
  });
}

type EventRow = typeof events.$inferSelect;

interface Joining extends Pick<Merging, 'by' | 'reason'> {
  readonly kept: EventRow;
  readonly gone: EventRow;
  readonly action: 'events.merge' | 'events.unsplit';
  /** writes the values of the kept event and increases its version; returns moved mentions when undoing a split */
  readonly restate: () => Promise<readonly MovedMention[]>;
}

/** Sets the reference between two locked events and records both revisions. Throws bad data if their links form a circle. */
export async function setMerged(tx: Database, { kept: target, gone, by, reason, action, restate }: Joining): Promise<void> {
  const before = { into: await snapshotEvent(tx, target.id), from: await snapshotEvent(tx, gone.id) };
  const [into, from] = [target.version + 1, gone.version + 1];
  await updateEvent(tx, gone.id, { mergedInto: target.id, version: from });
  const moved = await restate();
  await refuseCircles(tx, target.id, 'other');
  const after = {
    into: await recordRevision(tx, target.id, { change: 'absorbed', by, reason, about: { otherId: gone.id, otherVersion: from, moved } }),
    from: await recordRevision(tx, gone.id, { change: 'merged', by, reason, about: { otherId: target.id, otherVersion: into, moved } }),
  };
  await writeAudit(tx, by, action, ['event', target.id], { before, after });
}

async function stateBoth(tx: Database, kept: EventRow, gone: EventRow, input: EventInput | null): Promise<readonly []> {
  if (gone.state === 'published' && kept.state === 'draft')
    await tx.update(events).set({ state: 'published' }).where(eq(events.id, kept.id));
  if (input) {
    await reconcileEvent(tx, kept.id);
    const [worked] = await lockEvents(tx, [kept.id]);
    // the version was already increased
    await writeInput(tx, { ...worked, version: kept.version }, input);
    return [];
  }
  await updateEvent(tx, kept.id, { version: kept.version + 1 });
  await weighEvents(tx, [kept.id]);
  return [];
}

export interface ChosenMerging extends Omit<Merging, 'input'> {
  /** fields without a choice keep the value of the remaining event */
  readonly choose: Readonly<Partial<Record<EventField, MergeChoice>>>;
}

/** Merges two events with the values that the editor chose for each field. */
export async function mergeChosen(db: Database, { choose, ...merging }: ChosenMerging): Promise<{ readonly version: number }> {
  const [into, from] = await Promise.all([getDeskEvent(db, merging.into.id), getDeskEvent(db, merging.from.id)]);
  // mergeEvents checks the versions under lock, so stale values cause a conflict
  return mergeEvents(db, { ...merging, input: chooseFields(inputOf(into), inputOf(from), choose) });
}

const MOST = 6;
const MARGIN_DAYS = 3;
/** maximum number of nearby events to compare, those with the most actors in common */
const MOST_COMPARED = 300;
/** far below the automatic merge threshold, because an editor reviews each suggestion */
const ALIKE = 0.35;
/** score reduction if the days exclude each other */
const OTHER_DAYS = 0.35;

/**
 * Suggests events that may be the same as a given event. They are near in time and similar by the comparison that merges events. Most
 * likely first. Includes drafts, but not rejected or merged events.
 */
export async function suggestMerges(db: Database, id: number): Promise<readonly EventSummary[]> {
  const [here] = await loadCandidates(db, sql`select ${id}::int as id`);
  if (!here) return [];
  const near = await loadCandidates(
    db,
    sql`
      select e.id from ${events} here
      join ${events} e on e.span && daterange(here.earliest - ${MARGIN_DAYS}::int, here.latest + ${MARGIN_DAYS}::int, '[]')
      where here.id = ${id} and e.id <> ${id} and e.state <> 'rejected' and e.merged_into is null
      order by (select count(*) from unnest(e.parties) party where party = any(here.parties)) desc, e.salience desc, e.id
      limit ${MOST_COMPARED}`,
  );
  const found = near
    .map((other) => ({ id: Number(other.id), score: likeness(here, other) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || a.id - b.id);
  return loadSummaries(db, idsOf(found.slice(0, MOST)), { includeDrafts: true });
}

function likeness(here: StoredCandidate, other: StoredCandidate): number {
  const compared = compareEvents(here, other);
  return compared ? compared.score : (compareEvents(here, { ...other, date: here.date })?.score ?? 0) - OTHER_DAYS;
}
