/** Is a text English? Counts its commonest function words; enough to warn, no language identification. */

const FUNCTION_WORDS = new Set(
  'the of and to in a that is was for on with as at by from it he his has have had be are were this which an will'.split(' '),
);
const WORDS_LOOKED_AT = 400;
/** In English news about a third of the words are function words; in other languages of Latin script under a tenth. */
const LEAST_SHARE = 0.15;

/** False for an empty text. */
export function isEnglish(text: string): boolean {
  const words = text
    .slice(0, 4_000)
    .toLowerCase()
    .split(/[^\p{L}']+/u, WORDS_LOOKED_AT)
    .filter((word) => word !== '');
  const common = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  return words.length > 0 && common / words.length >= LEAST_SHARE;
}
