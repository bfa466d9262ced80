/** Finds sentences between an article's paragraphs that the article search left out. */
import { isOutsideText, lengthOf } from './furniture-of.mjs';
import { paragraphsOf } from './paragraphs-of.mjs';

const SENTENCE = /[.!?:]["”’)\]]*$/;
const FEWEST_WORDS = 3;
/** Labels are shorter than this. */
const LONG_TEXT = 160;
/** Shorter paragraphs may occur twice. */
const LONG = 40;

const fold = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const isSentence = (text) => text.length >= LONG_TEXT || (SENTENCE.test(text) && text.split(/\s+/).length >= FEWEST_WORDS);

/**
 * Returns every paragraph of a page in order, and whether it may be a sentence of the article. Runs before the search, because the search
 * changes the page.
 */
export function allParagraphs(document) {
  const outside = new Set();
  const pageLength = lengthOf(document.body);
  for (const element of document.querySelectorAll('aside,figure,nav,footer,form,dialog,[hidden],[aria-hidden=true],[class],[id],[role]'))
    if (isOutsideText(element, pageLength)) for (const text of paragraphsOf(element, true)) outside.add(text);
  const heading = document.querySelector('h1');
  const title = heading ? paragraphsOf(heading).join(' ') : '';
  return paragraphsOf(document.body).map((text) => ({ text, isTitle: text === title, isOwn: isSentence(text) && !outside.has(text) }));
}

/** Returns the article's paragraphs with the sentences between them, after the headline, and directly after the last one. */
export function withLost(found, all) {
  const whole = fold(found.join(''));
  const isFound = ({ text }) => fold(text) !== '' && whole.includes(fold(text));
  const isLong = (paragraph) => paragraph.text.length >= LONG && isFound(paragraph);
  const first = all.findIndex(isLong);
  if (first < 0) return found;
  const title = all.slice(0, first).findLastIndex(({ isTitle }) => isTitle);
  let last = all.findLastIndex(isLong);
  while (all[last + 1]?.isOwn) last += 1;
  const paragraphs = [...found];
  let at = 0;
  for (const paragraph of all.slice(title < 0 ? first : title + 1, last + 1)) {
    if (isFound(paragraph)) {
      const place = paragraphs.findIndex((one, i) => i >= at && fold(one).includes(fold(paragraph.text)));
      if (place >= 0 && (place === at || paragraph.text.length >= LONG)) at = place + 1;
    } else if (paragraph.isOwn) {
      paragraphs.splice(at, 0, paragraph.text);
      at += 1;
    }
  }
  return paragraphs;
}
