/** Converts a moment to an event's date: EDTF with bounds, never more precise than the words. */
import { addDays, parseDay } from '../calendar/day';
import { formatEdtf, formatEdtfInterval, parseEdtf } from '../calendar/edtf';
import { type Period, periodDays, periodOf } from '../calendar/period';
import type { ResolutionLanguage } from '../model/resolution-language';
import type { DateBasis, Extent, ResolvedDate } from '../model/resolved-date';
import type { Granularity, Reading, Timex } from '../model/timex';
import type { Moment } from './moment';

/** "By the end of June", "until the end of 2026" means the last day; "by late June" means some time in June. */
const isDeadline = (timex: Timex, { saysLate }: ResolutionLanguage): boolean =>
  timex.mod === 'END' && (timex.qualifier === 'by' || timex.qualifier === 'before' || timex.bound === 'until') && !saysLate(timex.quote);

/** An event "in the third week of June" is within the period; "from 5 to 9 May", it lasts the whole period. */
function isSurroundings({ reading, quote, parts }: Timex, { saysBetween }: ResolutionLanguage): boolean {
  if (reading.kind === 'holiday' || (reading.kind === 'range' && parts === undefined)) return true;
  return saysBetween(quote) || (reading.kind === 'duration' && reading.base !== undefined);
}

/** "Early 2022" is approximate; "late on Sunday" is still Sunday. */
function isApproximate(timex: Timex, moment: Moment, language: ResolutionLanguage): boolean {
  if (timex.qualifier === 'about') return true;
  if (isDeadline(timex, language)) return false;
  if (moment.period.unit === 'day') return false;
  const named = timex.qualifier === 'early' || timex.qualifier === 'mid' || timex.qualifier === 'late';
  const bounded = timex.qualifier === 'by' || timex.qualifier === 'before' || timex.qualifier === 'after';
  return named || (bounded && timex.mod !== undefined);
}

function basisOf(reading: Reading): DateBasis {
  switch (reading.kind) {
    case 'absolute':
    case 'holiday':
      return 'explicit';
    case 'partial':
      return reading.fields.weekday !== undefined && reading.fields.month === undefined ? 'relative' : 'explicit';
    case 'range':
      return basisOf(reading.from);
    default:
      return 'relative';
  }
}

/** "Between early 2020 and 2021": each end has the precision of its own words. */
function interval(timex: Timex, moment: Moment, until: Period, language: ResolutionLanguage): string {
  const [from, to] = timex.parts ?? [];
  const mark = (part: Timex | undefined, period: Period): string =>
    part !== undefined && isApproximate(part, { ...moment, period }, language) ? '~' : '';
  const plain = formatEdtfInterval(moment.period, until);
  const [left, right] = plain.split('/');
  return right === undefined ? plain : `${left}${mark(from, moment.period)}/${right}${mark(to, until)}`;
}

const DAYS: Readonly<Partial<Record<Granularity, number>>> = { week: 7, fortnight: 14 };

/** "Two weeks later" relative to a day is a day; "the following week" is a week. */
function dayLater({ rule, reading }: Timex, { anchor, anchorDate }: Moment): Period | null {
  if (rule !== 'counted/later' || reading.kind !== 'relative' || anchor !== 'last-mentioned') return null;
  const [from, days] = [parseDay(anchorDate ?? ''), DAYS[reading.unit]];
  return from && days !== undefined && Number.isInteger(reading.offset) ? periodOf(addDays(from, reading.offset * days), 'day') : null;
}

/** Returns null without a moment, or if the EDTF subset cannot write it. */
export function eventDate(timex: Timex, moment: Moment | null, language: ResolutionLanguage): ResolvedDate | null {
  if (moment === null) return null;
  const qualifier = timex.qualifier ?? null;
  const approximate = isApproximate(timex, moment, language);
  const period = isDeadline(timex, language)
    ? periodOf(periodDays(moment.until ?? moment.period).last, 'day')
    : (dayLater(timex, moment) ?? moment.period);
  const edtf =
    moment.until === undefined || isDeadline(timex, language)
      ? formatEdtf(period, approximate)
      : interval(timex, moment, moment.until, language);
  const parsed = parseEdtf(edtf);
  if (parsed === null) return null;
  const extent: Extent = moment.until !== undefined && !isSurroundings(timex, language) ? 'throughout' : 'within';
  const { earliest, latest, precision } = parsed;
  return { edtf, earliest, latest, precision, qualifier, extent, basis: basisOf(timex.reading) };
}
