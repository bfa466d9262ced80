/**
 * What a question by the clock of a day stands on in the slow lane: the pasts of that day, all of them. Whoever settles takes away those of
 * events that were written, so that each statement looks whether it reads under the version for which they were made.
 */
import type { Database } from '@/db/database';
import type { Ground } from '@/db/slow-lane';
import { dataVersion, VERSION } from '../facts/data-version';
import { makePasts } from './pasts';

const LOOK = `select ${VERSION} as version from timeline_state`;

/** `db` is the database itself, which makes them. */
export function wholePasts(db: Database, day: string): Ground {
  let whole: string | null = null;
  return {
    async holds(tx) {
      const { rows } = await tx.query<{ version: string }>(LOOK);
      return whole !== null && rows[0]?.version === whole;
    },
    async make(giveWay) {
      const version = await dataVersion(db);
      if (version === whole) return;
      await makePasts(db, day, giveWay);
      whole = version;
    },
  };
}
