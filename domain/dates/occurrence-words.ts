/** Describes whether an event took place, without claiming more than the sources do. */
import { type FactualStatus, factualStatus, type Occurrence } from '../factual-status';
import { STATUS_LABELS } from '../labels';
import { numberWords } from '../text/counted';
import { calendarWords } from './day-words';

export const statusWords = (status: FactualStatus): string => STATUS_LABELS[status].toLowerCase();

/** A short label for a row; null if it simply happened. */
export function occurrenceLabel(event: Occurrence): string | null {
  const status = factualStatus(event);
  return status === 'happened' ? null : statusWords(status);
}

/** A plan whose date has passed without a later report. */
export const isPastDue = (event: Occurrence & { readonly latest: string }, today: string): boolean =>
  factualStatus(event) === 'planned' && event.latest < today;

/** A sentence for panel and page. `asOf`: publication day of the best source; `today`: the reader's day. */
export function occurrenceWords(event: Occurrence & { readonly latest: string }, asOf: string | null, today: string): string {
  const status = factualStatus(event);
  const when = asOf === null ? '' : ` as of ${calendarWords(asOf)}`;
  switch (status) {
    case 'happened':
      return event.status === 'planned' ? 'Planned, then took place' : STATUS_LABELS.happened;
    case 'planned':
      return isPastDue(event, today) ? `Planned${when}, outcome unknown` : `Planned${when}`;
    case 'denied':
      return `Did not happen, according to reports${when}`;
    case 'hypothetical':
    case 'ongoing':
    case 'cancelled':
    case 'postponed':
      return `${STATUS_LABELS[status]}${when}`;
  }
}

/** " and 2 more articles" after the name of a source; empty if there are no others. */
export const moreArticles = (others: number): string =>
  others <= 0 ? '' : ` and ${others === 1 ? '1 more article' : `${numberWords(others)} more articles`}`;

export const OUTCOME_UNKNOWN = 'planned, outcome unknown';
