/** S34: import limits of one person. */
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { jobItems } from '@/db/schema/jobs';
import { testDatabases } from '@/db/testing/test-database';
import type { ItemDecision } from '@/domain/desk/job-views';
import { createJob } from '../jobs/create-job';
import { decideItems } from '../jobs/decide-items';
import { getItem } from '../jobs/list-jobs';
import { createUser } from '../people/users';
import { checkTakenAgain, fullOfFeeds, MOST_OPEN_ITEMS, MOST_OPEN_MEGABYTES } from './quota';
import { receiveAddresses, receiveFiles, receiveText } from './receive-articles';

const MEGABYTE = 1024 * 1024;
const file = (bytes: Uint8Array) => ({ name: 'a.txt', type: 'text/plain', bytes });
const SMALL = file(new TextEncoder().encode('Norway met Sweden on 2020-05-06.'));

describe.each(testDatabases())('import quota on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let ada: string;
  let ben: string;
  beforeAll(async () => {
    handle = await open();
    const person = (name: string) =>
      createUser(handle.db, { name, email: `${name}@example.org`, role: 'editor', password: 'rust kettle orbit plume' });
    [ada, ben] = [await person('ada'), await person('ben')];
  });
  afterAll(() => handle.close());

  const send = (userId: string, jobId: number | null = null, files = [SMALL]) =>
    receiveFiles(handle.db, { files, confirm: true, jobId }, { userId });
  const refused = (field: string, message: RegExp) => ({ code: 'too-large', field, message: expect.stringMatching(message) });

  it("counts a person's own open items for every way of import", async () => {
    const job = await send(ada);
    await handle.db.execute(
      sql`insert into job_items (job_id, number, name, state) select ${job}, n, 'x', 'asks' from generate_series(2, ${MOST_OPEN_ITEMS}) n`,
    );
    const full = /^Import limit reached: 10,000 articles are waiting in Import history. The limit is 10,000/;
    await expect(send(ada)).rejects.toMatchObject(refused('files', full));
    await expect(send(ada, job)).rejects.toMatchObject(refused('files', full));
    const text = 'Norway met Sweden on 2020-05-06 to speak of fish.';
    await expect(receiveText(handle.db, { text, rich: '', given: {} }, { userId: ada })).rejects.toMatchObject(refused('text', full));
    const addresses = 'https://example.org/a';
    await expect(receiveAddresses(handle.db, { addresses, confirm: true }, { userId: ada })).rejects.toMatchObject(
      refused('addresses', full),
    );
    expect(await send(ben)).toBeGreaterThan(0);
    await handle.db.execute(sql`update job_items set state = 'dropped' where job_id = ${job} and number > 1`);
    const other = await send(ada);
    await handle.db.execute(
      sql`update job_items set state = 'asks', bytes = convert_to('x', 'utf8') where job_id = ${job} and number between 2 and ${MOST_OPEN_ITEMS - 1}`,
    );
    const decide = (number: number | null, intent: ItemDecision) =>
      decideItems(handle.db, { jobId: other, number, intent, onTakenAgain: checkTakenAgain }, { userId: ben });
    await decide(1, 'leave-out');
    expect(await decide(1, 'take-again')).toBe(1);
    await decide(1, 'leave-out');
    await handle.db.execute(sql`update job_items set state = 'asks' where job_id = ${job}`);
    await expect(decide(1, 'take-again')).rejects.toMatchObject({ code: 'too-large', field: 'intent' });
    expect((await getItem(handle.db, other, 1))?.state).toBe('dropped');
    await handle.db.execute(sql`update job_items set state = 'dropped' where job_id = ${job}`);
    expect(await send(ada)).toBeGreaterThan(0);
  });

  it('counts the stored bytes', async () => {
    const job = await send(ben);
    const big = new Uint8Array(MEGABYTE);
    await handle.db.execute(
      sql`insert into job_items (job_id, number, name, state, bytes)
        select ${job}, n, 'x', 'failed', decode(repeat('00', ${25 * MEGABYTE}), 'hex') from generate_series(2, ${MOST_OPEN_MEGABYTES / 25}) n`,
    );
    expect(await send(ben, null, [file(new Uint8Array(24 * MEGABYTE))])).toBeGreaterThan(0);
    await expect(send(ben, null, [file(big)])).rejects.toMatchObject(
      refused('files', /MB are waiting in Import history. The limit is 500 MB/),
    );
  });

  it("frees space from a person's own excluded items only", async () => {
    const [mine, theirs] = [await send(ada), await send(ben)];
    const of = async (job: number) => {
      const [row] = await handle.db
        .select({ bytes: sql<number>`sum(octet_length(bytes))::int` })
        .from(jobItems)
        .where(eq(jobItems.jobId, job));
      return row?.bytes ?? 0;
    };
    for (const job of [mine, theirs])
      await handle.db.execute(
        sql`update job_items set state = 'dropped', bytes = decode(repeat('00', ${30 * MEGABYTE}), 'hex') where job_id = ${job} and number = 1`,
      );
    await send(ada);
    expect(await of(mine)).toBe(30 * MEGABYTE);
    const job = await send(ada);
    await handle.db.execute(
      sql`insert into job_items (job_id, number, name, state, bytes)
        select ${job}, n, 'x', 'failed', decode(repeat('00', ${24 * MEGABYTE}), 'hex') from generate_series(2, 21) n`,
    );
    expect(await send(ada)).toBeGreaterThan(0);
    expect([await of(mine), await of(theirs)]).toEqual([0, 30 * MEGABYTE]);
  });

  it('frees space from excluded feed items when they take too much', async () => {
    const fill = async (userId: string | null, count: number) => {
      const job = await handle.db.transaction((tx) => createJob(tx, { kind: 'articles', title: 'x', createdBy: userId, items: [] }));
      await handle.db.execute(
        sql`insert into job_items (job_id, number, name, state, bytes)
          select ${job}, n, 'x', 'dropped', decode(repeat('00', ${30 * MEGABYTE}), 'hex') from generate_series(1, ${count}) n`,
      );
      return job;
    };
    const held = (job: number) => handle.db.$count(jobItems, and(eq(jobItems.jobId, job), isNotNull(jobItems.bytes)));
    const [first, own] = [await fill(null, 16), await fill(ada, 1)];
    expect(await fullOfFeeds(handle.db)).toBeNull();
    expect(await held(first)).toBe(16);
    const second = await fill(null, 1);
    expect(await fullOfFeeds(handle.db)).toBeNull();
    expect([await held(first), await held(second), await held(own)]).toEqual([0, 0, 1]);
  });

  it('accepts more files than any form sends in a minute', async () => {
    const job = await send(ben, null, [SMALL]);
    for (let sent = 0; sent < 75; sent += 1) await send(ben, job, Array(20).fill(SMALL));
    expect(await handle.db.$count(jobItems, eq(jobItems.jobId, job))).toBe(1_501);
  });
});
