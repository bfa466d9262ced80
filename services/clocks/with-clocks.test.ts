/** A query ends after its time limit or when its client disconnects, and the next one runs. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { runWithRequest } from '@/db/request-context';
import { sources } from '@/db/schema/articles';
import { openTestServer, testDatabases } from '@/db/test-database';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { cacheQuery } from '../facts/query-cache';
import { LIMITS } from './deadline';
import { withClocks, withClocksOn } from './with-clocks';

const PLAIN = { clock: 'happened', known: null } as const;
const BY_DAY = { clock: 'happened', known: '2024-01-09' } as const;

describe.each(testDatabases())('a query on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
  }, 120_000);
  afterAll(() => handle.close());

  const short = (read: Database) => rows<{ n: number }>(read, sql`select count(*)::int as n from generate_series(1, 1000)`);
  const endless = async (read: Database): Promise<never> => {
    for (;;) await short(read);
  };
  const isFree = () => Promise.all([PLAIN, BY_DAY, BY_DAY, BY_DAY].map((asked) => withClocks(handle.db, asked, short)));
  const FREE = [1, 2, 3, 4].map(() => [{ n: 1000 }]);

  it('by the plain clock reads the database itself, by another one a database of its own', async () => {
    expect(await withClocks(handle.db, PLAIN, async (read) => read === handle.db)).toBe(true);
    expect(await withClocks(handle.db, BY_DAY, async (read) => read === handle.db)).toBe(false);
  });

  it('runs once, even if something is written meanwhile', async () => {
    let times = 0;
    const ask = () =>
      withClocks(handle.db, NO_FILTERS, async () => {
        times += 1;
        if (times === 1) await handle.db.insert(sources).values({ name: 'Another paper' });
        return times;
      });
    expect([await ask(), await ask()]).toEqual([1, 2]);
  });

  it.each([
    ['plain', PLAIN],
    ['as of a day', BY_DAY],
  ])('ends when its reader goes away, whether it runs or waits: %s', async (_, asked) => {
    const gone = new AbortController();
    const all = runWithRequest({ signal: gone.signal }, () =>
      Promise.allSettled([1, 2, 3, 4, 5].map(() => withClocks(handle.db, asked, endless))),
    );
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
          withClocks(handle.db, PLAIN, async () => {
            begun = true;
          }),
        ),
      );
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable' });
    expect(begun).toBe(false);
  });

  it.each([
    ['plain', PLAIN],
    ['as of a day', BY_DAY],
  ])('ends after its time limit: %s', async (_, asked) => {
    await expect(withClocks(handle.db, asked, endless, { ...LIMITS, workMs: 50 })).rejects.toMatchObject({
      code: 'too-much',
      field: 'from',
    });
    expect(await isFree()).toEqual(FREE);
  });

  it('that waits too long for its turn is told to come back later', async () => {
    const gone = new AbortController();
    const others = runWithRequest({ signal: gone.signal }, () =>
      Promise.allSettled([1, 2, 3].map(() => withClocks(handle.db, BY_DAY, endless))),
    );
    await expect(withClocks(handle.db, BY_DAY, short, { ...LIMITS, waitMs: 50 })).rejects.toMatchObject({
      code: 'unavailable',
      details: { retryAfterSeconds: 10 },
    });
    gone.abort();
    await others;
    expect(await isFree()).toEqual(FREE);
  });

  it('has no time limit once its file has begun, but ends when its reader goes away', async () => {
    const gone = new AbortController();
    const file = runWithRequest({ signal: gone.signal }, () => withClocksOn(handle.db, BY_DAY, endless));
    await sleep(50);
    gone.abort();
    await expect(file).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('runs although many ask, and is told to come back later where very many wait', async () => {
    const many = Array.from({ length: 60 }, (_, n) => withClocks(handle.db, BY_DAY, async () => n));
    expect(await Promise.all(many)).toEqual(many.map((_, n) => n));
    let start = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      start = resolve;
    });
    const waiting = Array.from({ length: 103 }, () => withClocks(handle.db, BY_DAY, () => gate));
    await expect(withClocks(handle.db, BY_DAY, async () => 'at once')).rejects.toMatchObject({ code: 'unavailable' });
    const begun = withClocksOn(handle.db, BY_DAY, async () => 'the next part');
    start();
    expect(await begun).toBe('the next part');
    await Promise.all(waiting);
  });
});

describe('a query to a server', () => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await openTestServer();
  }, 120_000);
  afterAll(() => handle.close());
  const asked = { clock: 'reported', known: null } as const;

  it('leaves connections to others, however many ask', async () => {
    let [running, most] = [0, 0];
    const ask = (n: number) =>
      withClocks(handle.db, asked, async (read) => {
        running += 1;
        most = Math.max(most, running);
        await rows(read, sql`select pg_sleep(0.02)`);
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
        await rows(read, sql`select pg_sleep(0.02)`);
        done += 1;
      }
    };
    const gone = new AbortController();
    const readers = runWithRequest({ signal: gone.signal }, () =>
      Promise.allSettled([1, 2, 3].map(() => withClocks(handle.db, asked, work))),
    );
    await vi.waitFor(() => expect(done).toBeGreaterThan(0), { interval: 5 });
    const before = done;
    gone.abort();
    expect(await readers).toMatchObject([1, 2, 3].map(() => ({ status: 'rejected', reason: { code: 'unavailable' } })));
    const nap = (read: Database) => rows(read, sql`select pg_sleep(0.02)`);
    expect(await Promise.all([1, 2, 3].map(() => withClocks(handle.db, asked, nap)))).toMatchObject([[{}], [{}], [{}]]);
    expect(done - before).toBeLessThanOrEqual(3);
    const open = sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
    expect(await rows(handle.db, open)).toEqual([{ n: 0 }]);
  });

  it('that the server stops has taken too long', async () => {
    const slow = (read: Database) => rows(read, sql`select set_config('statement_timeout', '20', true), pg_sleep(0.01)`);
    const stopped = async (read: Database) => {
      await slow(read);
      return rows(read, sql`select pg_sleep(1)`);
    };
    await expect(withClocks(handle.db, asked, stopped)).rejects.toMatchObject({ code: 'too-much' });
  });

  it('is told to come back later while the tables are made anew', async () => {
    const count = () => withClocks(handle.db, asked, (read) => rows(read, sql`select count(*)::int as n from timeline_facts`));
    await handle.db.transaction(async (tx) => {
      await tx.execute(sql`lock table public.timeline_facts in access exclusive mode`);
      await expect(count()).rejects.toMatchObject({ code: 'unavailable' });
    });
    expect(await count()).toEqual([{ n: 0 }]);
  }, 30_000);
});
