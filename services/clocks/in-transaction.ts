/** A long question on a server: one moment of the database, whatever is written meanwhile, and no statement for ever. */
import { sql } from 'drizzle-orm';
import { unlessCalledOff } from '@/db/asking';
import { type Database, sqlState } from '@/db/database';
import { withoutDeadlines } from '@/db/deadlines';
import { whileAsked } from '@/db/while-asked';
import { tooMuch } from '@/domain/errors';
import { type Clocks, setClock, settingsOf } from './clock-settings';
import { lacksPasts, makePasts } from './pasts';
import { busy } from './ways';

/** a write between making pasts and reading them may take some away; who meets that so often reads without them */
const MOST_TRIES = 4;
/** a server stops what runs longer */
const MOST_MS = 15_000;
const QUERY_CANCELED = '57014';
/** so long it waits for whoever makes the tables of the timeline anew */
const MOST_LOCKED_MS = 3_000;
const LOCK_NOT_AVAILABLE = '55P03';
const LIMITS = { statement_timeout: String(MOST_MS), lock_timeout: String(MOST_LOCKED_MS) };

/** `limited`: no statement runs for longer than the limits allow. What is called off ends before its next one. */
export async function inTransaction<T>(db: Database, asked: Clocks, limited: boolean, work: (db: Database) => Promise<T>): Promise<T> {
  const { known } = asked;
  for (let left = MOST_TRIES; ; left -= 1) {
    if (known !== null) await makePasts(db, known, async () => unlessCalledOff());
    const answer = await db
      .transaction(
        async (tx) => {
          if (known !== null && left > 1 && (await lacksPasts(tx, known))) return null;
          const settings = Object.entries({ ...settingsOf(asked), ...(limited ? LIMITS : {}) });
          await tx.execute(
            sql`select ${sql.join(
              settings.map(([name, value]) => sql`set_config(${name}, ${value}, true)`),
              sql`, `,
            )}`,
          );
          const read = () =>
            whileAsked(tx, (asking) => {
              setClock(asking);
              return work(asking);
            });
          return { value: await (limited ? read() : withoutDeadlines(tx, read)) };
        },
        { isolationLevel: 'repeatable read', accessMode: 'read only' },
      )
      .catch((error: unknown) => {
        const state = sqlState(error);
        throw state === QUERY_CANCELED ? tooMuch() : state === LOCK_NOT_AVAILABLE ? busy() : error;
      });
    if (answer) return answer.value;
  }
}
