/** R17: the audit log of failed actions and of anonymous readers' actions. */
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { DatabaseHandle } from '@/db/client';
import { auditLog } from '@/db/schema/history';
import { mistakeReports } from '@/db/schema/queue';
import { openTestEmbedded } from '@/db/testing/test-database';
import { badData } from '@/domain/errors';
import { createEvent } from '@/services/events/editing/create-event';
import { sampleEvent } from '@/services/testing/sample-event';
import { SAMPLE_THEMES } from '@/services/testing/sample-vocabulary';
import { writeAudit } from '@/services/timeline/facts/write';
import { seedVocabulary } from '@/services/vocabulary/seed-vocabulary';
import { guards } from '../session/guards';
import { createRateLimit } from '../session/rate-limit';
import { type ActionOutcome, runAction } from './run-action';

const shared = vi.hoisted(() => ({ db: null as unknown, headers: new Headers(), left: '' }));
vi.mock('server-only', () => ({}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('next/headers', () => ({ headers: async () => shared.headers, cookies: async () => ({ set: () => undefined }) }));
vi.mock('next/navigation', () => ({ redirect: () => undefined }));
vi.mock('../context', () => ({ database: async () => shared.db }));

const { reportMistakeAction } = await import('../../mistakes/new/actions');

let handle: DatabaseHandle;
let event = 0;
beforeAll(async () => {
  handle = await openTestEmbedded();
  shared.db = handle.db;
  shared.headers = new Headers({ origin: 'http://127.0.0.1:3000' });
  await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  event = (await createEvent(handle.db, { input: sampleEvent(), by: { userId: null }, publish: true })).id;
});
afterAll(() => handle.close());
beforeEach(() => {
  guards.rateLimit = createRateLimit(Date.now);
});

const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const report = (fields: Readonly<Record<string, string>>) =>
  reportMistakeAction(
    null,
    formOf({ event: String(event), words: 'It was the fifth of October.', evidence: 'Seen by Jo', subject: '', ...fields }),
  );
const rowsOf = (action: string) => handle.db.select().from(auditLog).where(eq(auditLog.action, action));

describe('reader report', () => {
  it('is audited with its ID and event ID only', async () => {
    expect(await report({})).toMatchObject({ ok: true });
    const [row, ...more] = await rowsOf('mistakes.report');
    const [kept] = await handle.db.select().from(mistakeReports).where(eq(mistakeReports.eventId, event));
    expect(more).toEqual([]);
    expect(row).toMatchObject({ userId: null, ip: null, targetType: 'mistake', targetId: String(kept?.id), after: { eventId: event } });
    expect(JSON.stringify(row)).not.toMatch(/October|Jo/);
    expect(kept).toMatchObject({ words: 'It was the fifth of October.', evidence: 'Seen by Jo' });
  });

  it.each([
    ['about no event', { event: '999999' }],
    ['with too few words', { words: 'Wrong.' }],
    ['with a NUL in it', { words: 'It was the fifth\0of October.' }],
    ['by a program', { subject: 'Buy this' }],
  ])('writes no audit row if it is rejected: %s', async (_, fields) => {
    const before = (await rowsOf('mistakes.report')).length;
    expect(await report(fields)).toMatchObject({ ok: false, error: { code: expect.stringMatching(/bad-data|not-found/) } });
    expect(await rowsOf('mistakes.report')).toHaveLength(before);
  });
});

describe('audit row of an action', () => {
  const perform = (run: () => Promise<ActionOutcome<null>>) =>
    runAction({ name: 'things.do', role: 'public', input: z.strictObject({}), run }, handle.db, shared.headers, new FormData());
  const done: ActionOutcome<null> = { data: null, audit: { targetType: 'thing', targetId: 1 } };

  it.each([
    ['in words', () => badData('No.')],
    ['for no reason of its own', () => new Error('broken')],
  ])('is rolled back with everything else when the action fails %s', async (_, failure) => {
    const definition = {
      name: 'things.do',
      role: 'public',
      input: z.strictObject({}),
      async run({ db }: { db: DatabaseHandle['db'] }): Promise<ActionOutcome<null>> {
        await writeAudit(db, { userId: null }, 'themes.remove', ['event', event]);
        throw failure();
      },
    } as const;
    const { result } = await runAction(definition, handle.db, shared.headers, new FormData());
    expect(result.ok).toBe(false);
    expect(
      await handle.db
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.action, 'themes.remove'))),
    ).toEqual([]);
  });

  it('is written once when the action succeeds', async () => {
    expect((await perform(async () => done)).result.ok).toBe(true);
    expect(await rowsOf('things.do')).toHaveLength(1);
  });
});
