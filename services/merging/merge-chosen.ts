/** A merge as the editor chose it field by field on the page that shows both events. */
import type { Database } from '@/db/database';
import { type EventField, inputOf } from '@/domain/desk/event-values';
import { chooseFields, type MergeChoice } from '@/domain/desk/merge-choice';
import { notFound } from '@/domain/errors';
import { getEvent } from '../events/get-event';
import { type Merging, mergeEvents } from './merge-events';

export interface ChosenMerging extends Omit<Merging, 'input'> {
  /** what is not named stays as the event has it that stays */
  readonly choose: Readonly<Partial<Record<EventField, MergeChoice>>>;
}

export async function mergeChosen(db: Database, { choose, ...merging }: ChosenMerging): Promise<{ readonly version: number }> {
  const [into, from] = await Promise.all([merging.into.id, merging.from.id].map((id) => getEvent(db, id, { includeDrafts: true })));
  if (!into || !from) throw notFound('The event');
  // the versions are checked where the events are locked; what was read before is what the editor saw, or nothing is written
  return mergeEvents(db, { ...merging, input: chooseFields(inputOf(into), inputOf(from), choose) });
}
