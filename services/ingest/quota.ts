/** Limits how much unread or undecided content a person may upload, so that uploads cannot fill the disk. */
import { and, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { type Database, jobItems, jobs } from '@/db/database';
import { DatelineError } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';
import type { NewItem } from '../jobs/create-job';
import { forgetLeftOutOf } from '../jobs/decide-items';
import type { Caller } from '../timeline/facts/write';
import { ARTICLES } from './article-item';

export const MOST_OPEN_ITEMS = 10_000;
export const MOST_OPEN_MEGABYTES = 500;
/** the limit for feed items, which arrive without a person's request: several days of reviewing */
export const MOST_OF_FEEDS = 2_000;
const MEGABYTE = 1024 * 1024;

/** Call in the transaction that adds the items. Throws `too-large` for the field if the items exceed the count or size limit. */
export async function checkQuota(tx: Database, { userId }: Caller, items: readonly NewItem[], field: string): Promise<void> {
  const { items: held, bytes: size, leftOut } = await openOf(tx, userId);
  const added = items.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  if (held + items.length > MOST_OPEN_ITEMS) throw full(`${numberWords(held)} articles`, numberWords(MOST_OPEN_ITEMS), field);
  if (size + added > MOST_OPEN_MEGABYTES * MEGABYTE) throw full(`${Math.ceil(size / MEGABYTE)} MB`, `${MOST_OPEN_MEGABYTES} MB`, field);
  if (userId !== null && size + leftOut + added > MOST_OPEN_MEGABYTES * MEGABYTE) await forgetLeftOutOf(tx, userId);
}

/** Call in the transaction that restores skipped items of this person. Throws `too-large` if the open items exceed the limit. */
export async function checkTakenAgain(tx: Database, userId: string | null): Promise<void> {
  const { items, bytes } = await openOf(tx, userId);
  if (items > MOST_OPEN_ITEMS || bytes > MOST_OPEN_MEGABYTES * MEGABYTE)
    throw new DatelineError(
      'too-large',
      `Import limit reached: ${numberWords(MOST_OPEN_ITEMS)} articles or ${MOST_OPEN_MEGABYTES} MB per person. Confirm or skip some, then try again.`,
      'intent',
    );
}

/**
 * Call in the transaction that adds feed entries. Returns why no entries may be added, or null. Deletes the content of skipped entries to
 * free space.
 */
export async function fullOfFeeds(tx: Database): Promise<string | null> {
  const { items, leftOut } = await openOf(tx, null);
  if (leftOut > MOST_OPEN_MEGABYTES * MEGABYTE) await forgetLeftOutOf(tx, null);
  return items > MOST_OF_FEEDS
    ? `${numberWords(items)} articles from feeds are waiting in Import history. Confirm or skip some. Imports resume when ${numberWords(MOST_OF_FEEDS)} or fewer are waiting.`
    : null;
}

interface Held {
  readonly items: number;
  readonly bytes: number;
  /** bytes of the skipped items */
  readonly leftOut: number;
}

async function openOf(tx: Database, userId: string | null): Promise<Held> {
  const isOpen = sql`${jobItems.state} <> 'dropped'`;
  const size = sql`sum(octet_length(${jobItems.bytes}))`;
  const [open] = await tx
    .select({
      items: sql<number>`(count(*) filter (where ${isOpen}))::int`,
      bytes: sql<number>`coalesce(${size} filter (where ${isOpen}), 0)::float8`,
      leftOut: sql<number>`coalesce(${size} filter (where not ${isOpen}), 0)::float8`,
    })
    .from(jobItems)
    .innerJoin(jobs, eq(jobs.id, jobItems.jobId))
    .where(
      and(
        userId === null ? isNull(jobs.createdBy) : eq(jobs.createdBy, userId),
        ne(jobItems.state, 'done'),
        // table events that are being imported are small and need no review
        or(eq(jobs.kind, ARTICLES), isNotNull(jobItems.bytes)),
      ),
    );
  return open ?? { items: 0, bytes: 0, leftOut: 0 };
}

const full = (held: string, most: string, field: string) =>
  new DatelineError(
    'too-large',
    `Import limit reached: ${held} are waiting in Import history. The limit is ${most}. Confirm or skip some first.`,
    field,
  );
