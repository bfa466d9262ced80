/** A feed that was removed comes back as it was. What has come into it since is new; what it had brought before is not. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { feeds } from '@/db/schema/feeds';
import { type Caller, writeAudit } from '../audit/write-audit';
import { write } from '../facts/write';
import { soonest } from './decide-feed';
import { lockAnyFeed } from './lock-feed';

/** Whoever calls wakes those who check afterwards. Nothing happens to one that is here. Throws `not-found`. */
export const bringBackFeed = (db: Database, id: number, by: Caller): Promise<void> =>
  write(db, async (tx) => {
    const { removedAt, address, title, source, handling } = await lockAnyFeed(tx, id);
    if (removedAt === null) return;
    await tx.update(feeds).set({ removedAt: null, nextCheckAt: soonest }).where(eq(feeds.id, id));
    const after = { address, title, source, handling };
    await writeAudit(tx, { ...by, action: 'feeds.bring-back', target: { type: 'feed', id }, after });
  });
