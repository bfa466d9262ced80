import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from './client';
import { rows, sqlState } from './database';
import { migrate } from './migrate';
import { events } from './schema/events';
import { auditLog, eventRevisions } from './schema/history';
import { testDatabases } from './testing/test-database';

const EVENT = {
  title: 'A meeting',
  edtf: '-0043-03-15',
  earliest: '-0043-03-15',
  latest: '-0043-03-15',
  precision: 'day',
  dateBasis: 'explicit',
  status: 'happened',
  action: 'CONSULT',
  salience: 0.5,
} as const;

const stateOf = (work: Promise<unknown>): Promise<string | null> => work.then(() => null, sqlState);

describe.each(testDatabases())('migrations on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
  });
  afterAll(() => handle.close());

  it('change nothing when they run again', async () => {
    const count = () => rows<{ n: number }>(handle.db)`select count(*)::int as n from drizzle.__drizzle_migrations`;
    const before = await count();
    await migrate(handle);
    expect(await count()).toEqual(before);
    expect(before[0]?.n).toBeGreaterThanOrEqual(3);
  });

  it('store years BC as astronomical years', async () => {
    const [row] = await handle.db.insert(events).values(EVENT).returning();
    expect(row?.earliest).toBe('-0043-03-15');
    const [stored] = await rows<{ day: string; year: number }>(handle.db)`
      select earliest::text as day, extract(year from earliest)::int as year from events where id = ${row?.id}`;
    expect(stored).toEqual({ day: '0044-03-15 BC', year: -44 });
  });

  it.each([
    ['bounds in the wrong order', { ...EVENT, earliest: '2024-02-01', latest: '2024-01-01' }, ['22000', '23514']],
    ['a salience above 1', { ...EVENT, salience: 1.5 }, ['23514']],
    ['a confidence above 1', { ...EVENT, confidence: 1.5 }, ['23514']],
    ['an unknown state', { ...EVENT, state: 'secret' }, ['23514']],
  ])('reject %s', async (_, values, states) => {
    expect(states).toContain(await stateOf(handle.db.insert(events).values(values as typeof events.$inferInsert)));
  });

  it('make the history append-only', async () => {
    await handle.db.insert(auditLog).values({ action: 'test' });
    const [event] = await handle.db.insert(events).values(EVENT).returning();
    await handle.db.insert(eventRevisions).values({ eventId: event?.id ?? 0, version: 1, change: 'created', snapshot: {} });
    for (const table of [auditLog, eventRevisions]) {
      expect(await stateOf(handle.db.delete(table))).toBe('23001');
      expect(await stateOf(handle.db.execute(sql`truncate ${table} cascade`))).toBe('23001');
    }
    expect(await stateOf(handle.db.update(auditLog).set({ action: 'other' }))).toBe('23001');
    expect(await stateOf(handle.db.update(eventRevisions).set({ change: 'other' }))).toBe('23001');
    expect(await stateOf(handle.db.delete(events))).toMatch(/^23/);
  });
});
