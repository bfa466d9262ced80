/** Words of a table for what became of an event → status, outcome and polarity. */
import type { EventInput } from '@/domain/event-input';
import type { Polarity } from '@/engine/model/event';

export interface Occurrence extends Pick<EventInput, 'status' | 'outcome'> {
  readonly polarity: Polarity;
}

const said = (status: Occurrence['status'], outcome: Occurrence['outcome'] = 'unknown', polarity: Polarity = 'affirmed'): Occurrence => ({
  ...{ status, outcome, polarity },
});

const WORDS: ReadonlyMap<string, Occurrence> = new Map([
  ['happened', said('happened')],
  ['completed', said('happened')],
  ['done', said('happened')],
  ['ongoing', said('ongoing')],
  ['under way', said('ongoing')],
  ['in-process', said('ongoing')],
  ['planned', said('planned')],
  ['tentative', said('planned')],
  ['needs-action', said('planned')],
  ['scheduled', said('planned')],
  ['hypothetical', said('hypothetical')],
  ['possible', said('hypothetical')],
  ['cancelled', said('planned', 'cancelled')],
  ['canceled', said('planned', 'cancelled')],
  ['postponed', said('planned', 'postponed')],
  ['denied', said('happened', 'unknown', 'negated')],
  ['did not happen', said('happened', 'unknown', 'negated')],
]);

/** Null for words that nobody knows. Where the table is silent the day tells; calendars call confirmed what is sure to come, too. */
export function readStatus(text: string, isAhead: boolean): Occurrence | null {
  const word = text.trim().toLowerCase();
  return word === '' || word === 'confirmed' ? said(isAhead ? 'planned' : 'happened') : (WORDS.get(word) ?? null);
}
