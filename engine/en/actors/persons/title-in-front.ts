/** The title in front of a person's name: where it ends, and where it stands over a comma. */

import type { Sentence } from '../../../model/sentence';
import { PORTFOLIO_WORDS, ROLE_NOUNS, TITLE_HEADS } from '../../lexicon/actor-words';
import { type FoundActor, foundAt } from '../base/found-actor';

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
    else if (PORTFOLIO_WORDS.has(token.lower)) at += 1;
    else break;
  }
  const last = tokens[at - 1]?.lower ?? '';
  return LINKS.includes(last) ? -1 : at;
}

/** Words that may stand between the office and the comma: "to Rome", "for water and energy". */
const REACH = 10;
const COMPLEMENT_OPENERS = new Set(['to', 'for', 'of', 'at', 'in', 'on']);

const isOffice = (word: string): boolean => ROLE_NOUNS.has(word) || TITLE_HEADS.has(word);

/** "Niger's ambassador to Rome, X": index of the head of the office in front of the name at `from`, a comma between; -1 without one. */
export function apposedTitle({ tokens }: Sentence, found: readonly FoundActor[], from: number): number {
  if (tokens[from - 1]?.text !== ',') return -1;
  for (let at = from - 2; at >= 0 && from - at <= REACH; at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === 'punctuation') return -1;
    const owner = foundAt(found, at);
    if (owner?.ref.kind === 'person') return -1;
    if (owner) continue;
    if (isOffice(token.lower)) return at === from - 2 || COMPLEMENT_OPENERS.has(tokens[at + 1]?.lower ?? '') ? at : -1;
  }
  return -1;
}
