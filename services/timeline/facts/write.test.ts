import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { getTimeline } from '../get-timeline';
import { dataVersion } from './query-cache';
import { inBulk, refreshProjection, write } from './write';

const EVENT = {
  title: 'A meeting',
  edtf: '2024-03-15',
  earliest: '2024-03-15',
  latest: '2024-03-15',
  precision: 'day',
  dateBasis: 'explicit',
  status: 'happened',
  action: 'CONSULT',
  salience: 0.5,
  state: 'published',
} as const;

describe.each(testDatabases())('a change on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
  });
  afterAll(() => handle.close());

  const total = async () => (await getTimeline(handle.readOnly(), NO_FILTERS)).total;
  const insert = (tx: Database) => tx.insert(events).values(EVENT);
  const marks = () => handle.db.$count(sql`timeline_marks`);

  it('is on the next page that is only read', async () => {
    expect(await total()).toBe(0);
    await write(handle.db, insert);
    expect([await total(), await marks()]).toEqual([1, 0]);
  });

  it('inside another one is on the page when that one has ended, and nothing of it when that fails', async () => {
    await write(handle.db, (tx) => write(tx, insert));
    expect(await total()).toBe(2);
    const failing = write(handle.db, async (tx) => {
      await write(tx, insert);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect([await total(), await marks()]).toEqual([2, 0]);
  });

  it('that a program left without its update has no answers kept until the update is made', async () => {
    const before = await dataVersion(handle.db);
    await insert(handle.db);
    const looks = [await dataVersion(handle.db), await dataVersion(handle.readOnly()), await dataVersion(handle.db)];
    expect(new Set([before, ...looks]).size).toBe(4);
    expect(await marks()).toBeGreaterThan(0);
    await refreshProjection(handle.db);
    expect(await dataVersion(handle.db)).toBe(await dataVersion(handle.readOnly()));
    expect(await total()).toBe(3);
  });

  it('among many is on the page at the end at the latest, also when the last one fails', async () => {
    const before = await total();
    const failing = inBulk(handle.db, async () => {
      await write(handle.db, insert);
      await write(handle.db, insert);
      expect(await marks()).toBeGreaterThan(0);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect([await total(), await marks()]).toEqual([before + 2, 0]);
  });
});
