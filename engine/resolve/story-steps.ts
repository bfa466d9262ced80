/** Lists the dates in a narrative as possible steps of its story, with their position and possible days. */
import { dayNumber } from '../calendar/day';
import { type Period, periodDays } from '../calendar/period';
import type { ResolutionLanguage } from '../model/resolution-language';
import type { ReadText, Sentence } from '../model/sentence';
import type { Reading, Timex } from '../model/timex';
import { textBefore } from '../text/ordered-spans';
import { absolutePeriod, periodInYear } from './resolve-partial';

/** First and last day as day numbers, and the first day's year. */
export interface Choice {
  /** false for a year of a date without one that no nearby text has reached, although the text has mentioned others */
  readonly reached: boolean;
  /** true if the text has mentioned such a day before, but only in other years */
  readonly otherDay: boolean;
  readonly first: number;
  readonly last: number;
  readonly year: number;
}

export interface Step {
  readonly timex: Timex;
  readonly sentence: Sentence;
  readonly inHeading: boolean;
  /** a heading is between this step and the previous one */
  readonly newSection: boolean;
  readonly namesYear: boolean;
  /** in the future relative to the story ("would follow in October") */
  readonly ahead: boolean;
  /** in the past relative to the story ("they had spent the spring there") */
  readonly behind: boolean;
  /** the previous step has a year in the same sentence */
  readonly afterNamed: boolean;
  readonly choices: readonly Choice[];
}

/** Number of steps before and after whose years are candidates for a date without one. */
const YEARS_BEFORE = 6;
const YEARS_AFTER = 2;
/** Maximum number of steps to search. */
const FARTHEST = 200;
/** Maximum number of characters in a heading, which has no full stop. */
const LONGEST_HEADING = 100;

/** Maximum number of characters between a date and the verb before it. */
const REACH = 48;

const choice = (from: Period, to: Period, year: number, reached = true, otherDay = false): Choice => ({
  reached,
  otherDay,
  first: dayNumber(periodDays(from).first),
  last: dayNumber(periodDays(to).last),
  year,
});

const withYear = (reading: Reading): Period | null =>
  reading.kind === 'absolute' && reading.fields.year !== undefined && reading.fields.shortYear === undefined
    ? absolutePeriod(reading.fields)
    : null;

/** Returns the choice for words with a year, or null without one. */
function namedChoice(reading: Reading): Choice | null {
  const from = withYear(reading.kind === 'range' ? reading.from : reading);
  if (from === null || !('year' in from)) return null;
  return choice(from, (reading.kind === 'range' ? withYear(reading.to) : null) ?? from, from.year);
}

/** Returns a day, month or season without its year. */
function partialStart(reading: Reading): (Reading & { kind: 'partial' }) | null {
  const start = reading.kind === 'range' ? reading.from : reading;
  if (start.kind !== 'partial' || start.direction !== undefined) return null;
  return start.fields.month === undefined && start.fields.season === undefined ? null : start;
}

function partialChoices(
  { fields }: Reading & { kind: 'partial' },
  years: ReadonlyMap<number, boolean>,
  usedYears: ReadonlySet<number> | undefined,
): readonly Choice[] {
  return [...years].flatMap(([year, reached]) => {
    const period = periodInYear(fields, year);
    return period === null ? [] : [choice(period, period, year, reached, usedYears?.has(year) === false)];
  });
}

/** Returns "28 December", with or without a year, or null if there is no day. */
function dayName(reading: Reading): string | null {
  if (reading.kind !== 'absolute' && reading.kind !== 'partial') return null;
  const { month, day } = reading.fields;
  return month === undefined || day === undefined ? null : `${month}-${day}`;
}

interface Dated {
  readonly timex: Timex;
  readonly sentence: Sentence;
  readonly named: Choice | null;
  readonly partial: (Reading & { kind: 'partial' }) | null;
}

/** Returns the years in the nearest steps and adjacent years; false for those only in later steps. */
function yearsAround(dated: readonly Dated[], index: number): ReadonlyMap<number, boolean> {
  const years = new Map<number, boolean>();
  let begun = false;
  for (const [step, most] of [
    [-1, YEARS_BEFORE],
    [1, YEARS_AFTER],
  ] as const) {
    let left: number = most;
    for (let at = index + step; left > 0 && at >= 0 && at < dated.length && Math.abs(at - index) <= FARTHEST; at += step) {
      const year = dated[at]?.named?.year;
      if (year === undefined) continue;
      left -= 1;
      begun ||= step < 0;
      for (const near of [year - 1, year, year + 1]) years.set(near, (years.get(near) ?? false) || step < 0 || !begun);
    }
  }
  return years;
}

/** Returns the sentence numbers of headings: paragraphs with one short sentence and no full stop. */
function headingSentences(text: ReadText): ReadonlySet<number> {
  const sizes = new Map<number, number>();
  for (const { paragraph } of text.sentences) sizes.set(paragraph, (sizes.get(paragraph) ?? 0) + 1);
  const isHeading = (sentence: Sentence): boolean =>
    sizes.get(sentence.paragraph) === 1 && sentence.text.length <= LONGEST_HEADING && !/[.!?:;,"”]$/.test(sentence.text);
  return new Set(text.sentences.filter(isHeading).map(({ index }) => index));
}

/** Counts the headings up to and including each sentence. */
function headingsUpTo(headings: ReadonlySet<number>, text: ReadText): readonly number[] {
  let count = 0;
  return text.sentences.map(({ index }) => {
    if (headings.has(index)) count += 1;
    return count;
  });
}

function datedOnes(timexes: readonly Timex[], text: ReadText): readonly Dated[] {
  return timexes.flatMap((timex) => {
    const sentence = text.sentences[timex.sentence];
    const named = namedChoice(timex.reading);
    const partial = named === null ? partialStart(timex.reading) : null;
    return sentence === undefined || (named === null && partial === null) ? [] : [{ timex, sentence, named, partial }];
  });
}

/** Returns every day, month, season or year in the text, in order. `isAhead` shows which ones are in the future relative to the story. */
export function storySteps(
  timexes: readonly Timex[],
  text: ReadText,
  isAhead: (timex: Timex) => boolean,
  { endsInPluperfect }: ResolutionLanguage,
): readonly Step[] {
  const dated = datedOnes(timexes, text);
  const headings = headingSentences(text);
  const sections = headingsUpTo(headings, text);
  const yearsOfDay = new Map<string, Set<number>>();
  return dated.map(({ timex, sentence, named, partial }, index): Step => {
    const before = dated[index - 1];
    const day = dayName(timex.reading);
    if (named !== null && day !== null) yearsOfDay.set(day, (yearsOfDay.get(day) ?? new Set()).add(named.year));
    return {
      timex,
      sentence,
      inHeading: headings.has(sentence.index),
      newSection: before !== undefined && sections[before.sentence.index] !== sections[sentence.index],
      namesYear: named !== null,
      behind: named === null && endsInPluperfect(textBefore(timex, sentence, REACH)),
      ahead: named === null && isAhead(timex),
      afterNamed: before !== undefined && before.named !== null && before.sentence === sentence,
      choices:
        named !== null ? [named] : partial === null ? [] : partialChoices(partial, yearsAround(dated, index), yearsOfDay.get(day ?? '')),
    };
  });
}
