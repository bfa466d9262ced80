/** Would an editor print it? Decides when a title falls back to a plainer form. */
import type { TitleWord } from './title-words';

export const MOST_WORDS = 12;
const OPEN_PRONOUN =
  /(?<!\p{L})(?:he|she|it|they|him|them|we|us|me|you|I|who|which|there|her(?= (?:to|in|at|on|for|from|with|by|and|as)(?!\p{L})|$))(?!\p{L})/u;
/** "Canada says it will reopen its embassy": the one who speaks. */
const OF_ITSELF = /(?<=^\p{L}.* \p{Ll}+) (?:it|they|he|she)(?= (?:will|plans?|hopes?|wants?|intends?|aims?|seeks?|expects?|wish(?:es)?) )/u;
const LOOSE =
  /(?<![\p{L}’'-])(?:of|in|at|on|by|for|with|from|to|and|or|the|a|an|between|into|that|as|is|are|was|were|had|has|have|will|not|its|their|his|her|says|shows|suggests|indicates|proves|accuses|be|become|becomes)$/iu;
/** "To Lam" */
const SURNAME_TO = /^To \p{Lu}\p{Ll}+ \p{Ll}/u;
const STUMP_WORDS = 3;
/** Words that tell enough even behind a subject of one word. */
const TELLING_WORDS = 4;

const balanced = (title: string): boolean => {
  const count = (mark: RegExp): number => title.match(mark)?.length ?? 0;
  return count(/\(/g) === count(/\)/g) && count(/["“”]/g) === 0;
};

/** "Armenia says Armenia is ready" */
const SAYS_OF_ITSELF = /^(\p{Lu}[\p{L}’'-]+) \p{Ll}+ (?:that )?\1 (?!and )/u;
/** "Signature takes place", "Effect is taken": grammatical, but empty. */
const EMPTY =
  /^(?:(?:signature|signing|ruling|verdict|decision|action) (?:takes|to take) place|(?:effect|place|part|note|office|shape|power) (?:is|to be|may be) taken)$/i;
/** "accuses that took effect": a relative clause whose noun is missing. */
const WITHOUT_NOUN = / accuses? (?:that|which|of|in|on|at) /;

/** "X confirms that X will attend", "X's mission, and X": the second is a pronoun that was named too much. */
function namesTwice(title: string): boolean {
  if (SAYS_OF_ITSELF.test(title)) return true;
  const words = title.split(' ');
  const names = words.map((word) => /^\p{Lu}[\p{L}-]+/u.exec(word)?.[0] ?? '');
  const isAgain = (at: number): boolean =>
    names.some((name, later) => later > at + 1 && name === names[at] && names[later + 1] === names[at + 1] && words[later] === name);
  if (names.some((name, at) => name !== '' && name === words[at] && names[at + 1] && isAgain(at))) return true;
  const [owner = ''] = names;
  return words.length > 2 && owner !== '' && /^[’']s?$/.test(words[0]?.slice(owner.length) ?? '') && words.at(-1) === owner;
}

/** True for a title that is whole: no loose end, no doubled word, no open pronoun, nobody named twice, no bracket left open, not too long. */
export function isWhole(title: string): boolean {
  if (!/^[\p{L}\p{N}$€£]/u.test(title) || title.split(' ').length > MOST_WORDS) return false;
  if (
    LOOSE.test(title) ||
    (/^(?:of|with|by|from|to|for|into|that|than|and|or|but|as) /i.test(title) && !SURNAME_TO.test(title)) ||
    /(?<!\p{L})(\p{L}+) \1(?!\p{L})/iu.test(title) ||
    /[,;:–—-]$/.test(title)
  )
    return false;
  return (
    balanced(title) &&
    !WITHOUT_NOUN.test(title) &&
    !EMPTY.test(title) &&
    !OPEN_PRONOUN.test(title.replace(OF_ITSELF, '')) &&
    !namesTwice(title)
  );
}

const isName = (word: TitleWord): boolean => word.named !== undefined || word.wordClass === 'PROPN';

/** True for a whole title that says who, or that says enough without a name: `full` tells whether its subject or phrase has more than one word. `anyLength`: a short one will do. */
export function isPrintable(title: string, words: readonly TitleWord[], full: boolean, anyLength = false): boolean {
  return (
    isWhole(title) &&
    title.includes(' ') &&
    (anyLength ||
      words.some(isName) ||
      ((full || words.length >= TELLING_WORDS || words.some(({ wordClass }) => wordClass === 'NUM')) &&
        title.split(' ').length > STUMP_WORDS))
  );
}
