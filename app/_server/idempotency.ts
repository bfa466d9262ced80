/**
 * Runs a form that is submitted twice only once. A key covers the sender, the action, the fields and the files. The process
 * keeps a sender's last key for two seconds, which covers a double click without scripts. A numbered form also stores its
 * key with the record that it created. Submitted again later, it redirects to that record.
 */
import { createHash } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import { type Database, sentForms } from '@/db/database';
import { alreadyHref, isFormNumber, NUMBER_FIELD } from '@/domain/desk/form-number';
import { DatelineError } from '@/domain/errors';

const MOMENT_MS = 2_000;
const MAX_KEYS = 5_000;
/** retention of stored keys; older forms are not resubmitted */
const KEPT = sql`now() - interval '30 days'`;

type Entries = readonly (readonly [string, string])[];

export function takeNumber(entries: Entries): { readonly fields: Entries; readonly number: string | null } {
  const given = entries.find(([name]) => name === NUMBER_FIELD)?.[1];
  return { fields: entries.filter(([name]) => name !== NUMBER_FIELD), number: isFormNumber(given) ? given : null };
}

export async function formKey(action: string, fields: Entries, files: readonly File[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([action, fields]));
  for (const file of files) hash.update(`\n${file.name}\n`).update(new Uint8Array(await file.arrayBuffer()));
  return hash.digest('base64');
}

/**
 * Calls `work`, except for a repeated form without scripts. If the sender's last such form has the same key and is running
 * or just finished, returns its result. Failed work runs again. Forms sent by scripts are not tracked, because their button
 * is disabled while they are sent.
 */
export type Once = <Value>(who: string, key: string, isPlain: boolean, work: () => Promise<Value>) => Promise<Value>;

interface Sent {
  readonly key: string;
  readonly value: Promise<unknown>;
}

/** `last` maps a sender to their last form. It is in memory, because one process serves a site. */
export const createOnce =
  (last = new Map<string, Sent>()): Once =>
  <Value>(who: string, key: string, isPlain: boolean, work: () => Promise<Value>): Promise<Value> => {
    const before = last.get(who);
    // The same key means the same action, so the type of the value is the same.
    if (before?.key === key) return before.value as Promise<Value>;
    last.delete(who);
    const value = work();
    if (!isPlain) return value;
    const sent: Sent = { key, value };
    const forget = (): void => {
      if (last.get(who) === sent) last.delete(who);
    };
    // The response may contain a cookie, so it is kept only briefly.
    value.then(() => setTimeout(forget, MOMENT_MS).unref(), forget);
    last.set(who, sent);
    if (last.size > MAX_KEYS) for (const oldest of [...last.keys()].slice(0, MAX_KEYS / 10)) last.delete(oldest);
    return value;
  };

/** A form with this key has already created a record. */
export class SentAlready extends DatelineError {
  constructor(readonly path: string) {
    super('conflict', 'This form was already submitted.');
  }
}

export async function refuseSent(db: Database, key: string): Promise<void> {
  const [before] = await db.select({ ledTo: sentForms.ledTo }).from(sentForms).where(eq(sentForms.key, key));
  if (before) throw new SentAlready(alreadyHref(before.ledTo));
}

/**
 * Call in the transaction that creates the record. If two copies arrive at once, the second waits for the first and throws
 * `SentAlready`.
 */
export async function noteSent(tx: Database, key: string, ledTo: string): Promise<void> {
  const [noted] = await tx.insert(sentForms).values({ key, ledTo }).onConflictDoNothing().returning({ key: sentForms.key });
  if (!noted) await refuseSent(tx, key);
  await tx.delete(sentForms).where(lt(sentForms.at, KEPT));
}
