/** Creates an import job from the unseen entries of a feed. Each entry is imported once. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articles } from '@/db/schema/articles';
import { feedMarks, type feeds } from '@/db/schema/feeds';
import { writeAudit } from '../audit/write-audit';
import { ARTICLES, type ArticleItemInput } from '../ingest/article-item';
import { fullOfFeeds } from '../ingest/quota';
import { createJob, type NewItem } from '../jobs/create-job';
import { entryFacts, webAddress } from './entry-facts';
import type { Entry, Feed as FoundFeed } from './fetch-feed';
import { cleanAddress, forgetMarks, type MarkedEntry, markEntries } from './marks';

/** entries per check; the next check takes the rest */
const MOST_AT_ONCE = 100;

export interface TakenEntries {
  readonly taken: number;
  readonly jobId: number | null;
  /** true: more new entries remain */
  readonly more: boolean;
  /** why no entries are taken now, as a sentence */
  readonly full: string | null;
}

export const NOTHING_TAKEN: TakenEntries = { taken: 0, jobId: null, more: false, full: null };

type FoundEntries = Pick<FoundFeed, 'entries' | 'leftOut'>;
type Feed = Pick<typeof feeds.$inferSelect, 'id' | 'title' | 'handling'>;

/** Call it in a transaction that locks the feed. Takes nothing while too many feed items await review; later checks take the entries. */
export async function takeEntries(tx: Database, feed: Feed, source: string, found: FoundEntries): Promise<TakenEntries> {
  const marked = markEntries(found.entries);
  const fresh = await unseen(tx, feed.id, marked);
  const full = fresh.length > 0 ? await fullOfFeeds(tx) : null;
  if (full !== null) return { ...NOTHING_TAKEN, more: true, full };
  const chosen = fresh.slice(0, MOST_AT_ONCE);
  await remember(tx, feed.id, chosen);
  await forgetMarks(
    tx,
    feed.id,
    marked.flatMap(({ marks }) => marks),
    found.leftOut,
  );
  const stored = await storedAddresses(tx, chosen);
  const news = chosen.filter(({ entry }) => !stored.has(entry.link));
  const more = fresh.length > chosen.length;
  if (news.length === 0) return { ...NOTHING_TAKEN, more };
  const today = new Date().toISOString().slice(0, 10);
  const title = `Feed: ${feed.title}`;
  const options = { confirm: feed.handling === 'confirm', hold: feed.handling !== 'policy' };
  const items = news.map(({ entry }) => itemOf(entry, source, today));
  const jobId = await createJob(tx, { kind: ARTICLES, title, options, createdBy: null, items });
  const after = { kind: ARTICLES, title, items: items.length, feed: feed.id };
  await writeAudit(tx, { userId: null, action: 'jobs.create', target: { type: 'job', id: jobId }, after });
  return { taken: items.length, jobId, more, full };
}

/** Marks the current entries as seen, so that they are not imported. */
export const passOver = (tx: Database, feedId: number, entries: readonly Entry[]): Promise<void> =>
  remember(tx, feedId, markEntries(entries));

async function unseen(tx: Database, feedId: number, entries: readonly MarkedEntry[]): Promise<readonly MarkedEntry[]> {
  const marks = entries.flatMap((entry) => entry.marks);
  const found = await tx
    .select({ mark: feedMarks.mark })
    .from(feedMarks)
    .where(and(eq(feedMarks.feedId, feedId), inArray(feedMarks.mark, marks)));
  const seenMarks = new Set(found.map(({ mark }) => mark));
  const isNew = ({ marks: entryMarks }: MarkedEntry): boolean => !entryMarks.some((mark) => seenMarks.has(mark));
  const seen = entries.filter((entry) => !isNew(entry));
  // remember the new name or URL of a known entry
  const renamed = seen.map(({ entry, marks: entryMarks }) => ({ entry, marks: entryMarks.filter((mark) => !seenMarks.has(mark)) }));
  await remember(tx, feedId, renamed);
  return entries.filter(isNew);
}

async function remember(tx: Database, feedId: number, entries: readonly MarkedEntry[]): Promise<void> {
  const values = entries.flatMap(({ marks }) => marks.map((mark) => ({ feedId, mark })));
  if (values.length > 0) await tx.insert(feedMarks).values(values).onConflictDoNothing();
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
