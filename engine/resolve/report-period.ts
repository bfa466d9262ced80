/** Tracks the quarter or longer period of a business report from sentence to sentence: "the quarter" and "a year ago" refer to it. */
import { type CalendarDay, compareDays } from '../calendar/day';
import { type Period, periodDays, periodOf } from '../calendar/period';
import type { ReportCue } from '../model/resolution-language';
import type { Tense } from '../model/resolved-date';
import { step } from '../model/step';
import type { Moment } from './moment';

export interface ReportPeriod {
  /** the quarter under report */
  readonly quarter: Moment | null;
  /** true if the text calls it fiscal, so it may differ from the calendar quarter */
  readonly fiscal: boolean;
  /** index of the sentence that last mentioned it */
  readonly sentence: number;
  /** true after the text switches to the half, the nine months or the year, until it mentions a quarter again */
  readonly longer: boolean;
  /** the last mentioned quarter, reported or expected, and its sentence */
  readonly named: { readonly quarter: Moment; readonly sentence: number } | null;
}

export const NO_REPORT: ReportPeriod = { quarter: null, fiscal: false, sentence: 0, longer: false, named: null };

/** Number of sentences after which "a year ago" no longer refers to the earlier quarter. */
const REACH = 12;

/** An earlier quarter is only a comparison, unless one of the two is fiscal: then they belong to two companies. */
function takesOver(quarter: Period, before: Moment | null, fiscal: boolean): boolean {
  if (before === null || fiscal) return true;
  return compareDays(periodDays(quarter).first, periodDays(before.period).first) >= 0;
}

/** A report covers a quarter that has ended. Another calendar quarter counts only in the past tense, because it is then fiscal. */
function isReported({ period }: Moment, { bare }: ReportCue, tense: Tense, published: CalendarDay, before: Moment | null): boolean {
  const { first, last } = periodDays(period);
  if (compareDays(last, published) < 0) return true;
  return before === null && tense === 'past' && compareDays(first, published) <= 0 && bare;
}

/** Returns the report period after the expression. */
export function followReport(
  report: ReportPeriod,
  cue: ReportCue | null,
  moment: Moment | null,
  { tense, published, sentence }: { readonly tense: Tense; readonly published: CalendarDay; readonly sentence: number },
): ReportPeriod {
  const begun = moment === null || compareDays(periodDays(moment.period).first, published) <= 0;
  if (cue?.names === 'longer' && begun) return { ...report, longer: true };
  if (cue?.names === 'latest') return { ...report, longer: false };
  if (moment === null || moment.period.unit !== 'quarter' || cue?.names !== 'quarter') return report;
  const before = reportedNear(report, sentence);
  if (report.fiscal && before !== null && cue.ended) return { ...report, sentence, longer: false };
  const { fiscal } = cue;
  const another = fiscal || report.fiscal || cue.ended;
  const named = { quarter: moment, sentence };
  if (!isReported(moment, cue, tense, published, before) || !takesOver(moment.period, before, another)) return { ...report, named };
  return { quarter: moment, fiscal, sentence, longer: false, named };
}

/** Returns the reported quarter, unless the text has moved on. */
export const reportedNear = step(
  'resolve/reported-quarter',
  ({ quarter, sentence }: ReportPeriod, here: number): Moment | null => (quarter !== null && here - sentence <= REACH ? quarter : null),
  () => null,
);

/**
 * Returns the reference of "a year ago". It is the earlier quarter in the sentence, otherwise the reported quarter. If the text covers a
 * longer period, it is that quarter's year. Returns null outside reports.
 */
export const comparedNear = step(
  'resolve/compared-quarter',
  (report: ReportPeriod, here: number): Moment | null => {
    const quarter = reportedNear(report, here);
    if (!report.longer && report.named?.sentence === here) return report.named.quarter;
    if (quarter === null || !report.longer) return quarter;
    return { period: periodOf(periodDays(quarter.period).first, 'year'), anchor: 'last-mentioned' };
  },
  () => null,
);
