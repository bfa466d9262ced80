/** Whether and when a feed is checked: at once, not any more, or again. */
import { eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { type Database, rows } from '@/db/database';
import { feeds } from '@/db/schema/feeds';
import { instantWords } from '@/domain/dates/day-words';
import type { FeedDecision } from '@/domain/desk/feeds';
import { badData, DatelineError } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { write } from '../facts/write';
import { lockFeed } from './lock-feed';

/** nobody asks a site more often by hand than this */
const LEAST_SECONDS = 20;

/** When a feed may be asked by hand: not while its site wants to be left alone, not a moment after it was asked. */
export const soonest = sql`greatest(now(), ${feeds.notBefore}, ${feeds.checkedAt} + make_interval(secs => ${LEAST_SECONDS}))`;

/**
 * Whoever calls wakes those who check afterwards. Throws `not-found`, and `rate-limited` for a feed that was checked a moment ago or whose site
 * asked to be left alone.
 */
export const decideFeed = (
  db: Database,
  { id, intent }: { readonly id: number; readonly intent: FeedDecision },
  by: Caller,
): Promise<void> =>
  write(db, async (tx) => {
    const feed = await lockFeed(tx, id);
    if (intent === 'check') await refuseTooSoon(tx, feed);
    await tx.update(feeds).set(CHANGES[intent]).where(eq(feeds.id, id));
    await writeAudit(tx, { ...by, action: `feeds.${intent}`, target: { type: 'feed', id } });
  });

const CHANGES: Readonly<Record<FeedDecision, PgUpdateSetSource<typeof feeds>>> = {
  check: { nextCheckAt: sql`now()` },
  // of a check that is under way nothing is taken
  pause: { paused: true },
  // at once, unless that were too soon
  resume: { paused: false, nextCheckAt: soonest },
};

/** By the clock of the database. */
async function refuseTooSoon(tx: Database, { id, paused, notBefore, title }: Awaited<ReturnType<typeof lockFeed>>): Promise<void> {
  if (paused) throw badData(`“${title}” is paused. Resume it first.`);
  const [feed] = await rows<{ avoided: boolean; soon: boolean }>(
    tx,
    sql`select coalesce(not_before > now(), false) as avoided, ${soonest} > now() as soon from feeds where id = ${id}`,
  );
  if (feed?.avoided && notBefore)
    throw new DatelineError(
      'rate-limited',
      `The site asked Dateline to wait until ${instantWords(notBefore.toISOString())}. Try again then.`,
    );
  if (feed?.soon) throw new DatelineError('rate-limited', 'This feed was just checked. Try again in 30 seconds.');
}
