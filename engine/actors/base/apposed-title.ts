/** "Niger's ambassador to Rome, X, …", "the chairman of the bank, X": the office that stands in front of a name, a comma between. */
import { ROLE_NOUNS, TITLE_HEADS } from '../../lexicon/actor-words';
import type { Sentence } from '../../model/sentence';
import { type FoundActor, foundAt } from './found-actor';

/** Words that may stand between the office and the comma: "to Rome", "for water and energy". */
const REACH = 10;
const COMPLEMENT_OPENERS = new Set(['to', 'for', 'of', 'at', 'in', 'on']);

const isOffice = (word: string): boolean => ROLE_NOUNS.has(word) || TITLE_HEADS.has(word);

/** Index of the head of that office in front of the name at `from`; -1 without one. */
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
