/**
 * Groups the events of the list by year and month. A season or quarter has its own group, at its first day. Events without a known month are
 * at the start of their year in time, and events without a known day at the start of their month: last if the newest events come first. Long
 * periods without events become one line.
 */
import { dateWords } from '@/domain/dates/date-words';
import { calendarParts, dayNumber, monthName, weekdayWords, yearWords } from '@/domain/dates/day-words';
import { counted } from '@/domain/text/counted';
import type { DateView, EventSummary } from '@/domain/views';

export interface Heading {
  /** anchor on the page: `year-2024`, `m-2024-01`, `part-2024-03-season`, `y-2024`, `span-1990s` */
  readonly id: string;
  readonly heading: string;
  readonly count: number;
}

export interface ListYear extends Heading {
  readonly groups: readonly ListGroup[];
}

export interface ListGroup extends Heading {
  /** `YYYY-MM`; null if the month is unknown */
  readonly month: string | null;
  readonly rows: readonly ListRow[];
}

export type ListRow =
  | { readonly kind: 'event'; readonly event: EventSummary }
  | { readonly kind: 'gap'; readonly words: string }
  | { readonly kind: 'dayless'; readonly words: string };

/** shorter gaps get no line */
const LEAST_GAP_DAYS = 14;
const MONTH_PREFIX = 'm-';
const PART_PREFIX = 'part-';

interface Place {
  readonly id: string;
  readonly heading: string;
  readonly year: number;
}

/** Returns the group of a date: its month if known, else its season or quarter, else its year, else its decade or century. */
export function placeOf(date: DateView): Place {
  const from = calendarParts(date.earliest);
  const to = calendarParts(date.latest);
  const year = from?.year ?? 0;
  if (!from || !to || date.precision === 'decade' || date.precision === 'century') {
    const words = from
      ? date.precision === 'century'
        ? `${yearWords(from.year)}–${yearWords(from.year + 99)}`
        : `${from.year}s`
      : date.edtf;
    return { id: `span-${words}`, heading: `${words}, year not stated`, year };
  }
  if (date.precision === 'season' || date.precision === 'quarter') {
    const words = dateWords({ ...date, qualifier: null, edtf: date.edtf.replaceAll('~', '') }, 'short').replace(/^the /, '');
    const heading = words.charAt(0).toUpperCase() + words.slice(1);
    return { id: `${PART_PREFIX}${date.earliest.slice(0, -3)}-${date.precision}`, heading, year };
  }
  const monthKnown = date.precision === 'day' || date.precision === 'month' || (date.precision === 'interval' && spanDays(date) <= 62);
  if (!monthKnown) {
    const years = from.year === to.year ? yearWords(from.year) : `${yearWords(from.year)}–${yearWords(to.year)}`;
    return { id: `y-${years}`, heading: `${years}, month not stated`, year };
  }
  const month = from.month ?? 1;
  return { id: `${MONTH_PREFIX}${date.earliest.slice(0, -3)}`, heading: `${monthName(month)} ${yearWords(year)}`, year };
}

const spanDays = (date: DateView): number => dayNumber(date.latest) - dayNumber(date.earliest) + 1;
const hasDay = (event: EventSummary): boolean => dateSlot(placedDate(event)).kind !== 'empty';

interface Group extends Place {
  readonly events: EventSummary[];
}

/** Groups events into years and keeps the order of the query. Vague dates must not head the list as the newest, so they follow its order. */
export function groupEvents(events: readonly EventSummary[]): readonly ListYear[] {
  const groups = new Map<string, Group>();
  for (const event of events) {
    const place = placeOf(placedDate(event));
    const group = groups.get(place.id);
    if (group) group.events.push(event);
    else groups.set(place.id, { ...place, events: [event] });
  }
  const all = [...groups.values()];
  const inOrder = isNewestFirst(events) ? datedFirst : vagueFirst;
  const uncertain = all.filter(hasPlace).flatMap((group) => group.events.filter((event) => !hasDay(event)).map(placedDate));
  let before: DateView | null = null;
  return [...new Set(all.map(({ year }) => year))].map((year) => {
    const mine = all.filter((group) => group.year === year);
    const ordered = inOrder(mine, hasPlace).map((group): ListGroup => {
      const rows: ListRow[] = [];
      for (const event of hasMonth(group) ? inOrder(group.events, hasDay) : group.events) {
        if (hasMonth(group) && !hasDay(event)) {
          if (!rows.some(({ kind }) => kind === 'dayless')) rows.push({ kind: 'dayless', words: `${group.heading}, day not stated` });
        } else if (hasMonth(group)) {
          const words: string | null = before && gapWords(before, placedDate(event), uncertain);
          if (words !== null) rows.push({ kind: 'gap', words });
          before = placedDate(event);
        }
        rows.push({ kind: 'event', event });
      }
      const month = hasMonth(group) ? group.id.slice(MONTH_PREFIX.length) : null;
      return { id: group.id, heading: group.heading, month, rows, count: group.events.length };
    });
    return {
      id: `year-${year}`,
      heading: yearWords(year),
      groups: ordered,
      count: mine.reduce((sum, { events: placeEvents }) => sum + placeEvents.length, 0),
    };
  });
}

const hasMonth = (group: Place): boolean => group.id.startsWith(MONTH_PREFIX);
/** The group stays where the order of the query puts it within its year. */
const hasPlace = (group: Place): boolean => hasMonth(group) || group.id.startsWith(PART_PREFIX);

const vagueFirst = <T>(all: readonly T[], isDated: (one: T) => boolean): readonly T[] => [
  ...all.filter((one) => !isDated(one)),
  ...all.filter(isDated),
];
const datedFirst = <T>(all: readonly T[], isDated: (one: T) => boolean): readonly T[] => vagueFirst(all, (one) => !isDated(one));

/** With equal days, too: a vague date must not head the list. */
function isNewestFirst(events: readonly EventSummary[]): boolean {
  const [first, last] = [events.at(0), events.at(-1)];
  return first !== undefined && last !== undefined && dayNumber(placedDate(first).earliest) >= dayNumber(placedDate(last).earliest);
}

/**
 * Returns "3 weeks without events" for two neighboring events in either order; null for a short gap. An event of unknown day
 * may be in the gap. Then only the rest of the gap counts.
 */
export function gapWords(one: DateView, other: DateView, uncertain: readonly DateView[] = []): string | null {
  const [early, late] = dayNumber(one.earliest) <= dayNumber(other.earliest) ? [one, other] : [other, one];
  let first = dayNumber(early.latest) + 1;
  let end = dayNumber(late.earliest);
  for (const date of uncertain) {
    const [from, to] = [dayNumber(date.earliest), dayNumber(date.latest)];
    if (from >= end || to < first) continue;
    if (from > first) end = from;
    else first = to + 1;
  }
  const days = end - first;
  if (!(days >= LEAST_GAP_DAYS)) return null;
  if (days < 63) return `${counted(Math.floor(days / 7), 'week')} without events`;
  if (days < 731) return `${counted(Math.floor(days / 30.44), 'month')} without events`;
  return `${counted(Math.floor(days / 365.25), 'year')} without events`;
}

/** Content of a row's date column: a numeral with its weekday, a range, or an empty slot with words. */
type DateSlot =
  /** one day or a range within a month: "9", "13–14" */
  | { readonly kind: 'day'; readonly numeral: string; readonly weekday: string }
  /** days that do not fit the column as one numeral: "28 Jan" over "3 Feb" */
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  /** the day is unknown: the slot stays visibly empty */
  | { readonly kind: 'empty'; readonly words: string };

export const DAY_NOT_STATED = 'day not stated';

const SEASONS = ['spring', 'summer', 'fall', 'winter'] as const;
const QUARTERS = ['1st quarter', '2nd quarter', '3rd quarter', '4th quarter'] as const;
const short = (text: string): string => text.slice(0, 3);

export function dateSlot(date: DateView): DateSlot {
  const [from, to] = [calendarParts(date.earliest), calendarParts(date.latest)];
  const exact = date.precision === 'day' || (date.precision === 'interval' && hasDays(date.edtf));
  if (!exact || !from || !to || from.day === null || to.day === null || from.month === null || to.month === null) {
    return { kind: 'empty', words: emptyWords(date) };
  }
  if (date.qualifier === 'before' || date.qualifier === 'after' || date.qualifier === 'by' || date.edtf.includes('..')) {
    const bound = date.edtf.endsWith('..') || date.qualifier === 'after' ? from : to;
    return {
      kind: 'range',
      from: date.edtf.endsWith('..') ? 'since' : (date.qualifier ?? 'by'),
      to: `${bound.day} ${short(monthName(bound.month ?? 1))}`,
    };
  }
  if (date.earliest === date.latest) return { kind: 'day', numeral: String(from.day), weekday: short(weekdayWords(date.earliest)) };
  if (from.month === to.month && from.year === to.year) {
    const weekday = `${short(weekdayWords(date.earliest))}–${short(weekdayWords(date.latest))}`;
    return { kind: 'day', numeral: `${from.day}–${to.day}`, weekday };
  }
  return { kind: 'range', from: `${from.day} ${short(monthName(from.month))}`, to: `${to.day} ${short(monthName(to.month))}` };
}

/** "Jan 2027": for a row that has no month heading. */
export function monthHint(date: DateView): string {
  const from = calendarParts(date.earliest);
  return from ? `${short(monthName(from.month ?? 1))} ${yearWords(from.year)}` : '';
}

/** Returns true if an EDTF interval has days, not only months or years. */
const hasDays = (edtf: string): boolean => edtf.split('/').some((end) => calendarParts(end.replace('~', ''))?.day != null);

function emptyWords(date: DateView): string {
  const start = calendarParts(date.earliest);
  const prefix = date.qualifier === null ? (date.edtf.includes('~') ? 'about' : '') : date.qualifier;
  switch (date.precision) {
    case 'month':
      return prefix || DAY_NOT_STATED;
    case 'season':
      return `${prefix} ${SEASONS[Number(date.edtf.replace('~', '').slice(-2)) - 21] ?? 'season'}`.trim();
    case 'quarter':
      return `${prefix} ${QUARTERS[Math.floor(((start?.month ?? 1) - 1) / 3)] ?? 'quarter'}`.trim();
    case 'interval':
      return prefix || 'date range';
    default:
      return prefix || (date.precision === 'year' ? 'month not stated' : 'year not stated');
  }
}

/** Returns the date by which a list sorts an event: its own, or that of another order, such as by reporting date. */
export const placedDate = ({ placed, date }: Pick<EventSummary, 'placed' | 'date'>): DateView => placed ?? date;
