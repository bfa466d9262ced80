/**
 * The line of a story: which of the years that a narrative names are steps of it and which look aside ("found in 2004", "since 1813"),
 * and which year its dates without one belong to. Every way of reading the dates has a price; the cheapest way is taken.
 */
import type { ResolutionLanguage } from '../model/resolution-language';
import type { ReadText } from '../model/sentence';
import type { Timex } from '../model/timex';
import { type Choice, type Step, storySteps } from './story-steps';
import { arrivalCost, skipCost, stepCost } from './viterbi-costs';

export interface StoryLine {
  /** expressions that name a year and do not move the story there */
  readonly asides: ReadonlySet<Timex>;
  /** the year of each date that names none */
  readonly years: ReadonlyMap<Timex, number>;
}

/** So many asides in a row are no asides. */
const LONGEST_ASIDE = 6;

/** A way of reading the story up to and with one step. */
interface Way {
  readonly price: number;
  readonly step: number;
  readonly choice: Choice;
  readonly before: Way | null;
}

interface Arrival {
  /** null at the beginning of the story */
  readonly way: Way | null;
  readonly price: number;
  /** a heading stands between */
  readonly newSection: boolean;
}

/** The ways that lead to the step `index`, those with asides in between too. */
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

/** Reads the story; linear in the number of expressions. */
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
