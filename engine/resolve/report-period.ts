/** The quarter or the longer period that a business report is about, followed from sentence to sentence: "the quarter" and "a year ago" mean it. */
import { type CalendarDay, compareDays } from '../calendar/day';
import { type Period, periodDays, periodOf } from '../calendar/period';
import type { ReportCue } from '../model/resolution-language';
import type { Tense } from '../model/resolved-date';
import { step } from '../model/step';
import type { Moment } from './moment';

export interface ReportPeriod {
  /** the quarter under report */
  readonly quarter: Moment | null;
  /** true when the text calls it a fiscal one, which need not be the calendar's */
  readonly fiscal: boolean;
  /** index of the sentence that last named it */
  readonly sentence: number;
  /** true once the text has gone over to the half, the nine months or the year, until it names a quarter again */
  readonly longer: boolean;
  /** the quarter last named, under report or expected, and the sentence that names it */
  readonly named: { readonly quarter: Moment; readonly sentence: number } | null;
}

export const NO_REPORT: ReportPeriod = { quarter: null, fiscal: false, sentence: 0, longer: false, named: null };

/** So many sentences on, "a year ago" no longer speaks of the quarter named before. */
const REACH = 12;

/** An earlier quarter is looked back at, unless one of the two is fiscal: then they are quarters of two companies. */
function takesOver(quarter: Period, before: Moment | null, fiscal: boolean): boolean {
  if (before === null || fiscal) return true;
  return compareDays(periodDays(quarter).first, periodDays(before.period).first) >= 0;
}

/** A report speaks of a quarter that has ended; of one that the calendar has not ended only when it is reported in the past, since that one is fiscal. */
function isReported({ period }: Moment, { bare }: ReportCue, tense: Tense, published: CalendarDay, before: Moment | null): boolean {
  const { first, last } = periodDays(period);
  if (compareDays(last, published) < 0) return true;
  return before === null && tense === 'past' && compareDays(first, published) <= 0 && bare;
}

/** What is under report after the expression. */
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

/** The quarter under report, unless the text has left it behind. */
export const reportedNear = step(
  'resolve/reported-quarter',
  ({ quarter, sentence }: ReportPeriod, here: number): Moment | null => (quarter !== null && here - sentence <= REACH ? quarter : null),
  () => null,
);

/**
 * What "a year ago" is compared with: the quarter named before in the sentence, else the quarter under report, or its year once the text has
 * gone over to a longer period; null outside reports.
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
