/** Extracts the text of an element as paragraphs. */

const BLOCKS = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'PRE',
  'TR',
  'TABLE',
  'FIGURE',
  'FIGCAPTION',
  'DL',
  'DT',
  'DD',
  'MAIN',
  'HEADER',
  'FOOTER',
]);
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'MATH', 'HEAD', 'FIGCAPTION']);
/** a repeated sentence of this length is not a coincidence */
const LONG = 80;
const OPTIONAL_HYPHEN = '\u00ad';
const FIXED_HYPHEN = '\u2011';
const TEXT = 3;
const ELEMENT = 1;

/** a boundary between paragraphs inside one element */
const BREAK = '\u2029';

/** Every line of the page, also those that `<br>` ends. */
export const linesOf = (root) => paragraphsOf(root, true, BREAK);

/**
 * Returns one paragraph per run of text between block boundaries. Avoids recursion, because pages may nest deeply. `atBreak`: what stands
 * for `<br>`.
 */
export function paragraphsOf(root, withCaptions = false, atBreak = ' ') {
  const paragraphs = [];
  let run = '';
  const close = () => {
    for (const part of run.split(BREAK)) {
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
    if (node.nodeType !== ELEMENT || (SILENT.has(name) && !(withCaptions && name === 'FIGCAPTION'))) continue;
    if (BLOCKS.has(name)) close();
    if (name === 'BR' && !entered) run += atBreak;
    if (entered) continue;
    stack.push({ node, entered: true });
    const children = [...node.childNodes];
    for (let at = children.length - 1; at >= 0; at -= 1) stack.push({ node: children[at], entered: false });
  }
  close();
  return paragraphs;
}

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
