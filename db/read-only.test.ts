import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from './client';
import { rows, sqlState } from './database';
import { writeWhileReading } from './read-only';
import { sources } from './schema/articles';
import { testDatabases } from './testing/test-database';

const READ_ONLY = '25006';

describe.each(testDatabases())('read-only access on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
  });
  afterAll(() => handle.close());

  const names = async () => (await handle.readOnly().select({ name: sources.name }).from(sources)).map(({ name }) => name);
  const refusal = (work: Promise<unknown>) => work.then(() => null, sqlState);

  it('reads what the writable connection writes', async () => {
    await handle.db.insert(sources).values({ name: 'A paper' });
    expect(await names()).toEqual(['A paper']);
    expect(await handle.readOnly().transaction((tx) => rows(tx)`select name from sources`)).toEqual([{ name: 'A paper' }]);
    expect(handle.readOnly()).toBe(handle.readOnly());
  });

  it('rejects writes, with and without a transaction', async () => {
    const db = handle.readOnly();
    expect(await refusal(db.insert(sources).values({ name: 'Another paper' }))).toBe(READ_ONLY);
    expect(await refusal(db.transaction((tx) => tx.insert(sources).values({ name: 'Another paper' })))).toBe(READ_ONLY);
    expect(await names()).toEqual(['A paper']);
  });

  it('allows the writes of a read and rolls back failed ones', async () => {
    const add = (name: string, error?: Error) =>
      writeWhileReading(handle.readOnly(), async (tx) => {
        await tx.insert(sources).values({ name });
        if (error) throw error;
      });
    await add('A third paper');
    await expect(add('A fourth paper', new Error('no'))).rejects.toThrow('no');
    expect(await names()).toEqual(['A paper', 'A third paper']);
  });
});
