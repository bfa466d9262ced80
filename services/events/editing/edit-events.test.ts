import { count, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { events } from '@/db/schema/events';
import { auditLog, eventRevisions } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import type { DatelineError } from '@/domain/errors';
import { eventInput } from '@/domain/event-input';
import { getArticle } from '../../articles/get-article';
import { publishArticle } from '../../articles/publish-article';
import { ingestArticle } from '../../ingest/ingest-article';
import { plainExtractor } from '../../testing/plain-extractor';
import { sampleEvent } from '../../testing/sample-event';
import { SAMPLE_THEMES } from '../../testing/sample-vocabulary';
import { seedVocabulary } from '../../vocabulary/seed-vocabulary';
import { getEvent } from '../get-event';
import { resolveMerged } from '../merged';
import { createEvent } from './create-event';
import { reviewEvent } from './review-event';
import { reviewMention } from './review-mention';
import { settleConflict } from './save-and-accept';
import { type SaveConflict, saveEvent } from './save-event';

const EDITOR = { userId: 'editor-1', requestId: 'r-1' } as const;

describe.each(testDatabases())('editing events on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  const history = async () => ({
    audit: Number((await handle.db.select({ n: count() }).from(auditLog))[0]?.n),
    revisions: Number((await handle.db.select({ n: count() }).from(eventRevisions))[0]?.n),
  });
  const hold = async (text: string): Promise<number> => {
    const input = { text, title: 'Held', source: 'The Paper', published: '2024-01-09' } as const;
    return (await ingestArticle(handle.db, input, { ...EDITOR, publish: false }, plainExtractor)).articleId;
  };

  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [{ id: 'china', name: 'China', kind: 'state', aliases: [] }], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  it('creates a manual event with date bounds, actors, one revision and one audit row', async () => {
    const before = await history();
    const input = sampleEvent({
      date: { edtf: '2023-22', qualifier: 'early', extent: 'within' },
      actors: [
        { slug: 'china', role: 'initiator' },
        { name: 'A new body', role: 'target' },
        { name: 'a NEW body', role: 'target' },
      ],
      place: ' Geneva ',
    });
    const event = await createEvent(handle.db, { input, by: EDITOR, publish: true });
    expect(event).toMatchObject({
      version: 1,
      confidence: null,
      checked: true,
      state: 'published',
      place: 'Geneva',
      family: 'talks',
      source: null,
      quote: null,
    });
    expect(event.date).toMatchObject({
      edtf: '2023-22',
      earliest: '2023-06-01',
      latest: '2023-08-31',
      precision: 'season',
      qualifier: 'early',
    });
    expect(event.actors.map(({ name, role, origin }) => [name, role, origin])).toEqual([
      ['China', 'initiator', 'human'],
      ['A new body', 'target', 'human'],
    ]);
    const after = await history();
    expect(after).toEqual({ audit: before.audit + 1, revisions: before.revisions + 1 });
  });

  it('increments the version on save and records field origins, history and audit', async () => {
    const articleId = await hold('Peru met Chile on 2010-01-02.');
    const mention = (await getArticle(handle.db, articleId, { includeDrafts: true }))?.mentions[0];
    const id = mention?.event.id ?? 0;
    const before = await history();
    const kept = { title: 'Peru meets Chile', date: { edtf: '2010-01-02', qualifier: null, extent: 'throughout' } } as const;
    const input = sampleEvent({
      ...kept,
      status: 'ongoing',
      place: 'Lima',
      actors: [
        { slug: 'peru', role: 'initiator' },
        { slug: 'chile', role: 'participant' },
      ],
    });
    const saved = await saveEvent(handle.db, { id, version: 1, input, by: EDITOR, reason: 'The source says Lima.' });
    expect(saved.version).toBe(2);
    expect(saved.origins).toEqual({ status: 'edited', place: 'human', actors: 'edited' });
    expect(saved.actors.map(({ slug, origin }) => [slug, origin])).toEqual([
      ['peru', 'edited'],
      ['chile', 'machine'],
    ]);
    expect(saved.date.words).toBe('2010-01-02');
    expect(saved.why.rules.length).toBeGreaterThan(0);
    expect(saved.history.map(({ version, change, reason }) => [version, change, reason])).toEqual([
      [2, 'edited', 'The source says Lima.'],
      [1, 'created', null],
    ]);
    expect(await history()).toEqual({ audit: before.audit + 1, revisions: before.revisions + 1 });
    const [row] = await handle.db.select().from(auditLog).orderBy(sql`id desc`).limit(1);
    expect(row).toMatchObject({ userId: 'editor-1', action: 'events.save', targetId: String(id), requestId: 'r-1' });
    expect(row?.before).toMatchObject({ version: 1, status: 'happened', place: null });
    expect(row?.after).toMatchObject({ version: 2, status: 'ongoing', place: 'Lima' });
  });

  it('rejects a stale save, writes nothing and returns both versions', async () => {
    const { id } = await createEvent(handle.db, { input: sampleEvent(), by: EDITOR, publish: true });
    await saveEvent(handle.db, { id, version: 1, input: sampleEvent({ title: 'First' }), by: EDITOR });
    const before = await history();
    const yours = sampleEvent({ title: 'Second' });
    const error = await saveEvent(handle.db, { id, version: 1, input: yours, by: EDITOR }).catch(
      (thrown: unknown) => thrown as DatelineError,
    );
    expect(error).toMatchObject({ code: 'conflict', status: 409 });
    const details = (error as DatelineError).details as SaveConflict;
    expect(details.current).toMatchObject({ id, title: 'First', version: 2 });
    expect(details.yours).toEqual(yours);
    expect(await history()).toEqual(before);
  });

  it('returns the base of a stale save, and merges both versions field by field', async () => {
    const { id } = await createEvent(handle.db, { input: sampleEvent(), by: EDITOR, publish: true });
    await saveEvent(handle.db, { id, version: 1, input: sampleEvent({ title: 'Theirs', place: 'Rome' }), by: EDITOR });
    const typed = { id, input: sampleEvent({ title: 'Mine', status: 'planned' }), base: 1 };
    const error = await saveEvent(handle.db, { ...typed, version: 1, by: EDITOR }).catch((thrown: unknown) => thrown as DatelineError);
    expect(((error as DatelineError).details as SaveConflict).base).toEqual({ version: 1, input: sampleEvent() });
    // Both have changed the title: nothing is saved without a choice.
    await expect(settleConflict(handle.db, { ...typed, version: 2, choices: {} })).rejects.toMatchObject({ code: 'conflict' });
    const settled = await settleConflict(handle.db, { ...typed, version: 2, choices: { title: 'theirs' } });
    expect(settled.input).toEqual(sampleEvent({ title: 'Theirs', place: 'Rome', status: 'planned' }));
    // A third editor saves first: the conflict still contains the typed values and their base version.
    await saveEvent(handle.db, { id, version: 2, input: sampleEvent({ title: 'Third' }), by: EDITOR });
    const again = await saveEvent(handle.db, { ...settled, by: EDITOR }).catch((thrown: unknown) => thrown as DatelineError);
    expect((again as DatelineError).details).toMatchObject({ current: { title: 'Third' }, yours: typed.input, base: { version: 1 } });
  });

  it('lets exactly one of two simultaneous saves succeed, in 200 rounds', async () => {
    const { id } = await createEvent(handle.db, { input: sampleEvent(), by: EDITOR, publish: true });
    const before = await history();
    let saved = 0;
    let refused = 0;
    for (let round = 1; round <= 200; round += 1) {
      const results = await Promise.allSettled(
        ['a', 'b'].map((who) => saveEvent(handle.db, { id, version: round, input: sampleEvent({ title: `${who} ${round}` }), by: EDITOR })),
      );
      for (const result of results) {
        if (result.status === 'fulfilled') saved += 1;
        else if ((result.reason as DatelineError).code === 'conflict') refused += 1;
      }
    }
    expect({ saved, refused }).toEqual({ saved: 200, refused: 200 });
    expect((await getEvent(handle.db, id))?.version).toBe(201);
    expect(await history()).toEqual({ audit: before.audit + 200, revisions: before.revisions + 200 });
  }, 120_000);

  it('publishes an accepted draft with its article, and hides a rejected one', async () => {
    const articleId = await hold('Mali met Chad on 2011-01-02. Mali sanctioned Chad on 2011-05-03.');
    const drafts = (await getArticle(handle.db, articleId, { includeDrafts: true }))?.mentions.map(({ event }) => event.id) ?? [];
    const [first = 0, second = 0] = drafts;
    expect(await getEvent(handle.db, first)).toBeNull();
    const accepted = await reviewEvent(handle.db, { id: first, version: 1, decision: 'accept', by: EDITOR });
    expect(accepted).toMatchObject({ checked: true, state: 'published', version: 2 });
    expect(await reviewEvent(handle.db, { id: second, version: 1, decision: 'reject', by: EDITOR })).toBeNull();
    expect((await getArticle(handle.db, articleId))?.mentions.map(({ event }) => event.id)).toEqual([first]);
    expect(await getEvent(handle.db, second)).toBeNull();
    await expect(reviewEvent(handle.db, { id: first, version: 1, decision: 'reject', by: EDITOR })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('publishes the drafts of an article as not reviewed, and attaches its proposals', async () => {
    const open = await hold('Oman met Iraq in 2012-07.');
    const version = (await getArticle(handle.db, open, { includeDrafts: true }))?.version ?? 0;
    await publishArticle(handle.db, { id: open, version, by: EDITOR });
    const articleId = await hold('Oman met Iraq on 2012-07-08. Oman sanctioned Iraq on 2012-09-01.');
    const held = await getArticle(handle.db, articleId, { includeDrafts: true });
    const before = await history();
    const published = await publishArticle(handle.db, { id: articleId, version: held?.version ?? 0, by: EDITOR });
    expect(published.state).toBe('published');
    const view = await getArticle(handle.db, articleId);
    expect(view?.mentions.map(({ event }) => [event.date.edtf, event.checked, event.sourceCount])).toEqual([
      ['2012-07-08', false, 2],
      ['2012-09-01', false, 1],
    ]);
    expect(await history()).toEqual({ audit: before.audit + 1, revisions: before.revisions + 2 });
    await expect(publishArticle(handle.db, { id: articleId, version: held?.version ?? 0, by: EDITOR })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('decides a proposal once, and keeps edited fields when a source is added', async () => {
    const first = await hold('Togo met Benin in 2013-07.');
    const id = (await getArticle(handle.db, first, { includeDrafts: true }))?.mentions[0]?.event.id ?? 0;
    const input = sampleEvent({
      title: 'Togo meets Benin, at last',
      date: { edtf: '2013-07', qualifier: null, extent: 'throughout' },
      actors: [
        { slug: 'togo', role: 'participant' },
        { slug: 'benin', role: 'participant' },
      ],
    });
    await saveEvent(handle.db, { id, version: 1, input, by: EDITOR });
    const second = await hold('Togo met Benin on 2013-07-08.');
    const mention = (await getArticle(handle.db, second, { includeDrafts: true }))?.mentions[0];
    expect(mention?.event.id).toBe(id);
    const both = await Promise.allSettled(
      [1, 2].map(() => reviewMention(handle.db, { id: mention?.id ?? 0, decision: 'accept', by: EDITOR })),
    );
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await getEvent(handle.db, id, { includeDrafts: true })).toMatchObject({
      title: 'Togo meets Benin, at last',
      date: { edtf: '2013-07-08' },
    });
  });

  it('resolves merged events to their target and rejects cycles', async () => {
    const made = await Promise.all([1, 2, 3].map(() => createEvent(handle.db, { input: sampleEvent(), by: EDITOR, publish: true })));
    const [a = 0, b = 0, c = 0] = made.map((event) => event.id);
    await handle.db.update(events).set({ mergedInto: b }).where(eq(events.id, a));
    await handle.db.update(events).set({ mergedInto: c }).where(eq(events.id, b));
    expect(await resolveMerged(handle.db, a)).toBe(c);
    expect(await getEvent(handle.db, a, { includeDrafts: true })).toBeNull();
    for (const target of [a, b, c])
      await expect(handle.db.update(events).set({ mergedInto: target }).where(eq(events.id, c))).rejects.toMatchObject({
        cause: { code: '23514', message: `event ${c} cannot be merged into event ${target}, which leads back to it` },
      });
    expect(await resolveMerged(handle.db, a)).toBe(c);
    expect(await resolveMerged(handle.db, 2_000_000_000)).toBeNull();
  });
});

describe('eventInput', () => {
  const base = { ...sampleEvent(), actors: [] };
  it.each([
    ['a day that does not exist', { date: { edtf: '2001-02-30', qualifier: null, extent: 'within' } }, 'date.edtf'],
    ['an open interval of nothing', { date: { edtf: '..', qualifier: null, extent: 'within' } }, 'date.edtf'],
    ['an interval that ends before it begins', { date: { edtf: '2004-06/2003', qualifier: null, extent: 'within' } }, 'date.edtf'],
    ['a year before the database begins', { date: { edtf: '-9000', qualifier: null, extent: 'within' } }, 'date.edtf'],
    ['no theme', { themes: [] }, 'themes'],
    ['an empty title', { title: ' \n ' }, 'title'],
    ['a summary of 61 words', { summary: 'w '.repeat(61) }, 'summary'],
    ['an extra field', { state: 'published' }, ''],
  ])('rejects %s', (_, more, field) => {
    const parsed = eventInput.safeParse({ ...base, ...more });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.path.join('.')).toBe(field);
  });
});
