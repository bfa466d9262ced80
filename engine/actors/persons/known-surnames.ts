/** "talks between Scholz and Tusk": a family name alone, of just one person in office whom the vocabulary knows for that time. */
import { MEETING_WORDS, SAYING_VERBS } from '../../lexicon/actor-words';
import type { VocabularyActor } from '../../model/event';
import type { Sentence } from '../../model/sentence';
import { type ActorIndex, foldWord } from '../base/actor-index';
import { type FoundActor, foundAt, isCapitalised } from '../base/found-actor';
import { isPossessive, isState } from '../base/state-organs';

const SHORTEST = 4;
const JOINING = new Set(['against', 'told', 'to', 'that', 'while', 'as', 'when', 'after', 'before', 'from']);

/** In the news in the year of `published`. */
export function isActive(actor: VocabularyActor, published: string | undefined): boolean {
  const year = published?.slice(0, 4);
  return year === undefined || ((actor.active?.from ?? '0') <= year && year <= (actor.active?.to?.slice(0, 4) ?? '9999'));
}

/** The word stands where a person deals or speaks, beside no other capitalised word. */
function standsAlone(sentence: Sentence, at: number): boolean {
  const [before, after] = [sentence.tokens[at - 1], sentence.tokens[at + 1]];
  if (isCapitalised(after) || isCapitalised(before) || after?.text === '-' || before?.text === '-') return false;
  const speaks = SAYING_VERBS.has(after?.lower ?? '') || isPossessive(after?.text);
  return speaks || (before !== undefined && (MEETING_WORDS.has(before.lower) || JOINING.has(before.lower)));
}

/** "Japan's Kishida", "French minister Barrot": the state in front of the name. */
function stateInFront(sentence: Sentence, found: readonly FoundActor[], at: number): string | undefined {
  const before = isPossessive(sentence.tokens[at - 1]?.text) ? at - 2 : at - 1;
  const owner = foundAt(found, before);
  return isState(owner) && !isCapitalised(sentence.tokens[at + 1]) ? owner.ref.country : undefined;
}

/** The one of them who was in the news then, of that country where it is known. */
function onlyFitting(
  namesakes: readonly VocabularyActor[],
  country: string | undefined,
  published: string | undefined,
): VocabularyActor | undefined {
  const [person, ...others] = namesakes.filter((one) => isActive(one, published) && (country === undefined || one.country === country));
  return others.length === 0 ? person : undefined;
}

/** `found` with such names added. */
export function findKnownSurnames(sentence: Sentence, found: readonly FoundActor[], index: ActorIndex, published?: string): FoundActor[] {
  const added: FoundActor[] = [];
  for (const token of sentence.tokens) {
    if (token.text.length < SHORTEST || !isCapitalised(token) || foundAt(found, token.index)) continue;
    const namesakes = index.byShortName.get(foldWord(token.text));
    if (!namesakes) continue;
    const country = stateInFront(sentence, found, token.index);
    if (country === undefined && !standsAlone(sentence, token.index)) continue;
    const person = onlyFitting(namesakes, country, published);
    if (person?.office !== undefined) added.push({ from: token.index, to: token.index + 1, ref: person, how: 'short' });
  }
  return added.length === 0 ? [...found] : [...found, ...added].sort((a, b) => a.from - b.from);
}
