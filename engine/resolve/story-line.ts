/**
 * Finds the story line: which years in a narrative are its steps and which are asides ("found in 2004", "since 1813"). Also finds the year
 * of dates without one. Every reading has a cost (without a unit: only the order counts), and the sequence with the lowest total wins.
 */
import type { ResolutionLanguage } from '../model/resolution-language';
import type { ReadText } from '../model/sentence';
import type { Reading, Timex } from '../model/timex';
import { opensSentence, textBefore } from '../text/ordered-spans';
import { type Choice, type Step, storySteps } from './story-steps';

const DAYS_OF_YEAR = 365;
/** Rate and maximum of the cost of a step forward, which grows with its length. */
const FORWARD = 0.6;
const FORWARD_MOST = 3;
/** Extra cost of a step back over the same step forward. */
const BACK_ALWAYS = 0.35;
const BACK = 1;
const BACK_MOST = 4;
/** Factor on the cost of widening from a day to the year around it, in which the story may go back. */
const WIDENS = 0.5;
/** Writers rarely omit the year of a date this many days away. */
const FAR_DAYS = 330;
const FAR = 1.5;
/** Factor on costs after a heading, where the story may restart. */
const NEW_SECTION = 0.6;
/** Cost of a step back after "would" and "will", which refer to the future. */
const BACK_IN_THE_FUTURE = 2;

/** Cost of a step forward after "had", which refers to the past. */
const FORWARD_IN_THE_PLUPERFECT = 0.8;

/** Cost of a year that the text has not mentioned yet, for a date without one. */
const NOT_REACHED = 2;

/** Cost of another year for a day that the text has mentioned with its year. */
const OTHER_DAY = 2.5;

const goesOn = (from: Choice | null, to: Choice): boolean => from !== null && (to.year === from.year || to.year === from.year + 1);

/** Returns the cost of reaching a date, whatever the previous step. */
const arrivalCost = (from: Choice | null, to: Choice): number =>
  (to.reached || goesOn(from, to) ? 0 : NOT_REACHED) + (to.otherDay ? OTHER_DAY : 0);

const growth = (days: number): number => Math.log(1 + (4 * days) / DAYS_OF_YEAR);

const back = (days: number): number => Math.min(BACK_MOST, BACK_ALWAYS + BACK * growth(days));

/** Returns the cost from one step of the story to the next. */
function stepCost(from: Choice, to: Step, choice: Choice, newSection: boolean): number {
  const away = Math.abs(choice.first - from.first);
  const far = !to.namesYear && away > FAR_DAYS ? FAR : 0;
  const ease = newSection ? NEW_SECTION : 1;
  if (choice.first > from.last)
    return Math.min(FORWARD_MOST, FORWARD * growth(away)) * ease + far + (to.behind ? FORWARD_IN_THE_PLUPERFECT : 0);
  if (choice.last < from.first) return back(from.first - choice.last) * ease + far + (to.ahead ? BACK_IN_THE_FUTURE : 0);
  return choice.first < from.first ? back(from.first - choice.first) * WIDENS : 0;
}

const HEADING = 4;
const OPENS = 2.5;
const NAMES_DAY_OR_MONTH = 2.6;
/** "The August 1792 rising", "a plan made in May 1987 that …". */
const DAY_OR_MONTH_OF_NOUN = 1.2;
const MID_SENTENCE = 0.7;
const IN_BRACKETS = 0.5;
const OF_NOUN = 0.4;
/** A date without a year may belong to an aside of its own sentence ("which, signed in 1979, failed in March"). */
const FOLLOWS_ASIDE = 1;

/** "(12 May 1871 – 3 November 1949)". */
const LIFETIME_YEARS = 15;
const isLifetime = (reading: Reading): boolean =>
  reading.kind === 'range' &&
  reading.from.kind === 'absolute' &&
  reading.to.kind === 'absolute' &&
  (reading.to.fields.year ?? 0) - (reading.from.fields.year ?? 0) >= LIFETIME_YEARS;

/** Returns the cost of leaving the step out of the story. */
function skipCost({ timex, sentence, inHeading, namesYear, afterNamed }: Step, language: ResolutionLanguage): number {
  if (!namesYear) return afterNamed ? FOLLOWS_ASIDE : Number.POSITIVE_INFINITY;
  if (inHeading) return HEADING;
  if (opensSentence(timex, sentence)) return OPENS;
  const before = textBefore(timex, sentence);
  const { reading } = timex;
  const start = reading.kind === 'range' ? reading.from : reading;
  const ofNoun = language.describesNoun(timex, sentence);
  if (isLifetime(reading) && /\($/.test(before)) return IN_BRACKETS;
  if (start.kind === 'absolute' && (start.fields.month !== undefined || start.fields.season !== undefined))
    return ofNoun ? DAY_OR_MONTH_OF_NOUN : NAMES_DAY_OR_MONTH;
  if (/\($/.test(before)) return IN_BRACKETS;
  return ofNoun || language.endsInDeterminer(before) ? OF_NOUN : MID_SENTENCE;
}

interface StoryLine {
  /** expressions with a year that do not move the story there */
  readonly asides: ReadonlySet<Timex>;
  /** the year of each date without one */
  readonly years: ReadonlyMap<Timex, number>;
}

/** Maximum number of consecutive asides. */
const LONGEST_ASIDE = 6;

/** A reading of the story up to and including one step. */
interface Way {
  readonly price: number;
  readonly step: number;
  readonly choice: Choice;
  readonly before: Way | null;
}

interface Arrival {
  /** null at the start of the story */
  readonly way: Way | null;
  readonly price: number;
  /** a heading is between the steps */
  readonly newSection: boolean;
}

/** Returns the ways to the step `index`, including those with asides between. */
function arrivals(steps: readonly Step[], skips: readonly number[], ways: readonly (readonly Way[])[], index: number): readonly Arrival[] {
  const found: Arrival[] = [];
  let skipped = 0;
  let newSection = steps[index]?.newSection ?? false;
  for (let other = index - 1; other >= 0 && other >= index - 1 - LONGEST_ASIDE; other -= 1) {
    for (const way of ways[other] ?? []) found.push({ way, price: way.price + skipped, newSection });
    const step = steps[other];
    if (step === undefined) break;
    skipped += skips[other] ?? 0;
    newSection ||= step.newSection;
    if (!Number.isFinite(skipped)) return found;
  }
  if (index <= LONGEST_ASIDE) found.push({ way: null, price: skipped, newSection });
  return found;
}

function cheapestWay(steps: readonly Step[], language: ResolutionLanguage): Way | null {
  const skips = steps.map((step) => skipCost(step, language));
  const ways: (readonly Way[])[] = [];
  steps.forEach((step, index) => {
    const from = arrivals(steps, skips, ways, index);
    ways.push(
      step.choices.flatMap((choice): Way[] => {
        let best: Way | null = null;
        for (const { way, price, newSection } of from) {
          const total =
            price + arrivalCost(way?.choice ?? null, choice) + (way === null ? 0 : stepCost(way.choice, step, choice, newSection));
          if (best === null || total < best.price) best = { price: total, step: index, choice, before: way };
        }
        return best === null ? [] : [best];
      }),
    );
  });
  const ends = arrivals(steps, skips, ways, steps.length);
  return ends.reduce<Arrival | null>((best, end) => (best === null || end.price < best.price ? end : best), null)?.way ?? null;
}

/** Reads the story in linear time. */
export function storyLine(
  timexes: readonly Timex[],
  text: ReadText,
  isAhead: (timex: Timex) => boolean,
  language: ResolutionLanguage,
): StoryLine {
  const steps = storySteps(timexes, text, isAhead, language);
  const chosen = new Map<number, Choice>();
  for (let way = cheapestWay(steps, language); way !== null; way = way.before) chosen.set(way.step, way.choice);
  const asides = new Set<Timex>();
  const years = new Map<Timex, number>();
  steps.forEach(({ timex, namesYear }, index) => {
    const choice = chosen.get(index);
    if (namesYear) {
      if (choice === undefined) asides.add(timex);
      return;
    }
    const year = choice?.year ?? steps[index - 1]?.choices[0]?.year;
    if (year !== undefined) years.set(timex, year);
  });
  return { asides, years };
}
