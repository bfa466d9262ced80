/** Whether an event took place, in words that claim no more than the sources do. */
import { type FactualStatus, factualStatus, type Occurrence } from '../factual-status';
import { STATUS_LABELS } from '../labels';
import { numberWords } from '../text/counted';
import { calendarWords } from './day-words';

export const statusWords = (status: FactualStatus): string => STATUS_LABELS[status].toLowerCase();

/** One word for a row, null where it simply happened. */
export function occurrenceLabel(event: Occurrence): string | null {
  const status = factualStatus(event);
  return status === 'happened' ? null : statusWords(status);
}

/** A plan whose time has passed and of which no later source speaks. */
export const isPastDue = (event: Occurrence & { readonly latest: string }, today: string): boolean =>
  factualStatus(event) === 'planned' && event.latest < today;

/** A sentence for panel and page. `asOf` is the publication day of the best source, `today` the reader's day. */
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

/** " and 2 more articles" after the name of a source; nothing when it is the only one. */
export const moreArticles = (others: number): string =>
  others <= 0 ? '' : ` and ${others === 1 ? '1 more article' : `${numberWords(others)} more articles`}`;

export const OUTCOME_UNKNOWN = 'planned, outcome unknown';
