/** "12 March 2011: Explosion at the reactor": an entry of a chronology that has no verb. */
import { isFiniteVerb, wordAt } from '../../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../../sentence/sentence-context';
import type { FoundAttachment } from '../attachment';

/** Tokens that may stand before the noun: its own modifiers. */
const REACH = 5;

/** The happening that such an entry names. */
export function entryNoun({ parsed, nouns }: SentenceContext, date: PlacedTimex): FoundAttachment | undefined {
  if (date.first > 0 || !/^[:–—-]$/.test(wordAt(parsed, date.last + 1))) return undefined;
  const noun = nouns.find(({ entry, start }) => entry.strong && start <= date.last + REACH);
  if (!noun || parsed.predicates.some((one) => isFiniteVerb(one) && one.head < noun.head)) return undefined;
  return {
    predicate: null,
    noun,
    rule: 'attach/noun',
    note: `"${date.timex.timex.quote}" heads the entry that names the ${noun.entry.lemma}.`,
  };
}
