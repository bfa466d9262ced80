/** Finds the parts of a page that are not its article: menus, forms, sharing, newsletters, lists of other stories, comments. */
import { paragraphsOf } from './paragraphs-of.mjs';

const ELEMENTS = 'nav,form,button,select,dialog,footer,[role=navigation],[role=contentinfo],[role=search],[role=dialog],[role=alert]';
const OUTSIDE = `${ELEMENTS},aside,figure,[hidden],[aria-hidden=true]`;
const SURELY_OUTSIDE =
  /(?:^|[^a-z])(?:newsletters?|cookies?|consent|gdpr|subscribe|signup|comments|disqus|related|recirc|recommended|trending|captions?|figcaption|credits?|bio|sidebar|outbrain|taboola|disclaimer|copyright|author|most-?(?:read|popular|viewed)|read-?more|see-?also|key-?facts|fact-?box|info-?box)(?:[^a-z]|$)/i;
const WORDS = new Set(
  `related recirc recirculation subscription share sharing sharebar sharethis social socials addthis advert advertisement advertising ad ads
  adbox adslot promo promos promotion sponsor sponsored breadcrumb breadcrumbs tags taglist keywords bio caption captions figcaption credit
  trending paywall modal popup overlay toolbar sidebar menu navbar navigation nav masthead skip outbrain taboola recommended recommendations
  readmore mostread mostpopular popular disclaimer copyright banner breaking signature profile ticker pagination pager poll survey donate
  donation`
    .split(/\s+/)
    .filter(Boolean),
);
const PAIRS =
  /\b(?:most|read|see|also|author|about|up|more|you|editors?|article|site|page|story)[-_ ]?(?:read|viewed|popular|more|next|also|bio|box|author|like|picks?|footer|tools?|actions|links|tags|promo)\b/i;
/** Parts with a larger share of the page's words are never furniture. */
const MOST = 0.4;
const KEPT = new Set(['HTML', 'BODY', 'ARTICLE', 'MAIN', 'H1']);

export const lengthOf = (element) => element.textContent?.length ?? 0;
const namesOf = (element) => `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

function isNamedFurniture(element) {
  const names = namesOf(element).trim();
  if (names === '') return false;
  return (
    SURE.test(names) ||
    PAIRS.test(names) ||
    names
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => WORDS.has(word))
  );
}

/** Whether all words in a paragraph are links and do not end a sentence, so that it is another story's headline. */
function isLinks(element) {
  const text = element.textContent?.trim() ?? '';
  if (text === '' || text.length > 250 || /[.!?]["”’)]*$/.test(text)) return false;
  const links = [...element.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0);
  return links >= text.length * 0.9;
}

const SENTENCE = /[.!?]["”’)]*$/;
const LONG_TEXT = 160;
const isSentence = (text) => text.length >= LONG_TEXT || (SENTENCE.test(text) && text.split(/\s+/).length >= 3);
/** parts whose sentences are not part of the article either */
const SURE =
  /(?:^|[^a-z])(?:newsletters?|cookies?|consent|gdpr|subscribe|signup|comments|disqus|pull-?quotes?|bookmark|site-?notice|staff-?profile|author-?(?:bio|box)|key-?facts|fact-?box|info-?box)(?:[^a-z]|$)/i;

/** Returns the paragraphs outside the article. Sentences count only in parts that are certainly something else. */
export function furnitureOf(document) {
  // scripts would count as text
  const whole = Math.max(paragraphsOf(document.body).join(' ').length, 1);
  const found = new Set();
  const taken = new Set();
  const take = (element) => {
    if (KEPT.has(element.nodeName) || element.querySelector('h1') || lengthOf(element) > whole * MOST) return;
    taken.add(element);
    const isSure = SURE.test(namesOf(element));
    for (const text of paragraphsOf(element)) if (isSure || !isSentence(text)) found.add(text);
  };
  for (const element of document.querySelectorAll(ELEMENTS)) take(element);
  for (const element of document.querySelectorAll('[class],[id]')) if (isNamedFurniture(element)) take(element);
  for (const element of document.querySelectorAll('p,li,h2,h3,h4')) if (isLinks(element)) take(element);
  // a table of contents repeats the headings of the article
  for (const heading of document.querySelectorAll('h2,h3,h4'))
    if (!isIn(heading, taken)) for (const text of paragraphsOf(heading)) found.delete(text);
  return found;
}

function isIn(element, parts) {
  for (let node = element; node; node = node.parentNode) if (parts.has(node)) return true;
  return false;
}

/** Whether a part of a page is not its text, by its kind or its name. `pageLength` is the length of the whole page. */
export function isOutsideText(element, pageLength) {
  if (!element.matches(OUTSIDE) && !SURELY_OUTSIDE.test(namesOf(element))) return false;
  return !KEPT.has(element.nodeName) && !element.querySelector('h1') && lengthOf(element) <= pageLength * MOST;
}
