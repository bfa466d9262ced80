/** "the House of Representatives", "the Senate": many states call an organ so. Where the state that the vocabulary gives it is named little, it is another's. */
import { SHARED_ORGANS } from '../../lexicon/actor-words';
import type { VocabularyActor } from '../../model/event';
import type { ActorIndex } from '../base/actor-index';
import { countCountries } from '../base/count-countries';
import type { FoundActor, SentenceActors } from '../base/found-actor';
import { wordsOf } from '../base/found-actor';
import { organOf } from './bare-organs';

/** Named at least so often beside the state named most, the vocabulary's state keeps its organ. */
const MUCH = 0.5;

const isShared = ({ sentence }: SentenceActors, { from, to, ref }: FoundActor): boolean =>
  ref.kind === 'organ' && !ref.id.startsWith('new:') && SHARED_ORGANS.has(wordsOf(sentence, from, to).toLowerCase());

/** The passes with such organs given to the state of the dateline, or else to the one that the article names most. */
export function ownOrgans<T extends SentenceActors>(
  passes: readonly T[],
  home: VocabularyActor | undefined,
  index: ActorIndex,
): readonly T[] {
  const shared = new Set(passes.flatMap((pass) => pass.found.filter((one) => isShared(pass, one))));
  if (shared.size === 0) return passes;
  const named = passes.flatMap(({ found }) => found.flatMap((one) => (shared.has(one) ? [] : one.ref)));
  const counts = new Map(countCountries(named));
  const [most] = counts;
  const state = home ?? index.stateOf.get(most?.[0] ?? '');
  const known = (country: string | undefined): boolean => (counts.get(country ?? '') ?? 0) > (most?.[1] ?? 0) * MUCH;
  if (!state) return passes;
  return passes.map((pass) => ({
    ...pass,
    found: pass.found.map((one) => {
      if (!shared.has(one) || known(one.ref.country)) return one;
      return { ...one, ref: organOf(state, wordsOf(pass.sentence, one.from, one.to), index) };
    }),
  }));
}
