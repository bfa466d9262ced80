/** A query that takes too long ends with a clear message, and the next one runs. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askedBy } from '@/db/asking';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { sources } from '@/db/schema/articles';
import { openTestEmbedded, openTestServer } from '@/db/test-database';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { keepAnswer } from '../facts/keep-answer';
import { getTimeline } from '../timeline/get-timeline';
import type { Patience } from './patience';
import { ASKED, busy } from './ways';
import { readLong, readThrough, withClocks, withClocksOn } from './with-clocks';

describe('a question that takes too long', () => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await openTestEmbedded();
    // a large timeline, as far as the rollup knows
    await handle.db.execute(sql`
      insert into timeline_rollup (actor_id, theme, grain, period, months, starts, ends, weight) values (0, 0, 0, 0, 1, 1000000, 1000000, 0)`);
  });
  afterAll(() => handle.close());

  const asked = { ...NO_FILTERS, query: 'port' };

  it('does not concern what the rollup answers', async () => {
    expect(await withClocks(handle.db, NO_FILTERS, async (read) => read === handle.db)).toBe(true);
    expect(await withClocks(handle.db, asked, async (read) => read === handle.db)).toBe(false);
  });

  it('is asked once, also where something was written meanwhile', async () => {
    let times = 0;
    const ask = () =>
      readLong(handle.db, NO_FILTERS, async () => {
        times += 1;
        if (times === 1) await handle.db.insert(sources).values({ name: 'Another paper' });
        return times;
      });
    expect([await ask(), await ask()]).toEqual([1, 2]);
  });

  const slice = (read: Database) => rows(read, sql`select count(*)::int as n from generate_series(1, 1000)`);
  const endless = async (read: Database): Promise<never> => {
    for (;;) await slice(read);
  };
  const way = (limits: Partial<Patience>) => ({ ...ASKED, patience: { ...ASKED.patience, busy, ...limits } as Patience });
  const isFree = () => readLong(handle.db, asked, slice);

  it('ends when its reader goes away, whether it runs or waits, and the lane is free again', async () => {
    const gone = new AbortController();
    const both = askedBy({ signal: gone.signal }, () => Promise.allSettled([1, 2, 3].map(() => withClocks(handle.db, asked, endless))));
    await sleep(20);
    gone.abort();
    expect(await both).toMatchObject([1, 2, 3].map(() => ({ status: 'rejected', reason: { code: 'unavailable' } })));
    expect(await Promise.all([isFree(), isFree(), isFree()])).toEqual([1, 2, 3].map(() => [{ n: 1000 }]));
  });

  it('is not begun for a reader who has gone', async () => {
    const asking = { signal: AbortSignal.abort() };
    let begun = false;
    const ask = () =>
      askedBy(asking, () =>
        keepAnswer(handle.db, 'of nobody', () =>
          withClocks(handle.db, asked, async () => {
            begun = true;
          }),
        ),
      );
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable' });
    expect(begun).toBe(false);
  });

  it('is given up after so much work, as one that finds too much', async () => {
    await expect(readLong(handle.db, asked, endless, way({ workMs: 50 }))).rejects.toMatchObject({ code: 'too-much', field: 'from' });
    expect(await isFree()).toEqual([{ n: 1000 }]);
  });

  it('that others keep waiting is told to come back later', async () => {
    const gone = new AbortController();
    const others = askedBy({ signal: gone.signal }, () => Promise.allSettled([1, 2].map(() => withClocks(handle.db, asked, endless))));
    await expect(readLong(handle.db, asked, slice, way({ waitMs: 50 }))).rejects.toMatchObject({
      code: 'unavailable',
      details: { retryAfterSeconds: 10 },
    });
    gone.abort();
    await others;
    expect(await isFree()).toEqual([{ n: 1000 }]);
  });

  it('goes on to its end where a file has begun, until its reader goes away', async () => {
    const gone = new AbortController();
    const file = askedBy({ signal: gone.signal }, () => readThrough(handle.db, asked, endless));
    await sleep(20);
    gone.abort();
    await expect(file).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is told to come back later where many wait, but not in the middle of an answer', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const waiting = Array.from({ length: 42 }, () => withClocks(handle.db, asked, () => gate));
    await expect(withClocks(handle.db, asked, async () => 'at once')).rejects.toMatchObject({ code: 'unavailable' });
    const lanes = { by: 'actor', values: [], folded: [] } as const;
    expect(await getTimeline(handle.db, { ...NO_FILTERS, lanes })).toMatchObject({ events: [] });
    const begun = withClocksOn(handle.db, { clock: 'happened', known: '2024-01-09' }, async () => 'the next part');
    open();
    expect(await begun).toBe('the next part');
    await Promise.all(waiting);
  });
});

describe('a question to a server', () => {
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

  const MANY = Array.from({ length: 40 });
  const nap = sql`pg_sleep(0.02)`;
  const written = (read: Database) => rows(read, sql`select ${nap}`);
  const built = (read: Database) => read.select({ nap }).from(sql`(select 1) one`);

  it.each([
    ['raw, one after another', written, false],
    ['built, one after another', built, false],
    ['raw, all at once', written, true],
    ['built, all at once', built, true],
  ])('gives its turn back when its reader goes away: statements %s', async (_, send, together) => {
    let done = 0;
    const work = async (read: Database): Promise<void> => {
      const step = async () => {
        await send(read);
        done += 1;
      };
      if (together) await Promise.all(MANY.map(step));
      else for (const __ of MANY) await step();
    };
    const gone = new AbortController();
    const readers = askedBy({ signal: gone.signal }, () => Promise.allSettled([1, 2, 3].map(() => withClocks(handle.db, asked, work))));
    await vi.waitFor(() => expect(done).toBeGreaterThan(0), { interval: 5 });
    const before = done;
    gone.abort();
    expect(await readers).toMatchObject([1, 2, 3].map(() => ({ status: 'rejected', reason: { code: 'unavailable' } })));
    expect(await Promise.all([1, 2, 3].map(() => withClocks(handle.db, asked, built)))).toMatchObject([[{}], [{}], [{}]]);
    expect(done - before).toBeLessThanOrEqual(3);
    const open = sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
    expect(await rows(handle.db, open)).toEqual([{ n: 0 }]);
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

describe('a question to a small timeline', () => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await openTestEmbedded();
  });
  afterAll(() => handle.close());

  it('is answered however many ask', async () => {
    const asked = { ...NO_FILTERS, known: '2024-01-09' };
    const all = await Promise.all(Array.from({ length: 60 }, (_, n) => withClocks(handle.db, asked, async () => n)));
    expect(all).toEqual(Array.from({ length: 60 }, (_, n) => n));
  });
});
