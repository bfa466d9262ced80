/**
 * Resolves roles to persons and states. "The Secretary" means the holder that the article has introduced. "Foreign Minister X" without a
 * state belongs to the state that the article mentions most.
 */
import type { VocabularyActor } from '../../../model/event';
import type { Sentence } from '../../../model/sentence';
import { step } from '../../../model/step';
import { GOVERNING_TITLES, PORTFOLIO_WORDS, REFERRING_ROLES, TITLE_HEADS, TITLE_MODIFIERS } from '../../lexicon/actor-words';
import type { ActorIndex } from '../base/actor-index';
import { type ActorRef, countCountries, type FoundActor, foundAt, isCapitalised, type SentenceActors } from '../base/found-actor';
import { apposedTitle } from './person-name';

/** Maximum number of sentences back to search for the holder of a lower-case role. A capitalized role ("the Secretary") has no limit. */
const REACH = 8;
const LONGEST_TITLE = 8;
/** Titles of persons whom an article may call "the … leader". */
const LEADING = ['president', 'prime', 'premier', 'chancellor', 'king', 'emir', 'sultan', 'chairman'];

interface Holder {
  readonly ref: ActorRef;
  readonly titles: ReadonlySet<string>;
  /** number of the sentence with the person's last mention */
  last: number;
}

const isTitleWord = (word: string): boolean => TITLE_HEADS.has(word) || TITLE_MODIFIERS.has(word) || PORTFOLIO_WORDS.has(word);

/** Returns the words of the title before a name in lower case, also across a comma. */
function titleInFront(sentence: Sentence, found: readonly FoundActor[], from: number): string[] {
  const office = apposedTitle(sentence, found, from);
  const end = office < 0 ? from : office + 1;
  const words: string[] = [];
  for (let at = end - 1; at >= 0 && end - at <= LONGEST_TITLE; at -= 1) {
    const token = sentence.tokens[at];
    // "Kuwait's emir, Sheikh X"
    const office = token?.text === ',' && words.length > 0 ? apposedTitle(sentence, found, at + 1) : -1;
    if (office >= 0) at = office;
    const word = office < 0 ? token : sentence.tokens[office];
    if (!word || foundAt(found, at) || !isTitleWord(word.lower)) break;
    words.push(word.lower);
  }
  return words;
}

/** Returns the words and end of the role that begins at token `at` after "the". Returns null if a name or complement follows. */
function roleAt(
  sentence: Sentence,
  found: readonly FoundActor[],
  at: number,
): { readonly words: readonly string[]; readonly to: number } | null {
  const words: string[] = [];
  let to = at;
  for (;;) {
    const token = sentence.tokens[to];
    if (!token || foundAt(found, to)) return null;
    words.push(token.lower);
    to += 1;
    if (REFERRING_ROLES.has(token.lower)) break;
    if (!TITLE_MODIFIERS.has(token.lower) || words.length > 3) return null;
  }
  const next = sentence.tokens[to];
  if (next && (isCapitalised(next) || ['of', 'for', 'to', '-', 'general', 'elect'].includes(next.lower) || foundAt(found, to))) return null;
  return { words, to };
}

/** Reads an article in order and adds a mention for every role whose holder is known. */
export function createRoleReader(index: ActorIndex): (sentence: Sentence, found: readonly FoundActor[]) => FoundActor[] {
  const holders = new Map<string, Holder>();
  const note = (sentence: Sentence, found: readonly FoundActor[], actor: FoundActor): void => {
    const present = holders.get(actor.ref.id);
    const office = index.byId.get(actor.ref.id)?.office?.toLowerCase().split(' ') ?? [];
    const titles = new Set([...(present?.titles ?? office), ...titleInFront(sentence, found, actor.from)]);
    holders.set(actor.ref.id, { ref: actor.ref, titles, last: sentence.index });
  };
  const holderOf = (words: readonly string[], country: string | undefined, sentence: number, far: boolean): ActorRef | undefined => {
    const fitting = [...holders.values()].filter(
      (holder) =>
        (far || sentence - holder.last <= REACH) &&
        (country === undefined || holder.ref.country === country) &&
        words.every((word) => holder.titles.has(word) || (word === 'leader' && LEADING.some((title) => holder.titles.has(title)))),
    );
    return fitting.sort((a, b) => b.last - a.last)[0]?.ref;
  };
  return (sentence, found) => {
    const added: FoundActor[] = [];
    const persons = found.filter((actor) => actor.ref.kind === 'person');
    let noted = 0;
    for (const token of sentence.tokens) {
      for (let person = persons[noted]; person && person.to <= token.index; person = persons[noted]) {
        note(sentence, found, person);
        noted += 1;
      }
      if (token.lower !== 'the') continue;
      const state = foundAt(found, token.index + 1);
      const ofState = state && (state.ref.kind === 'state' || state.ref.kind === 'territory') ? state : undefined;
      const role = roleAt(sentence, found, ofState?.to ?? token.index + 1);
      if (!role) continue;
      const first = ofState?.to ?? token.index + 1;
      const ref = holderOf(role.words, ofState?.ref.country, sentence.index, isCapitalised(sentence.tokens[first]));
      if (ref) added.push({ from: first, to: role.to, ref, how: 'short' });
    }
    for (const person of persons.slice(noted)) note(sentence, found, person);
    return [...found, ...added].sort((a, b) => a.from - b.from);
  };
}

/** Minimum share of state mentions that makes a state the article's main state. */
const MOSTLY = 0.5;
const LONGEST_PORTFOLIO = 6;
/** The United States has no ministers. */
const NO_MINISTERS = 'USA';

/** Whether a government title with its portfolio precedes the name. */
function governs({ tokens }: Sentence, name: FoundActor): boolean {
  for (let at = name.from - 1; at >= 0 && name.from - at <= LONGEST_PORTFOLIO; at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (GOVERNING_TITLES.has(word)) return true;
    if (!PORTFOLIO_WORDS.has(word) && !TITLE_MODIFIERS.has(word)) return false;
  }
  return false;
}

/** Returns the state with the most of these actors. */
function mostNamed(named: readonly ActorRef[], index: ActorIndex): VocabularyActor | undefined {
  const [most] = countCountries(named);
  return most && most[1] >= named.length * MOSTLY ? index.stateOf.get(most[0]) : undefined;
}

/** Returns the state with the most state mentions. */
function stateOfArticle(passes: readonly SentenceActors[], index: ActorIndex): VocabularyActor | undefined {
  const named = passes.flatMap(({ sentence, found }) =>
    // Exclude capitals unless something is in them: a capital is usually a destination.
    found
      .filter(({ ref, how, from }) => ref.kind !== 'place' && (how !== 'seat' || sentence.tokens[from - 1]?.lower === 'in'))
      .flatMap(({ ref }) => (ref.country === undefined ? [] : ref)),
  );
  const state = mostNamed(named, index);
  if (state?.country !== NO_MINISTERS) return state;
  return mostNamed(
    named.filter(({ country }) => country !== NO_MINISTERS),
    index,
  );
}

/** Returns new descriptions by ID for persons with a government title whose state no sentence names. */
export const unstatedOffices = step(
  'actors/unstated-offices',
  (passes: readonly SentenceActors[], index: ActorIndex): ReadonlyMap<string, ActorRef> => {
    const offices = new Map<string, ActorRef>();
    const state = stateOfArticle(passes, index);
    if (!state) return offices;
    for (const { sentence, found } of passes) {
      for (const actor of found) {
        const { ref } = actor;
        if (ref.kind !== 'person' || !ref.id.startsWith('new:') || ref.parent !== undefined || ref.country !== undefined) continue;
        if (!offices.has(ref.id) && governs(sentence, actor)) offices.set(ref.id, { ...ref, parent: state.id, country: state.country });
      }
    }
    return offices;
  },
  () => new Map(),
);
