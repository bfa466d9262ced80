/**
 * After an upgrade, mentions that were stored without a signature get one, computed from their stored words. Each batch is a transaction of its
 * own, and what is missing is found by an index: after a stop the next start goes on with the rest.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import { isNull } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { transact } from '@/db/locks';
import { eventMentions } from '@/db/schema/events';
import { updateRows } from '@/db/update-rows';
import { type Loop, runLoop } from '../jobs/run-loop';
import { signatureOfStored } from './stored-signature';

const BATCH = 200;
/** how long after a batch whose mentions somebody else held */
const LATER_MS = 1_000;

/** Signs all mentions until it is to stop; returns whether none is left. */
export async function signMentions(db: Database, isStopping: () => boolean = () => false): Promise<boolean> {
  while (!isStopping()) {
    if ((await signBatch(db)) === 0) return (await db.$count(eventMentions, isNull(eventMentions.signature))) === 0;
    // readers come first
    await breathe();
  }
  return false;
}

/** Waits for nobody: what an editor changes at this moment is left to a later batch. */
export const signBatch = (db: Database): Promise<number> =>
  transact(db, async (tx) => {
    const found = await tx
      .select()
      .from(eventMentions)
      .where(isNull(eventMentions.signature))
      .orderBy(eventMentions.id)
      .limit(BATCH)
      .for('update', { skipLocked: true });
    await updateRows(
      tx,
      eventMentions,
      found.map((mention) => ({ id: mention.id, signature: signatureOfStored(mention, null) })),
    );
    return found.length;
  });

/** Begins at once. */
export const watchSignatures = (db: Database): Loop =>
  runLoop('could not compute the signatures of mentions', async (isStopping) =>
    isStopping() || (await signMentions(db, isStopping)) ? null : LATER_MS,
  );
