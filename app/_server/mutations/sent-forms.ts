/** What forms have entered is kept with what they entered: one that is sent again, however much later, leads there. */
import { eq, lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sentForms } from '@/db/schema/sent-forms';
import { alreadyHref, isFormNumber, NUMBER_FIELD } from '@/domain/desk/form-number';
import { DatelineError } from '@/domain/errors';

type Entries = readonly (readonly [string, string])[];

/** nobody goes back to a form that is older */
const KEPT = sql`now() - interval '30 days'`;

/** This very form was sent before, and has entered something. */
export class SentAlready extends DatelineError {
  constructor(readonly path: string) {
    super('conflict', 'This form was already submitted.');
  }
}

/** The fields of the form itself, and its number, which is null where it has none. */
export function takeNumber(entries: Entries): { readonly fields: Entries; readonly number: string | null } {
  const given = entries.find(([name]) => name === NUMBER_FIELD)?.[1];
  return { fields: entries.filter(([name]) => name !== NUMBER_FIELD), number: isFormNumber(given) ? given : null };
}

/** Throws `SentAlready` when a form with this key has entered something. */
export async function refuseSent(db: Database, key: string): Promise<void> {
  const [before] = await db.select({ ledTo: sentForms.ledTo }).from(sentForms).where(eq(sentForms.key, key));
  if (before) throw new SentAlready(alreadyHref(before.ledTo));
}

/** In the transaction of what it enters: of two that are sent at once, the second waits for the first, and is refused. */
export async function noteSent(tx: Database, key: string, ledTo: string): Promise<void> {
  const [noted] = await tx.insert(sentForms).values({ key, ledTo }).onConflictDoNothing().returning({ key: sentForms.key });
  if (!noted) await refuseSent(tx, key);
  await tx.delete(sentForms).where(lt(sentForms.at, KEPT));
}
