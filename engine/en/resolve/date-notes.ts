/** Explains how a date was found, in plain sentences for "why this date". */
import { parseDay, weekday } from '../../calendar/day';
import type { DateAnchor, DateNotes } from '../../model/resolution-language';
import type { Tense } from '../../model/resolved-date';
import { MONTH_NUMBERS, SEASON_NUMBERS, WEEKDAY_NUMBERS } from '../lexicon/time/calendar-words';

/** A year with the number of a month or (from 21) of a season. */
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

function counted(from: string, tense: Tense | null): string {
  if (tense === null) return `The date is counted from ${from}.`;
  if (tense === 'past') return `The date is counted back from ${from}, because the verb is in the past tense.`;
  if (tense === 'future') return `The date is counted forward from ${from}, because the verb is in the future tense.`;
  return `This is the matching date nearest to ${from}.`;
}

function resolved({ anchor, anchorDate, isSpeech }: DateAnchor, tense: Tense | null): string {
  const named = inWords(anchorDate ?? '');
  switch (anchor) {
    case 'none':
      return 'The sentence states the full date.';
    case 'carried-over':
      return `The year ${named} comes from nearby dates.`;
    case 'last-mentioned':
      return named === ''
        ? 'The date is counted from the previous date in the text.'
        : `The date is counted from the previous date in the text, ${named}.`;
    case 'holiday':
      return `The date is calculated for the stated year, or for the year nearest to ${named}.`;
    case 'dct':
      return counted(`the ${isSpeech ? 'date of the speech' : 'publication date'}, ${named}`, tense);
  }
}

export const DATE_NOTES: DateNotes = {
  recognized: (quote) => `“${quote}” is a date phrase.`,
  refined: (quote) => `With the words around it, the date phrase is “${quote}”.`,
  resolved,
};
