/** A query ends after its time limit or when its client disconnects, and the next one runs. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { runWithRequest } from '@/db/request-context';
import { sources } from '@/db/schema/articles';
import { openTestServer, testDatabases } from '@/db/testing/test-database';
import { cacheQuery } from './query-cache';
import { withoutTimeLimit, withTimeLimit } from './time-limit';

describe.each(testDatabases())('a query on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
  }, 120_000);
  afterAll(() => handle.close());

  const short = (read: Database) => rows<{ n: number }>(read)`select count(*)::int as n from generate_series(1, 1000)`;
  const endless = async (read: Database): Promise<never> => {
    for (;;) await short(read);
  };
  const limited = <T>(work: (db: Database) => Promise<T>, ms?: number) => withTimeLimit(handle.db, () => work(handle.db), ms);
  const isFree = () => Promise.all([1, 2, 3, 4].map(() => limited(short)));
  const FREE = [1, 2, 3, 4].map(() => [{ n: 1000 }]);

  it('runs once, even if something is written meanwhile', async () => {
    let times = 0;
    const ask = () =>
      limited(async () => {
        times += 1;
        if (times === 1) await handle.db.insert(sources).values({ name: 'Another paper' });
        return times;
      });
    expect([await ask(), await ask()]).toEqual([1, 2]);
  });

  it('ends when its reader goes away', async () => {
    const gone = new AbortController();
    const all = runWithRequest({ signal: gone.signal }, () => Promise.allSettled([1, 2, 3, 4, 5].map(() => limited(endless))));
    await sleep(50);
    gone.abort();
    expect(await all).toMatchObject([1, 2, 3, 4, 5].map(() => ({ status: 'rejected', reason: { code: 'unavailable' } })));
    expect(await isFree()).toEqual(FREE);
  });

  it('does not begin for a reader who has gone', async () => {
    const asking = { signal: AbortSignal.abort() };
    let begun = false;
    const ask = () =>
      runWithRequest(asking, () =>
        cacheQuery(handle.db, 'of nobody', () =>
          limited(async () => {
            begun = true;
          }),
        ),
      );
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable' });
    expect(begun).toBe(false);
  });

  it('ends after its time limit', async () => {
    await expect(limited(endless, 50)).rejects.toMatchObject({ code: 'too-much', field: 'from' });
    expect(await isFree()).toEqual(FREE);
  });

  it('in a transaction of a writer has no time limit', async () => {
    const slow = (tx: Database) =>
      withTimeLimit(
        tx,
        async () => {
          await sleep(20);
          return short(tx);
        },
        1,
      );
    expect(await handle.db.transaction(slow)).toEqual([{ n: 1000 }]);
  });

  it('has no time limit once its file has begun, but ends when its reader goes away', async () => {
    const gone = new AbortController();
    const file = runWithRequest({ signal: gone.signal }, () => withoutTimeLimit(handle.db, endless));
    await sleep(50);
    gone.abort();
    await expect(file).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('a query to a server', () => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await openTestServer();
  }, 120_000);
  afterAll(() => handle.close());

  it('without a time limit leaves connections to others, however many ask', async () => {
    let [running, most] = [0, 0];
    const ask = (n: number) =>
      withoutTimeLimit(handle.db, async (read) => {
        running += 1;
        most = Math.max(most, running);
        await rows(read)`select pg_sleep(0.3)`;
        running -= 1;
        return n;
      });
    expect(await Promise.all(Array.from({ length: 12 }, (_, n) => ask(n)))).toEqual(Array.from({ length: 12 }, (_, n) => n));
    expect(most).toBe(3);
  });

  it('gives its turn and its connection back when its reader goes away', async () => {
    let done = 0;
    const work = async (read: Database): Promise<void> => {
      for (let n = 0; n < 40; n += 1) {
        await rows(read)`select pg_sleep(0.02)`;
        done += 1;
      }
    };
    const gone = new AbortController();
    const readers = runWithRequest({ signal: gone.signal }, () =>
      Promise.allSettled([1, 2, 3].map(() => withoutTimeLimit(handle.db, work))),
    );
    await vi.waitFor(() => expect(done).toBeGreaterThan(0), { interval: 5 });
    const before = done;
    gone.abort();
    expect(await readers).toMatchObject([1, 2, 3].map(() => ({ status: 'rejected', reason: { code: 'unavailable' } })));
    const nap = (read: Database) => rows(read)`select pg_sleep(0.02)`;
    expect(await Promise.all([1, 2, 3].map(() => withoutTimeLimit(handle.db, nap)))).toMatchObject([[{}], [{}], [{}]]);
    expect(done - before).toBeLessThanOrEqual(3);
    const open = sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
    expect(await rows(handle.db)`${open}`).toEqual([{ n: 0 }]);
  });

  it('that the server stops has taken too long', async () => {
    const stopped = () => rows(handle.db)`select pg_cancel_backend(pg_backend_pid()), pg_sleep(1)`;
    await expect(withTimeLimit(handle.db, stopped)).rejects.toMatchObject({ code: 'too-much' });
  });

  it('is told to come back later while the tables are made anew', async () => {
    const count = () => withTimeLimit(handle.db, () => rows(handle.db)`select count(*)::int as n from timeline_facts`);
    await handle.db.transaction(async (tx) => {
      await tx.execute(sql`lock table timeline_facts in access exclusive mode`);
      await expect(count()).rejects.toMatchObject({ code: 'unavailable' });
    });
    expect(await count()).toEqual([{ n: 0 }]);
  }, 30_000);
});
