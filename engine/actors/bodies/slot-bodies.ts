/**
 * Bodies whose name says nothing, told by the places in which an article puts it: "shares in Corvex", "fighters of Ansar al-Haqq", "Talgo, founded in 1942",
 * "Silexon said it had …". What is a body in one sentence is one in all; what stands behind "in" anywhere is rather a place.
 */
import { SENTENCE_OPENERS } from '../../lexicon/abbreviations';
import {
  BODY_SLOTS,
  CALENDAR_WORDS,
  FIGHTERS,
  KIND_NOUNS,
  NAME_PARTICLES,
  NO_BODY_HEADS,
  ORGAN_HEADS,
  OWNED_BY_BODIES,
  ROLE_NOUNS,
  SAYING_VERBS,
  TITLE_HEADS,
  TITLE_MODIFIERS,
} from '../../lexicon/actor-words';
import { GIVEN_NAMES } from '../../lexicon/given-names';
import type { ActorKind } from '../../model/event';
import type { Sentence, Token } from '../../model/sentence';
import { isNamePart } from '../base/body-of-kind';
import { type FoundActor, foundAt, isCapitalised, newActorId, touches, wordsOf } from '../base/found-actor';
import { isPossessive } from '../base/state-organs';

const LONGEST_NAME = 5;
const SHORTEST = 3;
/** "Silexon, based in Lund", "Talgo, which …": how a body is described. */
const DESCRIBED = /^(?:founded|based|headquartered|owned|listed|formed|created|established|which)$/;
const DONE_TO_COMPANIES = /^(?:fined|nationali[sz]ed|acquired|blacklisted|delisted|privati[sz]ed|bailed)$/;
const WHERE = new Set(['in', 'at', 'near', 'outside', 'around', 'from', 'into', 'across', 'towards', 'toward']);

interface NamedBody {
  readonly words: readonly string[];
  readonly kind: ActorKind;
}

/** Names by their first word, the longest first. */
export type BodyNames = ReadonlyMap<string, readonly NamedBody[]>;

/** End of the run of capitals from `from`, over "al-", "du" and "&". */
function runEnd(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  let to = from + 1;
  while (to - from <= LONGEST_NAME) {
    const joined = tokens[to]?.text === '-' && touches(tokens[to - 1], tokens[to]) && isCapitalised(tokens[to + 1]);
    const particle = NAME_PARTICLES.has(tokens[to]?.lower ?? '');
    const next = joined || (particle && isNamePart(sentence, to + 1)) ? to + 2 : particle && tokens[to + 1]?.text === '-' ? to + 3 : to + 1;
    if (next === to + 1 && !isNamePart(sentence, to)) break;
    if (next > to + 1 && !isCapitalised(tokens[next - 1])) break;
    to = next;
  }
  return to;
}

const word = (sentence: Sentence, at: number): string => sentence.tokens[at]?.lower ?? '';

/** Behind the name stands what only bodies have or are. */
function isDescribed(sentence: Sentence, to: number): boolean {
  if (isPossessive(sentence.tokens[to]?.text))
    return OWNED_BY_BODIES.has(word(sentence, to + 1)) || OWNED_BY_BODIES.has(word(sentence, to + 2));
  if (word(sentence, to) === ',' && DESCRIBED.test(word(sentence, to + 1))) return true;
  return SAYING_VERBS.has(word(sentence, to)) && /^(?:it|its)$/.test(word(sentence, to + 1));
}

/** "Vodara was fined", "The regulator fined Vodara in May": one word at the edge of its clause, to which is done what is done to companies. */
function isDealtWith(sentence: Sentence, from: number, to: number): boolean {
  if (to - from > 1) return false;
  const passive = from === 0 && /^(?:was|were)$/.test(word(sentence, to)) && DONE_TO_COMPANIES.test(word(sentence, to + 1));
  const active = DONE_TO_COMPANIES.test(word(sentence, from - 1)) && /^(?:on|in|for|over|,|\.|and|after)?$/.test(word(sentence, to));
  return passive || active;
}

/** The kind of body that the run [from, to) names by its place; null where nothing tells. */
function kindOf(sentence: Sentence, from: number, to: number): ActorKind | null {
  const [second, before] = [word(sentence, from - 2), word(sentence, from - 1)];
  if (before === 'of' && FIGHTERS.has(second)) return 'group';
  if (before === 'the' && second === 'of' && FIGHTERS.has(word(sentence, from - 3))) return 'group';
  if (isDealtWith(sentence, from, to)) return 'organization';
  if (FIGHTERS.has(word(sentence, to)) && !/(?:i|ese|ish|ic|an)$/.test(word(sentence, to - 1))) return 'group';
  if (['of', 'in', 'at', 'for'].includes(before) && BODY_SLOTS.has(second)) return 'organization';
  if (KIND_NOUNS.has(before) && !isCapitalised(sentence.tokens[from - 1])) return 'organization';
  return isDescribed(sentence, to) ? 'organization' : null;
}

/** May be a name of a body at all: no title, no head that is looked at elsewhere, no given name, no plain word that opens a sentence. */
function canBeBody(sentence: Sentence, from: number, to: number, plain: ReadonlySet<string>): boolean {
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
  if (!first || !last || wordsOf(sentence, from, to).length < SHORTEST) return false;
  if (from === 0 && (SENTENCE_OPENERS.has(first.text) || plain.has(first.lower))) return false;
  if (GIVEN_NAMES.has(first.text) || sentence.tokens[from - 1]?.text === '-') return false;
  return sentence.tokens
    .slice(from, to)
    .every(
      (token: Token) =>
        !TITLE_HEADS.has(token.lower) &&
        !TITLE_MODIFIERS.has(token.lower) &&
        !CALENDAR_WORDS.has(token.lower) &&
        !NO_BODY_HEADS.has(token.lower) &&
        !ORGAN_HEADS.has(token.lower) &&
        !ROLE_NOUNS.has(token.lower) &&
        !FIGHTERS.has(token.lower),
    );
}

/** The names that the sentences of an article use so. */
export function bodiesBySlot(sentences: readonly Sentence[]): BodyNames {
  const kinds = new Map<string, NamedBody>();
  const places = new Set<string>();
  const plain = new Set(sentences.flatMap(({ tokens }) => tokens.flatMap((token) => (token.text === token.lower ? token.lower : []))));
  for (const sentence of sentences) {
    for (let from = 0; from < sentence.tokens.length; from += 1) {
      if (!isNamePart(sentence, from)) continue;
      const to = runEnd(sentence, from);
      const name = wordsOf(sentence, from, to);
      const slot = BODY_SLOTS.has(word(sentence, from - 2)) || FIGHTERS.has(word(sentence, from - 2));
      if (WHERE.has(word(sentence, from - 1)) && !slot) places.add(name);
      const kind = canBeBody(sentence, from, to, plain) ? kindOf(sentence, from, to) : null;
      if (kind && !kinds.has(name)) kinds.set(name, { words: sentence.tokens.slice(from, to).map(({ text }) => text), kind });
      from = to - 1;
    }
  }
  const byFirst = new Map<string, NamedBody[]>();
  // "Ansar al-Haqq" before "Ansar"
  for (const [name, body] of [...kinds].sort(([, a], [, b]) => b.words.length - a.words.length)) {
    const [first = ''] = body.words;
    if (places.has(name)) continue;
    const others = byFirst.get(first);
    if (others) others.push(body);
    else byFirst.set(first, [body]);
  }
  return byFirst;
}

/** `found` with the bodies of these names that stand in the sentence and nobody else is found for. */
export function findSlotBodies(sentence: Sentence, found: readonly FoundActor[], names: BodyNames): readonly FoundActor[] {
  if (names.size === 0) return found;
  const added: FoundActor[] = [];
  for (let from = 0; from < sentence.tokens.length; from += 1) {
    const bodies = names.get(sentence.tokens[from]?.text ?? '');
    const body = bodies?.find(({ words }) =>
      words.every((text, i) => sentence.tokens[from + i]?.text === text && !foundAt(found, from + i)),
    );
    if (!body) continue;
    const to = from + body.words.length;
    const longer =
      (isNamePart(sentence, to) && !foundAt(found, to)) || (from > 1 && isNamePart(sentence, from - 1) && !foundAt(found, from - 1));
    if (longer) continue;
    const name = wordsOf(sentence, from, to);
    const short = body.words.length > 1 ? { shortName: body.words[0] } : {};
    added.push({ from, to, ref: { id: newActorId(name), name, kind: body.kind, ...short }, how: 'name' });
    from = to - 1;
  }
  return added.length === 0 ? found : [...found, ...added].sort((a, b) => a.from - b.from);
}
