/** The lines of a printed text → its paragraphs: words parted at the end of a line are joined, and what stands on every page is left out. */

/** a gap of so many line heights begins a paragraph */
const GAP = 1.6;
/** lines at the top and at the bottom of a page among which running heads are looked for */
const EDGE = 2;
const NUMBER_ALONE = /^(?:page\s+)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;
const ENDS = /[.!?…:]["'”’)\]]*$/;

/** what differs from page to page in a running head is its number */
const shape = (text) => text.replace(/\d+/g, '#').toLowerCase();

/** @param {{ text: string, y: number, height: number }[][]} pages @returns {string[]} */
export function paragraphsOfPages(pages) {
  const heads = runningHeads(pages);
  const paragraphs = [];
  let run = '';
  const close = () => {
    if (run !== '') paragraphs.push(run);
    run = '';
  };
  for (const lines of pages) {
    const kept = lines.filter((line, at) => !isEdge(at, lines) || !(heads.has(shape(line.text)) || NUMBER_ALONE.test(line.text)));
    const widest = Math.max(...kept.map(({ text }) => text.length), 0);
    let previous = null;
    for (const line of kept) {
      if (previous !== null && begins(previous, line, widest)) close();
      run = run === '' ? line.text : joined(run, line.text);
      previous = line;
    }
    // a sentence may go on over the page
    if (ENDS.test(run)) close();
  }
  close();
  return paragraphs;
}

function isEdge(at, { length }) {
  const edge = Math.min(EDGE, Math.floor(length / 3));
  return at < edge || at >= length - edge;
}

/** A line begins a paragraph after a gap, in another size, or after a short line that ends a sentence. */
function begins(previous, line, widest) {
  const height = Math.max(previous.height, line.height, 1);
  const gap = previous.y - line.y;
  if (gap > GAP * height || gap < -height) return true;
  if (Math.abs(previous.height - line.height) > 1) return true;
  return ENDS.test(previous.text) && previous.text.length < widest * 0.75;
}

const joined = (run, next) => (/\p{Ll}-$/u.test(run) && /^\p{Ll}/u.test(next) ? run.slice(0, -1) + next : `${run} ${next}`);

/** Lines that stand at the edge of most pages. */
function runningHeads(pages) {
  const counts = new Map();
  for (const lines of pages) {
    const edge = new Set(lines.filter((_, at) => isEdge(at, lines)).map(({ text }) => shape(text)));
    for (const text of edge) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 2 && count > pages.length / 2).map(([text]) => text));
}
