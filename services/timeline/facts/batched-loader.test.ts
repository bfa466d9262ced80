import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import type { Database } from '@/db/database';
import { sources } from '@/db/schema/articles';
import { testDatabases } from '@/db/testing/test-database';
import { cacheQuery, loadBatched } from './query-cache';
import { refreshProjection, write } from './write';

describe.each(testDatabases())('parts of answers kept on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  const loaded: number[][] = [];
  /** as a part of an answer that nobody has asked for before */
  const squares = (keys: readonly number[]) => cacheQuery(handle.db, randomUUID(), () => loadSquares(keys, handle.db));
  const loadSquares = (keys: readonly number[], db: Database) =>
    loadBatched(db, 'squares', keys, async (unknown) => {
      loaded.push([...unknown]);
      return new Map(unknown.filter((key) => key > 0).map((key) => [key, key * key]));
    });

  beforeAll(async () => {
    handle = await open();
    await refreshProjection(handle.db);
  });
  afterAll(() => handle.close());

  it('are loaded once each while nothing is written, also those that there are not', async () => {
    expect(await squares([2, 3, 2, -1])).toEqual(
      new Map([
        [2, 4],
        [3, 9],
      ]),
    );
    expect(await squares([3, 4, -1])).toEqual(
      new Map([
        [3, 9],
        [4, 16],
      ]),
    );
    expect(await squares([2, 4])).toEqual(
      new Map([
        [2, 4],
        [4, 16],
      ]),
    );
    expect(loaded).toEqual([[2, 3, -1], [4]]);
    await write(handle.db, (tx) => tx.insert(sources).values({ name: `Source ${randomUUID()}` }));
    await squares([2]);
    expect(loaded.at(-1)).toEqual([2]);
  });

  it('are loaded anew in a transaction, which sees its own writes, and where no answer is kept', async () => {
    await squares([5]);
    const inside = () => handle.db.transaction((tx) => loadSquares([5], tx));
    await cacheQuery(handle.db, 'a transaction', inside);
    await loadSquares([5], handle.db);
    expect(loaded.slice(-3)).toEqual([[5], [5], [5]]);
  });

  it('are forgotten, the oldest first, where there are too many', async () => {
    await squares([7]);
    expect((await squares(Array.from({ length: 6_000 }, (_, n) => n + 100))).size).toBe(6_000);
    await squares([7, 6_099]);
    expect(loaded.at(-1)).toEqual([7]);
  });
});
