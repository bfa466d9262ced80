/** Finds a person's affiliation: the state or body before the title, after "of", or inside the apposition. */
import type { Sentence } from '../../../model/sentence';
import { step } from '../../../model/step';
import { PORTFOLIO_WORDS, PRIVATE_CALLINGS, ROLE_NOUNS, TITLE_HEADS, TITLE_MODIFIERS } from '../../lexicon/actor-words';
import { words } from '../../lexicon/words';
import { type ActorRef, type FoundActor, foundAt, isCapitalised, newActorId, wordsOf } from '../base/found-actor';
import { isState } from '../base/state-organs';
import { apposedTitle } from './person-name';

const APPOSITION_REACH = 12;

export interface Affiliation {
  readonly parent?: string;
  readonly country?: string;
}

/** Bodies whose chair rotates between heads of state. */
const ROTATING_BODIES = words('g7 g8 g20 brics asean apec african-union ecowas mercosur celac opec');

/** A journalist or analyst comes from a state but holds no office in it. */
const toAffiliation = (found: FoundActor, isPrivate: boolean): Affiliation => ({
  ...(isPrivate && isState(found) ? {} : { parent: found.ref.kind === 'person' ? found.ref.parent : found.ref.id }),
  country: found.ref.country,
});

/** "Cuban journalist X", "X, an economist from Peru": a private profession is in [from, to). */
const isPrivate = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.tokens.slice(Math.max(0, from), to).some((token) => PRIVATE_CALLINGS.has(token.lower));

/** Searches left from the title over its modifiers for a state or body ("US Secretary …", "Niger's president …"). */
function inFront(sentence: Sentence, found: readonly FoundActor[], title: number): FoundActor | undefined {
  const titleWord = sentence.tokens[title]?.lower ?? '';
  for (let at = title - 1, steps = 0; at >= 0 && steps < 7; at -= 1, steps += 1) {
    const owner = foundAt(found, at);
    if (owner?.ref.kind === 'organization' && /^['’]s$/i.test(sentence.tokens[owner.from - 1]?.text ?? '')) {
      // "Turkey's EU Minister X": the body is a portfolio.
      return foundAt(found, owner.from - 2) ?? owner;
    }
    if (owner) return owner.ref.kind === 'person' ? undefined : owner;
    const token = sentence.tokens[at];
    if (!token) return undefined;
    // The second of two officials has the affiliation of the first.
    if (token.lower === 'and' || token.text === ',') {
      const first = foundAt(found, at - 1);
      if (first)
        return first.ref.kind === 'person' && isCapitalised(sentence.tokens[title]) && TITLE_HEADS.has(titleWord) ? first : undefined;
    }
    const clitic = /^['’]s$/i.test(token.text) || token.text === '-';
    if (
      !clitic &&
      !ROLE_NOUNS.has(token.lower) &&
      !TITLE_MODIFIERS.has(token.lower) &&
      !TITLE_HEADS.has(token.lower) &&
      !PORTFOLIO_WORDS.has(token.lower)
    )
      return undefined;
  }
  return undefined;
}

/** Words that introduce the person's body or state in an apposition. Other words ("on", "to") introduce a subject. */
const BELONGING = new Set(['of', 'at', 'from', 'for', 'with', 'in', 'the', 'a', 'an', 'former', ',']);

/** "… of Nigeria", "…, co-chair of the Japan Society". */
function behind(sentence: Sentence, found: readonly FoundActor[], to: number): FoundActor | undefined {
  const next = sentence.tokens[to]?.lower;
  if (next === 'of') return foundAt(found, sentence.tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1);
  if (next !== ',') return undefined;
  for (let at = to + 1; at < to + APPOSITION_REACH; at += 1) {
    const token = sentence.tokens[at];
    if (!token || (token.text === ',' && at > to + 1) || token.text === '.') return undefined;
    const owner = foundAt(found, at);
    if (owner?.ref.kind === 'person') return undefined;
    if (owner && BELONGING.has(sentence.tokens[at - 1]?.lower ?? '')) return owner;
    if (owner) at = owner.to - 1;
  }
  return undefined;
}

/** Returns the affiliation of the person at [.., to) whose title begins at `title`. It is empty if the sentence shows none. */
export function affiliationOf(sentence: Sentence, found: readonly FoundActor[], title: number, to: number): Affiliation {
  const office = apposedTitle(sentence, found, title);
  const front = inFront(sentence, found, office < 0 ? title : office);
  const owner = front ?? (office < 0 ? undefined : behind(sentence, found, office + 1)) ?? behind(sentence, found, to);
  if (!owner || owner.ref.kind === 'place') return {};
  return toAffiliation(owner, front ? isPrivate(sentence, front.to, title + 1) : isPrivate(sentence, to, owner.from));
}

/** Creates the new person named by [from, to). The short name is the last word, usually the family name. */
export function personRef(sentence: Sentence, from: number, to: number, affiliation: Affiliation): ActorRef {
  const name = wordsOf(sentence, from, to);
  const words = sentence.tokens.slice(from, to).filter((token) => isCapitalised(token) && !/^(?:Jr|Sr)\.?$|^[IVX]+$/.test(token.text));
  const short = words.at(-1);
  return {
    id: newActorId(name),
    name,
    kind: 'person',
    ...(short ? { shortName: short.text } : {}),
    ...(affiliation.parent === undefined ? {} : { parent: affiliation.parent }),
    ...(affiliation.country === undefined ? {} : { country: affiliation.country }),
  };
}

/** "NATO chief X", "EU envoy Y": the body before a known person's title is the current affiliation and overrides the person's state. */
export const inNewOffice = step(
  'actors/new-offices',
  (sentence: Sentence, found: readonly FoundActor[]): FoundActor[] => {
    return found.map((actor) => {
      if (actor.ref.kind !== 'person' || actor.how !== 'name' || actor.ref.id.startsWith('new:')) return actor;
      const office = apposedTitle(sentence, found, actor.from);
      const body = inFront(sentence, found, office < 0 ? actor.from : office);
      if (body?.ref.kind !== 'organization' || body.ref.id === actor.ref.parent || ROTATING_BODIES.has(body.ref.id)) return actor;
      const { country: _, ...ref } = actor.ref;
      return { ...actor, ref: { ...ref, parent: body.ref.id } };
    });
  },
  (_, found) => [...found],
);
