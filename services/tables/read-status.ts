/** Words of a table for what became of an event → status, outcome and polarity. */
import type { EventInput } from '@/domain/event-input';
import type { FactualStatus } from '@/domain/factual-status';
import { codeOf, STATUS_LABELS } from '@/domain/labels';
import type { Polarity } from '@/engine/model/event';

export interface Occurrence extends Pick<EventInput, 'status' | 'outcome'> {
  readonly polarity: Polarity;
}

const said = (status: Occurrence['status'], outcome: Occurrence['outcome'] = 'unknown', polarity: Polarity = 'affirmed'): Occurrence => ({
  ...{ status, outcome, polarity },
});

/** words of calendars */
const OTHER_WORDS: ReadonlyMap<string, FactualStatus> = new Map<string, FactualStatus>([
  ['completed', 'happened'],
  ['done', 'happened'],
  ['in-process', 'ongoing'],
  ['tentative', 'planned'],
  ['needs-action', 'planned'],
  ['scheduled', 'planned'],
  ['canceled', 'cancelled'],
]);

const OCCURRENCES: Readonly<Record<FactualStatus, Occurrence>> = {
  happened: said('happened'),
  ongoing: said('ongoing'),
  planned: said('planned'),
  hypothetical: said('hypothetical'),
  cancelled: said('planned', 'cancelled'),
  postponed: said('planned', 'postponed'),
  denied: said('happened', 'unknown', 'negated'),
};

/** Null for unknown words. An empty cell means planned or happened, by the day; calendars also call a sure plan confirmed. */
export function readStatus(text: string, isAhead: boolean): Occurrence | null {
  const word = text.trim().toLowerCase();
  if (word === '' || word === 'confirmed') return OCCURRENCES[isAhead ? 'planned' : 'happened'];
  const status = OTHER_WORDS.get(word) ?? codeOf(STATUS_LABELS, word);
  return status === null ? null : OCCURRENCES[status];
}
