/** What an expression says of the period that a business report is about. */
import type { ReportCue } from '../../model/resolution-language';
import type { Timex } from '../../model/timex';

const QUARTER_NAMES = /^quarter\/(?!period-of-year|year-ago)/;
const LATEST = /^(?:anaphoric\/latest-period|quarter\/year-ago)$/;
const FISCAL = /\bfiscal\b/i;
const LONGER = /^(?:half\/|duration\/period-ended)/;

/** "For the nine months", "in the first six months", "for the year", "the first half". */
function speaksOfLonger({ reading, rule, quote }: Timex): boolean {
  if (LONGER.test(rule)) return true;
  if (rule === 'anaphoric/the-unit') return /\byear$/i.test(quote);
  return reading.kind === 'duration' && reading.unit === 'month' && (reading.amount === 6 || reading.amount === 9) && /^the\b/i.test(quote);
}

export function reportCue(timex: Timex): ReportCue | null {
  const { rule, quote } = timex;
  const said = { fiscal: FISCAL.test(quote), ended: rule === 'quarter/ended', bare: /quarter$/i.test(quote) };
  if (speaksOfLonger(timex)) return { names: 'longer', ...said };
  if (LATEST.test(rule)) return { names: 'latest', ...said };
  return QUARTER_NAMES.test(rule) ? { names: 'quarter', ...said } : null;
}
