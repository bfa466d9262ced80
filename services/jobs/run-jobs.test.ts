import { and, eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database, DatabaseHandle } from '@/db/client';
import { auditLog } from '@/db/schema/history';
import { jobItems } from '@/db/schema/jobs';
import { users } from '@/db/schema/people';
import { testDatabases } from '@/db/testing/test-database';
import { badData } from '@/domain/errors';
import { claimItem, type ItemAtWork, type JobKind, nextItemIn } from './claim-item';
import { createJob } from './create-job';
import { decideItems } from './decide-items';
import { countOpenJobs, getItem, getJob, listItems, listJobs } from './list-jobs';
import { runJobs } from './run-jobs';
import type { Loop } from './run-loop';

const MACHINE = { userId: null };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(testDatabases())('jobs on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let runner: Loop | null = null;
  beforeAll(async () => {
    handle = await open();
  });
  afterEach(async () => {
    await runner?.stop(5_000);
    runner = null;
  });
  afterAll(() => handle.close());

  const make = (items: readonly string[], kind = 'test'): Promise<number> =>
    handle.db.transaction((tx) =>
      createJob(tx, { kind, title: 'A test', createdBy: null, items: items.map((name) => ({ name, bytes: bytes(name) })) }),
    );
  const run = async (test: JobKind): Promise<void> => {
    await runner?.stop(5_000);
    runner = runJobs(handle, { test });
    await runner.idle();
  };
  /** A job with one item of the given state, created by a person or automatically. */
  const standing = async (state: string, createdBy: string | null): Promise<number> => {
    const id = await handle.db.transaction((tx) => createJob(tx, { kind: 'test', title: 'A test', createdBy, items: [{ name: 'x' }] }));
    await handle.db
      .update(jobItems)
      .set({ state: state as 'failed' })
      .where(eq(jobItems.jobId, id));
    return id;
  };
  const done = (db: ItemAtWork) => db.done(handle.db, { said: db.name });
  const itemsOf = (jobId: number) => listItems(handle.db, { jobId, state: null, offset: 0, limit: 100 });
  const statesOf = async (jobId: number) => (await itemsOf(jobId)).map(({ state }) => state);

  it('count as open for failures of automatic jobs until these are excluded', async () => {
    await handle.db.insert(users).values({ id: 'ada', name: 'Ada', email: 'ada@example.org' });
    const before = await countOpenJobs(handle.db);
    const [own, nobodys] = [await standing('failed', 'ada'), await standing('failed', null)];
    for (const state of ['done', 'dropped']) await standing(state, null);
    expect(await countOpenJobs(handle.db)).toBe(before + 1);
    await decideItems(handle.db, { jobId: nobodys, number: null, intent: 'leave-out' }, MACHINE);
    expect(await countOpenJobs(handle.db)).toBe(before);
    await decideItems(handle.db, { jobId: own, number: null, intent: 'leave-out' }, MACHINE);
  });

  it('run item by item, and keep the input until an item is done', async () => {
    const id = await make(['a', 'b', 'c']);
    const seen: string[] = [];
    await run(async (_db, item) => {
      seen.push(new TextDecoder().decode(item.bytes ?? new Uint8Array()));
      await done(item);
    });
    expect(seen).toEqual(['a', 'b', 'c']);
    expect((await getJob(handle.db, id))?.counts).toEqual({
      waiting: 0,
      running: 0,
      asks: 0,
      done: 3,
      hidden: 0,
      offered: 0,
      failed: 0,
      dropped: 0,
    });
    const stored = await handle.db.select().from(jobItems).where(eq(jobItems.jobId, id));
    expect(stored.map((item) => [item.bytes, item.report])).toEqual(['a', 'b', 'c'].map((name) => [null, { said: name }]));
    expect((await listJobs(handle.db, { limit: 1 }))[0]).toMatchObject({ id, title: 'A test', by: null });
  });

  it('continue after a failed item, and report its field', async () => {
    const id = await make(['good', 'bad', 'good too']);
    await run(async (_db, item) => {
      if (item.name === 'bad') throw badData('No text.', 'text');
      await done(item);
    });
    expect(await statesOf(id)).toEqual(['done', 'failed', 'done']);
    expect(await getItem(handle.db, id, 2)).toMatchObject({ error: { code: 'bad-data', message: 'No text.', field: 'text' } });
    await decideItems(handle.db, { jobId: id, number: 2, intent: 'try-again' }, MACHINE);
    await run((_db, item) => done(item));
    expect(await statesOf(id)).toEqual(['done', 'done', 'done']);
  });

  it.each([
    ['in words', () => badData('No text.', 'text')],
    ['for no reason of its own', () => new Error('broken')],
  ])('continue when an item is excluded while it fails %s', async (_, failure) => {
    const id = await make(['left out', 'next']);
    await run(async (_db, item) => {
      if (item.name === 'next') return done(item);
      await decideItems(handle.db, { jobId: id, number: 1, intent: 'leave-out' }, MACHINE);
      throw failure();
    });
    expect(await statesOf(id)).toEqual(['dropped', 'done']);
  });

  it('retry an unexpected error five times with growing pauses', async () => {
    const id = await make(['poison', 'other']);
    let tries = 0;
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      await run(async (_db, item) => {
        if (item.name === 'other') return done(item);
        tries += 1;
        throw new Error('broken');
      });
      await runner?.stop(1_000);
      const [row] = await handle.db
        .select({ wait: sql<number>`extract(epoch from not_before - updated_at)::int`, state: jobItems.state })
        .from(jobItems)
        .where(eq(jobItems.jobId, id));
      if (row?.state === 'waiting') waits.push(row.wait);
      await handle.db.update(jobItems).set({ notBefore: sql`now()` }).where(eq(jobItems.jobId, id));
    }
    expect(tries).toBe(5);
    expect(waits).toEqual([2, 4, 8, 16]);
    expect(await statesOf(id)).toEqual(['failed', 'done']);
  });

  it('report the next run time, or null when no item is waiting', async () => {
    await run((_db, item) => done(item));
    expect(await nextItemIn(handle.db)).toBeNull();
    const id = await make(['x']);
    expect(await nextItemIn(handle.db)).toBe(0);
    await handle.db.update(jobItems).set({ notBefore: sql`now() + interval '1 minute'` }).where(eq(jobItems.jobId, id));
    expect(await nextItemIn(handle.db)).toBeGreaterThan(50_000);
    await decideItems(handle.db, { jobId: id, number: null, intent: 'leave-out' }, MACHINE);
  });

  it('fail with a clear message for an unknown kind', async () => {
    const id = await make(['x'], 'of-tomorrow');
    await run((_db, item) => done(item));
    expect((await getItem(handle.db, id, 1))?.error?.message).toMatch(/not support imports of the kind "of-tomorrow"/);
  });

  it('let a person confirm or exclude an item', async () => {
    const id = await make(['certain', 'not certain', 'unwanted']);
    let asked = 0;
    await run(async (db, item) => {
      asked += 1;
      await item.ask(db, { certain: item.name === 'certain' });
    });
    expect(await statesOf(id)).toEqual(['asks', 'asks', 'asks']);
    expect(await decideItems(handle.db, { jobId: id, number: null, intent: 'confirm-certain' }, MACHINE)).toBe(1);
    expect(await decideItems(handle.db, { jobId: id, number: 3, intent: 'leave-out' }, MACHINE)).toBe(1);
    await run(async (_db, item) => {
      expect(item.input).toEqual({ confirmed: true });
      await done(item);
    });
    expect(await statesOf(id)).toEqual(['done', 'asks', 'dropped']);
    expect(asked).toBe(3);
    await decideItems(handle.db, { jobId: id, number: null, intent: 'leave-out' }, MACHINE);
  });

  it('resume excluded items where they were: confirmation or a new start', async () => {
    const id = await make(['asked', 'confirmed', 'failed', 'gone']);
    const work = async (db: Database, item: ItemAtWork) => {
      if (item.name === 'failed') throw badData('No text.', 'text');
      await item.ask(db, { certain: item.name === 'confirmed', read: { facts: {} } });
    };
    await run(work);
    await decideItems(handle.db, { jobId: id, number: null, intent: 'confirm-certain' }, MACHINE);
    expect(await statesOf(id)).toEqual(['asks', 'waiting', 'failed', 'asks']);
    expect(await decideItems(handle.db, { jobId: id, number: null, intent: 'leave-out' }, MACHINE)).toBe(4);
    // Like an item that was excluded before its input was stored.
    await handle.db.update(jobItems).set({ bytes: null }).where(eq(jobItems.name, 'gone'));
    expect((await itemsOf(id)).map(({ canReturn }) => canReturn)).toEqual([true, true, true, false]);
    expect(await getJob(handle.db, id)).toMatchObject({ counts: { dropped: 4 }, returnable: 3 });
    const again = () => decideItems(handle.db, { jobId: id, number: null, intent: 'take-again' }, MACHINE);
    expect(await again()).toBe(3);
    expect(await statesOf(id)).toEqual(['asks', 'asks', 'waiting', 'dropped']);
    expect(await again()).toBe(0);
    const kept = await handle.db.select().from(jobItems).where(eq(jobItems.jobId, id)).orderBy(jobItems.number);
    expect(kept.map(({ input, error }) => [input, error])).toEqual(Array(4).fill([{}, null]).with(3, [{}, null]));
    await run((_db, item) => done(item));
    expect(await statesOf(id)).toEqual(['asks', 'asks', 'done', 'dropped']);
    const told = await handle.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.action, 'jobs.decide'), eq(auditLog.targetId, String(id))));
    expect(told.map(({ after }) => after)).toContainEqual({ intent: 'take-again', number: null, items: 3 });
    await decideItems(handle.db, { jobId: id, number: null, intent: 'leave-out' }, MACHINE);
  });

  it('delete the input of excluded items after 31 days; URLs can still be fetched again', async () => {
    const id = await make(['old', 'page']);
    const page = and(eq(jobItems.jobId, id), eq(jobItems.name, 'page'));
    await handle.db
      .update(jobItems)
      .set({ input: { from: 'url', url: 'https://example.org/' } })
      .where(page);
    const leaveOut = (jobId: number) => decideItems(handle.db, { jobId, number: null, intent: 'leave-out' }, MACHINE);
    await leaveOut(id);
    await handle.db.update(jobItems).set({ updatedAt: sql`now() - interval '31 days'` }).where(eq(jobItems.jobId, id));
    await run((_db, item) => done(item));
    expect((await itemsOf(id)).map(({ canReturn }) => canReturn)).toEqual([false, true]);
    const [kept] = await handle.db.select({ bytes: jobItems.bytes }).from(jobItems).where(page);
    expect(kept?.bytes).toBeNull();
    expect(await decideItems(handle.db, { jobId: id, number: 2, intent: 'take-again' }, MACHINE)).toBe(1);
    expect(await statesOf(id)).toEqual(['dropped', 'waiting']);
    await leaveOut(id);
  });

  it('check for expired content at least once a day', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    runner = runJobs({ db: handle.db, kind: 'embedded' }, {});
    await runner.idle();
    await runner.stop(0);
    expect(timers.mock.calls.map(([, ms]) => ms)).toContain(86_400_010);
    timers.mockRestore();
  });

  it('write nothing for an item that the worker has lost', async () => {
    const id = await make(['contested']);
    await run(async (db, item) => {
      await decideItems(db, { jobId: id, number: 1, intent: 'leave-out' }, MACHINE);
      await db.transaction(async (tx) => {
        await createJob(tx, { kind: 'test', title: 'never', createdBy: null, items: [] });
        await item.done(tx, {});
      });
    });
    expect(await statesOf(id)).toEqual(['dropped']);
    expect((await listJobs(handle.db, { limit: 5 })).map(({ title }) => title)).not.toContain('never');
  });

  it('give an item to one worker, and to another after its lease expires', async () => {
    const id = await make(['one']);
    const claimed = await Promise.all([claimItem(handle.db), claimItem(handle.db), claimItem(handle.db)]);
    expect(claimed.filter((item) => item !== null)).toHaveLength(1);
    expect(await claimItem(handle.db)).toBeNull();
    await handle.db.update(jobItems).set({ leaseUntil: sql`now() - interval '1 second'` }).where(eq(jobItems.jobId, id));
    const second = await claimItem(handle.db);
    expect(second).toMatchObject({ jobId: id, tries: 2 });
    const [first] = claimed.filter((item) => item !== null);
    await expect(first?.done(handle.db, {})).rejects.toThrow('Another editor');
    await second?.done(handle.db, {});
    expect(await statesOf(id)).toEqual(['done']);
  });

  it('alternate between a long job and a short one', async () => {
    const long = await make(['l1', 'l2', 'l3']);
    const short = await make(['s1']);
    const order: string[] = [];
    await run(async (_db, item) => {
      order.push(item.name);
      await done(item);
    });
    expect(order).toEqual(['l1', 's1', 'l2', 'l3']);
    expect([await statesOf(long), await statesOf(short)].flat()).toEqual(Array(4).fill('done'));
  });

  it('finish the current item on stop and start no other', async () => {
    const id = await make(['now', 'later']);
    let finish = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      runner = runJobs(handle, {
        async test(_db, item) {
          resolve();
          await new Promise<void>((go) => {
            finish = go;
          });
          await done(item);
        },
      });
    });
    await begun;
    const stopped = runner?.stop(10_000);
    finish();
    await stopped;
    expect(await statesOf(id)).toEqual(['done', 'waiting']);
    await run((_db, item) => done(item));
    expect(await statesOf(id)).toEqual(['done', 'done']);
  });
});
