/** "the worst floods since 1998", "its first visit since June": the date is what something is compared with; nothing is told of it. */
import { leadOf } from '../sentence/date-position';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../sentence/sentence-context';

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

/** "worst", "largest": a word of that form that is no plain noun or verb. */
export const isSuperlative = (word: string): boolean => /[a-z]{3}est$/.test(word) && !NO_RANKS.has(word);

/** Whether the word "since" at a token closes a comparison: "the worst floods since". */
function isRanked({ parsed }: SentenceContext, since: number): boolean {
  for (let at = since - 1; at >= Math.max(0, since - REACH); at -= 1) {
    if (parsed.chunks[at] !== parsed.chunks[since]) return false;
    const word = wordAt(parsed, at);
    if (RANKS.has(word) || (wordAt(parsed, at + 1) === 'time' && /th$/.test(word)) || isSuperlative(word))
      return wordAt(parsed, at - 1) !== 'at';
  }
  return false;
}

export function isComparedWith(context: SentenceContext, date: PlacedTimex): boolean {
  const { parsed } = context;
  let since = leadOf(context, date);
  while (since <= date.last && wordAt(parsed, since) !== 'since') since += 1;
  return since <= date.last && isRanked(context, since);
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
