/** How a date came about, in plain sentences for "why this date". */
import { parseDay, weekday } from '../../calendar/day';
import type { DateAnchor, DateNotes } from '../../model/resolution-language';
import type { Tense } from '../../model/resolved-date';
import { MONTH_NUMBERS } from '../lexicon/time/months';
import { SEASON_NUMBERS } from '../lexicon/time/seasons';
import { WEEKDAY_NUMBERS } from '../lexicon/time/weekdays';

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

function resolved({ anchor, anchorDate }: DateAnchor, tense: Tense): string {
  const named = inWords(anchorDate ?? '');
  switch (anchor) {
    case 'none':
      return 'The words name the date in full.';
    case 'carried-over':
      return `The year ${named} is taken over from the dates named around it.`;
    case 'last-mentioned':
      return named === '' ? 'Counted from the date named before.' : `Counted from the date named before, ${named}.`;
    case 'holiday':
      return `Computed for the year nearest to ${named}, or the one named.`;
    case 'dct': {
      const verb = tense === 'past' || tense === 'future' ? `; the verb beside it is ${tense}` : '';
      return `Counted from ${named}, the day of publication or of speaking${verb}.`;
    }
  }
}

export const DATE_NOTES: DateNotes = {
  recognized: (quote) => `The words “${quote}” speak of time.`,
  refined: (quote) => `Read together with the words around: “${quote}”.`,
  resolved,
};
