/**
 * Computes the marks that identify feed entries. Feeds rename entries, add URL parameters, and repeat names and URLs. So either of two
 * unique marks identifies an entry: its name or its URL. An entry that lacks one of them also gets a mark of its words.
 */
import { and, desc, eq, inArray, lt, notInArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { feedMarks } from '@/db/schema/feeds';
import { sha256Of } from '../sha256';
import { webAddress } from './entry-facts';
import type { Entry } from './fetch-feed';

/** tracking parameters, which do not change the page */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|at_(?:medium|campaign|custom\d)|ns_\w+|cmpid|xtor|ref_src)$/i;

export interface MarkedEntry {
  readonly entry: Entry;
  readonly marks: readonly string[];
  /** SHA-256 of the title and text, which differs after a change */
  readonly version: string;
}

/** Returns each entry of one feed once, with its marks. */
export function markEntries(entries: readonly Entry[]): readonly MarkedEntry[] {
  const names = shared(entries, nameOf, ({ link }) => link);
  const pages = shared(entries, addressOf, ({ guid, title }) => guid || title);
  const met = new Set<string>();
  return entries.flatMap((entry) => {
    const [name, page] = [nameOf(entry), addressOf(entry)];
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

const nameOf = ({ guid }: Entry): string => guid;

function addressOf({ link }: Entry): string {
  const address = webAddress(link);
  return address ? pageOf(address) : '';
}

/** Returns null if the words are not specific enough. `alone`: the entry has no other mark. */
function wordsOf({ guid, title, link, dates, text }: Entry, alone: boolean): readonly unknown[] | null {
  if (dates.length > 0 && title !== '') return [title, dates[0]?.value];
  if (text) return [title, text.value];
  return alone && (title || guid) !== '' ? [title || guid, link] : null;
}

/** Removes the fragment and the tracking parameters. */
export function cleanAddress(address: URL): string {
  const clean = new URL(address);
  clean.hash = '';
  for (const name of [...clean.searchParams.keys()]) if (TRACKING.test(name)) clean.searchParams.delete(name);
  return clean.href;
}

const pageOf = (address: URL): string =>
  cleanAddress(address)
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');

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
export async function forgetMarks(tx: Database, feedId: number, held: readonly string[], leftOut: number): Promise<void> {
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
