import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { currentRequest, runWithRequest } from '@/db/request-context';
import { sources } from '@/db/schema/articles';
import { auditLog } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { cacheQuery, dataVersion } from './query-cache';
import { refreshProjection, write } from './write';

describe.each(testDatabases())('answers kept on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await refreshProjection(handle.db);
  });
  afterAll(() => handle.close());

  const sourceNamed = () => ({ name: `Source ${randomUUID()}` });
  const writeSource = () => write(handle.db, (tx) => tx.insert(sources).values(sourceNamed()));

  it('are worked out once while nothing is written, also when asked for at the same time', async () => {
    let runs = 0;
    const ask = () => cacheQuery(handle.db, 'a', async () => (runs += 1));
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    expect(await ask()).toBe(1);
    await writeSource();
    expect(await ask()).toBe(2);
    expect(runs).toBe(2);
  });

  it('share a look at the version, unless it began before they asked', async () => {
    const before = handle.statements();
    const seen = await Promise.all([0, 1, 2, 3, 4, 5].map(() => dataVersion(handle.db)));
    expect(new Set(seen).size).toBe(1);
    expect(handle.statements() - before).toBeLessThanOrEqual(2);
    const early = dataVersion(handle.db);
    await writeSource();
    const [late, later] = await Promise.all([dataVersion(handle.db), dataVersion(handle.db), early]);
    expect(late).not.toBe(seen[0]);
    expect(later).toBe(late);
  });

  it('cost no statement where this process alone writes, until it sends one', async () => {
    const ask = () => cacheQuery(handle.db, 'free', async () => 'kept');
    await ask();
    const before = handle.statements();
    await Promise.all([ask(), ask()]);
    expect(handle.statements() - before).toBe(handle.kind === 'embedded' ? 0 : 2);
    const [, version] = await Promise.all([writeSource(), dataVersion(handle.db)]);
    await writeSource();
    expect(await dataVersion(handle.db)).not.toBe(version);
  });

  it('cost no look of their own where they are part of another', async () => {
    const part = () => cacheQuery(handle.db, 'part', async () => 'kept');
    await cacheQuery(handle.db, 'whole', part);
    const before = handle.statements();
    await cacheQuery(handle.db, 'another whole', () => Promise.all([part(), part()]));
    expect(handle.statements() - before).toBe(handle.kind === 'embedded' ? 0 : 1);
  });

  it('are not kept when something was written while they were worked out', async () => {
    let runs = 0;
    const ask = () =>
      cacheQuery(handle.db, 'b', async () => {
        runs += 1;
        if (runs === 1) await writeSource();
        return runs;
      });
    expect([await ask(), await ask(), await ask()]).toEqual([1, 2, 2]);
  });

  it('see a transaction that was open while they were worked out', async () => {
    if (handle.kind === 'embedded') return; // one connection: nothing runs beside an open transaction
    let value = 'before';
    const ask = () => cacheQuery(handle.db, 'c', async () => value);
    await write(handle.db, async (tx) => {
      await tx.insert(sources).values(sourceNamed());
      expect(await ask()).toBe('before');
      value = 'after';
    });
    expect(await ask()).toBe('after');
  });

  it('are not kept in a transaction, which sees its own writes', async () => {
    await write(handle.db, async (tx) => {
      let runs = 0;
      const ask = () => cacheQuery(tx, 'e', async () => (runs += 1));
      await tx.insert(sources).values(sourceNamed());
      expect([await ask(), await ask()]).toEqual([1, 2]);
    });
  });

  it('outlive writes that no timeline shows', async () => {
    let runs = 0;
    const ask = () => cacheQuery(handle.db, 'f', async () => (runs += 1));
    await ask();
    await handle.db.insert(auditLog).values({ action: 'test' });
    expect(await ask()).toBe(1);
  });

  it('are called off when all who wait for them have gone, and no sooner', async () => {
    const asked = () => {
      const gone = new AbortController();
      let signal: AbortSignal | undefined;
      const work = () =>
        new Promise((_, reject) => {
          signal = currentRequest()?.signal;
          signal?.addEventListener('abort', () => reject(new Error('called off')));
        });
      const answer = runWithRequest(gone, () => cacheQuery(handle.db, 'g', work)).catch((error: Error) => error.message);
      return { gone, answer, begun: () => signal };
    };
    const [first, second] = [asked(), asked()];
    await dataVersion(handle.db);
    await vi.waitFor(() => expect(first.begun()).toBeDefined());
    expect(second.begun()).toBeUndefined();
    first.gone.abort();
    expect(first.begun()?.aborted).toBe(false);
    second.gone.abort();
    // who comes now has a run of their own
    const third = asked();
    expect(await Promise.all([first.answer, second.answer])).toEqual(['called off', 'called off']);
    await vi.waitFor(() => expect(third.begun()?.aborted).toBe(false));
    third.gone.abort();
    expect(await third.answer).toBe('called off');
  });

  it('are not worked out for whoever has gone', async () => {
    let runs = 0;
    const ask = () => runWithRequest({ signal: AbortSignal.abort() }, () => cacheQuery(handle.db, 'i', async () => (runs += 1)));
    for (const _ of [1, 2, 3]) await expect(ask()).rejects.toMatchObject({ code: 'unavailable' });
    expect(runs).toBe(0);
  });

  it('are not kept alive by whoever goes while the version is looked at', async () => {
    let signal: AbortSignal | undefined;
    const work = () =>
      new Promise((_, reject) => {
        signal = currentRequest()?.signal;
        signal?.addEventListener('abort', () => reject(new Error('called off')));
      });
    const [stays, goes] = [new AbortController(), new AbortController()];
    const answer = (who: AbortController) => runWithRequest(who, () => cacheQuery(handle.db, 'j', work)).catch((error: Error) => error);
    const first = answer(stays);
    await vi.waitFor(() => expect(signal).toBeDefined());
    const second = answer(goes);
    goes.abort();
    await dataVersion(handle.db);
    await dataVersion(handle.db);
    stays.abort();
    expect(signal?.aborted).toBe(true);
    expect(await first).toMatchObject({ message: 'called off' });
    expect(await second).toMatchObject({ code: 'unavailable' });
  });

  it('are worked out to their end where somebody waits who cannot go', async () => {
    const gone = new AbortController();
    let open = (): void => undefined;
    const work = () =>
      new Promise<boolean>((resolve) => {
        open = () => resolve(currentRequest()?.signal.aborted ?? false);
      });
    const one = runWithRequest(gone, () => cacheQuery(handle.db, 'h', work));
    const other = cacheQuery(handle.db, 'h', work);
    await dataVersion(handle.db);
    await vi.waitFor(() => expect(open).not.toBeUndefined());
    gone.abort();
    open();
    expect(await Promise.all([one, other])).toEqual([false, false]);
  });

  it('are not kept when they failed', async () => {
    await expect(cacheQuery(handle.db, 'd', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cacheQuery(handle.db, 'd', async () => 'yes')).toBe('yes');
  });
});
