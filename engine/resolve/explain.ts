/** How a date came about, in plain sentences for "why this date". */
import { parseDay, weekday } from '../calendar/day';
import { MONTH_NUMBERS } from '../en/lexicon/time/months';
import { SEASON_NUMBERS } from '../en/lexicon/time/seasons';
import { WEEKDAY_NUMBERS } from '../en/lexicon/time/weekdays';
import type { Timex } from '../model/timex';
import type { TraceEntry } from '../model/trace';
import type { Moment, Surroundings } from './moment';

/** A year with the number of a month or, from 21, of a season. */
const YEAR_AND_PART = /^(\d{4})-(\d\d)$/;

const nameOf = (names: Readonly<Record<string, number>>, number: number): string => {
  const name = Object.keys(names).find((word) => names[word] === number) ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** "Tuesday, 9 January 2024", "March 2024", "summer 2024", "2024", "the 1990s", "July 2024 to September 2024". */
function inWords(edtf: string): string {
  if (edtf.includes('/')) return edtf.split('/').map(inWords).join(' to ');
  const day = parseDay(edtf);
  if (day !== null) return `${nameOf(WEEKDAY_NUMBERS, weekday(day))}, ${day.day} ${nameOf(MONTH_NUMBERS, day.month)} ${day.year}`;
  const [, year, part] = YEAR_AND_PART.exec(edtf) ?? [];
  if (year === undefined || part === undefined) return edtf.replace(/^(\d{3})X$/, 'the $10s');
  return `${nameOf(MONTH_NUMBERS, Number(part)) || nameOf(SEASON_NUMBERS, Number(part)).toLowerCase()} ${Number(year)}`;
}

/** The ID of the rule that placed the date; `engine/en/lexicon/rule-reasons` explains each. */
function resolveRule(timex: Timex, moment: Moment, { tense }: Surroundings): string {
  switch (moment.anchor) {
    case 'none':
      return 'resolve/named';
    case 'carried-over':
    case 'last-mentioned':
    case 'holiday':
      return `resolve/${moment.anchor}`;
    case 'dct':
      if (timex.reading.kind !== 'partial' || timex.reading.direction !== undefined) return 'resolve/counted';
      return tense === 'past' ? 'resolve/past' : tense === 'future' ? 'resolve/future' : 'resolve/nearest';
  }
}

/** The tense decides only for dates that name no direction themselves, such as "on Monday". */
function counted({ reading }: Timex, from: string, { tense }: Surroundings): string {
  if (reading.kind !== 'partial' || reading.direction !== undefined) return `Counted from ${from}.`;
  switch (tense) {
    case 'past':
      return `Counted back from ${from}, because the verb is in the past tense.`;
    case 'future':
      return `Counted forward from ${from}, because the verb is in the future tense.`;
    default:
      return `The date nearest to ${from}.`;
  }
}

function reference(timex: Timex, moment: Moment, around: Surroundings): string {
  const named = inWords(moment.anchorDate ?? '');
  switch (moment.anchor) {
    case 'none':
      return 'The sentence states the full date.';
    case 'carried-over':
      return `Uses the year ${named} of the dates nearby.`;
    case 'last-mentioned':
      return named === '' ? 'Counted from the previous date in the text.' : `Counted from the previous date in the text, ${named}.`;
    case 'holiday':
      return `Calculated for the stated year, or for the year nearest to ${named}.`;
    case 'dct':
      return counted(timex, `the ${around.dctIsPublication ? 'publication date' : 'date of the speech'}, ${named}`, around);
  }
}

export function traceOf(timex: Timex, moment: Moment | null, around: Surroundings): readonly TraceEntry[] {
  const found: TraceEntry = { stage: 'recognize', rule: timex.rule, note: `Found a date phrase: “${timex.quote}”.` };
  const refined = (timex.refiners ?? []).map(
    (rule): TraceEntry => ({ stage: 'refine', rule, note: `Interpreted together with the words around it: “${timex.quote}”.` }),
  );
  if (moment === null) return [found, ...refined];
  return [found, ...refined, { stage: 'resolve', rule: resolveRule(timex, moment, around), note: reference(timex, moment, around) }];
}
