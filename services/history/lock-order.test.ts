/** Simultaneous changes of the same records on a server. One waits for the other or gets a conflict, but they never deadlock. */
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { again } from '@/db/locks';
import { eventMentions } from '@/db/schema/events';
import { openTestServer } from '@/db/testing/test-database';
import { isDatelineError } from '@/domain/errors';
import { createArticle } from '../api/create-article';
import { acceptMany } from '../articles/accept-many';
import { getArticle } from '../articles/get-article';
import { publishArticle } from '../articles/publish-article';
import { createEvent } from '../events/editing/create-event';
import { reviewEvent } from '../events/editing/review-event';
import { removeMention, reviewMention } from '../events/editing/review-mention';
import { saveEvent } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { holdArticles } from '../events/lock-events';
import { mergeChosen } from '../events/merging/merge-events';
import { rereadArticle } from '../reextract/reread-article';
import { enterEvent, versioned } from '../testing/enter-event';
import { articleState, holdArticle } from '../testing/hold-article';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { getActorRecord } from '../vocabulary/actor-record';
import { getThemeRecord } from '../vocabulary/list-themes';
import { mergeThemes, undoThemeMerge } from '../vocabulary/merge-themes';
import { saveActor } from '../vocabulary/save-actor';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { undoChange } from './undo-change';
import { undoPublishing } from './undo-publishing';

const BY = { userId: 'editor-1' } as const;
const ROUNDS = 12;

describe('lock order', () => {
  let handle: DatabaseHandle;
  let db: Database;
  beforeAll(async () => {
    handle = await openTestServer();
    db = handle.db;
    await seedVocabulary(db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const hold = (text: string, publish: boolean): Promise<number> => holdArticle(db, text, publish);
  const mentionsOf = async (articleId: number) => (await getArticle(db, articleId, { includeDrafts: true }))?.mentions ?? [];
  /** Runs changes at the same time. A rejection must come from Dateline, not from the database. */
  const race = async (...changes: readonly (() => Promise<unknown>)[]): Promise<void> => {
    for (const result of await Promise.allSettled(changes.map((change) => change())))
      if (result.status === 'rejected' && !isDatelineError(result.reason))
        throw new Error('A change was ended by the database.', { cause: result.reason });
  };

  it('allows renaming an actor while its events are saved', async () => {
    const input = sampleEvent({ actors: [{ name: 'Ruritania', role: 'initiator' }] });
    const events: number[] = [];
    for (let n = 0; n < 8; n += 1) events.push((await createEvent(db, { input, by: BY, publish: true })).id);
    const actor = (await getEvent(db, events[0] ?? 0))?.actors[0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const record = await getActorRecord(db, actor?.id ?? 0);
      if (!record || !actor) throw new Error('The actor is there.');
      const { id, version, kind, country, aliases, identifiers } = record;
      const renamed = { kind, country, aliases: [...aliases], identifiers, affiliations: [], name: `Ruritania ${round}` };
      const saves = await Promise.all(events.map((id) => versioned(db, id)));
      const edited = sampleEvent({ title: `Round ${round}`, actors: [{ slug: actor.slug, role: 'initiator' }] });
      await race(...saves.toReversed().map((one) => () => saveEvent(db, { ...one, input: edited, by: BY })), () =>
        saveActor(db, { id, version, input: renamed, by: BY }),
      );
      expect((await getEvent(db, events[0] ?? 0))?.actors[0]?.name).toBe(`Ruritania ${round}`);
    }
  });

  it('allows publishing an article while its events are accepted', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const year = 1900 + round;
      const id = await hold(`Mali met Chad on ${year}-01-02. Oman met Iraq on ${year}-03-04. Peru met Chile on ${year}-05-06.`, false);
      const found = (await mentionsOf(id)).map(({ event }) => event.id);
      await race(...found.toReversed().map((event) => () => reviewEvent(db, { id: event, version: 1, decision: 'accept', by: BY })), () =>
        publishArticle(db, { id, version: 1, by: BY }),
      );
      expect((await getArticle(db, id))?.mentions).toHaveLength(3);
    }
  });

  it('allows merging events while their quotes are reviewed', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const year = 1930 + round;
      const [known] = await mentionsOf(await hold(`Togo met Benin in ${year}-07. Fiji met Tonga in ${year}-02.`, true));
      const [one, two] = await mentionsOf(await hold(`Togo met Benin on ${year}-07-08. Fiji met Tonga on ${year}-02-03.`, false));
      if (!known || !one || !two) throw new Error('The sentences are there.');
      const [into, from] = [await versioned(db, two.event.id), await versioned(db, one.event.id)];
      await race(
        () => mergeChosen(db, { into, from, choose: {}, by: BY }),
        () => reviewMention(db, { id: one.id, decision: 'accept', by: BY }),
        () => reviewMention(db, { id: two.id, decision: 'accept', by: BY }),
        () => removeMention(db, { mentionId: known.id, by: BY }),
      );
    }
  });

  it('allows merging themes and undoing it while events are saved with them', async () => {
    const ids: number[] = [];
    for (let n = 0; n < 6; n += 1) ids.push((await enterEvent(db, { themes: ['sanction'] })).id);
    for (let round = 0; round < ROUNDS; round += 1) {
      const input = sampleEvent({ title: `Round ${round}`, themes: round % 2 === 0 ? ['visit', 'meeting'] : ['meeting', 'visit'] });
      const saves = await Promise.all(ids.map((id) => versioned(db, id)));
      const [source, target] = [await getThemeRecord(db, 'visit'), await getThemeRecord(db, 'meeting')];
      let merge = 0;
      await race(
        async () => {
          merge = await mergeThemes(db, { source, target, by: BY });
        },
        ...saves.map((one) => () => saveEvent(db, { ...one, input, by: BY })),
      );
      const again = await Promise.all(ids.map((id) => versioned(db, id)));
      await race(() => undoThemeMerge(db, merge, BY), ...again.map((one) => () => saveEvent(db, { ...one, input, by: BY })));
    }
  });

  it('allows reading an event in a transaction while others refresh the timeline', async () => {
    const ids: number[] = [];
    for (let n = 0; n < 4; n += 1) ids.push((await enterEvent(db)).id);
    const change = (first: number, then: number) => () =>
      db.transaction(async (tx) => {
        const [one, other] = [await versioned(tx, first), await versioned(tx, then)];
        await saveEvent(tx, { ...one, input: sampleEvent({ title: 'First' }), by: BY });
        await getEvent(tx, then);
        await saveEvent(tx, { ...other, input: sampleEvent({ title: 'Then' }), by: BY });
      });
    const look = (id: number) => () =>
      db.transaction(async (tx) => {
        await getEvent(tx, id);
        await saveEvent(tx, { ...(await versioned(tx, id)), input: sampleEvent({ title: 'Looked at' }), by: BY });
      });
    for (let round = 0; round < ROUNDS; round += 1) {
      const [a = 0, b = 0, c = 0, d = 0] = ids;
      await enterEvent(db);
      await race(change(a, b), change(c, d), look(a), look(c), look(d));
    }
  });

  /** Locks the article. While the change waits for it, the event must still be unlocked. */
  const expectArticleFirst = async (articleId: number, eventId: number, change: () => Promise<unknown>): Promise<void> => {
    const changing = await db.transaction(async (tx) => {
      await holdArticles(tx, [articleId]);
      const begun = change();
      await vi.waitFor(
        async () => {
          const [found] = await rows<{ n: number }>(db)`select count(*)::int as n from pg_locks where not granted`;
          expect(found?.n).toBeGreaterThan(0);
        },
        { timeout: 10_000 },
      );
      await tx.execute(sql`select 1 from events where id = ${eventId} for update nowait`);
      return { begun };
    });
    await changing.begun;
  };
  /** Accepts two events of one article, the first of which has a second article. Both articles are published with them. */
  const acceptedTogether = async (year: number) => {
    const other = await hold(`Niger met Gabon on ${year}-07-08.`, false);
    const article = await hold(`Niger met Gabon on ${year}-07-08. Malta sanctioned Cyprus on ${year}-02-03.`, false);
    const [one, two] = await mentionsOf(article);
    if (!one || !two) throw new Error('The sentences are there.');
    // an editor's verdict on the quote would publish both articles
    await db.update(eventMentions).set({ state: 'accepted' }).where(eq(eventMentions.id, one.id));
    const chosen = [await versioned(db, one.event.id), await versioned(db, two.event.id)];
    const { version } = await acceptMany(db, { articleId: article, version: 1, chosen, by: BY });
    return { other, article: { id: article, version }, one: one.event.id, two: two.event.id };
  };

  it('locks articles published together before events when publishing is undone', async () => {
    const { other, article, one } = await acceptedTogether(1960);
    await expectArticleFirst(other, one, () => undoPublishing(db, { ...article, by: BY }));
    expect(await articleState(db, other)).toBe('draft');
  });

  it('locks articles of events accepted together before events when one is undone', async () => {
    const { other, two } = await acceptedTogether(1961);
    await expectArticleFirst(other, two, async () => undoChange(db, { ...(await versioned(db, two)), by: BY }));
  });

  it('locks articles of proposed quotes before events when they are accepted again', async () => {
    await hold('Palau met Nauru on 1962-07-08.', true);
    const article = await hold('A later report. Palau met Nauru on 1962-07-08.', false);
    const [sentence] = await mentionsOf(article);
    const { eventId } = await reviewMention(db, { id: sentence?.id ?? 0, decision: 'accept', by: BY });
    await undoChange(db, { ...(await versioned(db, eventId)), by: BY });
    expect(await articleState(db, article)).toBe('draft');
    await expectArticleFirst(article, eventId, async () => undoChange(db, { ...(await versioned(db, eventId)), by: BY }));
    expect(await articleState(db, article)).toBe('published');
  });

  it('retries ingesting, also through the API, and rereading after a deadlock', async () => {
    const busy = (times: number): Database => {
      let left = times;
      return new Proxy(db, {
        get(of, name) {
          if (name !== 'transaction' || left === 0) return Reflect.get(of, name, of);
          left -= 1;
          return () => Promise.reject(Object.assign(new Error('ended'), { code: '40P01' }));
        },
      });
    };
    const article = { text: 'Kiribati met Tuvalu on 1963-07-08.', title: 'Sent in', source: 'A program', published: '2024-01-09' };
    const bearer = { tokenId: 1, userId: 'editor-1', role: 'editor', scopes: [] } as const;
    const sent = { bearer, requestId: 'r', ip: 'i', origin: 'https://example.org' };
    const report = await createArticle(busy(2), article, sent);
    expect(report).toMatchObject({ created: true });
    expect(await rereadArticle(busy(2), report.article, BY)).toMatchObject({ articleId: report.article });
    await expect(createArticle(busy(3), { ...article, text: 'Another one.' }, sent)).rejects.toThrow('ended');
  });

  it('retries deadlocks and serialization failures a limited number of times', async () => {
    let tries = 0;
    const failing = (code: string) => () => {
      tries += 1;
      return Promise.reject(Object.assign(new Error('ended'), { code }));
    };
    await expect(again(failing('40P01'))).rejects.toThrow('ended');
    await expect(again(failing('40001'))).rejects.toThrow('ended');
    expect(tries).toBe(6);
    await expect(again(failing('23505'))).rejects.toThrow('ended');
    expect(tries).toBe(7);
    expect(await again(async () => (tries += 1))).toBe(8);
  });
});
