/** Undo reverses the last change of an event exactly, whatever the change was. */
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { auditLog } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import type { DatelineError } from '@/domain/errors';
import { acceptMany } from '../articles/accept-many';
import { getArticle } from '../articles/get-article';
import { publishArticle } from '../articles/publish-article';
import { snapshotEvent } from '../events/editing/event-snapshot';
import { reviewEvent } from '../events/editing/review-event';
import { removeMention, reviewMention } from '../events/editing/review-mention';
import { restoreVersion, type SaveConflict, saveEvent } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { reviseArticle } from '../ingest/revise-article';
import { enterEvent, versionOf } from '../testing/enter-event';
import { holdArticle } from '../testing/hold-article';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { undoChange, undoOffer } from './undo-change';
import { undoPublishing } from './undo-publishing';

const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('undo on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const hold = (text: string, publish = false): Promise<number> => holdArticle(handle.db, text, publish);
  const candidates = async (articleId: number) => (await getArticle(handle.db, articleId, { includeDrafts: true }))?.mentions ?? [];
  const stateOf = async (id: number) => {
    const { version: _, updatedAt: __, ...rest } = await snapshotEvent(handle.db, id);
    return rest;
  };
  const undo = async (id: number) => undoChange(handle.db, { id, version: await versionOf(handle.db, id), by: BY });

  it('reverses a save, and redoes it', async () => {
    const [mention] = await candidates(await hold('Peru met Chile on 2010-01-02.'));
    const id = mention?.event.id ?? 0;
    const before = await stateOf(id);
    const event = await getEvent(handle.db, id, { includeDrafts: true });
    if (!event) throw new Error('The event is there.');
    const input = sampleEvent({
      ...inputOf(event),
      title: 'Another',
      place: 'Lima',
      date: { edtf: '2010', qualifier: null, extent: 'within' },
      actors: [],
    });
    await saveEvent(handle.db, { id, version: 1, input, by: BY });
    const after = await stateOf(id);
    expect(await undo(id)).toEqual({ version: 3 });
    expect(await stateOf(id)).toEqual(before);
    expect(await undoOffer(handle.db, { eventId: id, version: 3 })).toMatchObject({ isRedo: true, done: 'Undone' });
    expect(await undo(id)).toEqual({ version: 4 });
    expect(await stateOf(id)).toEqual(after);
    const [row] = await handle.db.select().from(auditLog).orderBy(sql`id desc`).limit(1);
    expect(row).toMatchObject({ action: 'events.undo', targetId: String(id), before: { version: 3 }, after: { version: 4 } });
  });

  it('reverses an accept together with the publication of its article', async () => {
    const articleId = await hold('Mali met Chad on 2011-01-02. Mali sanctioned Chad on 2011-05-03.');
    const [first, second] = (await candidates(articleId)).map(({ event }) => event.id);
    const articleState = async () => (await handle.db.select().from(articles).where(eq(articles.id, articleId)))[0]?.state;
    const before = await stateOf(first ?? 0);
    await reviewEvent(handle.db, { id: first ?? 0, version: 1, decision: 'accept', by: BY });
    expect(await articleState()).toBe('published');
    await undo(first ?? 0);
    expect(await articleState()).toBe('draft');
    expect(await stateOf(first ?? 0)).toEqual(before);
    // Redo and undo again.
    await undo(first ?? 0);
    expect(await articleState()).toBe('published');
    expect((await getEvent(handle.db, first ?? 0))?.mentions).toHaveLength(1);
    await undo(first ?? 0);
    expect(await articleState()).toBe('draft');
    expect(await getEvent(handle.db, first ?? 0)).toBeNull();
    // The article stays published if another event depends on it.
    await reviewEvent(handle.db, { id: first ?? 0, version: 5, decision: 'accept', by: BY });
    await reviewEvent(handle.db, { id: second ?? 0, version: 1, decision: 'accept', by: BY });
    await undo(first ?? 0);
    expect(await articleState()).toBe('published');
  });

  it('reverses a rejection, a restore and a manual entry', async () => {
    const { id } = await enterEvent(handle.db, { title: 'By hand' });
    const before = await stateOf(id);
    await reviewEvent(handle.db, { id, version: 1, decision: 'reject', by: BY });
    expect(await getEvent(handle.db, id)).toBeNull();
    await undo(id);
    expect(await stateOf(id)).toEqual(before);
    await saveEvent(handle.db, { id, version: 3, input: sampleEvent({ title: 'Changed' }), by: BY });
    const changed = await stateOf(id);
    await restoreVersion(handle.db, { id, version: 4, to: 1, by: BY });
    await undo(id);
    expect(await stateOf(id)).toEqual(changed);
    const entered = await enterEvent(handle.db, { title: 'Entered' });
    await undo(entered.id);
    expect(await stateOf(entered.id)).toMatchObject({ state: 'draft', checkedAt: null, title: 'Entered' });
    const draft = await enterEvent(handle.db, {}, false);
    expect(await undoOffer(handle.db, { eventId: draft.id, version: 1 })).toBeNull();
    await expect(undo(draft.id)).rejects.toMatchObject({ code: 'bad-data' });
  });

  it('makes an accepted quote a proposal again', async () => {
    const [mention] = await candidates(await hold('Togo met Benin in 2013-07.', true));
    const id = mention?.event.id ?? 0;
    const before = await stateOf(id);
    const [proposed] = await candidates(await hold('Togo met Benin on 2013-07-08.'));
    expect(proposed?.event.id).toBe(id);
    const { version } = await reviewMention(handle.db, { id: proposed?.id ?? 0, decision: 'accept', by: BY });
    expect(version).toBe(2);
    expect((await stateOf(id)).edtf).toBe('2013-07-08');
    await undo(id);
    expect(await stateOf(id)).toEqual(before);
    const [row] = await handle.db
      .select()
      .from(eventMentions)
      .where(eq(eventMentions.id, proposed?.id ?? 0));
    expect(row?.state).toBe('proposed');
  });

  it('reverses publishing an article: drafts and proposals return', async () => {
    const [known] = await candidates(await hold('Fiji met Tonga in 2015-07.', true));
    const articleId = await hold('Fiji met Tonga on 2015-07-08. Fiji sanctioned Tonga on 2015-09-01.');
    const found = (await candidates(articleId)).map(({ event }) => event.id);
    expect(found[0]).toBe(known?.event.id);
    const before = await Promise.all(found.map(stateOf));
    const published = await publishArticle(handle.db, { id: articleId, version: 1, by: BY });
    expect((await getArticle(handle.db, articleId))?.mentions).toHaveLength(2);
    await undoPublishing(handle.db, { id: articleId, version: published.version, by: BY });
    expect(await Promise.all(found.map(stateOf))).toEqual(before);
    expect(await getArticle(handle.db, articleId)).toBeNull();
    const states = await handle.db
      .select()
      .from(eventMentions)
      .where(eq(eventMentions.eventId, found[0] ?? 0));
    expect(states.map(({ state }) => state).sort()).toEqual(['accepted', 'proposed']);
    // Publishes again. After an event has changed, publishing can no longer be undone.
    const again = await publishArticle(handle.db, { id: articleId, version: published.version + 1, by: BY });
    await reviewEvent(handle.db, { id: found[1] ?? 0, version: await versionOf(handle.db, found[1] ?? 0), decision: 'accept', by: BY });
    const later = { id: articleId, version: again.version, by: BY };
    await expect(undoPublishing(handle.db, later)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Fiji sanctions Tonga'),
    });
    await expect(undoPublishing(handle.db, { ...later, version: 1 })).rejects.toMatchObject({ code: 'conflict' });
    expect((await getArticle(handle.db, articleId))?.state).toBe('published');
    await expect(undoPublishing(handle.db, { id: await hold('Palau met Nauru on 2016-01-01.'), version: 1, by: BY })).rejects.toMatchObject(
      {
        code: 'bad-data',
      },
    );
  });

  it('unpublishes an article even if another article had already published its event', async () => {
    const articleId = await hold('Oman met Iran on 2019-01-02. Oman sanctioned Iran on 2019-05-03.');
    const [met, sanctioned] = (await candidates(articleId)).map(({ event }) => event.id);
    await hold('Later. Oman met Iran on 2019-01-02.', true);
    expect((await getEvent(handle.db, met ?? 0))?.mentions).toHaveLength(1);
    const published = await publishArticle(handle.db, { id: articleId, version: 1, by: BY });
    await undoPublishing(handle.db, { id: articleId, version: published.version, by: BY });
    expect(await getArticle(handle.db, articleId)).toBeNull();
    // Undoing something else does not publish the article either.
    const event = await getEvent(handle.db, met ?? 0);
    if (!event) throw new Error('The event is there.');
    const before = await versionOf(handle.db, event.id);
    await saveEvent(handle.db, { id: event.id, version: before, input: sampleEvent({ ...inputOf(event), title: 'Mine' }), by: BY });
    for (const _ of ['undone', 'done again', 'undone']) await undo(event.id);
    await reviewEvent(handle.db, { id: event.id, version: await versionOf(handle.db, event.id), decision: 'reject', by: BY });
    await undo(event.id);
    expect(await getArticle(handle.db, articleId)).toBeNull();
    // An accept, the undo of its undo, and an accept of several events.
    const accept = { id: sanctioned ?? 0, version: await versionOf(handle.db, sanctioned ?? 0) };
    await reviewEvent(handle.db, { ...accept, decision: 'accept', by: BY });
    for (const now of ['draft', 'published', 'draft']) {
      await undo(accept.id);
      expect((await getArticle(handle.db, articleId, { includeDrafts: true }))?.state).toBe(now);
    }
    const chosen = [{ id: accept.id, version: await versionOf(handle.db, accept.id) }];
    const { version } = await acceptMany(handle.db, { articleId, version: published.version + 1, chosen, by: BY });
    await undoPublishing(handle.db, { id: articleId, version, by: BY });
    expect(await getArticle(handle.db, articleId)).toBeNull();
  });

  it('reopens a rejected quote', async () => {
    await hold('Guam met Samoa in 2017-07.', true);
    const [proposed] = await candidates(await hold('Guam met Samoa on 2017-07-08.'));
    const verdict = (decision: 'accept' | 'reject' | 'reopen') => reviewMention(handle.db, { id: proposed?.id ?? 0, decision, by: BY });
    await expect(verdict('reopen')).rejects.toMatchObject({ code: 'conflict' });
    await verdict('reject');
    await verdict('reopen');
    expect((await verdict('accept')).version).toBe(2);
  });

  it('reopens a rejected quote without those removed earlier', async () => {
    await hold('Guam met Samoa in 2018-07.', true);
    const articleId = await hold('Guam met Samoa on 2018-07-08.', true);
    const [taken] = await candidates(articleId);
    await removeMention(handle.db, { mentionId: taken?.id ?? 0, by: BY });
    const text = 'Guam met Samoa on 2018-07-08. Guam met Samoa on 2018-07-09.';
    await reviseArticle(handle.db, { articleId, version: 1, text, by: BY }, plainExtractor);
    const states = () =>
      handle.db
        .select({ id: eventMentions.id, state: eventMentions.state })
        .from(eventMentions)
        .where(eq(eventMentions.eventId, taken?.event.id ?? 0))
        .orderBy(eventMentions.id);
    const before = await states();
    expect(before.map(({ state }) => state)).toEqual(['accepted', 'rejected', 'proposed']);
    for (const decision of ['reject', 'reopen'] as const) await reviewMention(handle.db, { id: before[2]?.id ?? 0, decision, by: BY });
    expect(await states()).toEqual(before);
  });

  it('rejects undoing an automatic change, and a stale undo writes nothing', async () => {
    const [mention] = await candidates(await hold('Cuba met Laos in 2014-07.', true));
    const id = mention?.event.id ?? 0;
    await hold('Cuba met Laos on 2014-07-08.', true);
    expect(await versionOf(handle.db, id)).toBe(2);
    await expect(undo(id)).rejects.toMatchObject({ code: 'bad-data', field: 'version' });
    const event = await getEvent(handle.db, id);
    if (!event) throw new Error('The event is there.');
    await saveEvent(handle.db, { id, version: 2, input: { ...inputOf(event), title: 'Mine' }, by: BY });
    await saveEvent(handle.db, { id, version: 3, input: { ...inputOf(event), title: 'Theirs' }, by: BY });
    expect(await undoOffer(handle.db, { eventId: id, version: 3 })).toBeNull();
    const error = await undoChange(handle.db, { id, version: 3, by: BY }).catch((thrown: unknown) => thrown as DatelineError);
    expect(error).toMatchObject({ code: 'conflict' });
    const details = (error as DatelineError).details as SaveConflict;
    expect([details.current?.title, (details.yours as { title: string }).title]).toEqual(['Theirs', event.title]);
    const [row] = await handle.db.select().from(events).where(eq(events.id, id));
    expect(row).toMatchObject({ title: 'Theirs', version: 4 });
  });
});
