/** Finds the year for a date without one from an earlier date. */
import type { ResolutionLanguage } from '../model/resolution-language';
import type { Tense } from '../model/resolved-date';
import type { Sentence } from '../model/sentence';
import { step } from '../model/step';
import type { Timex } from '../model/timex';
import type { Mention } from './moment';

/** An aside with fewer words ("signed in 1979,") dates only itself. A longer one continues the sentence. */
const ASIDE_WORDS = 5;

/** Whether the words themselves name their year. */
export const namesYear = (timex: Timex): boolean => timex.reading.kind === 'absolute' && timex.reading.fields.year !== undefined;

const WINTER = 24;

/** "May last year", "May that year", "last spring": the year applies to the rest of the sentence. A winter has two years. */
export const pointsToYear = ({ reading }: Timex): boolean =>
  reading.kind === 'partial'
    ? reading.direction === 'past' && (reading.fields.season ?? WINTER) !== WINTER
    : reading.kind === 'relative' &&
      reading.unit === 'year' &&
      (reading.offset < 0 || reading.anchor !== 'dct') &&
      reading.fields?.month !== undefined;

/** Whether the mention is in a short phrase between commas or brackets. */
function standsAside({ opensRelativeClause }: ResolutionLanguage, mention: Mention, sentence: Sentence): boolean {
  const before = sentence.text.slice(0, mention.start - sentence.start);
  const opening = Math.max(before.lastIndexOf(','), before.lastIndexOf('('));
  if (opening < 0 || !/^[,)]/.test(sentence.text.slice(mention.end - sentence.start))) return false;
  const words = before
    .slice(opening + 1)
    .trim()
    .split(/\s+/);
  // "The king, who came to power in 2012, visited Oslo in May"
  return opensRelativeClause(words, mention.moment.period.unit === 'year') || words.length < ASIDE_WORDS;
}

/** Minimum number of months back that crosses the turn of the year, as from December to January. */
const TURN = 6;

/** "In 2015, …": a year that opens its sentence also applies to the next sentences. */
const opensSentence = (mention: Mention): boolean => mention.opens && mention.moment.until === undefined;

/** Returns the year of the previous date, or the next year if the months restarted, but never after the present. */
const yearAfter = ({ moment: { period } }: Mention, year: number, month: number | undefined, present: number): number =>
  month !== undefined && 'month' in period && period.month - month >= TURN ? Math.max(year, Math.min(year + 1, present)) : year;

/**
 * An earlier year applies to a date without one ("In 2023 they met, and again in October"). The year is in the same sentence, or in the
 * paragraph with a month or at the opening of a sentence. A future verb inherits no year. `present` is the publication year, `month` the
 * month of the date without a year, and `from` the start of its words.
 */
export const carriedYear = step(
  'resolve/carried-year',
  (
    language: ResolutionLanguage,
    mentions: readonly Mention[],
    sentence: Sentence,
    tense: Tense,
    present: number,
    month?: number,
    from?: number,
  ): number | null => {
    const last = mentions.at(-1);
    if (last === undefined || tense === 'future' || last.paragraph !== sentence.paragraph) return null;
    if (!last.carriesYear && !(last.carriesOn && last.sentence === sentence.index)) return null;
    const { period } = last.moment;
    if (!('year' in period)) return null;
    // "after a referendum that January"
    if (from !== undefined && language.endsInDemonstrative(sentence.text.slice(0, from - sentence.start))) return period.year;
    const year = yearAfter(last, period.year, month, present);
    if (tense === 'past' && year > present) return null;
    if (last.sentence !== sentence.index) return (period.unit === 'year' && !opensSentence(last)) || tense === 'present' ? null : year;
    const before = mentions.at(-2);
    const namedTwice = before?.sentence === sentence.index && 'year' in before.moment.period && before.moment.period.year === period.year;
    return !namedTwice && standsAside(language, last, sentence) ? null : year;
  },
  () => null,
);
