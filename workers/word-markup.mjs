/** Cleans HTML from Word: pasted, saved or converted. Removes everything that is not visible text in the document. */

const WORD = /urn:schemas-microsoft-com|\bclass=["']?Mso|\bmso-/;
const HEADING = new Set(['MsoTitle', 'MsoTitleCxSpFirst']);
const UNSEEN_CLASSES = new Set(['msoDel', 'MsoCommentReference', 'MsoCommentText']);
/** list marks, field codes, comments, and the separator above footnotes */
const UNSEEN_STYLES =
  /mso-list:\s*ignore|mso-hide:\s*all|display:\s*none|mso-element:\s*(?:field-begin|field-separator|field-end|comment|comment-list)\b|mso-comment-reference/i;
const NOTE_LINK = /^#_?(?:(?:ftn|edn)(?:ref)?|(?:footnote|endnote)(?:-ref)?-)\d+$/;

export const isFromWord = (html) => WORD.test(html);

/** Removes deleted text, comments, list marks, and the numbers of notes; the text of notes stays. @param {Document} document */
export function cleanWordMarkup(document) {
  for (const element of [...document.querySelectorAll('del, [style], [class], a[href]')]) {
    if (isUnseen(element)) element.remove();
    else if (classesOf(element).some((name) => HEADING.has(name))) replaceWithHeading(element);
  }
}

const classesOf = (element) => (element.getAttribute('class') ?? '').split(/\s+/);

function isUnseen(element) {
  const name = element.nodeName.toUpperCase();
  if (name === 'DEL') return true;
  if (name === 'A' && NOTE_LINK.test(element.getAttribute('href') ?? '')) return true;
  return UNSEEN_STYLES.test(element.getAttribute('style') ?? '') || classesOf(element).some((one) => UNSEEN_CLASSES.has(one));
}

function replaceWithHeading(element) {
  const heading = element.ownerDocument.createElement('h1');
  heading.append(...element.childNodes);
  element.replaceWith(heading);
}
