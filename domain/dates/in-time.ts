/** What happened, compared by its days. Before our era ISO days are not in order as texts. */
import { dayNumber } from './day-words';

interface Days {
  readonly earliest: string;
  readonly latest: string;
}

/** Negative when `a` begins earlier than `b`, 0 when on the same day. */
export const byBeginning = (a: { readonly date: Pick<Days, 'earliest'> }, b: { readonly date: Pick<Days, 'earliest'> }): number =>
  dayNumber(a.date.earliest) - dayNumber(b.date.earliest);

/** Whether the two have no day in common. */
export const lieApart = (one: Days, other: Days): boolean =>
  dayNumber(one.earliest) > dayNumber(other.latest) || dayNumber(one.latest) < dayNumber(other.earliest);
