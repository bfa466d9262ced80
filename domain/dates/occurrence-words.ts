/** Whether an event took place, in words that claim no more than the sources do. */
import { type FactualStatus, factualStatus, type Occurrence } from '../factual-status';
import { calendarWords } from './day-words';

const LABELS: Readonly<Partial<Record<FactualStatus, string>>> = { ongoing: 'under way', denied: 'did not happen' };

/** A status as a word of its own. */
export const statusWords = (status: FactualStatus): string => LABELS[status] ?? status;

/** One word for a row, null where it simply happened. */
export function occurrenceLabel(event: Occurrence): string | null {
  const status = factualStatus(event);
  return status === 'happened' ? null : statusWords(status);
}

/** A plan whose time has passed and of which no later source speaks. */
export const isPastDue = (event: Occurrence & { readonly latest: string }, today: string): boolean =>
  occurrenceLabel(event) === 'planned' && event.latest < today;

/** A sentence for panel and page. `asOf` is the publication day of the best source, `today` the reader's day. */
export function occurrenceWords(event: Occurrence & { readonly latest: string }, asOf: string | null, today: string): string {
  const label = occurrenceLabel(event);
  const when = asOf === null ? '' : ` as of ${calendarWords(asOf)}`;
  switch (label) {
    case null:
      return event.status === 'planned' ? 'Planned, and took place' : 'Happened';
    case 'planned':
      return isPastDue(event, today) ? `Planned${when}, outcome not recorded` : `Planned${when}`;
    case 'hypothetical':
      return `Spoken of as possible${when}`;
    case 'under way':
      return `Under way${when}`;
    default:
      return label === 'did not happen'
        ? `Reported as not having happened${when}`
        : `${label === 'cancelled' ? 'Cancelled' : 'Postponed'}${when}`;
  }
}

/** " and 2 more reports" behind the name of a source; nothing when it is the only one. */
export const moreReports = (others: number): string =>
  others <= 0 ? '' : ` and ${others === 1 ? 'one more report' : `${others} more reports`}`;

export const OUTCOME_UNKNOWN = 'planned, outcome not recorded';
