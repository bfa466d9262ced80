/** "the worst floods since 1998", "its first visit since June": the date is what something is compared with; nothing is told of it. */
import { ORDINAL_WORDS } from '../../../lexicon/time/numbers';
import type { Token } from '../../../model/sentence';
import { leadOf } from '../../sentence/date-position';
import { isFiniteVerb, wordAt } from '../../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../../sentence/sentence-context';

const RANKS = new Set(['first', 'second', 'third', 'last', 'latest', 'most', 'least', 'worst', 'best', 'only', 'lowest', 'unprecedented']);
const NO_RANKS = new Set([
  'rest',
  'west',
  'protest',
  'arrest',
  'interest',
  'request',
  'quest',
  'guest',
  'forest',
  'test',
  'contest',
  'unrest',
  'northwest',
  'southwest',
  'midwest',
  'invest',
  'suggest',
  'harvest',
  'conquest',
  'behest',
  'bequest',
  'inquest',
  'priest',
  'digest',
  'manifest',
]);
/** How many tokens before "since" the word of rank may stand. */
const REACH = 9;

/** "worst", "largest": a word of that form that is no plain noun or verb, and no name ("Budapest"). */
export const isSuperlative = ({ text, lower }: Pick<Token, 'text' | 'lower'>): boolean =>
  /^\p{Ll}+est$/u.test(text) && text.length > 5 && !NO_RANKS.has(lower);

/** "eighth", "32nd" */
const isOrdinal = (word: string): boolean => Object.hasOwn(ORDINAL_WORDS, word) || /^\d+(?:st|nd|rd|th)$/.test(word);

/** Whether the word "since" at a token closes a comparison: "the worst floods since". */
function isRanked({ parsed }: SentenceContext, since: number, counts = false): boolean {
  for (let at = since - 1; at >= Math.max(0, since - REACH); at -= 1) {
    // "The first such step since 2018 came after …": the word may open a clause
    if (parsed.chunks[at] !== parsed.chunks[since - 1]) return false;
    const token = parsed.sentence.tokens[at];
    if (token && (RANKS.has(token.lower) || (counts && isOrdinal(token.lower)) || isSuperlative(token)))
      return wordAt(parsed, at - 1) !== 'at';
  }
  return false;
}

export function isComparedWith(context: SentenceContext, date: PlacedTimex): boolean {
  const { parsed } = context;
  let since = leadOf(context, date);
  while (since <= date.last && wordAt(parsed, since) !== 'since') since += 1;
  // "the eighth coup since 2020", but "on his eighth trip since Monday"
  return since <= date.last && isRanked(context, since, date.timex.date?.precision !== 'day');
}

/** "held their first talks since the war on Monday": where the comparison begins over which a day dates the verb before it; null for none. */
export function overComparison(context: SentenceContext, date: PlacedTimex): number | null {
  const { parsed } = context;
  if (date.timex.date?.precision !== 'day' || wordAt(parsed, date.first - 1) === 'since') return null;
  const over = parsed.predicates.findLast(({ head }) => head < date.first);
  if (!over || !isFiniteVerb(over)) return null;
  for (let at = date.first - 1; at > over.head && parsed.chunks[at] === parsed.chunks[over.head]; at -= 1)
    if (wordAt(parsed, at) === 'since') return isRanked(context, at) ? at : null;
  return null;
}
