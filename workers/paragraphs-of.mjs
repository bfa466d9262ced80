/** Extracts the text of an element as paragraphs. */

const BLOCKS = new Set(
  'P DIV SECTION ARTICLE LI UL OL BLOCKQUOTE H1 H2 H3 H4 H5 H6 PRE TR TABLE FIGURE FIGCAPTION DL DT DD MAIN HEADER FOOTER HR'.split(' '),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'MATH', 'HEAD', 'TITLE', 'FIGCAPTION']);
/** a repeated sentence of this length is not a coincidence */
const LONG = 80;
const OPTIONAL_HYPHEN = '\u00ad';
const FIXED_HYPHEN = '\u2011';
const TEXT = 3;
const ELEMENT = 1;

const SOFT_BREAK = '\u2028';
/** a boundary between paragraphs inside one element */
const BREAK = '\u2029';

/** Returns every line of the page, including lines that `<br>` ends. */
export const linesOf = (root) => paragraphsOf(root, true, BREAK);

/**
 * Returns one paragraph per run of text between block boundaries. Avoids recursion, because pages may nest deeply. `atBreak` replaces
 * `<br>`.
 */
export function paragraphsOf(root, withCaptions = false, atBreak = ' ') {
  const paragraphs = [];
  let run = '';
  const close = () => {
    for (const part of run.split(BREAK).flatMap(partsOf)) {
      const text = part.replaceAll(OPTIONAL_HYPHEN, '').replaceAll(FIXED_HYPHEN, '-').replace(/\s+/g, ' ').trim();
      if (text !== '') paragraphs.push(text);
    }
    run = '';
  };
  const stack = [{ node: root, entered: false }];
  while (stack.length > 0) {
    const { node, entered } = stack.pop();
    if (node.nodeType === TEXT) {
      run += isIn(node, 'PRE') ? node.textContent.replace(/\n[^\S\n]*\n/g, BREAK) : node.textContent;
      continue;
    }
    const name = (node.nodeName ?? '').toUpperCase();
    if (node.nodeType === ELEMENT && isForReaders(node)) continue;
    if (node.nodeType !== ELEMENT || (SILENT.has(name) && !(withCaptions && name === 'FIGCAPTION'))) continue;
    if (BLOCKS.has(name)) close();
    else if (!entered && isBesideLink(node)) run += ' ';
    if (name === 'BR' && !entered) run += atBreak === BREAK ? BREAK : SOFT_BREAK;
    if (name === 'TD' && isLayout(node)) close();
    else if (name === 'TD') run += ' ';
    if (entered) continue;
    stack.push({ node, entered: true });
    const children = [...node.childNodes];
    for (let at = children.length - 1; at >= 0; at -= 1) stack.push({ node: children[at], entered: false });
  }
  close();
  return paragraphs;
}

/** Whether an element with its own word touches the link before it, or is a link that touches such an element. */
function isBesideLink(node) {
  const before = node.previousSibling;
  if (before?.nodeType !== ELEMENT || (node.nodeName !== 'A' && before.nodeName !== 'A')) return false;
  return /[\p{L}\d]$/u.test(before.textContent) && /^[\p{Lu}\d]/u.test(node.textContent);
}

/** words for screen readers inside a link ("opens new tab") */
const OPENS = /^[\s,([]*(?:link\s+)?opens?\s+(?:in\s+)?(?:an?\s+)?(?:new|external)\s+(?:tab|window|site)[\s)\].]*$/i;
const HIDDEN = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|screenreader|u-hidden-visually|offscreen)(?:\s|$)/i;
const isForReaders = (element) =>
  HIDDEN.test(element.getAttribute('class') ?? '') || (element.nodeName === 'SPAN' && OPENS.test(element.textContent ?? ''));

/** A short line before a line end and a capital letter is a paragraph. Other line ends belong to wrapped text. */
const SHORT_LINE = 45;
function partsOf(text) {
  const parts = [];
  for (const line of text.split(SOFT_BREAK)) {
    const before = parts.at(-1)?.trim() ?? '';
    if (parts.length === 0 || (before.length < SHORT_LINE && !/[.,;]$/.test(before) && /^\s*[\p{Lu}\d]/u.test(line))) parts.push(line);
    else parts.push(`${parts.pop()} ${line}`);
  }
  return parts;
}

/** Whether a cell contains a part of the page instead of a value. */
const isLayout = (cell) => cell.querySelector('br,p,div,table') !== null || (cell.textContent?.length ?? 0) > 200;

const isIn = (node, name) => node.parentNode?.nodeName === name;

/** Removes repeated long paragraphs: some pages contain their article twice, for wide and narrow screens. */
export function withoutCopies(paragraphs) {
  const seen = new Set();
  return paragraphs.filter((text) => {
    if (text.length < LONG) return true;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
