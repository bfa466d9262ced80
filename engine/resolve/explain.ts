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

/** Id of the way the date was placed; `engine/en/lexicon/rule-reasons` says what each means. */
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

function reference(moment: Moment, around: Surroundings): string {
  const named = inWords(moment.anchorDate ?? '');
  switch (moment.anchor) {
    case 'none':
      return 'The words name the date in full.';
    case 'carried-over':
      return `The year ${named} is taken over from the dates named around it.`;
    case 'last-mentioned':
      return named === '' ? 'Counted from the date named before.' : `Counted from the date named before, ${named}.`;
    case 'holiday':
      return `Computed for the year nearest to ${named}, or the one named.`;
    case 'dct': {
      const verb = around.tense === 'past' || around.tense === 'future' ? `; the verb beside it is ${around.tense}` : '';
      return `Counted from ${named}, the day of publication or of speaking${verb}.`;
    }
  }
}

export function traceOf(timex: Timex, moment: Moment | null, around: Surroundings): readonly TraceEntry[] {
  const found: TraceEntry = { stage: 'recognize', rule: timex.rule, note: `The words “${timex.quote}” speak of time.` };
  const refined = (timex.refiners ?? []).map(
    (rule): TraceEntry => ({ stage: 'refine', rule, note: `Read together with the words around: “${timex.quote}”.` }),
  );
  if (moment === null) return [found, ...refined];
  return [found, ...refined, { stage: 'resolve', rule: resolveRule(timex, moment, around), note: reference(moment, around) }];
}
