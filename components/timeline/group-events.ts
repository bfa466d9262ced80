/**
 * The list's order of things: years, inside a year the events whose month is not stated, then months; between events, stretches of
 * time in which nothing is recorded, pressed into one line.
 */
import { calendarParts, dayNumber, monthName, yearWords } from '@/domain/day-words';
import type { DateView, EventSummary } from '@/domain/views';

export interface ListGroup {
  /** anchor on the page: `m-2024-01`, `y-2024`, `span-1990s` */
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly ListRow[];
  readonly count: number;
}

export type ListRow = { readonly kind: 'event'; readonly event: EventSummary } | { readonly kind: 'gap'; readonly words: string };

/** shorter silences are not worth a line */
const LEAST_GAP_DAYS = 14;

interface Place {
  readonly id: string;
  readonly heading: string;
}

/** Where an event stands: by month when its month is known, else by year, else by its coarser span. */
export function placeOf(date: DateView): Place {
  const from = calendarParts(date.earliest);
  const to = calendarParts(date.latest);
  if (!from || !to || date.precision === 'decade' || date.precision === 'century') {
    const words = from
      ? date.precision === 'century'
        ? `${yearWords(from.year)}–${yearWords(from.year + 99)}`
        : `${from.year}s`
      : date.edtf;
    return { id: `span-${words}`, heading: `${words}, year not stated` };
  }
  const dayKnown = date.precision === 'day' || date.precision === 'month' || (date.precision === 'interval' && spanDays(date) <= 62);
  if (!dayKnown) {
    const years =
      from.year === to.year || date.precision === 'season' ? yearWords(from.year) : `${yearWords(from.year)}–${yearWords(to.year)}`;
    return { id: `y-${years}`, heading: `${years}, month not stated` };
  }
  const month = from.month ?? 1;
  return { id: `m-${date.earliest.slice(0, -3)}`, heading: `${monthName(month)} ${yearWords(from.year)}` };
}

const spanDays = (date: DateView): number => dayNumber(date.latest) - dayNumber(date.earliest) + 1;

/** Events in the order of the query become groups; a year's month-less events move before its months, gaps are put in between. */
export function groupEvents(events: readonly EventSummary[]): readonly ListGroup[] {
  const groups = new Map<string, { place: Place; year: number; monthless: boolean; events: EventSummary[] }>();
  for (const event of events) {
    const place = placeOf(event.date);
    const known = groups.get(place.id);
    if (known) known.events.push(event);
    else
      groups.set(place.id, {
        place,
        year: calendarParts(event.date.earliest)?.year ?? 0,
        monthless: !place.id.startsWith('m-'),
        events: [event],
      });
  }
  const years = [...new Set([...groups.values()].map((group) => group.year))];
  const ordered = years.flatMap((year) => {
    const mine = [...groups.values()].filter((group) => group.year === year);
    return [...mine.filter((group) => group.monthless), ...mine.filter((group) => !group.monthless)];
  });
  let before: DateView | null = null;
  return ordered.map((group) => {
    const rows: ListRow[] = [];
    for (const event of group.events) {
      const words: string | null = before && !group.monthless ? gapWords(before, event.date) : null;
      if (words !== null) rows.push({ kind: 'gap', words });
      rows.push({ kind: 'event', event });
      if (!group.monthless) before = event.date;
    }
    return { ...group.place, rows, count: group.events.length };
  });
}

/** "3 quiet weeks" between two neighbours, whichever comes first; null when the silence is short or not certain. */
export function gapWords(one: DateView, other: DateView): string | null {
  const [early, late] = one.earliest <= other.earliest ? [one, other] : [other, one];
  const days = dayNumber(late.earliest) - dayNumber(early.latest) - 1;
  if (!(days >= LEAST_GAP_DAYS)) return null;
  if (days < 63) return `${Math.floor(days / 7)} quiet weeks`;
  if (days < 730) return `${Math.floor(days / 30.44)} quiet months`;
  return `${Math.floor(days / 365.25)} quiet years`;
}
