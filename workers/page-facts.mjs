/** What a web page says about its article, in the order of how much it is to be trusted: JSON-LD, meta tags, links and elements. */

/** fact → the names of meta tags that hold it */
const META = {
  title: ['og:title', 'twitter:title', 'dc.title', 'DC.title', 'citation_title'],
  source: ['og:site_name', 'application-name', 'dc.publisher', 'DC.publisher'],
  published: [
    ...['article:published_time', 'datePublished', 'date', 'pubdate', 'publishdate', 'parsely-pub-date'],
    ...['dc.date', 'dc.date.issued', 'DC.date', 'DC.date.issued', 'citation_publication_date', 'sailthru.date'],
  ],
  url: ['og:url'],
  language: ['og:locale', 'content-language'],
};
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|PressRelease)$/;
const MAX_SCRIPT = 500_000;
const MAX_SCRIPTS = 20;
const MAX_NODES = 2_000;

/** @param {Document} document @returns {Record<string, { value: string, where: string }[]>} for each fact what was found, the best first */
export function factsOf(document) {
  const facts = { title: [], source: [], published: [], language: [], url: [] };
  const add = (name, value, where) => {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text !== '') facts[name].push({ value: text, where });
  };
  const article = articleOf(document);
  if (article) {
    add('title', first(article.headline) ?? first(article.name), 'JSON-LD (headline)');
    add('source', nameOf(article.publisher) ?? nameOf(article.sourceOrganization), 'JSON-LD (publisher)');
    add('published', first(article.datePublished), 'JSON-LD (datePublished)');
    add('language', nameOf(article.inLanguage), 'JSON-LD (inLanguage)');
    add('url', idOf(article.mainEntityOfPage) ?? first(article.url), 'JSON-LD (url)');
  }
  add('url', document.querySelector('link[rel="canonical"]')?.getAttribute('href'), 'the canonical link');
  add('language', document.querySelector('html[lang]')?.getAttribute('lang'), 'the page language (lang)');
  for (const [name, tags] of Object.entries(META)) for (const tag of tags) add(name, metaOf(document, tag), `the meta tag ${tag}`);
  return facts;
}

/** The page says that one has to pay for it. */
export const isPaid = (document) => {
  const free = first(articleOf(document)?.isAccessibleForFree);
  return free === false || String(free).toLowerCase() === 'false';
};

function metaOf(document, name) {
  const found = document.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`);
  return found?.getAttribute('content');
}

const first = (value) => (Array.isArray(value) ? value[0] : value);
const isNode = (value) => typeof value === 'object' && value !== null;
const nameOf = (value) => (isNode(first(value)) ? first(first(value).name) : first(value));
const idOf = (value) => (isNode(first(value)) ? (first(value)['@id'] ?? first(value).url) : first(value));

/** The first node of the page's JSON-LD that is an article, wherever it lies. */
function articleOf(document) {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MAX_SCRIPTS);
  for (const script of scripts) {
    const nodes = [parsed(script.textContent ?? '')];
    for (let at = 0; at < nodes.length && at < MAX_NODES; at += 1) {
      const node = nodes[at];
      if (Array.isArray(node)) nodes.push(...node.slice(0, MAX_NODES));
      if (!isNode(node) || Array.isArray(node)) continue;
      if ([node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return node;
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
    // a page with broken JSON-LD is read without it
    return null;
  }
}
