/** "a 24-month transition starting in March 2022": a beginning and a counted length make an interval. */
import { addDays, addMonths, formatDay, parseDay } from '../calendar/day';
import { parseEdtf } from '../calendar/edtf';
import type { ResolvedDate } from '../model/resolved-date';
import { leadOf } from './date-position';
import type { Happening } from './happening';
import { wordAt } from './parsed-sentence';
import type { SentenceContext } from './sentence-context';

const BEGINNINGS = new Set(['starting', 'beginning', 'effective', 'from', 'begins', 'starts', 'began', 'started', 'begin', 'start']);
/** How many tokens before its date a word of beginning may stand. */
const REACH = 3;

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

/** The interval, or null when the words do not say both where it begins and how long it lasts. */
export function spanOfDuration(context: SentenceContext, happening: Happening, date: ResolvedDate): ResolvedDate | null {
  const placed = context.dated.find((one) => one.timex === happening.attachment.timex);
  if (!placed || (date.precision !== 'day' && date.precision !== 'month' && date.precision !== 'year')) return null;
  const lead = leadOf(context, placed);
  const begins = Array.from({ length: REACH + placed.first - lead }, (_, back) => wordAt(context.parsed, placed.first - 1 - back)).some(
    (word) => BEGINNINGS.has(word),
  );
  if (!begins) return null;
  const length = context.timexes.find((one) => {
    const { reading } = one.timex;
    return (
      one !== placed.timex &&
      reading.kind === 'duration' &&
      reading.amount !== undefined &&
      Math.abs(one.timex.start - placed.timex.timex.start) < 120
    );
  })?.timex.reading;
  const first = parseDay(date.earliest);
  if (!first || length?.kind !== 'duration' || length.amount === undefined) return null;
  const months = MONTHS[length.unit];
  const days = DAYS[length.unit];
  if (!Number.isInteger(length.amount)) return null;
  if (months === undefined && (days === undefined || date.precision !== 'day')) return null;
  const last = months !== undefined ? addMonths(first, months * length.amount) : addDays(first, (days ?? 0) * length.amount);
  const width = { day: 10, month: 7, year: 4 }[date.precision];
  const [from, to] = [formatDay(first).slice(0, width), formatDay(last).slice(0, width)];
  const edtf = `${from}/${to}`;
  const parsed = from === to ? null : parseEdtf(edtf);
  return parsed ? { ...date, edtf, earliest: parsed.earliest, latest: parsed.latest, precision: 'interval', extent: 'throughout' } : null;
}
