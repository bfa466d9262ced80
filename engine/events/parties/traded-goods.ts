/** "banned imports of poultry from Brazil and Chile": behind what is traded, "from" and "to" lead to somebody, not to a place. */
import { TRADED_NOUNS } from '../../lexicon/reference-nouns';
import { wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** Tokens in front of the preposition in which the goods may stand. */
const REACH = 6;

/** Whether the preposition in front of token `index` has traded goods before it, in its own clause. */
export function isTraded({ parsed }: SentenceContext, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - REACH) && parsed.chunks[at] === parsed.chunks[index]; at -= 1) {
    if (TRADED_NOUNS.has(wordAt(parsed, at))) return true;
    if (parsed.predicates.some(({ head }) => head === at)) return false;
  }
  return false;
}
