/** Merges two events with the values that the editor chose for each field. */
import type { Database } from '@/db/database';
import { type EventField, inputOf } from '@/domain/desk/event-values';
import { chooseFields, type MergeChoice } from '@/domain/desk/merge-choice';
import { notFound } from '@/domain/errors';
import { getEvent } from '../events/get-event';
import { type Merging, mergeEvents } from './merge-events';

export interface ChosenMerging extends Omit<Merging, 'input'> {
  /** fields without a choice keep the value of the remaining event */
  readonly choose: Readonly<Partial<Record<EventField, MergeChoice>>>;
}

export async function mergeChosen(db: Database, { choose, ...merging }: ChosenMerging): Promise<{ readonly version: number }> {
  const [into, from] = await Promise.all([merging.into.id, merging.from.id].map((id) => getEvent(db, id, { includeDrafts: true })));
  if (!into || !from) throw notFound('The event');
  // mergeEvents checks the versions under lock, so stale values cause a conflict
  return mergeEvents(db, { ...merging, input: chooseFields(inputOf(into), inputOf(from), choose) });
}
