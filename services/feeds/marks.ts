/**
 * What an entry is known by. Feeds change the names of their entries, add parameters to their addresses and repeat both, so either of two marks is
 * enough to know an entry again: its name and its address, where no other entry has them. One that lacks either is known by its words, too.
 */
import { and, desc, eq, inArray, lt, notInArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { feedMarks } from '@/db/schema/feeds';
import { sha256Of } from '../sha256';
import { webAddress } from './entry-facts';
import type { Entry } from './fetch-feed';

/** parameters that say where a reader comes from, not what is read */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|at_(?:medium|campaign|custom\d)|ns_\w+|cmpid|xtor|ref_src)$/i;

export interface MarkedEntry {
  readonly entry: Entry;
  readonly marks: readonly string[];
}

/** The entries of one feed, each once. */
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
    return [{ entry, marks }];
  });
}

const nameOf = ({ guid }: Entry): string => guid;

function addressOf({ link }: Entry): string {
  const address = webAddress(link);
  return address ? pageOf(address) : '';
}

/** Null where they would say too little; `alone`: there is nothing else to know it by. */
function wordsOf({ guid, title, link, dates, text }: Entry, alone: boolean): readonly unknown[] | null {
  if (dates.length > 0 && title !== '') return [title, dates[0]?.value];
  if (text) return [title, text.value];
  return alone && (title || guid) !== '' ? [title || guid, link] : null;
}

/** The address without what does not change the page. */
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

/** What several entries have that differ in something else: it names none of them. */
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

/** of entries that a feed does not hold any more, so many marks are kept: those that were seen last */
export const MOST_GONE = 5_000;
/** and so many for each entry that it holds beyond those that are looked at: an entry has two, and one more where it was renamed */
export const MARKS_LEFT_OUT = 3;
/** marks are not counted out one by one */
const SLACK = 500;

/**
 * Call in a transaction that holds the feed. `held`: the marks of what is looked at now, all of which stay; `leftOut`: how many entries it holds
 * beyond, which are older. What is looked at are the newest, so that of all that is not, those are held yet which were seen last. Of a feed that
 * was empty for once nobody can say what is gone.
 */
export async function forgetMarks(tx: Database, feedId: number, held: readonly string[], leftOut: number): Promise<void> {
  if (held.length === 0) return;
  const ofFeed = eq(feedMarks.feedId, feedId);
  // when one goes, it is the newest of what is gone
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
