/** Changes a feed for an editor: saves settings, checks, pauses, resumes, removes and restores it. */

import { eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { type Database, feeds, rows } from '@/db/database';
import { instantWords } from '@/domain/dates/day-words';
import type { FeedDecision, FeedView } from '@/domain/desk/feeds';
import { badData, conflict, DatelineError } from '@/domain/errors';
import { type Caller, write, writeAudit } from '../timeline/facts/write';
import { findOrMakeSource } from '../vocabulary/save-source';
import { lockAnyFeed, lockFeed } from './watch-feeds';

type FeedSettings = Pick<FeedView, 'title' | 'source' | 'handling' | 'includeWords' | 'excludeWords'>;

const settingsOf = ({ title, source, handling, includeWords, excludeWords }: FeedSettings): FeedSettings => ({
  title,
  source,
  handling,
  includeWords,
  excludeWords,
});

interface FeedChange {
  readonly id: number;
  /** the settings that the editor saw */
  readonly was: FeedSettings;
  readonly to: FeedSettings;
}

/** Call in a transaction. Applies to later entries. Returns the settings before; throws `not-found`, or a conflict with `{ current }`. */
export async function changeFeed(tx: Database, { id, was, to }: FeedChange): Promise<FeedSettings> {
  const before = settingsOf(await lockFeed(tx, id));
  if (JSON.stringify(settingsOf(was)) !== JSON.stringify(before))
    throw conflict('Not saved: another editor changed this feed. Your text is kept. Compare the versions.', { current: before });
  const { id: sourceId } = await findOrMakeSource(tx, to.source);
  const { source: _, ...values } = settingsOf(to);
  await tx
    .update(feeds)
    .set({ ...values, sourceId })
    .where(eq(feeds.id, id));
  return before;
}

/** Call in a transaction. Keeps the articles, and the feed for a later restore. Returns its settings, or null if it was removed already. */
export async function removeFeed(tx: Database, id: number): Promise<({ readonly address: string } & FeedSettings) | null> {
  const { removedAt, address, ...feed } = await lockAnyFeed(tx, id);
  if (removedAt !== null) return null;
  // a running check saves no entries, but counts as a check
  await tx.update(feeds).set({ removedAt: sql`now()` }).where(eq(feeds.id, id));
  return { address, ...settingsOf(feed) };
}

/** minimum time between manual checks */
const LEAST_SECONDS = 20;

/** The earliest time of a manual check: after the delay that the site asks for, and not directly after a check. */
const soonest = sql`greatest(now(), ${feeds.notBefore}, ${feeds.checkedAt} + make_interval(secs => ${LEAST_SECONDS}))`;

/** Checks, pauses or resumes a feed. The caller wakes the feed checker. Throws `not-found`, or `rate-limited` when a check is too soon. */
export const decideFeed = (
  db: Database,
  { id, intent }: { readonly id: number; readonly intent: FeedDecision },
  by: Caller,
): Promise<void> =>
  write(db, async (tx) => {
    const feed = await lockFeed(tx, id);
    if (intent === 'check') await refuseTooSoon(tx, feed);
    await tx.update(feeds).set(CHANGES[intent]).where(eq(feeds.id, id));
    await writeAudit(tx, by, `feeds.${intent}`, ['feed', id]);
  });

const CHANGES: Readonly<Record<FeedDecision, PgUpdateSetSource<typeof feeds>>> = {
  check: { nextCheckAt: sql`now()` },
  // a running check saves no entries
  pause: { paused: true },
  // at once, or at the earliest allowed time
  resume: { paused: false, nextCheckAt: soonest },
};

/** Compares with the database clock. */
async function refuseTooSoon(tx: Database, { id, paused, notBefore, title }: Awaited<ReturnType<typeof lockFeed>>): Promise<void> {
  if (paused) throw badData(`“${title}” is paused. Resume it first.`);
  const [feed] = await rows<{ avoided: boolean; soon: boolean }>(tx)`
    select coalesce(not_before > now(), false) as avoided, ${soonest} > now() as soon from feeds where id = ${id}`;
  if (feed?.avoided && notBefore)
    throw new DatelineError(
      'rate-limited',
      `The site asked Dateline to wait until ${instantWords(notBefore.toISOString())}. Try again then.`,
    );
  if (feed?.soon) throw new DatelineError('rate-limited', 'This feed was just checked. Try again in 30 seconds.');
}

/** Restores a removed feed; does nothing otherwise. The caller wakes the feed checker. Throws `not-found`. */
export const bringBackFeed = (db: Database, id: number, by: Caller): Promise<void> =>
  write(db, async (tx) => {
    const { removedAt, address, title, source, handling } = await lockAnyFeed(tx, id);
    if (removedAt === null) return;
    await tx.update(feeds).set({ removedAt: null, nextCheckAt: soonest }).where(eq(feeds.id, id));
    const after = { address, title, source, handling };
    await writeAudit(tx, by, 'feeds.bring-back', ['feed', id], { after });
  });
