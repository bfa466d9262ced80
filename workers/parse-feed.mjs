/** Worker thread that parses a feed, or finds the feeds of a page, within limits. It expands no entities and fetches nothing. */
import { parentPort, workerData } from 'node:worker_threads';
import { parseFeed } from 'feedsmith';
import { parseHTML } from 'linkedom/worker';
import { paragraphsOf } from './paragraphs-of.mjs';

/** Same as in `domain/hrefs.ts`, because workers run separately: a parsed URL, or null. */
function urlOf(text, base) {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

const MAX_ENTRIES = 500;
const MAX_TITLE = 1_000;
const MAX_SUMMARY = 20_000;
const MAX_CATEGORIES = 100;
const MAX_TEXT = 300_000;
/** a summary with at least this many letters counts as the full text */
const WHOLE = 1_000;
/** a date further ahead than clock and time zone differences is ignored */
const DAY_MS = 86_400_000;

/**
 * @typedef {{ guid: string, link: string, title: string, dates: { value: string, where: string }[], author: string, language: string,
 *   about: string, text: { value: string, isHtml: boolean } | null }} Entry
 * @typedef {{ title: string, site: string, language: string, minutes: number | null, entries: Entry[],
 *   leftOut: number }} Feed `leftOut`: number of entries beyond the limit, which are ignored
 */

/** @param {{ format: string, feed: any }} parsed @param {string} base URL of the feed @returns {Feed} */
function entriesOf({ format, feed }, base) {
  const home = absolute(feed.xml?.base, base) || base;
  const list = format === 'atom' ? 'entries' : 'items';
  const all = feed[list] ?? [];
  const newest = newestOf(all, DATES[format]);
  return { ...readers[format]({ ...feed, [list]: newest }, home), leftOut: all.length - newest.length };
}

/** Keeps the newest entries, since some feeds start with the oldest. An entry without a time gets that of the one above. */
function newestOf(all, datesOf) {
  if (all.length <= MAX_ENTRIES) return all;
  const latest = Date.now() + DAY_MS;
  const entries = all.map((item) =>
    datesOf(item)
      .map(({ value }) => Date.parse(value))
      .find((time) => time <= latest),
  );
  // the first entry can only use one below; without any times, keep the order
  let time = entries.find((one) => one !== undefined) ?? 0;
  const timed = all.map((item, at) => {
    time = entries[at] ?? time;
    return { item, time };
  });
  timed.sort((one, other) => other.time - one.time);
  return timed.slice(0, MAX_ENTRIES).map(({ item }) => item);
}

/** The dates of an entry, best first. */
const DATES = {
  rss: (item) => dated([item.pubDate, 'pubDate'], [first(item.dc?.dates), 'dc:date']),
  rdf: (item) => dated([first(item.dc?.dates), 'dc:date']),
  atom: (entry) => dated([entry.published, 'published'], [entry.updated, 'updated']),
  json: (item) => dated([item.date_published, 'date_published'], [item.date_modified, 'date_modified']),
};

const readers = {
  rss: (feed, home) => ({
    ...headOf(feed, absolute(feed.link, home), feed.language ?? first(feed.dc?.languages)),
    minutes: feed.ttl ?? minutesOf(feed.sy),
    entries: (feed.items ?? []).map((item) => ({
      guid: string(item.guid?.value),
      link: absolute(item.link ?? permalinkOf(item.guid) ?? alternateOf(item.atom?.links), absolute(item.xml?.base, home) || home),
      title: plain(item.title),
      dates: DATES.rss(item),
      author: namesOf(item.authors) || names(item.dc?.creators),
      language: string(first(item.dc?.languages) ?? feed.language),
      about: aboutOf(html(item.description), [...namesIn(item.categories, 'name'), ...(item.dc?.subjects ?? [])]),
      text: textOf(html(item.content?.encoded), html(item.description)),
    })),
  }),
  rdf: (feed, home) => ({
    ...headOf(feed, absolute(feed.link, home), first(feed.dc?.languages)),
    minutes: minutesOf(feed.sy),
    entries: (feed.items ?? []).map((item) => ({
      guid: string(item.rdf?.about),
      link: absolute(item.link ?? item.rdf?.about, home),
      title: plain(item.title),
      dates: DATES.rdf(item),
      author: names(item.dc?.creators),
      language: string(first(item.dc?.languages) ?? first(feed.dc?.languages)),
      about: aboutOf(html(item.description), item.dc?.subjects),
      text: textOf(html(item.content?.encoded), html(item.description)),
    })),
  }),
  atom: (feed, home) => ({
    ...headOf({ title: feed.title?.value }, absolute(alternateOf(feed.links), home), feed.xml?.lang),
    minutes: minutesOf(feed.sy),
    entries: (feed.entries ?? []).map((entry) => ({
      guid: string(entry.id),
      link: absolute(alternateOf(entry.links), absolute(entry.xml?.base, home) || home),
      title: plain(entry.title?.value),
      dates: DATES.atom(entry),
      author: namesOf(entry.authors) || namesOf(feed.authors),
      language: string(entry.xml?.lang ?? feed.xml?.lang),
      about: aboutOf(construct(entry.summary), [...namesIn(entry.categories, 'label'), ...namesIn(entry.categories, 'term')]),
      text: textOf(construct(entry.content), construct(entry.summary)),
    })),
  }),
  json: (feed, home) => ({
    ...headOf(feed, absolute(feed.home_page_url, home), feed.language),
    minutes: null,
    entries: (feed.items ?? []).map((item) => ({
      guid: string(item.id),
      link: absolute(item.url ?? item.external_url, home),
      title: plain(item.title),
      dates: DATES.json(item),
      author: namesOf(item.authors) || namesOf(feed.authors),
      language: string(item.language ?? feed.language),
      about: aboutOf(html(item.summary), item.tags),
      text: textOf(html(item.content_html) ?? bare(item.content_text), html(item.summary)),
    })),
  }),
};

const headOf = (feed, site, language) => ({ title: plain(feed.title), site, language: string(language) });

const string = (value) => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '');
const first = (values) => (Array.isArray(values) ? values[0] : values);

/** Titles may contain markup, even in formats that do not allow it. */
function plain(value) {
  const text = string(value).slice(0, MAX_TITLE);
  if (!/[<&]/.test(text)) return text.replace(/\s+/g, ' ');
  const { document } = parseHTML('<html><body></body></html>');
  document.body.innerHTML = text;
  return paragraphsOf(document.body).join(' ');
}

const html = (value) => (string(value) === '' ? null : { value: string(value), isHtml: true });
const bare = (value) => (string(value) === '' ? null : { value: string(value), isHtml: false });
/** converts an Atom text construct; null for external or non-text content */
const construct = (part) => {
  const type = part?.type ?? 'text';
  if (!part || part.src || !/html|^text(?:\/plain)?$/.test(type)) return null;
  return /html/.test(type) ? html(part.value) : bare(part.value);
};

/** The full text of an entry; a summary counts only if it is long enough. */
function textOf(whole, summary) {
  const text = whole ?? (summary && lettersOf(summary.value) >= WHOLE ? summary : null);
  return text && text.value.length <= MAX_TEXT ? text : null;
}

/** The summary and the categories of an entry, without tags, for the words that select entries. */
const aboutOf = (summary, categories) =>
  [string(summary?.value).slice(0, MAX_SUMMARY), ...[categories ?? []].flat().slice(0, MAX_CATEGORIES).map(string)]
    .map((text) =>
      text
        .replace(/<[^<>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
    .join('\n');
const namesIn = (categories, name) => (categories ?? []).map((category) => category[name]);
const lettersOf = (text) => text.replace(/<[^<>]*>/g, '').length;

const dated = (...dates) => dates.flatMap(([value, where]) => (string(value) === '' ? [] : [{ value: string(value), where }]));

/** an email address is not a name */
const names = (values) =>
  [values ?? []]
    .flat()
    .map((name) => plain(name))
    .filter((name) => name !== '' && !name.includes('@'))
    .slice(0, 5)
    .join(', ');
const namesOf = (persons) => names((persons ?? []).map(({ name }) => name));

const permalinkOf = (guid) => (guid && guid.isPermaLink !== false && /^https?:\/\//i.test(string(guid.value)) ? guid.value : undefined);
const alternateOf = (links) => (links ?? []).find(({ rel = 'alternate' }) => rel === 'alternate')?.href;

/** Returns an invalid URL unchanged; later validation reports it. */
function absolute(address, base) {
  const text = string(address);
  return (text === '' ? null : urlOf(text, base))?.href ?? text;
}

const PERIODS = { hourly: 60, daily: 1_440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };
/** The update interval that the feed declares, in minutes. */
function minutesOf(sy) {
  const period = PERIODS[string(sy?.updatePeriod).toLowerCase()];
  return period === undefined ? null : period / Math.max(1, sy.updateFrequency ?? 1);
}

const MAX_OFFERS = 20;
const OFFERED = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)\b/i;
const PAGE = /<!doctype\s+html|<(?:html|head|body)[\s>]/i;

function read({ text, url }) {
  try {
    return { kind: 'feed', ...entriesOf(parseFeed(text), url) };
  } catch (error) {
    if (PAGE.test(text.slice(0, 5_000))) return { kind: 'page', offers: offersOf(text, url) };
    // an XML parse error is more helpful than "not a feed"
    return { kind: 'other', why: whyOf(error) };
  }
}

const whyOf = ({ name, cause }) => {
  if (name !== 'MalformedError') return 'it is not in RSS, Atom or JSON Feed format';
  return /external entit/i.test(cause?.message ?? '') ? 'it refers to external files' : 'its XML is invalid';
};

/** The feeds linked in the head of a page, without duplicates. */
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
