/** Counts between two happenings: "three days after", "hours before", "within a week of". */
import { parseNumber } from '../../../lexicon/time/numbers';
import { unitOf } from '../../../lexicon/time/units';
import type { Granularity } from '../../../model/timex';
import { wordAt } from '../../sentence/parsed-sentence';
import type { SentenceContext } from '../../sentence/sentence-context';

const QUANTIFIED = new Set(['few', 'several', 'some', 'two', 'three', 'four', 'five', 'six', 'an']);
/** What leaves a count a little open, and what leaves it open altogether. */
const ABOUT = new Set(['nearly', 'almost', 'about', 'around', 'roughly', 'some']);
const VAGUE = new Set([...ABOUT, 'than', 'over', 'under']);
/** Words that point to what was told before. */
export const DEFINITE = new Set(['the', 'that', 'this', 'his', 'her', 'its', 'their']);
const COUNTABLE = new Set<Granularity>(['day', 'week', 'month', 'year', 'decade']);
const YEARS_OF_DECADE = 10;

/** "three days after": tokens `[from, after]`, and what they count. */
export interface Count {
  readonly from: number;
  readonly after: number;
  readonly unit: Granularity;
  readonly offset: number;
  /** "exactly a year after": the same day of another month or year */
  readonly exact?: boolean;
  /** "nearly nine years after": about that year */
  readonly about?: boolean;
  /** "the eve of the vote": never counted from a verb */
  readonly ofNoun?: boolean;
  /** "within three days of": some time up to then */
  readonly within?: boolean;
}

/** The count whose last word stands at `after`; null where nothing is counted. */
function countAt(context: SentenceContext, after: number): Count | null {
  const { parsed } = context;
  const word = wordAt(parsed, after);
  const before = wordAt(parsed, after - 1);
  // "on the eve of the vote": a day before it
  if (word === 'of' && before === 'eve')
    return { from: wordAt(parsed, after - 2) === 'the' ? after - 2 : after - 1, after, unit: 'day', offset: -1, ofNoun: true };
  const within = word === 'of' && (wordAt(parsed, after - 2) === 'within' || wordAt(parsed, after - 3) === 'within');
  const ahead = (word === 'of' && before === 'ahead') || (word === 'to' && before === 'prior');
  const sign = word === 'after' || word === 'following' || within ? 1 : word === 'before' || ahead ? -1 : 0;
  if (sign === 0) return null;
  return countBefore(context, ahead ? after - 1 : after, after, sign, within);
}

/** The count in front of the word at `opens`, of which `after` is the last. */
function countBefore({ parsed }: SentenceContext, before: number, after: number, sign: number, within: boolean): Count | null {
  let opens = before;
  // "a year to the day after"
  const toTheDay = [1, 2, 3].map((back) => wordAt(parsed, opens - back)).join(' ') === 'day the to';
  if (toTheDay) opens -= 3;
  const unit = unitOf(wordAt(parsed, opens - 1));
  // "hours after the vote": still its day
  if (unit === 'hour' || unit === 'minute')
    return { from: opens - (QUANTIFIED.has(wordAt(parsed, opens - 2)) ? 2 : 1), after, unit, offset: 0 };
  if (unit === null || !COUNTABLE.has(unit)) return null;
  const number = wordAt(parsed, opens - 2);
  const amount = ['a', 'an', 'the'].includes(number) ? 1 : parseNumber(number);
  if (amount === null || !Number.isInteger(amount) || amount < 1) return null;
  const about = unit === 'year' && amount > 1 && ABOUT.has(wordAt(parsed, opens - 3));
  // "nearly a year after"
  if (unit !== 'month' && !about && VAGUE.has(wordAt(parsed, opens - 3))) return null;
  // "in the days after" counts nothing
  if (number === 'the' && /s$/.test(wordAt(parsed, opens - 1))) return null;
  // "a decade after the war" is about ten years
  if (unit === 'decade') return { from: opens - 2, after, unit: 'year', offset: sign * amount * YEARS_OF_DECADE, about: true, within };
  const exact = (unit === 'month' || unit === 'year') && (toTheDay || wordAt(parsed, opens - 3) === 'exactly');
  return { from: about ? opens - 3 : opens - 2, after, unit, offset: sign * amount, exact, about, within };
}

/** All counts of a sentence, in their order. */
export function countsIn(context: SentenceContext): readonly Count[] {
  const counts: Count[] = [];
  for (let after = 1; after < context.parsed.sentence.tokens.length; after += 1) {
    const count = countAt(context, after);
    if (count) counts.push(count);
  }
  return counts;
}
