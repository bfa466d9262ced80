/** What stands in the date column of a row: a numeral with its weekday, or the empty slot with the words the source does give. */
import { calendarParts, monthName, weekdayWords, yearWords } from '@/domain/dates/day-words';
import type { DateView } from '@/domain/views';

export type DateSlot =
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
    const known = date.edtf.endsWith('..') || date.qualifier === 'after' ? from : to;
    return {
      kind: 'range',
      from: date.edtf.endsWith('..') ? 'since' : (date.qualifier ?? 'by'),
      to: `${known.day} ${short(monthName(known.month ?? 1))}`,
    };
  }
  if (date.earliest === date.latest) return { kind: 'day', numeral: String(from.day), weekday: short(weekdayWords(date.earliest)) };
  if (from.month === to.month && from.year === to.year) {
    const weekday = `${short(weekdayWords(date.earliest))}–${short(weekdayWords(date.latest))}`;
    return { kind: 'day', numeral: `${from.day}–${to.day}`, weekday };
  }
  return { kind: 'range', from: `${from.day} ${short(monthName(from.month))}`, to: `${to.day} ${short(monthName(to.month))}` };
}

/** "Jan 2027": for a day that stands under no month. */
export function monthHint(date: DateView): string {
  const from = calendarParts(date.earliest);
  return from ? `${short(monthName(from.month ?? 1))} ${yearWords(from.year)}` : '';
}

/** True when an EDTF interval names days, not only months or years. */
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
