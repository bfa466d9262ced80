/** Distinguishes English text and lines in other languages by their function words. */
import { words } from '../lexicon/words';

const FUNCTION_WORDS = words(`
  the of and to a in that is was for on with as at by from it he his has have had be are were this which an will`);
const WORDS_LOOKED_AT = 400;
/** In English news, about a third of the words are function words. In other Latin-script languages, the share is under a tenth. */
const LEAST_SHARE = 0.15;

/** English words that no other language in `FOREIGN_WORDS` has. */
const ENGLISH_WORDS = words('the of and to that is for with by from it he his have be are were this which will');
const FOREIGN_WORDS = words(`
  de del la las los el en y una por para con que se su sus al les des et dans sur avec aux au du cette vous votre nos est pas sans
  und der die das den dem nicht mit von zu für auf ist sie ihre wir bitte diese wurde aus bei il di della che per non sono em dos uma não os`);
const FEWEST_FOREIGN = 2;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}']+/u, WORDS_LOOKED_AT)
    .filter((word) => word !== '');

/** Whether a text is English: enough for a warning. False for an empty text. */
export function isEnglish(text: string): boolean {
  const all = wordsOf(text.slice(0, 4_000));
  return all.length > 0 && all.filter((word) => FUNCTION_WORDS.has(word)).length / all.length >= LEAST_SHARE;
}

/** Whether a line is in another language. A name with one such word is not. */
export function isForeign(line: string): boolean {
  const all = wordsOf(line);
  return all.filter((word) => FOREIGN_WORDS.has(word)).length >= FEWEST_FOREIGN && !all.some((word) => ENGLISH_WORDS.has(word));
}
