import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '../client';
import { rows } from '../database';
import { testDatabases } from '../testing/test-database';
import { fromStoredDay, storedDayText, toStoredDay } from './column-types';

describe.each(testDatabases())('days on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
  });
  afterAll(() => handle.close());

  it.each(['2024-02-29', '0001-01-01', '0000-12-31', '0000-01-01', '-0043-03-15', '-4000-06-01', '12024-05-06'])(
    'the database formats %s like the program',
    async (day) => {
      const [row] = await rows<{ text: string; stored: string }>(handle.db)`
        select ${storedDayText(sql`given.day`)} as text, given.day::text as stored from (select ${toStoredDay(day)}::date as day) given`;
      expect(row?.text).toBe(day);
      expect(fromStoredDay(row?.stored ?? '')).toBe(day);
    },
  );
});
