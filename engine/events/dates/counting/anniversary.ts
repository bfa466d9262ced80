/** "On Monday, the tenth anniversary of the coup", "Today marks two years since rebels seized X": what happened so many years before the day. */
import { parseNumber, parseOrdinal } from '../../../lexicon/time/numbers';
import type { EventNoun } from '../../sentence/event-nouns';
import { phraseStart } from '../../sentence/noun-phrases';
import { isFiniteVerb, wordAt } from '../../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';
import type { Count } from './count-at';
import { shifted, timexOf } from './counted-from-event';

export const ANNIVERSARY = 'attach/anniversary';
/** Tokens between the anniversary and its day. */
const REACH = 12;
const COUNTED = new Set(['anniversary', 'year', 'years']);

/** What came about then, behind the token at `after`: the clause of "since", the happening of "anniversary of". */
function recalled({ parsed, nouns }: SentenceContext, after: number): Pick<Attachment, 'predicate' | 'noun'> | null {
  const chunk = parsed.chunks[after + 1];
  if (wordAt(parsed, after) === 'since') {
    const index = parsed.predicates.findIndex((one) => isFiniteVerb(one) && one.head > after && parsed.chunks[one.head] === chunk);
    return index < 0 ? null : { predicate: index, noun: null };
  }
  const begins = ({ start }: EventNoun): boolean => start > after && phraseStart(parsed, start) <= after + 1;
  // protests and talks went on for longer than a day
  const noun = nouns.find((one) => begins(one) && !one.plural && parsed.chunks[one.head] === chunk);
  return noun ? { predicate: null, noun } : null;
}

/** The years that are over, with the token behind which stands since what. */
function yearsAt({ parsed }: SentenceContext, at: number): Count | null {
  const word = wordAt(parsed, at);
  if (word === 'anniversary' && ['of', 'since'].includes(wordAt(parsed, at + 1))) {
    const two = wordAt(parsed, at - 2) === '-' ? `${wordAt(parsed, at - 3)}-` : '';
    const offset = parseOrdinal(`${two}${wordAt(parsed, at - 1)}`);
    return offset === null ? null : { from: at - 1, after: at + 1, unit: 'year', offset: -offset, exact: true };
  }
  if (word === 'anniversary' || wordAt(parsed, at + 1) !== 'since' || !/^marks?(?:ed)?$/.test(wordAt(parsed, at - 2))) return null;
  const amount = ['a', 'one'].includes(wordAt(parsed, at - 1)) ? 1 : parseNumber(wordAt(parsed, at - 1));
  return amount === null ? null : { from: at - 1, after: at + 1, unit: 'year', offset: -amount, exact: true };
}

/** The day that the years are counted back from: the last one before them, else the next. */
function dayOf({ dated }: SentenceContext, { from, after }: Count): PlacedTimex | undefined {
  return (
    dated.findLast(({ last }) => last < from && from - last <= REACH) ?? dated.find(({ first }) => first > after && first - after <= REACH)
  );
}

/** Attachments of what the anniversaries of a sentence recall. */
export function anniversaries(context: SentenceContext): readonly Attachment[] {
  const marks = context.parsed.sentence.tokens.filter(({ lower }) => COUNTED.has(lower));
  return marks.flatMap(({ index }): readonly Attachment[] => {
    const count = yearsAt(context, index);
    const what = count ? recalled(context, count.after) : null;
    const day = count && what ? dayOf(context, count)?.timex : undefined;
    const date = count && day ? shifted(day.date, count, count.offset, false) : null;
    if (!count || !what || !day || !date) return [];
    const note = `So many years before "${day.timex.quote}".`;
    return [{ ...what, timex: timexOf(context, count, date, day), item: null, rule: ANNIVERSARY, note }];
  });
}
