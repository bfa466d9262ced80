/** The job of the second reader: what is stored, published and left alone. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articleRevisions, articles, sources } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { jobItems, jobs } from '@/db/schema/jobs';
import { modelAnswers } from '@/db/schema/model-answers';
import { testDatabases } from '@/db/testing/test-database';
import { NO_FILTER, READERS } from '@/domain/desk/work-filter';
import { NO_SECOND_READER, type SecondReaderConsent } from '@/domain/second-reader/reader-settings';
import { checkDatabase } from '../../database/check-database';
import { ingestArticle } from '../../ingest/ingest-article';
import { claimItem, LostLeaseError } from '../../jobs/claim-item';
import { runJobs } from '../../jobs/run-jobs';
import { rereadArticle } from '../../reextract/reread-article';
import { leftOutSentences } from '../../review/left-out';
import { listForEditors } from '../../review/list-for-editors';
import { filterChoices } from '../../review/work-filter';
import { SAMPLE_THEMES } from '../../testing/sample-vocabulary';
import { seedVocabulary } from '../../vocabulary/seed-vocabulary';
import { MODEL_LIMITS, type ModelLimits } from '../client/ask-model';
import type { SecondReader } from '../client/endpoint';
import { queueArticles, SECOND_READER } from '../client/queue-reading';
import { splitArticle } from '../client/split-article';
import { type FaultyModel, MADE_UP, startFaultyModel } from '../testing/faulty-model';
import { readWithModel } from './second-reader-job';

const BY = { userId: null } as const;
const SHARE = { kind: SECOND_READER, isOthers: false } as const;
const BRIEF: ModelLimits = { ...MODEL_LIMITS, totalMs: 600, silentMs: 500 };

describe.each(testDatabases())('the job of the second reader on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let server: FaultyModel;
  /** An empty database, because articles about the same events share them. */
  const start = async () => {
    handle = await open();
    await seedVocabulary(
      handle.db,
      [
        { id: 'chl', name: 'Chile', kind: 'state', aliases: ['Chilean'], country: 'CHL' },
        { id: 'per', name: 'Peru', kind: 'state', aliases: ['Peruvian'], country: 'PER' },
      ],
      SAMPLE_THEMES,
    );
  };
  beforeAll(async () => {
    server = await startFaultyModel();
    await start();
  });
  afterAll(async () => {
    await server.close();
    await handle.close();
  });

  const readerOf = (model: string, more: Partial<SecondReader> = {}): SecondReader => {
    const { url: _, model: __, ...rest } = NO_SECOND_READER;
    return { ...rest, endpoint: { url: server.url, model, key: null, allowHosts: [new URL(server.url).host] }, ...more };
  };

  let n = 0;
  /** Each article has its own text, day and source. */
  const stored = async (consent: SecondReaderConsent, publish = false, more = '') => {
    n += 1;
    const input = {
      text: `${MADE_UP.body}\n${more}Report ${n} ends here.`,
      title: MADE_UP.title,
      source: `Paper ${n}`,
      published: MADE_UP.published,
    } as const;
    const { articleId } = await ingestArticle(handle.db, input, { ...BY, publish });
    await handle.db
      .update(sources)
      .set({ secondReader: consent })
      .where(eq(sources.name, `Paper ${n}`));
    return articleId;
  };
  const work = async (articleId: number, reader: SecondReader, again = false, limits: ModelLimits = MODEL_LIMITS) => {
    const queued = await handle.db.transaction((tx) => queueArticles(tx, [articleId], { by: BY, again, forAllSources: false }));
    const runner = runJobs(handle, { [SECOND_READER]: readWithModel({ reader, limits }) }, SHARE);
    await runner.idle();
    await runner.stop(5_000);
    return queued;
  };
  const lastItem = async () => (await handle.db.select().from(jobItems).orderBy(jobItems.id)).at(-1);
  const mentionsOf = (articleId: number) =>
    handle.db
      .select({ title: eventMentions.title, edtf: eventMentions.edtf, reading: eventMentions.secondReading, event: events })
      .from(eventMentions)
      .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
      .innerJoin(events, eq(events.id, eventMentions.eventId))
      .where(eq(articleRevisions.articleId, articleId))
      .orderBy(eventMentions.startOffset, eventMentions.id);
  const answersOf = async (articleId: number) =>
    (
      await handle.db
        .select({ model: modelAnswers.model })
        .from(modelAnswers)
        .innerJoin(articleRevisions, eq(articleRevisions.id, modelAnswers.revisionId))
        .where(eq(articleRevisions.articleId, articleId))
    ).map(({ model }) => model);
  const AGREEMENT = 'Chile and Peru sign fishing agreement';

  it('reads no article of a source without consent', async () => {
    const articleId = await stored('off');
    const before = server.requests.length;
    expect(await work(articleId, readerOf('plain'))).toBe(0);
    expect(server.requests).toHaveLength(before);
  });

  it('stores the answer and the events with their readers, all as drafts', async () => {
    const articleId = await stored('on');
    expect(await work(articleId, readerOf('plain', { inputPrice: 2, outputPrice: 10 }))).toBe(1);
    expect(await lastItem()).toMatchObject({ state: 'done', report: { articleId } });
    const mentions = await mentionsOf(articleId);
    expect(mentions.map(({ title }) => title)).toContain(AGREEMENT);
    for (const { reading, event } of mentions) {
      if (reading?.readers !== 'engine') expect(reading?.origin).toMatchObject({ title: expect.stringMatching(/^(?:engine|model)$/) });
      expect(reading).toMatchObject({ model: 'plain', promptVersion: expect.stringMatching(/^[0-9a-f]{8}$/) });
      expect(event.state).toBe('draft');
    }
    expect(await handle.db.select().from(modelAnswers)).toContainEqual(
      expect.objectContaining({ model: 'plain', promptTokens: 1_000, completionTokens: 100, costMicros: 3_000 }),
    );
    for await (const { check, wrong } of checkDatabase(handle.db)) expect({ check, wrong }).toEqual({ check, wrong: [] });
  });

  it('is a filter of the event list', async () => {
    const articleId = await stored('on');
    await work(articleId, readerOf('plain'));
    const readings = await handle.db.select({ id: eventMentions.eventId, reading: eventMentions.secondReading }).from(eventMentions);
    for (const readers of READERS) {
      const filter = { ...NO_FILTER, readers };
      const readersOf = (id: number) => readings.filter((one) => one.id === id).map(({ reading }) => reading?.readers ?? 'engine');
      const isFound = (id: number) =>
        readersOf(id).includes(readers) && (readers === 'both' || readersOf(id).every((one) => one === readers));
      const read = [...new Set(readings.flatMap(({ id, reading }) => (reading ? [id] : [])))];
      const { events: listed } = await listForEditors(handle.db, { view: 'all', query: '', filter, page: 1 });
      expect(listed.map(({ id }) => id).sort()).toEqual(read.filter(isFound).sort());
    }
    expect(await filterChoices(handle.db)).toMatchObject({ hasReadings: true });
  });

  it('asks a model once, and again on request', async () => {
    const articleId = await stored('on');
    await work(articleId, readerOf('plain'));
    const asked = server.requests.length;
    const before = await mentionsOf(articleId);
    await work(articleId, readerOf('plain'));
    expect(server.requests).toHaveLength(asked);
    await work(articleId, readerOf('plain'), true);
    expect(server.requests).toHaveLength(asked + 1);
    expect((await mentionsOf(articleId)).map(({ event }) => event.id)).toEqual(before.map(({ event }) => event.id));
  });

  it('extracts again with the stored answer, without the model', async () => {
    const articleId = await stored('on');
    await work(articleId, readerOf('plain'));
    const [asked, before] = [server.requests.length, await mentionsOf(articleId)];
    expect(await rereadArticle(handle.db, articleId, BY)).toMatchObject({ adds: [], changes: [], drops: [] });
    expect(server.requests).toHaveLength(asked);
    expect(await mentionsOf(articleId)).toEqual(before);
  });

  it.each([
    ['401', 'failed', 'rejected the key'],
    ['missing', 'failed', 'HTTP 404'],
    ['redirect', 'failed', 'redirects'],
    ['endless', 'failed', 'too long'],
    ['hang', 'failed', 'in time'],
    ['away', 'waiting', 'will try again later'],
  ])('with the fault “%s” leaves the events alone and says why', async (fault, state, why) => {
    const articleId = await stored('on');
    const before = await mentionsOf(articleId);
    await work(articleId, readerOf(fault), false, fault === 'hang' ? BRIEF : MODEL_LIMITS);
    expect(await lastItem()).toMatchObject({ state, error: { message: expect.stringContaining(why) } });
    expect(await mentionsOf(articleId)).toEqual(before);
    expect(await answersOf(articleId)).toEqual([]);
  });

  it('waits for the next day when the tokens of the day are used up', async () => {
    const articleId = await stored('on');
    const before = server.requests.length;
    await work(articleId, readerOf('plain', { tokensPerDay: 10 }));
    expect(await lastItem()).toMatchObject({ state: 'waiting', error: { message: expect.stringContaining('used up') } });
    expect(server.requests).toHaveLength(before);
  });

  it.each([
    ['plain', 'on', ['draft']],
    ['plain', 'publish-both', ['draft', 'published']],
    ['injected', 'on', ['draft']],
    ['unseen', 'on', ['draft']],
  ] as const)('after the answer “%s”, a source with the consent “%s” has events that are %j', async (fault, consent, states) => {
    await handle.close();
    await start();
    const articleId = await stored(consent);
    await work(articleId, readerOf(fault));
    const mentions = await mentionsOf(articleId);
    for (const { reading, event, title } of mentions) {
      expect(states).toContain(event.state);
      expect(title).not.toMatch(/[<>[\]\p{C}]|ignore|publish|https?:|javascript:/iu);
      if (event.state === 'published') expect(reading).toMatchObject({ readers: 'both' });
    }
    expect(mentions.some(({ event }) => event.state === 'published')).toBe(consent === 'publish-both');
    const [article] = await handle.db.select().from(articles).where(eq(articles.id, articleId));
    expect(article?.state).toBe(consent === 'publish-both' ? 'published' : 'draft');
  });

  it.each([
    ['after the first part', 'keep', 1],
    ['after the last part', 'done', 2],
  ] as const)('that ends %s goes on without asking twice', async (_, end, asked) => {
    await handle.close();
    await start();
    const more = 'The coast stayed calm and the harbor was quiet all day long.\n'.repeat(220);
    const articleId = await stored('on', false, more);
    const reader = readerOf('plain');
    const [{ body } = { body: '' }] = await handle.db.select().from(articleRevisions).where(eq(articleRevisions.articleId, articleId));
    expect(splitArticle(body)).toHaveLength(2);
    await handle.db.transaction((tx) => queueArticles(tx, [articleId], { by: BY, again: true, forAllSources: false }));
    const before = server.requests.length;
    const item = await claimItem(handle.db, SHARE);
    if (item === null) throw new Error('The article is queued.');
    const crash = () => Promise.reject(new Error('The process ended.'));
    const broken =
      end === 'keep'
        ? { ...item, keep: (...given: Parameters<typeof item.keep>) => item.keep(...given).then(crash) }
        : { ...item, done: crash };
    await expect(readWithModel({ reader })(handle.db, broken)).rejects.toThrow('The process ended.');
    expect(server.requests.length - before).toBe(asked);
    // another process takes over the item
    await handle.db.update(jobItems).set({ leaseUntil: new Date(0) });
    const runner = runJobs(handle, { [SECOND_READER]: readWithModel({ reader }) }, SHARE);
    await runner.idle();
    await runner.stop(5_000);
    expect(server.requests.length - before).toBe(2);
    expect(await lastItem()).toMatchObject({ state: 'done' });
    expect(await answersOf(articleId)).toEqual(['plain']);
    const [{ answers } = { answers: [] }] = await handle.db.select().from(modelAnswers);
    expect(answers).toHaveLength(2);
    const places = (await mentionsOf(articleId)).map(({ title, edtf }) => `${title} ${edtf}`);
    expect(new Set(places).size).toBe(places.length);
    await expect(item.keep(handle.db, { bytes: new Uint8Array(), input: {} })).rejects.toBeInstanceOf(LostLeaseError);
    for await (const { check, wrong } of checkDatabase(handle.db)) expect({ check, wrong }).toEqual({ check, wrong: [] });
  });

  it('changes no published event, and new ones wait for review', async () => {
    const articleId = await stored('on', true);
    const before = await mentionsOf(articleId);
    await work(articleId, readerOf('plain'));
    const after = await mentionsOf(articleId);
    for (const { event } of before) expect(after.find((one) => one.event.id === event.id)?.event).toEqual(event);
    for (const { event } of after.filter((one) => !before.some((old) => old.event.id === one.event.id))) expect(event.state).toBe('draft');
    expect(after.every(({ reading }) => reading !== null)).toBe(true);
  });

  it('shows what is not kept as sentences of low confidence, and deletes the answer with the article', async () => {
    const articleId = await stored('on');
    await work(articleId, readerOf('invented'));
    const [row] = await handle.db.select().from(articles).where(eq(articles.id, articleId));
    const body = `${MADE_UP.body}\nReport ${n} ends here.`;
    const low = await leftOutSentences(handle.db, { title: MADE_UP.title, body, published: MADE_UP.published, language: 'en', url: null });
    expect(low.every(({ why }) => /confidence|certain/i.test(why))).toBe(true);
    expect(await answersOf(articleId)).toEqual(['invented']);
    await handle.db.delete(articles).where(eq(articles.id, row?.id ?? 0));
    expect(await answersOf(articleId)).toEqual([]);
  });

  it('lists the readings of a day in one job', async () => {
    expect(await handle.db.$count(jobs, eq(jobs.kind, SECOND_READER))).toBe(1);
  });
});
