/** Names that an article introduces: resolves short later names ("Blinken", "the SDF") and records names as the article prints them. */
import type { ActorKind } from '../../model/event';
import type { Sentence } from '../../model/sentence';
import { step } from '../../model/step';
import { foldWord } from './base/actor-index';
import { type ActorRef, type FoundActor, foundAt, isCapitalised, type SentenceActors, wordsOf } from './base/found-actor';

interface Introduction {
  readonly ref: ActorRef;
  /** number of the sentence; -1 for the title */
  readonly sentence: number;
  /** index of the token where the name begins */
  readonly at: number;
}

/** Introductions by folded short name, in reading order. */
export type ArticleMemory = ReadonlyMap<string, readonly Introduction[]>;

/** "Thaksin" in "Thaksin Shinawatra": a word that is not the short form. It counts only when no actor has that short name. */
const OTHER_WORD = '~';
const SHORTEST = 4;

const ACRONYM = /^\p{Lu}[\p{L}&]{1,8}$/u;

/** Finds the acronym in parentheses after a name: "Syrian Democratic Forces (SDF)". */
function acronymBehind(sentence: Sentence, found: FoundActor): string | null {
  const { tokens } = sentence;
  if (tokens[found.to]?.text !== '(' || tokens[found.to + 2]?.text !== ')') return null;
  const word = tokens[found.to + 1];
  return word && ACRONYM.test(word.text) && word.text !== word.lower && /\p{Lu}.*\p{Lu}/u.test(word.text) ? word.text : null;
}

/** Collects the introductions of an article from the first pass over its sentences. */
export function rememberActors(
  pass: readonly { readonly sentence: Sentence; readonly number: number; readonly found: readonly FoundActor[] }[],
): ArticleMemory {
  const memory = new Map<string, Introduction[]>();
  const remember = (form: string, ref: ActorRef, place: Omit<Introduction, 'ref'>): void => {
    const key = foldWord(form);
    const list = memory.get(key);
    if (!list) memory.set(key, [{ ref, ...place }]);
    else if (list.at(-1)?.ref.id !== ref.id) list.push({ ref, ...place });
  };
  for (const { sentence, number, found } of pass) {
    for (const actor of found) {
      const full = actor.to - actor.from > 1;
      const place = { sentence: number, at: actor.from };
      if (full && actor.ref.shortName && !actor.ref.shortName.includes(' ')) remember(actor.ref.shortName, actor.ref, place);
      // "Robert Mugabe", later "Robert Gabriel Mugabe"
      if (actor.to - actor.from === 2 && actor.ref.kind === 'person') remember(wordsOf(sentence, actor.from, actor.to), actor.ref, place);
      if (full && actor.ref.kind === 'person')
        for (const token of sentence.tokens.slice(actor.from, actor.to))
          if (isCapitalised(token) && token.text.length >= SHORTEST && token.text !== actor.ref.shortName)
            remember(`${OTHER_WORD}${token.text}`, actor.ref, place);
      if (full && actor.ref.kind !== 'place' && actor.ref.kind !== 'person') {
        const acronym = acronymBehind(sentence, actor);
        if (acronym) remember(acronym, actor.ref, place);
      }
    }
  }
  return memory;
}

/** Returns the actor that `word` refers to: the last one introduced before the word, otherwise the first one after it. */
export function recall(memory: ArticleMemory, word: string, number: number, at: number): ActorRef | undefined {
  const list = memory.get(foldWord(word)) ?? memory.get(foldWord(`${OTHER_WORD}${word}`));
  if (!list) return undefined;
  const before = list.filter((entry) => entry.sentence < number || (entry.sentence === number && entry.at < at));
  return (before.at(-1) ?? list[0])?.ref;
}

/** Finds short names in one sentence, outside the actors already found. */
export const findShortNames = step(
  'actors/short-names',
  (sentence: Sentence, number: number, found: readonly FoundActor[], memory: ArticleMemory): FoundActor[] => {
    const list = [...found];
    sentence.tokens.forEach((token, at) => {
      if (!isCapitalised(token) || foundAt(found, at)) return;
      const ref = recall(memory, token.text, number, at);
      if (ref) list.push({ from: at, to: at + 1, ref, how: 'short' });
    });
    return list.sort((a, b) => a.from - b.from);
  },
  (_, _number, found) => [...found],
);

const BODIES: readonly ActorKind[] = ['organization', 'group'];
const CAPITALS = /^\p{Lu}[\p{Lu}\d-]+$/u;

/** Whether one name contains the other as whole words. */
const holds = (name: string, other: string): boolean => ` ${name} `.toLowerCase().includes(` ${other} `.toLowerCase());

/** Returns the name that the article uses for each actor: a person's fullest name, a body's printed name or full name. */
export function printedNames(sentences: readonly SentenceActors[]): (sentence: Sentence, actor: FoundActor) => string | undefined {
  const full = new Map<string, string>();
  const printedIds = new Set<string>();
  for (const { sentence, found } of sentences) {
    for (const { ref, from, to, how } of found) {
      const form = wordsOf(sentence, from, to);
      const body = BODIES.includes(ref.kind);
      if (body && (CAPITALS.test(ref.name) || holds(form, ref.name) || holds(ref.name, form))) printedIds.add(ref.id);
      const names = (body || ref.kind === 'person') && how === 'name' && to - from > 1;
      if (names && form.length > (full.get(ref.id)?.length ?? 0)) full.set(ref.id, form);
    }
  }
  return (sentence, { ref, from, to, how }) => {
    if (!BODIES.includes(ref.kind)) return full.get(ref.id);
    const form = wordsOf(sentence, from, to).replace(/^the /i, '');
    if (printedIds.has(ref.id)) return undefined;
    if (how === 'name' && form.includes(' ')) return form;
    return CAPITALS.test(form) ? (full.get(ref.id) ?? form) : undefined;
  };
}
