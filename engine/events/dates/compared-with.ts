/** "the worst floods since 1998", "its first visit since June": the date is what something is compared with; nothing is told of it. */
import { leadOf } from '../sentence/date-position';
import { wordAt } from '../sentence/parsed-sentence';
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
]);
/** How many tokens before "since" the word of rank may stand. */
const REACH = 9;

export function isComparedWith(context: SentenceContext, date: PlacedTimex): boolean {
  const { parsed } = context;
  const lead = leadOf(context, date);
  let since = lead;
  while (since <= date.last && wordAt(parsed, since) !== 'since') since += 1;
  if (since > date.last) return false;
  for (let at = since - 1; at >= Math.max(0, since - REACH); at -= 1) {
    if (parsed.chunks[at] !== parsed.chunks[since]) return false;
    const word = wordAt(parsed, at);
    if (RANKS.has(word) || (/[a-z]{3}est$/.test(word) && !NO_RANKS.has(word))) return wordAt(parsed, at - 1) !== 'at';
  }
  return false;
}
