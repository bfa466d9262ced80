/** Runs a query by a clock in one transaction, so that it sees one snapshot of the database. */
import { sql } from 'drizzle-orm';
import { type Database, sqlState } from '@/db/database';
import { withoutDeadlines } from '@/db/deadlines';
import { throwIfCanceled } from '@/db/request-context';
import { type Clocks, setClock, settingsOf } from './clock-settings';
import { busy } from './deadline';
import { lacksPasts, makePasts } from './pasts';

/** a write may delete pasts before they are read; the last try reads without the missing ones */
const MOST_TRIES = 4;
/** lock timeout while the projection is rebuilt */
const MOST_LOCKED_MS = 3_000;
const LOCK_NOT_AVAILABLE = '55P03';

/** `unlimited`: statements and lock waits have no time limit. */
export async function inTransaction<T>(
  db: Database,
  asked: Clocks,
  limits: 'limited' | 'unlimited',
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const { known: knownDay } = asked;
  for (let left = MOST_TRIES; ; left -= 1) {
    if (knownDay !== null) await makePasts(db, knownDay, async () => throwIfCanceled());
    const answer = await db
      .transaction(
        async (tx) => {
          if (knownDay !== null && left > 1 && (await lacksPasts(tx, knownDay))) return null;
          const settings = Object.entries({ ...settingsOf(asked), lock_timeout: String(MOST_LOCKED_MS) });
          await tx.execute(
            sql`select ${sql.join(
              settings.map(([name, value]) => sql`set_config(${name}, ${value}, true)`),
              sql`, `,
            )}`,
          );
          setClock(tx);
          return { value: await (limits === 'limited' ? work(tx) : withoutDeadlines(tx, () => work(tx))) };
        },
        { isolationLevel: 'repeatable read', accessMode: 'read only' },
      )
      .catch((error: unknown) => {
        throw sqlState(error) === LOCK_NOT_AVAILABLE ? busy() : error;
      });
    if (answer) return answer.value;
  }
}
