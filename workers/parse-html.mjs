/**
 * Runs in a thread of its own with limits on time and memory: finds the article in a web page and gives it back as plain text.
 * Foreign markup is parsed here and nowhere else; no script of the page runs and nothing is fetched.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

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
const TEXT = 3;
const ELEMENT = 1;

/** Paragraphs of an element: one for each run of text between the edges of blocks. Walks without recursion, for pages nest deeply. */
function paragraphsOf(root) {
  const paragraphs = [];
  let run = '';
  const close = () => {
    const text = run.replace(/\s+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    run = '';
  };
  const stack = [{ node: root, entered: false }];
  while (stack.length > 0) {
    const { node, entered } = stack.pop();
    if (node.nodeType === TEXT) {
      run += node.textContent;
      continue;
    }
    const name = (node.nodeName ?? '').toUpperCase();
    if (node.nodeType !== ELEMENT || SILENT.has(name)) continue;
    if (BLOCKS.has(name)) close();
    if (name === 'BR') run += ' ';
    if (entered) continue;
    stack.push({ node, entered: true });
    const children = [...node.childNodes];
    for (let at = children.length - 1; at >= 0; at -= 1) stack.push({ node: children[at], entered: false });
  }
  close();
  return paragraphs;
}

const meta = (document, ...names) => {
  for (const name of names) {
    const found = document.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`);
    const value = found?.getAttribute('content')?.trim();
    if (value) return value;
  }
  return null;
};

function read(html) {
  const { document } = parseHTML(html);
  const facts = {
    source: meta(document, 'og:site_name', 'application-name'),
    published: meta(document, 'article:published_time', 'datePublished', 'date', 'pubdate', 'dc.date', 'DC.date.issued'),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta(document, 'og:url'),
    language: document.documentElement?.getAttribute('lang') ?? null,
  };
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? null;
  const article = new Readability(document, { maxElemsToParse: 60_000, charThreshold: 200 }).parse();
  if (!article) return null;
  const { document: clean } = parseHTML(`<html><body>${article.content ?? ''}</body></html>`);
  const paragraphs = paragraphsOf(clean.body);
  return {
    title: article.title?.trim() || null,
    source: facts.source ?? (article.siteName?.trim() || null),
    published: facts.published ?? article.publishedTime ?? time,
    url: facts.url,
    language: facts.language,
    body: paragraphs.join('\n\n'),
  };
}

parentPort?.postMessage(read(workerData.html));
