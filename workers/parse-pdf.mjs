/** Runs in a thread of its own with limits on time and memory: the text of a PDF, by pages and lines, and what the file says about itself. */
import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import { paragraphsOfPages } from './paragraphs-of-pages.mjs';

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
