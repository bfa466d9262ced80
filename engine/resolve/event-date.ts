/** A moment as an event's date: EDTF with bounds, never finer than the words. */
import { formatEdtf, formatEdtfInterval, parseEdtf } from '../calendar/edtf';
import { type Period, periodDays, periodOf } from '../calendar/period';
import type { DateBasis, Extent, ResolvedDate } from '../model/resolved-date';
import type { Reading, Timex } from '../model/timex';
import type { Moment } from './moment';

const WIDENING: readonly (string | null)[] = ['early', 'mid', 'late', 'about'];

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

/** "By the end of June" is a day: the last one. */
const isDeadline = (timex: Timex): boolean => timex.mod === 'END' && (timex.qualifier === 'by' || timex.qualifier === 'before');

const lastDay = (period: Period): Period => periodOf(periodDays(period).last, 'day');

/** Null when there is no moment, or none the EDTF subset can say. */
export function eventDate(timex: Timex, moment: Moment | null): ResolvedDate | null {
  if (moment === null) return null;
  const qualifier = timex.qualifier ?? null;
  const approximate = WIDENING.includes(qualifier);
  const period = isDeadline(timex) ? lastDay(moment.until ?? moment.period) : moment.period;
  const edtf =
    moment.until === undefined || isDeadline(timex) ? formatEdtf(period, approximate) : formatEdtfInterval(moment.period, moment.until);
  const parsed = parseEdtf(edtf);
  if (parsed === null) return null;
  const extent: Extent = moment.until !== undefined && !/^between/i.test(timex.quote) ? 'throughout' : 'within';
  const { earliest, latest, precision } = parsed;
  return { edtf, earliest, latest, precision, qualifier, extent, basis: basisOf(timex.reading) };
}
