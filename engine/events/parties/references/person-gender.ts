/** Whether "he" or "she" can mean a person: by the title in front of the name, else by the given name. */
import { foldWord } from '../../../actors/base/actor-index';
import { FEMALE_NAMES, FEMALE_TITLES, GIVEN_NAMES, MALE_NAMES_IN_A, MALE_TITLES, NAMES_OF_BOTH } from '../../../lexicon/given-names';
import type { ActorMention } from '../../../model/event';
import type { Sentence } from '../../../model/sentence';

/** `perhaps she`: a name in "-a" that no list holds. */
export type Gender = 'she' | 'he' | 'perhaps she';

/** How many words of a title are looked at in front of a name. */
const TITLE_REACH = 3;

function byTitle(sentence: Sentence, { start }: ActorMention): Gender | null {
  const at = sentence.tokens.findIndex((token) => token.start >= start);
  for (const { lower } of sentence.tokens.slice(Math.max(0, at - TITLE_REACH), Math.max(0, at)).reverse()) {
    if (FEMALE_TITLES.has(lower)) return 'she';
    if (MALE_TITLES.has(lower)) return 'he';
  }
  return null;
}

/** Null where neither title nor name tells. */
export function genderOf(sentence: Sentence, mention: ActorMention): Gender | null {
  const title = byTitle(sentence, mention);
  if (title) return title;
  const [given = '', ...rest] = mention.name.split(' ');
  if (rest.length === 0) return null;
  const name = foldWord(given);
  if (NAMES_OF_BOTH.has(name)) return null;
  if (FEMALE_NAMES.has(name)) return 'she';
  if (GIVEN_NAMES.has(name) || MALE_NAMES_IN_A.has(name)) return 'he';
  return /..a$/.test(name) ? 'perhaps she' : null;
}
