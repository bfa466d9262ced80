/** Editors' decisions on quotes and events survive rereading and revising. Nothing decided comes back by itself. */
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import { WHOLE_QUEUE } from '@/domain/desk/queue';
import { checkDatabase } from '../database/check-database';
import { reviewEvent } from '../events/editing/review-event';
import { removeMention, reviewMention } from '../events/editing/review-mention';
import { saveEvent } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { mergeChosen } from '../events/merging/merge-events';
import { splitEvent } from '../events/merging/split-event';
import { setEvidence } from '../evidence/set-evidence';
import { undoChange } from '../history/undo-change';
import { ingestArticle } from '../ingest/ingest-article';
import { reviseArticle } from '../ingest/revise-article';
import { listItems } from '../queue/list-items';
import type { Extractor } from '../reading/extraction';
import { versioned } from '../testing/enter-event';
import { holdArticle } from '../testing/hold-article';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { lookAgain, rereadArticle } from './reread-article';

const BY = { userId: 'editor-1' } as const;
/** Changes a word inside the sentence. */
const CORRECTED = (text: string): string => text.replace('met Island', 'met Old Island');

describe.each(testDatabases())("editors' decisions on $kind", ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  let n = 0;
  const hold = async (text: string, publish = true) => {
    n += 1;
    return holdArticle(handle.db, text.replaceAll('#', String(n)), publish);
  };
  /** The mentions of an article, including those of earlier revisions. */
  const mentionsOf = async (articleId: number) =>
    (
      await handle.db
        .select({ mention: eventMentions, body: articleRevisions.body, number: articleRevisions.number })
        .from(eventMentions)
        .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
        .where(eq(articleRevisions.articleId, articleId))
        .orderBy(eventMentions.id)
    ).map(({ mention, ...text }) => ({ ...mention, ...text }));
  const first = async (articleId: number) => {
    const [mention] = await mentionsOf(articleId);
    if (!mention) throw new Error('The article has a sentence.');
    return mention;
  };
  const allEvents = async () => Number((await handle.db.select({ n: count() }).from(events))[0]?.n);
  const choose = async (articleId: number, words: string) => {
    const { id, eventId, body, number } = await first(articleId);
    const { version } = await versioned(handle.db, eventId);
    const start = body.indexOf(words);
    return setEvidence(handle.db, { mentionId: id, version, revision: number, start, end: start + words.length, by: BY });
  };
  const revise = async (articleId: number, change: (text: string) => string) => {
    const [article] = await handle.db.select({ version: articles.version }).from(articles).where(eq(articles.id, articleId));
    const [{ body } = { body: '' }] = (
      await handle.db.select().from(articleRevisions).where(eq(articleRevisions.articleId, articleId)).orderBy(articleRevisions.number)
    ).slice(-1);
    return reviseArticle(handle.db, { articleId, version: article?.version ?? 0, text: change(body), by: BY }, plainExtractor);
  };
  /** Rereads with an engine of this version, which may rename meetings. */
  const reread = (articleId: number, version: string, rename: (title: string) => string = (title) => title) =>
    rereadArticle(handle.db, articleId, BY, (text) => {
      const read = plainExtractor(text);
      const events = read.events.map((event) => ({
        ...event,
        title: rename(event.title),
        mentions: event.mentions.map((mention) => ({ ...mention, title: rename(mention.title) })),
      }));
      return { ...read, events, extractorVersion: version };
    });

  const SHAKEN = 'It was cold. Land # met Island # on 1990-03-03. They shook hands.';

  it('a reread does not add the quote that selected evidence replaced', async () => {
    const articleId = await hold(SHAKEN);
    await choose(articleId, 'They shook hands.');
    const before = await allEvents();
    const extract = (text: Parameters<typeof plainExtractor>[0]) => ({ ...plainExtractor(text), extractorVersion: 'plain-2' });
    expect(await lookAgain(handle.db, articleId, extract)).toMatchObject({ adds: [], changes: [], drops: [] });
    expect((await reread(articleId, 'plain-2')).adds).toEqual([]);
    expect((await reread(articleId, 'plain-3', (title) => title.replace('meets', 'greets'))).changes).toMatchObject([{ kept: true }]);
    expect((await mentionsOf(articleId)).map(({ quote }) => quote)).toEqual(['They shook hands.']);
    expect(await allEvents()).toBe(before);
  });

  it('a revision does not add the replaced quote, whether it changed or not', async () => {
    const articleId = await hold(SHAKEN);
    await choose(articleId, 'They shook hands.');
    const before = await allEvents();
    expect(await revise(articleId, (text) => `A new beginning. ${text}`)).toMatchObject({ events: { created: 0, joined: 0 } });
    expect(await revise(articleId, (text) => text.replace('Land', 'Old Land'))).toMatchObject({ events: { created: 0, joined: 0 } });
    expect(await revise(articleId, CORRECTED)).toMatchObject({ events: { created: 0, joined: 0 } });
    await reread(articleId, 'plain-2');
    expect((await mentionsOf(articleId)).map(({ quote, health }) => [quote, health])).toEqual([['They shook hands.', 'moved']]);
    expect(await allEvents()).toBe(before);
  });

  it('orphaned evidence is queued and not replaced by another quote', async () => {
    const articleId = await hold(SHAKEN);
    await choose(articleId, 'They shook hands.');
    expect(await revise(articleId, (text) => text.replace(' They shook hands.', ''))).toMatchObject({ orphaned: 1, events: { joined: 0 } });
    await reread(articleId, 'plain-2');
    const [orphan, ...more] = await mentionsOf(articleId);
    expect([orphan?.quote, orphan?.health, more]).toEqual(['They shook hands.', 'orphaned', []]);
    const { items } = await listItems(handle.db, { ...WHOLE_QUEUE, kind: 'orphan', today: '2026-01-01', userId: 'x' });
    expect(items.map(({ item }) => item)).toContain(String(orphan?.id));
  });

  it('of two events in one sentence, selected evidence stays and the other is reread', async () => {
    n += 1;
    const sentence = `Land ${n} met Island ${n} on 1990-03-03. Land ${n} sanctioned Island ${n} on 1990-03-03.`;
    /** Both events quote the same words. */
    const inOne =
      (version: string, rename: (title: string) => string): Extractor =>
      (article) => {
        const read = plainExtractor(article);
        const start = article.body.indexOf(sentence);
        const evidence = { start, end: start + sentence.length, quote: sentence };
        const events = read.events.map((event) => ({
          ...event,
          title: rename(event.title),
          mentions: event.mentions.map((mention) => ({ ...mention, title: rename(mention.title), evidence })),
        }));
        return { ...read, events, extractorVersion: version };
      };
    const input = {
      text: `${sentence} They shook hands.`,
      title: 'Held',
      source: 'Paper',
      published: '2024-01-09',
    } as const;
    const { articleId } = await ingestArticle(
      handle.db,
      input,
      { ...BY, publish: true },
      inOne('plain-1', (title) => title),
    );
    await choose(articleId, 'They shook hands.');
    const newer = inOne('plain-2', (title) => title.replace('sanctions', 'puts an embargo on').replace('meets', 'talks with'));
    expect(await rereadArticle(handle.db, articleId, BY, newer)).toMatchObject({ adds: [], drops: [] });
    expect((await mentionsOf(articleId)).map(({ title, quote }) => [title, quote])).toEqual([
      [`Land ${n} meets Island ${n}`, 'They shook hands.'],
      [`Land ${n} puts an embargo on Island ${n}`, sentence],
    ]);
  });

  it('a reread updates the quote again after the selection is undone', async () => {
    const articleId = await hold(SHAKEN);
    const { eventId, version } = await choose(articleId, 'They shook hands.');
    await undoChange(handle.db, { id: eventId, version, by: BY });
    await reread(articleId, 'plain-2', (title) => title.replace('meets', 'greets'));
    const mentions = await mentionsOf(articleId);
    expect(mentions).toHaveLength(1);
    expect(mentions[0]).toMatchObject({ title: `Land ${n} greets Island ${n}`, extractorVersion: 'plain-2' });
  });

  it('a removed quote stays removed after a correction in its sentence', async () => {
    await hold('Land # met Island # on 1991-03-03.');
    n -= 1;
    const articleId = await hold('A later report. Land # met Island # on 1991-03-03.');
    const { id, eventId } = await first(articleId);
    await removeMention(handle.db, { mentionId: id, by: BY });
    const before = await allEvents();
    expect(await revise(articleId, CORRECTED)).toMatchObject({ orphaned: 1, events: { created: 0, joined: 0 } });
    expect((await reread(articleId, 'plain-2')).adds).toEqual([]);
    expect((await mentionsOf(articleId)).map(({ state }) => state)).toEqual(['rejected']);
    expect((await getEvent(handle.db, eventId))?.mentions).toHaveLength(1);
    expect(await allEvents()).toBe(before);
  });

  it('a rejected proposal and a rejected event stay rejected after a correction', async () => {
    await hold('Land # met Island # on 1991-05-05.');
    n -= 1;
    const proposed = await hold('A later report. Land # met Island # on 1991-05-05.', false);
    await reviewMention(handle.db, { id: (await first(proposed)).id, decision: 'reject', by: BY });
    const rejected = await hold('Land # met Island # on 1991-06-06.', false);
    await reviewEvent(handle.db, { ...(await versioned(handle.db, (await first(rejected)).eventId)), decision: 'reject', by: BY });
    const before = await allEvents();
    for (const articleId of [proposed, rejected]) {
      expect(await revise(articleId, CORRECTED)).toMatchObject({ orphaned: 1, events: { created: 0, joined: 0 } });
      await reread(articleId, 'plain-2');
      expect(await mentionsOf(articleId)).toHaveLength(1);
    }
    expect(await allEvents()).toBe(before);
  });

  it('a corrected sentence of a merged event belongs to the merge target', async () => {
    const articleId = await hold('Land # met Island # on 1992-03-03. Island # sanctioned Ocean # on 1992-06-06.');
    const [kept, gone] = (await mentionsOf(articleId)).map(({ eventId }) => eventId);
    await mergeChosen(handle.db, {
      into: await versioned(handle.db, kept ?? 0),
      from: await versioned(handle.db, gone ?? 0),
      choose: {},
      by: BY,
    });
    const before = await allEvents();
    const report = await revise(articleId, (text) => text.replace('sanctioned Ocean', 'sanctioned Old Ocean'));
    expect(report).toMatchObject({ orphaned: 1, events: { created: 0, joined: 1 } });
    expect((await mentionsOf(articleId)).map(({ eventId }) => eventId)).toEqual([kept, kept, kept]);
    await reread(articleId, 'plain-2');
    expect(await allEvents()).toBe(before);
  });

  it('a corrected sentence of a split event stays with the split event', async () => {
    const one = await hold('Land # met Island # on 1993-03-03.');
    n -= 1;
    const other = await hold('A later report. Land # met Island # on 1993-03-03.');
    const { id, eventId } = await first(other);
    expect((await first(one)).eventId).toBe(eventId);
    const { to } = await splitEvent(handle.db, { ...(await versioned(handle.db, eventId)), mentions: [id], by: BY });
    const before = await allEvents();
    await revise(other, CORRECTED);
    await reread(other, 'plain-2');
    expect((await mentionsOf(other)).map((mention) => mention.eventId)).toEqual([to, to]);
    expect(await allEvents()).toBe(before);
  });

  it('a corrected sentence of a redated event creates no second event', async () => {
    const articleId = await hold('Land # met Island # on 1994-03-03.');
    const { eventId } = await first(articleId);
    const event = await getEvent(handle.db, eventId);
    if (!event) throw new Error('The event is there.');
    const date = { edtf: '1994-05-13', qualifier: null, extent: 'throughout' } as const;
    await saveEvent(handle.db, { id: eventId, version: 1, input: sampleEvent({ ...inputOf(event), date }), by: BY });
    const before = await allEvents();
    await revise(articleId, CORRECTED);
    expect(await allEvents()).toBe(before);
    expect((await mentionsOf(articleId)).map((mention) => mention.eventId)).toEqual([eventId, eventId]);
    expect((await getEvent(handle.db, eventId))?.date.edtf).toBe('1994-05-13');
  });

  it('new sentences with another date or action create new events', async () => {
    const articleId = await hold('Land # met Island # on 1995-03-03. They shook hands.');
    await choose(articleId, 'They shook hands.');
    expect(await revise(articleId, (text) => `${text} Land ${n} met Island ${n} on 1995-07-07.`)).toMatchObject({ events: { created: 1 } });
    expect(await revise(articleId, (text) => `${text} Land ${n} sanctioned Island ${n} on 1995-03-03.`)).toMatchObject({
      events: { created: 1 },
    });
  });

  it('a new object creates an event beside a rejected one, and omissions are reported', async () => {
    const articleId = await hold('Land # met Island # on 1996-03-03.', false);
    const { eventId } = await first(articleId);
    await reviewEvent(handle.db, { ...(await versioned(handle.db, eventId)), decision: 'reject', by: BY });
    expect(await revise(articleId, (text) => `${text} Land ${n} met Ocean ${n} on 1996-03-03.`)).toMatchObject({
      events: { created: 1 },
      leftOut: [],
    });
    expect((await mentionsOf(articleId)).map(({ title }) => title)).toEqual([`Land ${n} meets Island ${n}`, `Land ${n} meets Ocean ${n}`]);
    const leftOut = [{ title: `Land ${n} meets Old Island ${n}`, edtf: '1996-03-03' }];
    expect(await revise(articleId, CORRECTED)).toMatchObject({ events: { created: 0, joined: 0 }, leftOut });
    expect(await lookAgain(handle.db, articleId, plainExtractor)).toMatchObject({ adds: [], leftOut });
  });

  it('a corrected sentence matches at most one sentence; similar ones become new events', async () => {
    const articleId = await hold('Land # met Island # on 1997-03-03.');
    const { eventId } = await first(articleId);
    const two = (text: string) => `${CORRECTED(text)} Land ${n} met Ocean ${n} on 1997-03-03.`;
    expect(await revise(articleId, two)).toMatchObject({ events: { created: 1, joined: 1 } });
    const homes = (await mentionsOf(articleId)).map((mention) => [mention.title, mention.eventId === eventId]);
    expect(homes).toEqual([
      [`Land ${n} meets Island ${n}`, true],
      [`Land ${n} meets Ocean ${n}`, false],
      [`Land ${n} meets Old Island ${n}`, true],
    ]);
    await revise(articleId, (text) => `${text} Land ${n} met Isle ${n} on 1997-03-03.`);
    const reasons = (await mentionsOf(articleId)).map(({ mergeReasons }) => mergeReasons.some(({ name }) => name === 'sentence'));
    expect(reasons).toEqual([false, false, true, false]);
  });

  it('an event extracted together with a removed sentence contains nothing of it', async () => {
    await hold('Land # met Island # on 1998-03-03.');
    n -= 1;
    const articleId = await hold('A later report. Land # met Island # on 1998-03-03.');
    await removeMention(handle.db, { mentionId: (await first(articleId)).id, by: BY });
    const inOne: Extractor = (article) => {
      const read = plainExtractor(article);
      const [event] = read.events;
      return event ? { ...read, events: [{ ...event, mentions: read.events.flatMap(({ mentions }) => mentions) }] } : read;
    };
    const text = `A later report. Land ${n} met Old Island ${n} on 1998-03-03. Ocean ${n} sanctioned Desert ${n} on 1998-09-09.`;
    await reviseArticle(handle.db, { articleId, version: 1, text, by: BY }, inOne);
    const [, made] = await mentionsOf(articleId);
    expect(await getEvent(handle.db, made?.eventId ?? 0, { includeDrafts: true })).toMatchObject({
      title: `Ocean ${n} sanctions Desert ${n}`,
      date: { edtf: '1998-09-09' },
      actors: [{ name: `Ocean ${n}` }, { name: `Desert ${n}` }],
      mentions: [{ quote: `Ocean ${n} sanctioned Desert ${n} on 1998-09-09.` }],
    });
  });

  it('of a repeated sentence with one removed, a correction updates the other event', async () => {
    await hold('Land # met Island # on 1999-03-03.');
    n -= 1;
    const sentence = 'Land # met Island # on 1999-03-03.';
    const articleId = await hold(`A later report. ${sentence} It was cold. ${sentence}`);
    const [out, kept] = await mentionsOf(articleId);
    await removeMention(handle.db, { mentionId: out?.id ?? 0, by: BY });
    await revise(articleId, () => CORRECTED(`A later report. ${sentence}`.replaceAll('#', String(n))));
    expect((await mentionsOf(articleId)).map(({ eventId, state }) => [eventId, state])).toEqual([
      [out?.eventId, 'rejected'],
      [kept?.eventId, 'accepted'],
      [kept?.eventId, 'proposed'],
    ]);
  });

  it('evidence selected by mistake and replaced hides no later event there', async () => {
    const articleId = await hold(SHAKEN);
    await choose(articleId, 'It was cold');
    await choose(articleId, 'They shook hands.');
    const cold = (text: string) => text.replace('It was cold.', `It was cold as Ocean ${n} met Desert ${n} on 2000-05-05.`);
    expect(await revise(articleId, cold)).toMatchObject({ events: { created: 1, joined: 0 } });
  });

  it('the doctor finds no problems afterwards', async () => {
    for await (const { check, wrong } of checkDatabase(handle.db)) expect({ check, wrong }).toEqual({ check, wrong: [] });
  });
});
