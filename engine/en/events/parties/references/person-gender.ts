/** Whether "he" or "she" can mean a person, by the given name. */

import type { ActorMention } from '../../../../model/event';
import { foldWord } from '../../../actors/base/actor-index';
import { FEMALE_NAMES, GIVEN_NAMES, MALE_NAMES_IN_A, NAMES_OF_BOTH } from '../../../lexicon/given-names';

/** `perhaps she`: a name in "-a" that no list holds. */
export type Gender = 'she' | 'he' | 'perhaps she';

/** Null where the name does not tell. */
export function genderOf({ name: full }: ActorMention): Gender | null {
  const [given = '', ...rest] = full.split(' ');
  if (rest.length === 0) return null;
  const name = foldWord(given);
  if (NAMES_OF_BOTH.has(name)) return null;
  if (FEMALE_NAMES.has(name)) return 'she';
  if (GIVEN_NAMES.has(name) || MALE_NAMES_IN_A.has(name)) return 'he';
  return /..a$/.test(name) ? 'perhaps she' : null;
}
