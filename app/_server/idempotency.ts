/**
 * A form that is sent twice is carried out once. One key stands for the sender, the action, its fields and its files. The process keeps the
 * last key of a sender for two seconds, which covers a double click without scripts. A form with a number also stores its key with what it has
 * created: sent again, however much later, it leads there.
 */
import { createHash } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sentForms } from '@/db/schema/sent-forms';
import { alreadyHref, isFormNumber, NUMBER_FIELD } from '@/domain/desk/form-number';
import { DatelineError } from '@/domain/errors';

const MOMENT_MS = 2_000;
const MAX_KEYS = 5_000;
/** nobody goes back to a form that is older */
const KEPT = sql`now() - interval '30 days'`;

type Entries = readonly (readonly [string, string])[];

/** The fields of the form itself, and its number, which is null where it has none. */
export function takeNumber(entries: Entries): { readonly fields: Entries; readonly number: string | null } {
  const given = entries.find(([name]) => name === NUMBER_FIELD)?.[1];
  return { fields: entries.filter(([name]) => name !== NUMBER_FIELD), number: isFormNumber(given) ? given : null };
}

/** Of a form: whose it is and for which action, its fields and the bytes of its files. */
export async function formKey(action: string, fields: Entries, files: readonly File[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([action, fields]));
  for (const file of files) hash.update(`\n${file.name}\n`).update(new Uint8Array(await file.arrayBuffer()));
  return hash.digest('base64');
}

/**
 * Does the work, unless the last form that `who` sent without scripts had the same key and is in progress or ended a moment ago: then returns
 * its result. Work that failed is done again. A form that scripts send is not remembered, because its button is disabled meanwhile.
 */
export type Once = <Value>(who: string, key: string, isPlain: boolean, work: () => Promise<Value>) => Promise<Value>;

interface Sent {
  readonly key: string;
  readonly value: Promise<unknown>;
}

/** `last`: sender → what they sent last. In memory: one process serves a site. */
export function createOnce(last = new Map<string, Sent>()): Once {
  return <Value>(who: string, key: string, isPlain: boolean, work: () => Promise<Value>): Promise<Value> => {
    const before = last.get(who);
    // the same key is that of the same action, whose values are of one type
    if (before?.key === key) return before.value as Promise<Value>;
    last.delete(who);
    const value = work();
    if (!isPlain) return value;
    const sent: Sent = { key, value };
    const forget = (): void => {
      if (last.get(who) === sent) last.delete(who);
    };
    // a response may hold a cookie: it stays no longer than it is of use
    value.then(() => setTimeout(forget, MOMENT_MS).unref(), forget);
    last.set(who, sent);
    if (last.size > MAX_KEYS) for (const oldest of [...last.keys()].slice(0, MAX_KEYS / 10)) last.delete(oldest);
    return value;
  };
}

/** A form with this key was sent before, and has created something. */
export class SentAlready extends DatelineError {
  constructor(readonly path: string) {
    super('conflict', 'This form was already submitted.');
  }
}

/** Throws `SentAlready` when a form with this key has created something. */
export async function refuseSent(db: Database, key: string): Promise<void> {
  const [before] = await db.select({ ledTo: sentForms.ledTo }).from(sentForms).where(eq(sentForms.key, key));
  if (before) throw new SentAlready(alreadyHref(before.ledTo));
}

/** In the transaction of what the form creates: of two that are sent at once, the second waits for the first, and is refused. */
export async function noteSent(tx: Database, key: string, ledTo: string): Promise<void> {
  const [noted] = await tx.insert(sentForms).values({ key, ledTo }).onConflictDoNothing().returning({ key: sentForms.key });
  if (!noted) await refuseSent(tx, key);
  await tx.delete(sentForms).where(lt(sentForms.at, KEPT));
}
