/** Worker thread that finds the article in a web page, within limits. Foreign markup is parsed only here, and its scripts never run. */
import { parentPort, workerData } from 'node:worker_threads';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { furnitureOf, lengthOf } from './furniture-of.mjs';
import { allParagraphs, withLost } from './lost-sentences.mjs';
import { linesOf, paragraphsOf, withoutCopies } from './paragraphs-of.mjs';
import { cleanWordMarkup, isFromWord } from './word-markup.mjs';

/** browsers stop at 512 but close unclosed tags of old pages; in this parser, `<p><font>` nests with every paragraph */
const MOST = 4_000;

/** Parsing and searching take quadratic time in the depth of a page, so parsing ends at the first very deep element. */
function parsePage(html) {
  const page = Object.getPrototypeOf(parseHTML('<html></html>').document);
  const { createElement, createElementNS } = page;
  const depths = new Map();
  let last = null;
  const counted = (create) =>
    function createCounted(...asked) {
      // the parser has inserted the last element by now
      const depth = (depths.get(last?.parentNode) ?? 0) + 1;
      if (depth > MOST) throw new Error('This page nests too deeply.');
      depths.set(last, depth);
      last = create.apply(this, asked);
      return last;
    };
  Object.assign(page, { createElement: counted(createElement), createElementNS: counted(createElementNS) });
  const { document } = parseHTML(html);
  Object.assign(page, { createElement, createElementNS });
  return document;
}

/** fact → lower-case names of the meta tags that contain it, best first */
const META = {
  title: 'og:title twitter:title citation_title parsely-title sailthru.title dc.title dcterms.title headline',
  source: `
    og:site_name citation_journal_title dc.publisher dcterms.publisher application-name publisher apple-mobile-web-app-title
    al:ios:app_name twitter:app:name:iphone copyright`,
  published: `
    article:published_time og:published_time article:published datepublished date pubdate publishdate publish-date publication_date
    publication-date originalpublicationdate article_date_original parsely-pub-date sailthru.date dc.date.issued dcterms.issued
    dc.date dcterms.date dc.date.created dcterms.created bt:pubdate citation_publication_date citation_online_date citation_date
    prism.publicationdate`,
  url: 'og:url',
  language: 'og:locale content-language',
};
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|PressRelease)$/;
const MAX_SCRIPT = 500_000;
const MAX_SCRIPTS = 20;
const MAX_NODES = 2_000;

/** @param {Document} document @returns {Record<string, { value: string, where: string }[]>} candidates for each fact, best first */
function factsOf(document) {
  const facts = { title: [], source: [], published: [], language: [], url: [] };
  const add = (name, value, where) => {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text !== '') facts[name].push({ value: text, where });
  };
  const metas = metasOf(document);
  const article = articleOf(document);
  if (article) {
    add('title', first(article.headline) ?? first(article.name), 'JSON-LD (headline)');
    const [publisher, site] = [first(article.publisher) ?? first(article.sourceOrganization), first(article.isPartOf)];
    add('source', named(document, publisher) ?? named(document, site), 'JSON-LD (publisher)');
    add('published', first(article.datePublished), 'JSON-LD (datePublished)');
    add('language', nameOf(article.inLanguage), 'JSON-LD (inLanguage)');
    add('url', idOf(article.mainEntityOfPage) ?? first(article.url), 'JSON-LD (url)');
  }
  const publisher = document.querySelector('[itemprop=publisher] [itemprop=name]');
  add('source', publisher?.getAttribute('content') ?? publisher?.textContent, 'the microdata (publisher)');
  add('url', document.querySelector('link[rel="canonical"]')?.getAttribute('href'), 'the canonical link');
  add('language', document.querySelector('html[lang]')?.getAttribute('lang'), 'the page language (lang)');
  for (const [name, tags] of Object.entries(META))
    for (const tag of tags.trim().split(/\s+/)) add(name, metas.get(tag), `the meta tag ${tag}`);
  for (const element of document.querySelectorAll('[itemprop=datePublished]:not(meta),time[pubdate],abbr.published,abbr[class*=date]'))
    add(
      'published',
      ['content', 'datetime', 'title'].map((name) => element.getAttribute(name)).find(Boolean) ?? element.textContent,
      'the microdata (date)',
    );
  const home = document.querySelector('.site-title,.site-name,a[rel=home],#site-title,#site-name,#logo');
  const link = home?.querySelector('a');
  const names = [(link && paragraphsOf(link)[0]) || (home && paragraphsOf(home)[0]), ...logosOf(document)];
  for (const name of names) if (!NO_NAME.test(name ?? '')) add('source', name, 'the name of the site');
  const feed = document.querySelector('link[rel=alternate][type*=rss],link[rel=alternate][type*=atom]')?.getAttribute('title');
  add('source', /^(.+?)\s+(?:»|-|–|\|)\s+(?:rss )?feed$/i.exec(feed ?? '')?.[1], 'the name of the feed');
  add('source', nodeOf(document, isSite)?.name, 'JSON-LD (site)');
  return facts;
}

/** Returns the texts of the images above the headline, which show the name of the site. */
function logosOf(document) {
  const names = [document.querySelector(LOGO)?.getAttribute('alt') ?? ''];
  for (const element of document.querySelectorAll(`img[alt],amp-img[alt],${HEADINGS},p`)) {
    const alt = element.getAttribute('alt') ?? '';
    const isLogo = /img$/i.test(element.nodeName);
    if (isLogo && /^\p{Lu}.{1,70}$/u.test(alt)) names.push(alt);
    if ((!isLogo && (element.nodeName === 'H1' ? !element.querySelector('img,a') : lengthOf(element) > LONG_TEXT)) || names.length > 3)
      break;
  }
  return names.map((name) => name.replace(/^welcome to\s+|:\s.*$|\s+(?:logo|home|home ?page)$/gi, '').trim());
}

const LOGO = 'header a[href="/"] img[alt],a[class*=logo] img[alt],img[class*=logo][alt]';
const LONG_TEXT = 100;
const NO_NAME =
  /^(?:|home|homepage|home page|logo|pdf|rss|search|menu|banner|spacer)$|^(?:print|e-?mail|advert|click|share|photo|image|coat|crest|emblem|flag|seal)\b|navigation$/i;

/** Whether the page states that it requires payment. */
const isPaid = (document) => {
  const free = first(articleOf(document)?.isAccessibleForFree);
  return free === false || String(free).toLowerCase() === 'false';
};

/** Returns the content of each meta tag, by its lower-case name. The first of several wins. */
function metasOf(document) {
  const metas = new Map();
  for (const tag of document.querySelectorAll('meta[content]'))
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !metas.has(name)) metas.set(name, tag.getAttribute('content'));
    }
  return metas;
}

const first = (value) => (Array.isArray(value) ? value[0] : value);
const isNode = (value) => typeof value === 'object' && value !== null;
const nameOf = (value) => (isNode(first(value)) ? first(first(value).name) : first(value));
const idOf = (value) => (isNode(first(value)) ? (first(value)['@id'] ?? first(value).url) : first(value));

/** Returns the name of a node, which may be elsewhere on the page under its ID. */
function named(document, value) {
  const name = nameOf(value);
  if (name !== undefined || !isNode(value) || !value['@id']) return name;
  return nodeOf(document, (node) => node['@id'] === value['@id'] && typeof node.name === 'string')?.name;
}

const isArticle = (node) => [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
const isSite = (node) => [node['@type']].flat().some((type) => /^(?:WebSite|(?:NewsMedia|Government)?Organization)$/.test(String(type)));
const articleOf = (document) => nodeOf(document, isArticle);

/** The first such node in the page's JSON-LD, at any depth. */
function nodeOf(document, isWanted) {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MAX_SCRIPTS);
  for (const script of scripts) {
    const nodes = [parsed(script.textContent ?? '')];
    for (let at = 0; at < nodes.length && at < MAX_NODES; at += 1) {
      const node = nodes[at];
      if (Array.isArray(node)) nodes.push(...node.slice(0, MAX_NODES));
      if (!isNode(node) || Array.isArray(node)) continue;
      if (isWanted(node)) return node;
      nodes.push(node['@graph'], node.mainEntity, node.mainEntityOfPage);
    }
  }
  return null;
}

function parsed(text) {
  if (text.length > MAX_SCRIPT) return null;
  try {
    return JSON.parse(text);
  } catch {
    // ignore broken JSON-LD
    return null;
  }
}

/** Adds html and body tags, which pages may omit but the parser requires. A copy in a cache has a note before them. */
function withBody(html) {
  if (!/<body[\s>]/i.test(html)) return `<html><body>${html}</body></html>`;
  const before = html.slice(0, Math.max(html.search(/<html[\s>]/i), 0));
  if (!/<(?:table|div|center|p)[\s>]/i.test(before)) return html;
  return `<html><body>${html.replace(/<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, '')}</body></html>`;
}

function open(html) {
  const document = parsePage(html);
  if (isFromWord(html)) cleanWordMarkup(document);
  for (const bar of document.querySelectorAll('#wm-ipp-base,#wm-ipp,#wm-ipp-print')) bar.remove();
  if (/\s(?:NAME|CONTENT|CLASS|ID|ALT|HREF|SIZE)=/.test(html)) lowerAttributes(document);
  return document;
}

/** Old pages write attributes in capitals, which the parser keeps. */
function lowerAttributes(document) {
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) if (/[A-Z]/.test(name)) element.setAttribute(name.toLowerCase(), value);
}

/** Maximum number of characters in the visible lines to read for facts. */
const MAX_LINES = 200_000;

function visibleLines(document) {
  let length = 0;
  // a wrapped page leaves its body empty
  const root = document.body.textContent?.trim() ? document.body : document.documentElement;
  return linesOf(root).filter((line) => {
    length += line.length;
    return length <= MAX_LINES;
  });
}

const HEADINGS =
  'h1,h2,h3[class*=title],h3[class*=headline],[itemprop=headline],.entry-title,.post-title,.headline,font[size="5"],font[size="6"],font[size="+2"],font[size="+3"]';

function readPage(html) {
  const document = open(withBody(html));
  const facts = factsOf(document);
  const times = timesOf(document);
  const paid = isPaid(document);
  const lines = visibleLines(document);
  const headings = [...document.querySelectorAll(HEADINGS)].slice(0, 40).flatMap((heading) => paragraphsOf(heading).join(' ') || []);
  const page = document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const furniture = furnitureOf(document);
  const all = allParagraphs(document);
  const article = new Readability(document, { maxElemsToParse: 60_000, charThreshold: 200 }).parse();
  if (!article) return null;
  const { document: clean } = parseHTML(`<html><body>${article.content ?? ''}</body></html>`);
  const body = withoutCopies(withLost(paragraphsOf(clean.body), all))
    .filter((text) => !furniture.has(text))
    .join('\n\n');
  if (article.title?.trim()) facts.title.push({ value: article.title.trim(), where: 'the page heading' });
  if (article.siteName?.trim()) facts.source.push({ value: article.siteName.trim(), where: 'the site name' });
  return { facts, times, paid, lines, headings, page, body, captions: [] };
}

/** Reads a part of a page that a person selected: keeps all of it, including captions and the heading. */
function readPiece(html) {
  const document = open(`<html><body>${html}</body></html>`);
  const facts = factsOf(document);
  const times = timesOf(document);
  const heading = document.querySelector('h1, h2');
  const [title] = heading ? paragraphsOf(heading) : [];
  if (title) facts.title.push({ value: title, where: 'the pasted heading' });
  const captions = [...document.querySelectorAll('figcaption')].flatMap((caption) => paragraphsOf(caption, true));
  return {
    facts,
    times,
    paid: false,
    lines: [],
    headings: [],
    page: '',
    body: paragraphsOf(document.body, true).join('\n\n'),
    captions,
  };
}

const timesOf = (document) =>
  [...document.querySelectorAll('time[datetime]')]
    .filter((time) => !time.closest('aside,nav,footer'))
    .slice(0, 50)
    .map((time) => time.getAttribute('datetime')?.trim() ?? '');

const { html, isPiece } = workerData;
parentPort?.postMessage(isPiece ? readPiece(html) : readPage(html));
