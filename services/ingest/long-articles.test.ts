/** Articles that exceed the extraction limit, and articles whose events are stored in several transactions. */
import { and, count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import type { Database } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import { WHOLE_QUEUE } from '@/domain/desk/queue';
import { getArticle } from '../articles/get-article';
import { listItems } from '../queue/list-items';
import { type Extractor, NotReadError } from '../reading/extraction';
import { correctFacts, storedFacts } from '../reextract/correct-facts';
import { listOutdated } from '../reextract/list-outdated';
import { lookAgain, rereadArticle } from '../reextract/reread-article';
import { listQueue } from '../review/list-queue';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { type IngestReport, ingestArticle } from './ingest-article';
import { reviseArticle } from './revise-article';

const BY = { userId: null } as const;
const tooLong: Extractor = () => {
  throw new NotReadError('time');
};

/** A text with one meeting per day, which is stored in several parts. */
const meetings = (year: number, days = 120): string =>
  Array.from({ length: days }, (_, day) => {
    const date = new Date(Date.UTC(year, 0, day + 1)).toISOString().slice(0, 10);
    return `Norway met Sweden on ${date}.`;
  }).join(' ');

describe.each(testDatabases())('long articles on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  const ingest = (text: string, extract: Extractor, db: Database = handle.db, publish = true): Promise<IngestReport> =>
    ingestArticle(db, { text, title: 'A report', source: 'The Paper', published: '2024-01-09' }, { ...BY, publish }, extract);
  const notReadOf = async (articleId: number) => (await getArticle(handle.db, articleId, { includeDrafts: true }))?.notRead;
  const mentionsOf = async (articleId: number): Promise<number> => {
    const [counted] = await handle.db
      .select({ n: count() })
      .from(eventMentions)
      .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
      .where(and(eq(articleRevisions.articleId, articleId)));
    return Number(counted?.n);
  };
  /** The same database, but transactions fail from the n-th on, as if the process ended. */
  const breakingAt = (n: number): Database => {
    let begun = 0;
    return new Proxy(handle.db, {
      get(target, name, receiver) {
        if (name !== 'transaction') return Reflect.get(target, name, receiver);
        begun += 1;
        if (begun >= n) throw new Error('The process ends.');
        return target.transaction.bind(target);
      },
    });
  };

  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  it('stores and queues an article that exceeds the limit, and extracts it on retry', async () => {
    const text = 'Norway met Finland on 2019-03-04. Norway met Finland on 2019-03-05.';
    const { articleId, ...report } = await ingest(text, tooLong);
    expect(report).toMatchObject({ created: true, notRead: 'time', events: { created: 0, joined: 0 } });
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['not-read']);
    expect(await getArticle(handle.db, articleId, { includeDrafts: true })).toMatchObject({ body: text, notRead: 'time', mentions: [] });
    const queued = async () => {
      const { items } = await listItems(handle.db, { ...WHOLE_QUEUE, kind: 'article', today: '2024-01-10', userId: 'nobody' });
      return items.find(({ item }) => item === String(articleId))?.note;
    };
    expect(await queued()).toBe('Not processed. Extraction took longer than 60 seconds. Re-run the extraction, or split the article.');
    expect((await listQueue(handle.db, 'waiting')).find(({ id }) => id === articleId)?.notRead).toBe('time');
    const outdated = { version: 'plain-1', limit: 1_000 };
    expect((await listOutdated(handle.db, outdated)).ids).not.toContain(articleId);
    expect((await listOutdated(handle.db, { ...outdated, withNotRead: true })).ids).toContain(articleId);

    await expect(rereadArticle(handle.db, articleId, BY, tooLong)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(lookAgain(handle.db, articleId, tooLong)).rejects.toMatchObject({ code: 'unavailable' });
    expect((await rereadArticle(handle.db, articleId, BY, plainExtractor)).adds).toHaveLength(2);
    expect([await notReadOf(articleId), await mentionsOf(articleId), await queued()]).toEqual([null, 2, '2 events to decide']);
  });

  it('extracts the same text again when it is sent again', async () => {
    const text = 'Norway met Finland on 2018-03-04.';
    const first = await ingest(text, tooLong);
    const second = await ingest(text, plainExtractor);
    expect(second).toMatchObject({ articleId: first.articleId, created: true, notRead: null, events: { created: 1, joined: 0 } });
    expect(await ingest(text, plainExtractor)).toMatchObject({ created: false, events: { created: 0, joined: 0 } });
    expect(await mentionsOf(first.articleId)).toBe(1);
  });

  it('keeps earlier mentions when a later extraction exceeds the limit', async () => {
    const { articleId } = await ingest('Norway met Finland on 2017-03-04. Norway met Finland on 2017-03-05.', plainExtractor);
    const { version, url: _, ...facts } = await storedFacts(handle.db, articleId);
    await correctFacts(handle.db, { articleId, version, facts: { ...facts, title: 'Another title' }, by: BY }, tooLong);
    expect([await notReadOf(articleId), await mentionsOf(articleId)]).toEqual(['time', 2]);
    expect((await getArticle(handle.db, articleId, { includeDrafts: true }))?.mentions).toHaveLength(2);
    await rereadArticle(handle.db, articleId, BY, plainExtractor);
    expect([await notReadOf(articleId), await mentionsOf(articleId)]).toEqual([null, 2]);
  });

  it('creates an unread revision when a revised text exceeds the limit', async () => {
    const { articleId } = await ingest('Norway met Finland on 2016-03-04.', plainExtractor);
    const version = (await storedFacts(handle.db, articleId)).version;
    const text = 'Norway met Finland on 2016-03-04. Norway met Finland on 2016-03-05.';
    expect(await reviseArticle(handle.db, { articleId, version, text, by: BY }, tooLong)).toMatchObject({ number: 2, verified: 1 });
    expect(await notReadOf(articleId)).toBe('time');
    await rereadArticle(handle.db, articleId, BY, plainExtractor);
    expect([await notReadOf(articleId), await mentionsOf(articleId)]).toEqual([null, 2]);
  });

  it('stores the events of a long article in several transactions, each once', async () => {
    const report = await ingest(meetings(2011), plainExtractor);
    expect(report).toMatchObject({ created: true, notRead: null, events: { created: 120, joined: 0 } });
    expect([await notReadOf(report.articleId), await mentionsOf(report.articleId)]).toEqual([null, 120]);
    // Another source reports the same: each mention finds its event, although they are stored in parts.
    const again = await ingest(`${meetings(2011)} It was said.`, plainExtractor);
    expect(again.events).toEqual({ created: 0, joined: 120 });
  });

  it('never merges two events of one text, even across transactions', async () => {
    const twice: Extractor = (article) => {
      const read = plainExtractor(article);
      return {
        ...read,
        events: [...read.events, ...read.events.slice(0, 5).map((event) => ({ ...event, mentions: event.mentions.map(moved) }))],
      };
    };
    const moved = <M extends { evidence: { start: number; end: number; quote: string }; dateWords: unknown }>(mention: M): M => ({
      ...mention,
      dateWords: null,
      evidence: { start: mention.evidence.start, end: mention.evidence.end - 1, quote: mention.evidence.quote.slice(0, -1) },
    });
    const report = await ingest(meetings(2012), twice);
    expect(report.events).toEqual({ created: 125, joined: 0 });
  });

  it('marks an interrupted article as not read, and finishes it on the next attempt', async () => {
    const text = meetings(2013);
    await expect(ingest(text, plainExtractor, breakingAt(3))).rejects.toThrow('The process ends.');
    const [half] = await handle.db
      .select({ articleId: articleRevisions.articleId, notRead: articleRevisions.notRead })
      .from(articleRevisions)
      .where(eq(articleRevisions.body, text));
    expect(half?.notRead).toBe('storing');
    const before = await mentionsOf(half?.articleId ?? 0);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(120);
    const report = await ingest(text, plainExtractor);
    expect(report).toMatchObject({ articleId: half?.articleId, created: true, notRead: null });
    expect(report.events.created).toBe(120 - before);
    expect([await notReadOf(report.articleId), await mentionsOf(report.articleId)]).toEqual([null, 120]);
  });

  it('revises a long text and moves all its mentions', async () => {
    const text = meetings(2015);
    const { articleId } = await ingest(text, plainExtractor);
    const { version } = await storedFacts(handle.db, articleId);
    const revised = await reviseArticle(handle.db, { articleId, version, text: `Before. ${text}`, by: BY }, plainExtractor);
    expect(revised).toMatchObject({ number: 2, verified: 0, moved: 120, orphaned: 0, events: { created: 0, joined: 0 } });
    expect([await notReadOf(articleId), await mentionsOf(articleId)]).toEqual([null, 120]);
  });

  it('keeps mentions and marks the revision as failed if too many sentences changed', async () => {
    const same = (times: number): string => 'Norway met Sweden on 2015-12-31. '.repeat(times).trimEnd();
    const { articleId } = await ingest(same(500), plainExtractor);
    const { version } = await storedFacts(handle.db, articleId);
    const revised = await reviseArticle(handle.db, { articleId, version, text: `Before. ${same(499)}`, by: BY }, plainExtractor);
    expect(revised).toMatchObject({ number: 2, events: { created: 0, joined: 0 } });
    expect(revised.orphaned).toBeGreaterThan(450);
    expect([await notReadOf(articleId), await mentionsOf(articleId)]).toEqual(['failed', 500]);
  });

  it('stores each event once when the same text arrives twice simultaneously', async () => {
    const text = meetings(2014);
    const reports = await Promise.all([ingest(text, plainExtractor), ingest(text, plainExtractor)]);
    expect(new Set(reports.map(({ articleId }) => articleId)).size).toBe(1);
    expect(await mentionsOf(reports[0]?.articleId ?? 0)).toBe(120);
    expect(await notReadOf(reports[0]?.articleId ?? 0)).toBeNull();
  });
});
