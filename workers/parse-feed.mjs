/**
 * Runs in a thread of its own with limits on time and memory: reads a feed (RSS, Atom, JSON Feed), or finds the feeds that a web page names.
 * Entities that a document declares are not replaced and nothing is fetched.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { parseFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { entriesOf } from './feed-entries.mjs';
import { urlOf } from './url-of.mjs';

const MAX_OFFERS = 20;
const OFFERED = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)\b/i;
const PAGE = /<!doctype\s+html|<(?:html|head|body)[\s>]/i;

function read({ text, url }) {
  try {
    return { kind: 'feed', ...entriesOf(parseFeed(text), url) };
  } catch (error) {
    if (PAGE.test(text.slice(0, 5_000))) return { kind: 'page', offers: offersOf(text, url) };
    // what a reader of XML says of it is worth more than that it is none
    return { kind: 'other', why: whyOf(error) };
  }
}

const whyOf = ({ name, cause }) => {
  if (name !== 'MalformedError') return 'it is not in RSS, Atom or JSON Feed format';
  return /external entit/i.test(cause?.message ?? '') ? 'it refers to external files' : 'its XML is invalid';
};

/** The feeds that a page names in its head, each once. */
function offersOf(text, url) {
  const { document } = parseHTML(/<html[\s>]/i.test(text) ? text : `<html>${text}</html>`);
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const home = urlOf(base, url)?.href ?? url;
  const offers = new Map();
  for (const link of document.querySelectorAll('link[rel~="alternate"][href]')) {
    const [type, href] = [link.getAttribute('type') ?? '', link.getAttribute('href') ?? ''];
    const address = OFFERED.test(type) ? urlOf(href, home)?.href : undefined;
    if (address === undefined || offers.size >= MAX_OFFERS) continue;
    if (!offers.has(address)) offers.set(address, (link.getAttribute('title') ?? '').trim().slice(0, 200));
  }
  return [...offers].map(([address, title]) => ({ address, title }));
}

parentPort?.postMessage(read(workerData));
