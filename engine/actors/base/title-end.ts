/** Where the title in front of a person's name ends: "Secretary of State for East Asian Affairs | X". */
import { PORTFOLIO_WORDS, TITLE_HEADS } from '../../lexicon/actor-words';
import type { Sentence } from '../../model/sentence';
import type { FoundActor } from './found-actor';
import { foundAt, isCapitalised } from './found-actor';

const LINKS: readonly string[] = ['of', 'for', 'to', 'the', 'and', '&'];
const LONGEST_TITLE = 10;

/** End of the title in front of a name: its head, portfolio words and states; `at` stands on the head. -1 when no name can follow. */
export function titleEnd(sentence: Sentence, found: readonly FoundActor[], head: number): number {
  const { tokens } = sentence;
  let at = head + 1;
  while (at < tokens.length && at - head < LONGEST_TITLE) {
    const token = tokens[at];
    if (!token) return -1;
    const owner = foundAt(found, at);
    const linked = LINKS.includes(tokens[at - 1]?.lower ?? '');
    if (owner && owner.ref.kind !== 'person' && (linked || PORTFOLIO_WORDS.has(token.lower))) at = owner.to;
    else if (PORTFOLIO_WORDS.has(token.lower) && (!isCapitalised(token) || linked || isPortfolio(sentence, at))) at += 1;
    else break;
  }
  const last = tokens[at - 1]?.lower ?? '';
  return LINKS.includes(last) ? -1 : at;
}

/** A portfolio word is no family name when a preposition or another portfolio word leads to it. */
function isPortfolio(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[at - 1]?.lower ?? '';
  return PORTFOLIO_WORDS.has(before) || TITLE_HEADS.has(before) || before === ',';
}
