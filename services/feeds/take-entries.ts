/** Creates an import job from the unseen entries of a feed. Each entry is imported once. */
import { and, desc, eq, inArray, lt, notInArray, sql } from 'drizzle-orm';
import { articles, type Database, feedMarks, type feeds } from '@/db/database';
import { ARTICLES, type ArticleItemInput } from '../ingest/article-item';
import { fullOfFeeds } from '../ingest/quota';
import { createJob, type NewItem } from '../jobs/create-job';
import { sha256Of } from '../sha256';
import { writeAudit } from '../timeline/facts/write';
import { entryFacts, webAddress } from './entry-facts';
import type { Entry, Feed as FoundFeed } from './fetch-feed';

/** entries per check; the next check takes the rest */
const MOST_AT_ONCE = 100;

interface TakenEntries {
  readonly taken: number;
  readonly changed: number;
  readonly jobId: number | null;
  /** true: more new entries remain */
  readonly more: boolean;
  /** why no entries are taken now, as a sentence */
  readonly full: string | null;
}

export const NOTHING_TAKEN: TakenEntries = { taken: 0, changed: 0, jobId: null, more: false, full: null };

type FoundEntries = Pick<FoundFeed, 'entries' | 'leftOut'>;
type Feed = Pick<typeof feeds.$inferSelect, 'id' | 'title' | 'handling' | 'includeWords' | 'excludeWords'>;

/** Call it in a transaction that locks the feed. Takes nothing while too many feed items await review; later checks take the entries. */
export async function takeEntries(tx: Database, feed: Feed, source: string, found: FoundEntries): Promise<TakenEntries> {
  const marked = markEntries(found.entries);
  const { fresh, changed: different } = await sortEntries(tx, feed.id, marked);
  const full = fresh.length + different.length > 0 ? await fullOfFeeds(tx) : null;
  if (full !== null) return { ...NOTHING_TAKEN, more: true, full };
  const chosen = fresh.slice(0, MOST_AT_ONCE);
  await remember(tx, feed.id, [...chosen, ...different]);
  const marks = marked.flatMap((entry) => entry.marks);
  await forgetMarks(tx, feed.id, marks, found.leftOut);
  const stored = await storedAddresses(tx, [...chosen, ...different]);
  const isWanted = ({ entry: { title, about, text } }: MarkedEntry): boolean =>
    isSelected([title, about, text?.value.replace(/<[^<>]*>/g, ' ') ?? ''].join('\n'), feed);
  const news = chosen.filter((one) => !stored.has(one.entry.link) && isWanted(one));
  const changed = different.filter(({ entry }) => stored.has(entry.link));
  const more = fresh.length > chosen.length;
  const revising = changed.length === 0 ? null : await addJob(tx, feed, source, changed, 'changes');
  const adding = news.length === 0 ? null : await addJob(tx, feed, source, news, 'news');
  return { taken: news.length, changed: changed.length, jobId: adding ?? revising, more, full };
}

/** Returns the job ID. An editor confirms every changed article, because the new text replaces the stored one. */
async function addJob(
  tx: Database,
  feed: Feed,
  source: string,
  entries: readonly MarkedEntry[],
  what: 'news' | 'changes',
): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const isOffer = what === 'news' && feed.handling === 'choose';
  const title = what === 'news' ? `Feed: ${feed.title}` : `Changes in feed: ${feed.title}`;
  const options = {
    ...{ feed: feed.id, changes: what === 'changes' },
    ...{ confirm: what === 'changes' || feed.handling === 'confirm', hold: feed.handling !== 'policy' },
  };
  const items = entries.map(({ entry }) => ({ ...itemOf(entry, source, today), isOffer }));
  const jobId = await createJob(tx, { kind: ARTICLES, title, options, createdBy: null, items });
  const after = { kind: ARTICLES, title, items: items.length, feed: feed.id };
  await writeAudit(tx, { userId: null }, 'jobs.create', ['job', jobId], { after });
  return jobId;
}

/** Marks the current entries as seen, so that they are not imported. */
export const passOver = (tx: Database, feedId: number, entries: readonly Entry[]): Promise<void> =>
  remember(tx, feedId, markEntries(entries));

/** Separates the entries that were never seen from those whose title or text changed since. */
async function sortEntries(tx: Database, feedId: number, entries: readonly MarkedEntry[]) {
  const marks = entries.flatMap((entry) => entry.marks);
  const found = await tx
    .select({ mark: feedMarks.mark, version: feedMarks.version })
    .from(feedMarks)
    .where(and(eq(feedMarks.feedId, feedId), inArray(feedMarks.mark, marks)));
  const versionOf = new Map(found.map(({ mark, version }) => [mark, version]));
  const isNew = ({ marks: own }: MarkedEntry): boolean => !own.some((mark) => versionOf.has(mark));
  const isChanged = ({ marks: own, version }: MarkedEntry): boolean => {
    const versions = own.flatMap((mark) => versionOf.get(mark) ?? []);
    return versions.length > 0 && !versions.includes(version);
  };
  const [seen, fresh] = [entries.filter((entry) => !isNew(entry)), entries.filter(isNew)];
  const changed = seen.filter(isChanged);
  // remember the new name or URL of a known entry, and the version of one that an older Dateline saw
  const renamed = seen.filter((entry) => !changed.includes(entry) && entry.marks.some((mark) => versionOf.get(mark) !== entry.version));
  await remember(tx, feedId, renamed);
  return { fresh, changed };
}

async function remember(tx: Database, feedId: number, entries: readonly MarkedEntry[]): Promise<void> {
  const values = entries.flatMap(({ marks, version }) => marks.map((mark) => ({ feedId, mark, version })));
  if (values.length === 0) return;
  await tx
    .insert(feedMarks)
    .values(values)
    .onConflictDoUpdate({ target: [feedMarks.feedId, feedMarks.mark], set: { version: sql`excluded.version` } });
}

/** Links whose articles are already stored, from any import. */
async function storedAddresses(tx: Database, entries: readonly MarkedEntry[]): Promise<ReadonlySet<string>> {
  const ways = new Map(
    entries.flatMap(({ entry: { link } }) => {
      const address = webAddress(link);
      return address ? [address.href, cleanAddress(address)].map((way) => [way, link] as const) : [];
    }),
  );
  const found = await tx
    .select({ url: articles.url })
    .from(articles)
    .where(inArray(articles.url, [...ways.keys()]));
  return new Set(found.flatMap(({ url }) => ways.get(url ?? '') ?? []));
}

/** The job fetches the page. The text in the feed is the fallback if that fails. */
function itemOf(entry: Entry, source: string, today: string): NewItem {
  const address = webAddress(entry.link);
  const page = address ? cleanAddress(address) : undefined;
  const about = { entry: entryFacts(entry, source, today) };
  const name = page || entry.title || entry.link || 'Untitled entry';
  if (!entry.text) {
    const input: Partial<ArticleItemInput> = { from: 'url', url: page || entry.link || undefined, ...about };
    return { name, input };
  }
  const { value, isHtml } = entry.text;
  const input: Partial<ArticleItemInput> = {
    from: 'feed',
    page,
    isPiece: isHtml,
    mediaType: isHtml ? 'text/html' : 'text/plain',
    ...about,
  };
  return { name, input, bytes: new TextEncoder().encode(value) };
}

/** tracking parameters, which do not change the page */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|at_(?:medium|campaign|custom\d)|ns_\w+|cmpid|xtor|ref_src)$/i;

interface MarkedEntry {
  readonly entry: Entry;
  readonly marks: readonly string[];
  /** SHA-256 of the title and text, which differs after a change */
  readonly version: string;
}

/**
 * Computes the marks that identify feed entries. Feeds rename entries, add URL parameters, and repeat names and URLs. So either of two
 * unique marks identifies an entry: its name or its URL. An entry that lacks one of them also gets a mark of its words. Returns each
 * entry of one feed once, with its marks.
 */
export function markEntries(entries: readonly Entry[]): readonly MarkedEntry[] {
  const names = shared(
    entries,
    (entry) => entry.guid,
    (entry) => entry.link,
  );
  const pages = shared(entries, addressOf, ({ guid, title }) => guid || title);
  const met = new Set<string>();
  return entries.flatMap((entry) => {
    const [name, page] = [entry.guid, addressOf(entry)];
    const entryMarks = [
      ...(name === '' || names.has(name) ? [] : [mark('name', name)]),
      ...(page === '' || pages.has(page) ? [] : [mark('address', page)]),
    ];
    const words = entryMarks.length < 2 ? wordsOf(entry, entryMarks.length === 0) : null;
    const marks = words === null ? entryMarks : [...entryMarks, mark('words', JSON.stringify(words))];
    if (marks.length === 0 || marks.some((one) => met.has(one))) return [];
    for (const one of marks) met.add(one);
    return [{ entry, marks, version: versionOf(entry) }];
  });
}

/** An entry without text changes with the dates that the feed states. */
const versionOf = ({ title, text, dates }: Entry): string =>
  sha256Of(JSON.stringify([title, text?.value.replace(/\s+/g, ' ') ?? dates.map(({ value }) => value)]));

function addressOf({ link }: Entry): string {
  const address = webAddress(link);
  if (!address) return '';
  return cleanAddress(address)
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}

/** Returns null if the words are not specific enough. `alone`: the entry has no other mark. */
function wordsOf({ guid, title, link, dates, text }: Entry, alone: boolean): readonly unknown[] | null {
  if (dates.length > 0 && title !== '') return [title, dates[0]?.value];
  if (text) return [title, text.value];
  return alone && (title || guid) !== '' ? [title || guid, link] : null;
}

/** Removes the fragment and the tracking parameters. */
function cleanAddress(address: URL): string {
  const clean = new URL(address);
  clean.hash = '';
  for (const name of [...clean.searchParams.keys()]) if (TRACKING.test(name)) clean.searchParams.delete(name);
  return clean.href;
}

/** Returns the values that different entries share, because they identify none of these entries. */
function shared(entries: readonly Entry[], what: (entry: Entry) => string, other: (entry: Entry) => string): ReadonlySet<string> {
  const others = new Map<string, string>();
  const found = new Set<string>();
  for (const entry of entries) {
    const [one, its] = [what(entry), other(entry)];
    if ((others.get(one) ?? its) !== its) found.add(one);
    others.set(one, its);
  }
  return found;
}

const mark = (kind: string, value: string): string => sha256Of(`${kind}\n${value}`);

/** marks to keep of entries that the feed no longer lists, the most recently seen first */
export const MOST_GONE = 5_000;
/** additional marks per listed entry beyond the parsed ones: two, and one more after a rename */
export const MARKS_LEFT_OUT = 3;
/** excess marks before a deletion, so that not every check deletes */
const SLACK = 500;

/**
 * Deletes the least recently seen marks. Call it in a transaction that locks the feed. `held`: marks of the parsed entries, which all stay.
 * `leftOut`: number of older entries that the feed lists beyond them. An empty feed deletes nothing, because its entries may return.
 */
async function forgetMarks(tx: Database, feedId: number, held: readonly string[], leftOut: number): Promise<void> {
  if (held.length === 0) return;
  const ofFeed = eq(feedMarks.feedId, feedId);
  // update the time at most daily, so that marks of recently removed entries stay longest
  await tx
    .update(feedMarks)
    .set({ seenAt: sql`now()` })
    .where(and(ofFeed, inArray(feedMarks.mark, [...held]), lt(feedMarks.seenAt, sql`now() - interval '1 day'`)));
  const most = MOST_GONE + MARKS_LEFT_OUT * leftOut;
  const isGone = and(ofFeed, notInArray(feedMarks.mark, [...held]));
  if ((await tx.$count(feedMarks, isGone)) <= most + SLACK) return;
  const newest = tx.select({ mark: feedMarks.mark }).from(feedMarks).where(isGone).orderBy(desc(feedMarks.seenAt), feedMarks.mark);
  await tx.delete(feedMarks).where(and(isGone, notInArray(feedMarks.mark, newest.limit(most))));
}

/**
 * The words that select the entries of a feed, separated by commas. A word matches whole words, ignoring case. “trade, sea ice” →
 * [“trade”, “sea ice”]
 */
export const feedWords = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter((word) => word !== '');

/** Lower case, with each run of other characters than letters and digits as one space. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether the words of an entry contain an included word, if there are any, and no excluded one. */
export function isSelected(text: string, { includeWords, excludeWords }: Pick<Feed, 'includeWords' | 'excludeWords'>): boolean {
  const words = plain(text);
  const contains = (word: string): boolean => words.includes(plain(word));
  const included = feedWords(includeWords);
  return (included.length === 0 || included.some(contains)) && !feedWords(excludeWords).some(contains);
}
