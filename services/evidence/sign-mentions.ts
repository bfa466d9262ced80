/**
 * Computes missing signatures of stored mentions after an upgrade. Each batch has its own transaction, and an index finds the remaining
 * mentions. After an interruption, the next start continues.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import { isNull } from 'drizzle-orm';
import { type Database, eventMentions, updateRows } from '@/db/database';
import { transact } from '@/db/locks';
import { type Loop, runLoop } from '../jobs/run-loop';
import { signatureOfStored } from './stored-signature';

const BATCH = 200;
/** the delay before another round, if other transactions had locked the remaining mentions */
const LATER_MS = 1_000;

/** Signs mentions until none can be claimed or `isStopping` is true; returns whether none is left. */
export async function signMentions(db: Database, isStopping: () => boolean = () => false): Promise<boolean> {
  while (!isStopping()) {
    if ((await signBatch(db)) === 0) return (await db.$count(eventMentions, isNull(eventMentions.signature))) === 0;
    // let requests run between batches
    await breathe();
  }
  return false;
}

/** Signs one batch and returns its size. Skips locked rows; a later batch signs them. */
export const signBatch = (db: Database): Promise<number> =>
  transact(db, async (tx) => {
    const found = await tx
      .select()
      .from(eventMentions)
      .where(isNull(eventMentions.signature))
      .orderBy(eventMentions.id)
      .limit(BATCH)
      .for('update', { skipLocked: true });
    const signed = found.map((mention) => ({ id: mention.id, signature: signatureOfStored(mention, null) }));
    await updateRows(tx, eventMentions, signed);
    return found.length;
  });

export const watchSignatures = (db: Database): Loop =>
  runLoop('could not compute the signatures of mentions', async (isStopping) =>
    isStopping() || (await signMentions(db, isStopping)) ? null : LATER_MS,
  );
