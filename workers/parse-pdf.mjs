/** Worker thread that extracts a PDF's text by pages and lines, and its metadata, within time and memory limits. */
import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

/** a gap of this many line heights begins a paragraph */
const GAP = 1.6;
/** number of lines at the top and bottom of a page that may be running heads */
const EDGE = 2;
const NUMBER_ALONE = /^(?:page\s+)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;
const ENDS = /[.!?…:]["'”’)\]]*$/;

/** ignores page numbers, the only difference between running heads */
const shape = (text) => text.replace(/\d+/g, '#').toLowerCase();

/** @param {{ text: string, y: number, height: number }[][]} pages @returns {string[]} */
function paragraphsOfPages(pages) {
  const heads = runningHeads(pages);
  const paragraphs = [];
  let run = '';
  const close = () => {
    if (run !== '') paragraphs.push(run);
    run = '';
  };
  for (const lines of pages) {
    const body = lines.filter((line, at) => !isEdge(at, lines) || !(heads.has(shape(line.text)) || NUMBER_ALONE.test(line.text)));
    const widest = Math.max(...body.map(({ text }) => text.length), 0);
    let previous = null;
    for (const line of body) {
      if (previous !== null && begins(previous, line, widest)) close();
      run = run === '' ? line.text : joined(run, line.text);
      previous = line;
    }
    // otherwise the sentence may continue on the next page
    if (ENDS.test(run)) close();
  }
  close();
  return paragraphs;
}

function isEdge(at, { length }) {
  const edge = Math.min(EDGE, Math.floor(length / 3));
  return at < edge || at >= length - edge;
}

/** Whether a line begins a paragraph: after a gap, in another size, or after a short line that ends a sentence. */
function begins(previous, line, widest) {
  const height = Math.max(previous.height, line.height, 1);
  const gap = previous.y - line.y;
  if (gap > GAP * height || gap < -height) return true;
  if (Math.abs(previous.height - line.height) > 1) return true;
  return ENDS.test(previous.text) && previous.text.length < widest * 0.75;
}

const joined = (run, next) => (/\p{Ll}-$/u.test(run) && /^\p{Ll}/u.test(next) ? run.slice(0, -1) + next : `${run} ${next}`);

/** Lines at the edge of most pages. */
function runningHeads(pages) {
  const counts = new Map();
  for (const lines of pages) {
    const edge = new Set(lines.filter((_, at) => isEdge(at, lines)).map(({ text }) => shape(text)));
    for (const text of edge) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 2 && count > pages.length / 2).map(([text]) => text));
}

const MAX_PAGES = 500;
const MAX_CHARACTERS = 1_000_000;

/** @typedef {{ text: string, y: number, height: number }} Line */

/** @returns {Promise<Line[]>} */
async function linesOf(page) {
  const { items } = await page.getTextContent();
  const lines = [];
  let line = null;
  for (const item of items) {
    if (typeof item.str !== 'string') continue;
    if (line === null) line = { text: '', y: item.transform[5], height: item.height };
    line.text += item.str;
    line.height = Math.max(line.height, item.height);
    if (!item.hasEOL) continue;
    lines.push(line);
    line = null;
  }
  if (line !== null) lines.push(line);
  return lines.map((one) => ({ ...one, text: one.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
}

async function read(bytes) {
  const document = await getDocumentProxy(bytes, { isEvalSupported: false, stopAtErrors: false, verbosity: 0 });
  if (document.numPages > MAX_PAGES)
    return { refused: `it has ${document.numPages.toLocaleString('en-US')} pages (limit: ${MAX_PAGES.toLocaleString('en-US')})` };
  const pages = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const lines = await linesOf(page);
    page.cleanup();
    characters += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > MAX_CHARACTERS) return { refused: `it has more than ${MAX_CHARACTERS.toLocaleString('en-US')} characters` };
    pages.push(lines);
  }
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const said = (name) => (typeof info?.[name] === 'string' ? info[name] : null);
  return { title: said('Title'), created: said('CreationDate'), language: said('Language'), body: paragraphsOfPages(pages).join('\n\n') };
}

async function attempt(bytes) {
  try {
    return await read(bytes);
  } catch (error) {
    if (error?.name === 'PasswordException') return { refused: 'it is password-protected' };
    return { refused: 'it is damaged or incomplete' };
  }
}

parentPort?.postMessage(await attempt(workerData.bytes));
