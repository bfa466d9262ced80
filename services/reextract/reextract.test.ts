/** Rereading stored articles with a newer engine: the diff shows what would change, and a person's decisions stay. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import { rereadingWords } from '@/domain/desk/reextraction';
import { checkDatabase } from '../database/check-database';
import { snapshotEvent } from '../events/editing/event-snapshot';
import { reviewEvent } from '../events/editing/review-event';
import { restoreVersion, saveEvent } from '../events/editing/save-event';
import { undoChange, undoOffer } from '../history/undo-change';
import { ingestArticle } from '../ingest/ingest-article';
import { reviseArticle } from '../ingest/revise-article';
import type { Extractor } from '../reading/extraction';
import { eventNow } from '../testing/enter-event';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { listOutdated } from './list-outdated';
import { lookAgain, rereadArticle } from './reread-article';

const BY = { userId: 'editor-1' } as const;

/** Like the plain extractor, but it renames sanctions, no longer sees "will meet", and sees a sentence that the plain one misses. */
const newer: Extractor = (article) => {
  const read = plainExtractor({
    ...article,
    body: article.body.replace('!', '.').replace('will meet', 'did  meet'),
  });
  const renamed = (title: string) => title.replace('sanctions', 'puts an embargo on');
  return {
    ...read,
    extractorVersion: 'plain-2',
    events: read.events.map((event) => {
      const mentions = event.mentions.map((mention) => ({
        ...mention,
        title: renamed(mention.title),
        evidence: { ...mention.evidence, quote: article.body.slice(mention.evidence.start, mention.evidence.end) },
      }));
      return { ...event, title: renamed(event.title), mentions };
    }),
  };
};

describe.each(testDatabases())('rereading on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  let n = 0;
  /** An article with three events, and one that only the newer engine finds. */
  const stored = async () => {
    n += 1;
    const text = `Land ${n} met Island ${n} on 1990-03-03. Land ${n} sanctioned Island ${n} on 1990-06-12. Land ${n} will meet Island ${n} on 1990-09-25. Land ${n} met Island ${n} on 1991-12-05!`;
    const input = { text, title: `Article ${n}`, source: 'Paper', published: '2024-01-09' } as const;
    const { articleId } = await ingestArticle(handle.db, input, { ...BY, publish: true }, plainExtractor);
    const mentions = await handle.db
      .select({ eventId: eventMentions.eventId })
      .from(eventMentions)
      .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
      .where(eq(articleRevisions.articleId, articleId))
      .orderBy(eventMentions.startOffset);
    return { articleId, ids: mentions.map(({ eventId }) => eventId) };
  };
  const bodyOf = async (articleId: number) =>
    (await handle.db.select().from(articleRevisions).where(eq(articleRevisions.articleId, articleId)))[0]?.body;
  const load = (id: number | undefined) => eventNow(handle.db, id);

  it('previews additions, changes and removals without writing', async () => {
    const { articleId, ids } = await stored();
    const before = await load(ids[1]);
    const told = await lookAgain(handle.db, articleId, newer);
    expect(told).toMatchObject({ from: 'plain-1', to: 'plain-2' });
    expect(told.adds.map(({ edtf }) => edtf)).toEqual(['1991-12-05']);
    expect(told.changes).toEqual([
      {
        eventId: ids[1],
        title: before.title,
        kept: false,
        fields: [{ label: 'Title', before: before.title, after: before.title.replace('sanctions', 'puts an embargo on') }],
      },
    ]);
    expect(told.drops.map(({ eventId }) => eventId)).toEqual([ids[2]]);
    expect(rereadingWords(told)).toBe('1 added, 1 changed, 1 removed');
    expect(await load(ids[1])).toEqual(before);
    expect((await listOutdated(handle.db, { version: 'plain-2', limit: 10 })).ids).toContain(articleId);
  });

  it('records changes in events and history, and has nothing to do the second time', async () => {
    const { articleId, ids } = await stored();
    await rereadArticle(handle.db, articleId, BY, newer);
    expect((await load(ids[1])).title).toMatch(/puts an embargo on/);
    expect((await load(ids[1])).history[0]?.change).toBe('re-extracted');
    expect((await load(ids[0])).version).toBe(1);
    expect((await load(ids[2])).state).toBe('rejected');
    expect((await load(ids[2])).history[0]?.reason).toMatch(/plain-2/);
    const again = await lookAgain(handle.db, articleId, newer);
    expect({ ...again, drops: again.drops.filter(({ kept }) => !kept) }).toMatchObject({ adds: [], changes: [], drops: [] });
    expect((await listOutdated(handle.db, { version: 'plain-2', limit: 1_000 })).ids).not.toContain(articleId);
  });

  it('updates confidence without a new version', async () => {
    const { articleId, ids } = await stored();
    const surer: Extractor = (article) => {
      const read = plainExtractor(article);
      const events = read.events.map((event) => ({
        ...event,
        mentions: event.mentions.map((mention) => ({ ...mention, confidence: 0.55, salience: 0.2 })),
      }));
      return { ...read, extractorVersion: 'plain-2', events };
    };
    const before = await load(ids[0]);
    expect(before.confidence).toBe(0.9);
    expect(await rereadArticle(handle.db, articleId, BY, surer)).toMatchObject({ adds: [], changes: [], drops: [] });
    const after = await load(ids[0]);
    expect(after).toMatchObject({ confidence: 0.55, salience: 0.2, version: before.version, updatedAt: before.updatedAt });
    expect(after.mentions.map(({ confidence }) => confidence)).toEqual([0.55]);
  });

  it('lists a new confidence beside other changes', async () => {
    const { articleId } = await stored();
    const told = await lookAgain(handle.db, articleId, async (article) => {
      const read = await newer(article);
      const events = read.events.map((event) => ({
        ...event,
        mentions: event.mentions.map((mention) => ({ ...mention, confidence: 0.31 })),
      }));
      return { ...read, events };
    });
    expect(told.changes.map(({ fields }) => fields.map(({ label }) => label))).toEqual([['Title', 'Confidence']]);
    expect(told.changes[0]?.fields[1]).toEqual({ label: 'Confidence', before: '70%', after: '31%' });
  });

  it('keeps what an editor changed, accepted or rejected', async () => {
    const { articleId, ids } = await stored();
    const edited = await load(ids[1]);
    await saveEvent(handle.db, {
      id: edited.id,
      version: 1,
      input: sampleEvent({ ...inputOf(edited), title: 'By hand' }),
      by: BY,
      reason: null,
    });
    await reviewEvent(handle.db, { id: ids[2] ?? 0, version: 1, decision: 'accept', by: BY, reason: null });
    await reviewEvent(handle.db, { id: ids[0] ?? 0, version: 1, decision: 'reject', by: BY, reason: null });
    const before = await Promise.all([load(ids[1]), load(ids[2])]);
    const told = await rereadArticle(handle.db, articleId, BY, newer);
    expect(rereadingWords(told)).toBe('1 added, 2 kept because an editor changed them');
    expect(await Promise.all([load(ids[1]), load(ids[2])])).toMatchObject(
      before.map(({ title, state, version, date }) => ({ title, state, version, date })),
    );
    expect((await load(ids[0])).state).toBe('rejected');
  });

  it('cannot be undone, but an earlier version can be restored and stays', async () => {
    const { articleId, ids } = await stored();
    const { title } = await load(ids[1]);
    await rereadArticle(handle.db, articleId, BY, newer);
    const id = ids[1] ?? 0;
    await expect(undoChange(handle.db, { id, version: 2, by: BY })).rejects.toMatchObject({ code: 'bad-data', field: 'version' });
    await restoreVersion(handle.db, { id, version: 2, to: 1, by: BY });
    const report = `A later report. Land ${n} sanctioned Island ${n} on 1990-06-12.`;
    const input = { text: report, title: 'Later', source: 'Paper', published: '2024-01-09' } as const;
    expect(await ingestArticle(handle.db, input, { ...BY, publish: true }, newer)).toMatchObject({ events: { joined: 1 } });
    expect((await load(id)).title).toBe(title);
  });

  it('hides an event that is not found, and restores it when found again', async () => {
    const { articleId, ids } = await stored();
    const id = ids[2] ?? 0;
    const before = await snapshotEvent(handle.db, id);
    await rereadArticle(handle.db, articleId, BY, newer);
    const { updatedAt: _, ...dropped } = await snapshotEvent(handle.db, id);
    expect(dropped).toMatchObject({ state: 'rejected', checkedAt: null, mentions: before.mentions, version: 2 });
    expect(await undoOffer(handle.db, { eventId: id, version: 2 })).not.toBeNull();
    await undoChange(handle.db, { id, version: 2, by: BY });
    const { updatedAt: __, ...back } = await snapshotEvent(handle.db, id);
    const { updatedAt: ___, ...was } = before;
    expect(back).toEqual({ ...was, version: 3 });
    await rereadArticle(handle.db, articleId, BY, newer);
    const found =
      (version: string): Extractor =>
      (article) => ({ ...plainExtractor(article), extractorVersion: version });
    expect((await lookAgain(handle.db, articleId, found('plain-3'))).adds.map(({ title }) => title)).toContain(before.title);
    const text = `Corrected. ${(await bodyOf(articleId)) ?? ''}`;
    const report = await reviseArticle(handle.db, { articleId, version: 1, text, by: BY }, found('plain-3'));
    expect(report).toMatchObject({ events: { created: 0, joined: 1 }, leftOut: [] });
    expect(await load(id)).toMatchObject({ state: 'published', title: before.title, mentions: [{ health: 'moved' }] });
    expect((await load(id)).history[0]).toMatchObject({ change: 'restored', reason: expect.stringMatching(/plain-3/) });
    expect((await lookAgain(handle.db, articleId, found('plain-4'))).adds).toEqual([]);
  });

  /** The plain extractor with another version. */
  const plain =
    (version: string): Extractor =>
    (article) => ({ ...plainExtractor(article), extractorVersion: version });
  const allEvents = () => handle.db.$count(events);

  it('restores a dropped event with its history when a later version finds it', async () => {
    const { articleId, ids } = await stored();
    const id = ids[2] ?? 0;
    await saveEvent(handle.db, { id, version: 1, input: sampleEvent({ ...inputOf(await load(id)), place: 'Oslo' }), by: BY });
    // Only unedited events are dropped, so remove the marks of the edit.
    await handle.db.update(events).set({ origins: {}, checkedAt: null, checkedBy: null }).where(eq(events.id, id));
    const before = await load(id);
    await rereadArticle(handle.db, articleId, BY, newer);
    expect((await load(id)).state).toBe('rejected');
    const count = await allEvents();
    const told = await rereadArticle(handle.db, articleId, BY, plain('plain-3'));
    expect(told.adds.map(({ title }) => title)).toContain(before.title);
    expect(await allEvents()).toBe(count);
    const back = await load(id);
    expect(back).toMatchObject({
      title: before.title,
      state: before.state,
      mentions: [{ quote: before.mentions[0]?.quote }],
    });
    expect(back.history.map(({ change }) => change)).toEqual(['restored', 'rejected', 'edited', 'created']);
    await undoChange(handle.db, { id, version: back.version, by: BY });
    expect((await load(id)).state).toBe('rejected');
    // An editor decided this with the undo.
    await rereadArticle(handle.db, articleId, BY, plain('plain-4'));
    expect((await load(id)).state).toBe('rejected');
    expect(await allEvents()).toBe(count);
  });

  it('does not bring back an event that an editor rejected after it was dropped', async () => {
    const { articleId, ids } = await stored();
    const id = ids[2] ?? 0;
    await rereadArticle(handle.db, articleId, BY, newer);
    await reviewEvent(handle.db, { id, version: 2, decision: 'reject', by: BY });
    const count = await allEvents();
    const told = await rereadArticle(handle.db, articleId, BY, plain('plain-3'));
    expect(told.adds).toEqual([]);
    expect([(await load(id)).state, await allEvents()]).toEqual(['rejected', count]);
  });

  it('creates no duplicate of a dropped event that another article reported since', async () => {
    const { articleId, ids } = await stored();
    await rereadArticle(handle.db, articleId, BY, newer);
    const text = `Elsewhere one hears: Land ${n} will meet Island ${n} on 1990-09-25.`;
    const input = { text, title: 'Other', source: 'Gazette', published: '2024-01-09' } as const;
    const { events: counts } = await ingestArticle(handle.db, input, { ...BY, publish: true }, plainExtractor);
    expect(counts).toEqual({ created: 1, joined: 0 });
    const count = await allEvents();
    await rereadArticle(handle.db, articleId, BY, plain('plain-3'));
    expect([(await load(ids[2])).state, await allEvents()]).toEqual(['rejected', count]);
  });

  it('restores a quote that one version dropped and a later one found', async () => {
    const { articleId, ids } = await stored();
    const text = `A later report. Land ${n} will meet Island ${n} on 1990-09-25.`;
    const input = { text, title: 'Later', source: 'Gazette', published: '2024-01-09' } as const;
    await ingestArticle(handle.db, input, { ...BY, publish: true }, plainExtractor);
    const standing = async () =>
      (
        await handle.db
          .select()
          .from(eventMentions)
          .where(eq(eventMentions.eventId, ids[2] ?? 0))
          .orderBy(eventMentions.id)
      ).map(({ state }) => state);
    expect(await standing()).toEqual(['accepted', 'accepted']);
    await rereadArticle(handle.db, articleId, BY, newer);
    expect(await standing()).toEqual(['rejected', 'accepted']);
    await rereadArticle(handle.db, articleId, BY, plain('plain-3'));
    expect(await standing()).toEqual(['accepted', 'accepted']);
    expect((await load(ids[2])).history[0]?.change).toBe('re-extracted');
  });

  it('restores only the quotes that are found when an event comes back', async () => {
    n += 1;
    const told = `Land ${n} met Island ${n}`;
    const input = {
      text: `${told} on 1993-03-03. Later: ${told} in 1993-03-03.`,
      title: `Twice ${n}`,
      source: 'Paper',
      published: '2024-01-09',
    } as const;
    /** One event with the given ones of its two mentions. */
    const finding =
      (version: string, ...places: number[]): Extractor =>
      (article) => {
        const read = plainExtractor(article);
        const mentions = read.events.flatMap((event) => event.mentions).filter((_, at) => places.includes(at));
        const [event] = read.events;
        return { ...read, extractorVersion: version, events: event && mentions.length > 0 ? [{ ...event, mentions }] : [] };
      };
    const { articleId } = await ingestArticle(handle.db, input, { ...BY, publish: true }, finding('plain-1', 0, 1));
    const standing = () =>
      handle.db
        .select({ id: eventMentions.eventId, state: eventMentions.state })
        .from(eventMentions)
        .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
        .where(eq(articleRevisions.articleId, articleId))
        .orderBy(eventMentions.startOffset);
    const states = async () => (await standing()).map(({ state }) => state);
    const id = (await standing())[0]?.id ?? 0;
    await rereadArticle(handle.db, articleId, BY, finding('plain-2'));
    expect([(await load(id)).state, await states()]).toEqual(['rejected', ['accepted', 'accepted']]);
    await rereadArticle(handle.db, articleId, BY, finding('plain-3', 0));
    expect([(await load(id)).state, await states()]).toEqual(['published', ['accepted', 'rejected']]);
    await undoChange(handle.db, { id, version: 3, by: BY });
    expect((await load(id)).state).toBe('rejected');
    await undoChange(handle.db, { id, version: 4, by: BY });
    expect([(await load(id)).state, await states()]).toEqual(['published', ['accepted', 'rejected']]);
    await rereadArticle(handle.db, articleId, BY, finding('plain-4', 1));
    expect([(await load(id)).state, await states()]).toEqual(['published', ['rejected', 'accepted']]);
  });

  it('cannot accept an event while all its quotes are rejected', async () => {
    const { ids } = await stored();
    const id = ids[0] ?? 0;
    await handle.db.update(eventMentions).set({ state: 'rejected' }).where(eq(eventMentions.eventId, id));
    await expect(reviewEvent(handle.db, { id, version: 1, decision: 'accept', by: BY })).rejects.toMatchObject({ code: 'bad-data' });
    await handle.db.update(eventMentions).set({ state: 'accepted' }).where(eq(eventMentions.eventId, id));
    await reviewEvent(handle.db, { id, version: 1, decision: 'accept', by: BY });
  });

  it('the doctor finds no problems afterwards', async () => {
    for await (const { check, wrong } of checkDatabase(handle.db)) expect({ check, wrong }).toEqual({ check, wrong: [] });
  });
});
