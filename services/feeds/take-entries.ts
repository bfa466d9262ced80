/** Creates an import job from the unseen entries of a feed. Each entry is imported once. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articles } from '@/db/schema/articles';
import { feedMarks, type feeds } from '@/db/schema/feeds';
import { isSelected } from '@/domain/desk/feed-words';
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
  await forgetMarks(
    tx,
    feed.id,
    marked.flatMap(({ marks }) => marks),
    found.leftOut,
  );
  const stored = await storedAddresses(tx, [...chosen, ...different]);
  const isWanted = ({ entry: { title, text } }: MarkedEntry): boolean =>
    isSelected(`${title} ${text?.value.replace(/<[^<>]*>/g, ' ') ?? ''}`, feed);
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
  await writeAudit(tx, { userId: null, action: 'jobs.create', target: { type: 'job', id: jobId }, after });
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
  await remember(
    tx,
    feedId,
    seen.filter((entry) => !changed.includes(entry) && entry.marks.some((mark) => versionOf.get(mark) !== entry.version)),
  );
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
