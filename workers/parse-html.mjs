/**
 * Runs in a thread of its own with limits on time and memory: finds the article in a web page and gives it back as plain text, with what the
 * page says about it. Foreign markup is parsed here and nowhere else; no script of the page runs and nothing is fetched.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { nestsTooDeeply } from './nests-too-deeply.mjs';
import { factsOf, isPaid } from './page-facts.mjs';
import { paragraphsOf, withoutCopies } from './paragraphs-of.mjs';

/** Many pages leave out the tags that may be left out; the parser wants them. */
const withBody = (html) => (/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);

function open(html) {
  const { document } = parseHTML(html);
  if (nestsTooDeeply(document.documentElement)) throw new Error('This page nests too deeply.');
  return document;
}

/** A whole page: the article is looked for in it. */
function readPage(html) {
  const document = open(withBody(html));
  const facts = factsOf(document);
  const times = timesOf(document);
  const paid = isPaid(document);
  const article = new Readability(document, { maxElemsToParse: 60_000, charThreshold: 200 }).parse();
  if (!article) return null;
  const { document: clean } = parseHTML(`<html><body>${article.content ?? ''}</body></html>`);
  if (article.title?.trim()) facts.title.push({ value: article.title.trim(), where: 'the page heading' });
  if (article.siteName?.trim()) facts.source.push({ value: article.siteName.trim(), where: 'the site name' });
  return { facts, times, paid, body: withoutCopies(paragraphsOf(clean.body)).join('\n\n'), captions: [] };
}

/** A piece of a page that a person has chosen: all of it is kept, the captions of pictures and the heading too, and each is named. */
function readPiece(html) {
  const document = open(`<html><body>${html}</body></html>`);
  const facts = factsOf(document);
  const times = timesOf(document);
  const heading = document.querySelector('h1, h2');
  const [title] = heading ? paragraphsOf(heading) : [];
  if (title) facts.title.push({ value: title, where: 'the pasted heading' });
  const captions = [...document.querySelectorAll('figcaption')].flatMap((caption) => paragraphsOf(caption, true));
  return { facts, times, paid: false, body: paragraphsOf(document.body, true).join('\n\n'), captions };
}

const timesOf = (document) =>
  [...document.querySelectorAll('time[datetime]')].slice(0, 50).map((time) => time.getAttribute('datetime')?.trim() ?? '');

const { html, isPiece } = workerData;
parentPort?.postMessage(isPiece ? readPiece(html) : readPage(html));
