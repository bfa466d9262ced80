/** After any sequence of edits, undo restores the whole store, redo restores it again, and a rejected action changes nothing. */
import { describe, expect, it } from 'vitest';
import { testDatabases } from '@/db/testing/test-database';
import { isDatelineError } from '@/domain/errors';
import { checkDatabase } from '../database/check-database';
import { pick, randomOf } from '../testing/random/random';
import { OPERATIONS } from '../testing/random/random-edits';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { lastRow, wayBack } from '../testing/way-back';
import { knownBefore, type WholeStore, wholeStore } from '../testing/whole-store';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';

const STEPS = 400;
/** `npm run drill` also changes the embedded database. */
const DATABASES = testDatabases().filter(({ kind }) => process.env.DRILL === '1' || kind === 'server');

/** The differing rows of a store, so that the failure message names only those. */
const told = (store: WholeStore, beside: WholeStore) =>
  Object.fromEntries([...store].filter(([key, row]) => JSON.stringify(row) !== JSON.stringify(beside.get(key))));

const expectSame = (now: WholeStore, wanted: WholeStore, step: string): void => expect(told(now, wanted), step).toEqual(told(wanted, now));

describe.each(DATABASES)('undo and redo on $kind', ({ kind, open }) => {
  it.each(kind === 'embedded' ? [1] : [3])(
    'restores the store after each of many random changes (seed %i)',
    async (seed) => {
      const handle = await open();
      try {
        const { db } = handle;
        await seedVocabulary(db, [], SAMPLE_THEMES);
        const random = randomOf(seed);
        const back = new Set<string>();
        for (let step = 0; step < STEPS; step += 1) {
          const [name, operation] = pick(random, OPERATIONS);
          const [before, last] = [await wholeStore(db), await lastRow(db)];
          const said = `step ${step}, ${name}`;
          try {
            await operation(db, random);
          } catch (error) {
            if (!isDatelineError(error)) throw new Error(said, { cause: error });
            expectSame(await wholeStore(db), before, `${said}, refused`);
            continue;
          }
          const row = await lastRow(db);
          // An article that is already stored is no change.
          if (row === null || row.id === last?.id) continue;
          const way = random() < 0.6 ? wayBack(db, row) : null;
          // An event that was entered as a draft has no earlier state.
          if (way === null || (row.action === 'events.create' && (row.after as { state: string }).state === 'draft')) continue;
          const after = await wholeStore(db);
          const { again } = await way().catch((error: unknown) => {
            throw new Error(`${said}: ${row.action} ${row.targetId}`, { cause: error });
          });
          back.add(row.action);
          const undone = await wholeStore(db);
          if (row.action !== 'events.create') expectSame(knownBefore(undone, before), before, `${said}, undone`);
          if (again === null) continue;
          await again();
          expectSame(knownBefore(await wholeStore(db), after), after, `${said}, done again`);
        }
        expect([...back].sort()).toEqual([
          'actors.merge',
          'articles.accept-many',
          'articles.publish',
          'events.accept',
          'events.create',
          'events.merge',
          'events.reject',
          'events.restore',
          'events.save',
          'events.set-theme',
          'events.split',
          'events.undo',
          'mentions.accept',
          'mentions.reject',
          'mentions.set-evidence',
          'relations.link',
          'themes.merge',
        ]);
        for await (const { check, wrong } of checkDatabase(db)) expect(wrong, check).toEqual([]);
      } finally {
        await handle.close();
      }
    },
    120_000,
  );
});
