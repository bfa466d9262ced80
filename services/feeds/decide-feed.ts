/** Whether and when a feed is checked: at once, not any more, or again. */
import { eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/database';
import { feeds } from '@/db/schema/feeds';
import { instantWords } from '@/domain/day-words';
import { badData, DatelineError } from '@/domain/errors';
import type { FeedDecision } from '@/domain/feeds';
import { type Caller, writeAudit } from '../audit/write-audit';
import { lockFeed } from './lock-feed';

/** nobody asks a site more often by hand than this */
const LEAST_SECONDS = 20;

/**
 * Whoever calls wakes those who check afterwards. Throws `not-found`, and `rate-limited` for a feed that was checked a moment ago or whose site
 * asked to be left alone.
 */
export const decideFeed = (
  db: Database,
  { id, intent }: { readonly id: number; readonly intent: FeedDecision },
  by: Caller,
): Promise<void> =>
  db.transaction(async (tx) => {
    const feed = await lockFeed(tx, id);
    if (intent === 'check') refuseTooSoon(feed);
    await tx.update(feeds).set(CHANGES[intent]).where(eq(feeds.id, id));
    await writeAudit(tx, { ...by, action: `feeds.${intent}`, target: { type: 'feed', id } });
  });

const CHANGES: Readonly<Record<FeedDecision, PgUpdateSetSource<typeof feeds>>> = {
  check: { nextCheckAt: sql`now()` },
  // a check that is under way ends without an effect
  pause: { paused: true, lease: null, leaseUntil: null },
  // at once, unless its site asked to be left alone
  resume: { paused: false, nextCheckAt: sql`greatest(now(), ${feeds.notBefore})` },
};

function refuseTooSoon({ paused, notBefore, checkedAt, title }: Awaited<ReturnType<typeof lockFeed>>): void {
  if (paused) throw badData(`“${title}” is paused. Resume it first.`);
  const now = Date.now();
  if (notBefore && notBefore.getTime() > now)
    throw new DatelineError('rate-limited', `Its site asked to be left alone until ${instantWords(notBefore.toISOString())}.`);
  if (checkedAt && now - checkedAt.getTime() < LEAST_SECONDS * 1_000)
    throw new DatelineError('rate-limited', 'It was checked a moment ago. Try again in half a minute.');
}
