/** "Foreign Minister X" with no state beside the title: whoever governs, governs the state that the article speaks from, or most of. */
import { GOVERNING_TITLES, PORTFOLIO_WORDS, TITLE_MODIFIERS } from '../../lexicon/actor-words';
import type { VocabularyActor } from '../../model/event';
import type { Sentence } from '../../model/sentence';
import type { ActorIndex } from '../base/actor-index';
import { countCountries, onlyOne } from '../base/count-countries';
import type { ActorRef, FoundActor } from '../base/found-actor';
import { affiliationOf } from './person-affiliation';

/** Share of all mentions of states that makes one of them the state of the article. */
const MOSTLY = 0.5;
const LONGEST_TITLE = 6;

interface Pass {
  readonly sentence: Sentence;
  readonly found: readonly FoundActor[];
}

/** A title of government stands in front of the name, over its portfolio. */
function governs({ tokens }: Sentence, name: FoundActor): boolean {
  for (let at = name.from - 1; at >= 0 && name.from - at <= LONGEST_TITLE; at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (GOVERNING_TITLES.has(word)) return true;
    if (!PORTFOLIO_WORDS.has(word) && !TITLE_MODIFIERS.has(word)) return false;
  }
  return false;
}

const AMERICA = 'USA';

const isMinister = ({ tokens }: Sentence, { from }: FoundActor): boolean =>
  tokens
    .slice(Math.max(0, from - LONGEST_TITLE), from)
    .some(({ lower }) => /^(?:minister|premier|chancellor|king|queen|emir|sultan)$/.test(lower));

/** "Deputy Secretary of State X", "Assistant Secretary X": offices that the United States alone calls so. */
function servesAmerica({ tokens }: Sentence, name: FoundActor): boolean {
  const from = Math.max(0, name.from - LONGEST_TITLE * 2);
  const title = tokens.slice(from, name.from).map(({ text }) => text);
  return AMERICAN_OFFICE.test(title.join(' '));
}

const AMERICAN_OFFICE =
  /(?:(?:Deputy|Under|Assistant) Secretary|Secretary of (?:State|Defense|Commerce|the Treasury|Homeland Security|Energy|War))(?: (?:of|for) [\p{L} ,&-]+)?$/u;

/** The state that most mentions of states are of. */
function stateSpokenOf(passes: readonly Pass[], index: ActorIndex, without?: string): VocabularyActor | undefined {
  const named = passes.flatMap(({ sentence, found }) =>
    // a capital is rather where somebody goes, unless something is in it
    found
      .filter(({ ref, how, from }) => ref.kind !== 'place' && (how !== 'seat' || sentence.tokens[from - 1]?.lower === 'in'))
      .flatMap(({ ref }) => (ref.country === undefined || ref.country === without ? [] : ref)),
  );
  const [most] = countCountries(named);
  return most && most[1] >= named.length * MOSTLY ? index.stateOf.get(most[0]) : undefined;
}

/** "Prime Minister Salwai": those whom the vocabulary knows and who stand there with a title alone are at home, if they are all of one state. */
function stateOfTitled(passes: readonly Pass[], index: ActorIndex): VocabularyActor | undefined {
  const countries = passes.flatMap(({ sentence, found }) =>
    found
      .filter(({ ref }) => ref.kind === 'person' && !ref.id.startsWith('new:'))
      .filter((one) => governs(sentence, one) && affiliationOf(sentence, found, one.from, one.to).country === undefined)
      .flatMap(({ ref }) => ref.country ?? []),
  );
  return index.stateOf.get(onlyOne(countries) ?? '');
}

/** An article is looked through once for it, however many persons ask, and only where one does. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** New descriptions, by id, of persons whose title tells that they govern and no sentence tells what. `home` is the state of the dateline. */
export function unstatedOffices(
  passes: readonly Pass[],
  home: VocabularyActor | undefined,
  index: ActorIndex,
): ReadonlyMap<string, ActorRef> {
  const offices = new Map<string, ActorRef>();
  const spokenOf = once(() => home ?? stateSpokenOf(passes, index));
  const spokenOfBeside = once(() => stateSpokenOf(passes, index, AMERICA));
  const titled = once(() => stateOfTitled(passes, index));
  for (const { sentence, found } of passes) {
    for (const actor of found) {
      const { ref } = actor;
      if (ref.kind !== 'person' || !ref.id.startsWith('new:') || ref.parent !== undefined || ref.country !== undefined) continue;
      if (offices.has(ref.id)) continue;
      if (servesAmerica(sentence, actor)) {
        const america = index.stateOf.get(AMERICA);
        if (america) offices.set(ref.id, { ...ref, parent: america.id, country: america.country });
        continue;
      }
      if (!governs(sentence, actor)) continue;
      // the United States has no ministers
      if (spokenOf()?.country === AMERICA && isMinister(sentence, actor)) {
        const other = spokenOfBeside();
        if (other) offices.set(ref.id, { ...ref, parent: other.id, country: other.country });
        continue;
      }
      // a family name alone ("President Roh") may be known from elsewhere
      const state = spokenOf() ?? (actor.to - actor.from > 1 ? titled() : undefined);
      if (state) offices.set(ref.id, { ...ref, parent: state.id, country: state.country });
    }
  }
  return offices;
}
