/** After any sequence of edits, the history alone gives the state of every event, and the audit log has one row per action. */
import { asc, count, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import { auditLog, eventRevisions } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { isDatelineError } from '@/domain/errors';
import { RELATION_KINDS } from '@/domain/relation-kinds';
import { checkDatabase } from '../database/check-database';
import { snapshotEvent } from '../events/editing/event-snapshot';
import { leadsBack } from '../events/relations';
import { pick, randomOf } from '../testing/random/random';
import { OPERATIONS } from '../testing/random/random-edits';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';

const STEPS = 500;
const LONG = process.env.DRILL === '1';
const SEEDS = LONG ? { embedded: [1, 2, 4], server: [3, 5] } : { embedded: [1], server: [3] };
/** `npm run drill` also changes the embedded database, and starts from more seeds. */
const DATABASES = testDatabases().filter(({ kind }) => LONG || kind === 'server');

interface Snapshot extends Record<string, unknown> {
  readonly id: number;
  readonly version: number;
}

/** The content of a revision, without the fields that only undo needs. */
function told(snapshot: Record<string, unknown>): Snapshot {
  const { about: _, evidence: __, publishedArticles: ___, withdrawnArticles: ____, ...rest } = snapshot;
  return rest as Snapshot;
}

/** All snapshots in an audit row, at any depth. */
function snapshotsIn(value: unknown): readonly Snapshot[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('edtf' in value && 'version' in value && 'id' in value) return [told(value as Record<string, unknown>)];
  return Object.values(value).flatMap(snapshotsIn);
}

async function historyOf(db: Database): Promise<ReadonlyMap<string, Snapshot>> {
  const found = await db.select().from(eventRevisions).orderBy(asc(eventRevisions.eventId), asc(eventRevisions.version));
  return new Map(found.map((row) => [`${row.eventId}-${row.version}`, told(row.snapshot)]));
}

describe.each(DATABASES)(`${STEPS} random changes on $kind`, ({ kind, open }) => {
  it.each(SEEDS[kind])(
    'have a history that equals the current state (seed %i)',
    async (seed) => {
      const handle = await open();
      try {
        const { db } = handle;
        await seedVocabulary(db, [], SAMPLE_THEMES);
        const random = randomOf(seed);
        const rowsOfLog = async () => Number((await db.select({ n: count() }).from(auditLog))[0]?.n);
        const done = new Map<string, number>();
        const refused = new Map<string, number>();
        const started = await rowsOfLog();
        let known = 0;
        for (let step = 0; step < STEPS; step += 1) {
          const [name, operation] = pick(random, OPERATIONS);
          try {
            const result = (await operation(db, random)) as { created?: boolean } | null;
            // An article that is already stored is not logged again.
            if (result?.created === false) known += 1;
            done.set(name, (done.get(name) ?? 0) + 1);
          } catch (error) {
            if (!isDatelineError(error)) throw new Error(`step ${step}, ${name}`, { cause: error });
            refused.set(name, (refused.get(name) ?? 0) + 1);
          }
        }
        const succeeded = [...done.values()].reduce((sum, n) => sum + n, 0) - known;
        expect(await rowsOfLog()).toBe(started + succeeded);
        // Every kind of change succeeded at least once, and some were rejected.
        expect([...done.keys()].sort()).toEqual([...new Set(OPERATIONS.map(([name]) => name))].sort());
        expect(refused.size).toBeGreaterThan(3);

        const history = await historyOf(db);
        const all = await db.select({ id: events.id, version: events.version }).from(events).orderBy(asc(events.id));
        expect(history.size).toBe(all.reduce((sum, { version }) => sum + version, 0));
        for (const { id, version } of all) expect(await snapshotEvent(db, id), `event ${id}`).toEqual(history.get(`${id}-${version}`));

        const log = await db.select().from(auditLog).orderBy(sql`id`);
        for (const row of log)
          for (const snapshot of [...snapshotsIn(row.before), ...snapshotsIn(row.after)])
            expect(snapshot, `row ${row.id}, ${row.action}`).toEqual(history.get(`${snapshot.id}-${snapshot.version}`));
        for (const { id } of all)
          for (const kind of RELATION_KINDS) expect(await leadsBack(db, id, kind), `event ${id}, ${kind}`).toBe(false);
        for await (const { check, wrong } of checkDatabase(db)) expect(wrong, check).toEqual([]);
      } finally {
        await handle.close();
      }
    },
    240_000,
  );
});
