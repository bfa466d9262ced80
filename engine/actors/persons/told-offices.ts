/** "The envoy, X", "Its foreign minister, X": whose office it is stands in a sentence before ("the Swiss envoy", "Chad expelled …"). */
import { COURTESIES, PORTFOLIO_WORDS, TITLE_HEADS, TITLE_MODIFIERS } from '../../lexicon/actor-words';
import { apposedTitle } from '../base/apposed-title';
import type { ActorRef, FoundActor, SentenceActors } from '../base/found-actor';
import { isPossessive, isState } from '../base/state-organs';

const LONGEST_TITLE = 6;
/** How many sentences back the office may have been told. */
const REACH = 4;

interface Office {
  readonly sentence: number;
  readonly title: string;
  readonly state: ActorRef;
}

const isTitleWord = (word: string): boolean =>
  word !== 'the' && (TITLE_HEADS.has(word) || TITLE_MODIFIERS.has(word) || PORTFOLIO_WORDS.has(word));

/** "the Swiss envoy", "Malawi's finance minister": the offices of a sentence that stand behind their states. */
function officesOf({ sentence, found }: SentenceActors, number: number): readonly Office[] {
  return found.flatMap((state) => {
    if (!isState(state)) return [];
    let at = state.to + (isPossessive(sentence.tokens[state.to]?.text) ? 1 : 0);
    const words: string[] = [];
    for (; words.length < LONGEST_TITLE && isTitleWord(sentence.tokens[at]?.lower ?? ''); at += 1)
      words.push(sentence.tokens[at]?.lower ?? '');
    return TITLE_HEADS.has(words.at(-1) ?? '') ? [{ sentence: number, title: words.join(' '), state: state.ref }] : [];
  });
}

/** The title in front of a name, over a comma, and the word that opens it. */
function titleOf({ sentence, found }: SentenceActors, person: FoundActor): { readonly title: string; readonly opener: string } | null {
  const office = apposedTitle(sentence, found, person.from);
  const end = office < 0 ? person.from : office + 1;
  let from = end;
  while (from > 0 && end - from < LONGEST_TITLE && isTitleWord(sentence.tokens[from - 1]?.lower ?? '')) from -= 1;
  const words = sentence.tokens.slice(from, end).map(({ lower }) => lower);
  if (words.length === 0 || words.every((word) => COURTESIES.has(word))) return null;
  return { title: words.join(' '), opener: sentence.tokens[from - 1]?.lower ?? '' };
}

/** The state with which the sentence before begins, or the only one in it. */
function actingBefore(passes: readonly SentenceActors[], number: number): ActorRef | undefined {
  const states = (passes[number - 1]?.found ?? []).filter(isState);
  const [first] = states;
  const ids = new Set(states.map(({ ref }) => ref.id));
  return first && (ids.size === 1 || first.from <= 1) ? first.ref : undefined;
}

const isHomeless = ({ ref }: FoundActor): boolean =>
  ref.kind === 'person' && ref.id.startsWith('new:') && ref.parent === undefined && ref.country === undefined;

/** New descriptions, by id, of persons whose office the article has told of without their names. */
export function toldOffices(passes: readonly SentenceActors[]): ReadonlyMap<string, ActorRef> {
  const told = new Map<string, ActorRef>();
  const offices: Office[] = [];
  let read = 0;
  passes.forEach((pass, number) => {
    for (const person of pass.found.filter(isHomeless)) {
      const { title, opener } = titleOf(pass, person) ?? {};
      if (title === undefined || told.has(person.ref.id)) continue;
      // read only where somebody asks
      for (; read < number; read += 1) offices.push(...officesOf(passes[read] as SentenceActors, read));
      const own = opener === 'its' ? actingBefore(passes, number) : undefined;
      const state = own ?? offices.findLast((one) => one.title === title && number - one.sentence <= REACH)?.state;
      if (state) told.set(person.ref.id, { ...person.ref, parent: state.id, ...(state.country ? { country: state.country } : {}) });
    }
  });
  return told;
}
