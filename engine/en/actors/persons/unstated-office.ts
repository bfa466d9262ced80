/** "Foreign Minister X" with no state beside the title: the office belongs to the state that the article is mostly about. */

import type { VocabularyActor } from '../../../model/event';
import type { Sentence } from '../../../model/sentence';
import { step } from '../../../model/step';
import { GOVERNING_TITLES, PORTFOLIO_WORDS, TITLE_MODIFIERS } from '../../lexicon/actor-words';
import type { ActorIndex } from '../base/actor-index';
import { type ActorRef, countCountries, type FoundActor, type SentenceActors } from '../base/found-actor';

/** Share of all mentions of states that makes one of them the state of the article. */
const MOSTLY = 0.5;
const LONGEST_TITLE = 6;
/** The United States has no ministers. */
const NO_MINISTERS = 'USA';

/** A title of government stands in front of the name, over its portfolio. */
function governs({ tokens }: Sentence, name: FoundActor): boolean {
  for (let at = name.from - 1; at >= 0 && name.from - at <= LONGEST_TITLE; at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (GOVERNING_TITLES.has(word)) return true;
    if (!PORTFOLIO_WORDS.has(word) && !TITLE_MODIFIERS.has(word)) return false;
  }
  return false;
}

/** The state that most of these belong to. */
function mostNamed(named: readonly ActorRef[], index: ActorIndex): VocabularyActor | undefined {
  const [most] = countCountries(named);
  return most && most[1] >= named.length * MOSTLY ? index.stateOf.get(most[0]) : undefined;
}

/** The state that most mentions of states are of. */
function stateOfArticle(passes: readonly SentenceActors[], index: ActorIndex): VocabularyActor | undefined {
  const named = passes.flatMap(({ sentence, found }) =>
    // a capital is rather where somebody goes, unless something is in it
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

/** New descriptions, by id, of persons whose title tells that they govern and no sentence tells what. */
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
