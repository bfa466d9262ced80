/** Does a capital or seat of government act ("Beijing protested"), or is it only a place ("in Beijing")? */

import type { Sentence } from '../../../model/sentence';
import { step } from '../../../model/step';
import {
  BUILDING_SEATS,
  LEAVING_VERBS,
  MOTION_VERBS,
  PLACE_FOLLOWERS,
  PLACE_PREPOSITIONS,
  PLACE_QUALIFIERS,
} from '../../lexicon/actor-words';
import type { FoundActor } from '../base/found-actor';
import { foundAt, isCapitalised, wordsOf } from '../base/found-actor';
import { isPossessive } from '../base/state-organs';

const GOVERNMENTS = /^(?:government|authorities|regime|junta|administration|leadership)$/;

/** Decides for `seat`, one of `found`; `acted` tells how the seats before it in the sentence were decided. */
export const seatActs = step(
  'actors/seats-act',
  (sentence: Sentence, found: readonly FoundActor[], seat: FoundActor, acted: ReadonlyMap<FoundActor, boolean>): boolean => {
    const { tokens } = sentence;
    const building = BUILDING_SEATS.has(wordsOf(sentence, seat.from, seat.to).toLowerCase());
    let at = seat.from - 1;
    if (building && tokens[at]?.lower === 'the') at -= 1;
    const before = tokens[at]?.lower ?? '';
    const after = tokens[seat.to];
    if (before === 'and' || before === 'or') {
      const other = foundAt(found, at - 1);
      if (other?.how === 'seat') return acted.get(other) ?? true;
    }
    // "talks with Beijing", "between Moscow and Kyiv"
    if (['by', 'with', 'between', 'against'].includes(before)) return true;
    // "the Juba government"
    if (before === 'the' && GOVERNMENTS.test(after?.lower ?? '')) return true;
    if (PLACE_PREPOSITIONS.has(before) || MOTION_VERBS.has(before)) return false;
    if (before === 'for' && LEAVING_VERBS.has(tokens[at - 1]?.lower ?? '')) return false;
    if (isPossessive(after?.text)) return !isCapitalised(tokens[seat.to + 1]);
    if (building) return before !== 'of';
    if (before === 'the' || PLACE_QUALIFIERS.has(before)) return false;
    const follower = after?.text === '-' ? tokens[seat.to + 1] : after;
    return !PLACE_FOLLOWERS.has(follower?.lower ?? '');
  },
  () => false,
);
