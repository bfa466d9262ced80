import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import type { EventInput } from '@/domain/event-input';
import { setTheme } from '../../review/set-theme';
import { sampleEvent } from '../../testing/sample-event';
import { SAMPLE_THEMES } from '../../testing/sample-vocabulary';
import { seedVocabulary } from '../../vocabulary/seed-vocabulary';
import { createEvent } from './create-event';
import { reviewEvent } from './review-event';
import { rebaseOwn } from './save-and-accept';
import { saveEvent } from './save-event';

const ADA = { userId: 'ada' } as const;
const BEN = { userId: 'ben' } as const;

describe.each(testDatabases())('form based on an earlier version on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const input = (more: Partial<EventInput> = {}): EventInput => ({ ...sampleEvent({ themes: ['meeting', 'visit'] }), ...more });
  const make = async (): Promise<number> => (await createEvent(handle.db, { input: input(), by: ADA, publish: false })).id;
  const key = (eventId: number, theme: string, on: boolean, by: typeof ADA | typeof BEN = ADA) =>
    setTheme(handle.db, { eventId, theme, on, by });
  const rebase = (id: number, typed: EventInput) => rebaseOwn(handle.db, { id, version: 1, input: typed }, ADA.userId);

  it('is saved with the themes that the same person changed by key since', async () => {
    const id = await make();
    await key(id, 'sanction', true);
    await key(id, 'visit', false);
    const typed = await rebase(id, input({ title: 'Typed before' }));
    expect(typed).toMatchObject({ version: 3, input: { title: 'Typed before', themes: ['meeting', 'sanction'] } });
    await expect(saveEvent(handle.db, { ...typed, by: ADA })).resolves.toMatchObject({ title: 'Typed before', version: 4 });
  });

  it('keeps the themes chosen in the form too', async () => {
    const id = await make();
    await key(id, 'sanction', true);
    await key(id, 'visit', false);
    const typed = await rebase(id, input({ themes: ['protest', 'visit', 'meeting'] }));
    expect(typed.input.themes).toEqual(['protest', 'meeting', 'sanction']);
  });

  it('is saved on top of an accept by the same person', async () => {
    const id = await make();
    await reviewEvent(handle.db, { id, version: 1, decision: 'accept', by: ADA, reason: null });
    expect((await rebase(id, input())).version).toBe(2);
  });

  it.each<[string, (id: number) => Promise<unknown>]>([
    ['somebody else', async (id) => [await key(id, 'sanction', true, BEN), await key(id, 'protest', true)]],
    ['the same person, who rejected it,', (id) => reviewEvent(handle.db, { id, version: 1, decision: 'reject', by: ADA, reason: null })],
    ['the same person in another form', (id) => saveEvent(handle.db, { id, version: 1, input: input({ place: 'Oslo' }), by: ADA })],
  ])('conflicts if %s has changed the event', async (_, change) => {
    const id = await make();
    await change(id);
    const typed = { id, version: 1, input: input({ title: 'Typed before' }) };
    expect(await rebaseOwn(handle.db, typed, ADA.userId)).toBe(typed);
    await expect(saveEvent(handle.db, { ...typed, by: ADA })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('stays unchanged if nothing has happened, or if no theme would remain', async () => {
    const id = await make();
    expect((await rebase(id, input())).version).toBe(1);
    await key(id, 'visit', false);
    expect((await rebase(id, input({ themes: ['visit'] }))).version).toBe(1);
  });
});
