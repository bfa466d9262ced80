/** Revising an article moves its mentions with their words and loses no data. */
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import { WHOLE_QUEUE } from '@/domain/desk/queue';
import { getArticle } from '../articles/get-article';
import { checkDatabase } from '../database/check-database';
import { removeMention, reviewMention } from '../events/editing/review-mention';
import { getEvent } from '../events/get-event';
import { listItems } from '../queue/list-items';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { ingestArticle } from './ingest-article';
import { reviseArticle } from './revise-article';

const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('article revisions on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  let count = 0;
  /** Three events that no other article reports. */
  const textOf = (n: number) =>
    `Land ${n} met Island ${n} on 1990-03-03. Land ${n} sanctioned Island ${n} on 1990-06-12. Land ${n} met Island ${n} on 1990-09-25.`;
  const ingest = async (text: string, url: string | null = null, publish = true) =>
    ingestArticle(
      handle.db,
      { text, url, title: 'Of lands', source: 'Paper', published: '2024-01-09' },
      { ...BY, publish },
      plainExtractor,
    );
  const stored = async (publish = true) => {
    count += 1;
    const { articleId } = await ingest(textOf(count), null, publish);
    return { articleId, n: count, text: textOf(count) };
  };
  const revise = async (articleId: number, text: string) => {
    const article = await getArticle(handle.db, articleId, { includeDrafts: true });
    return reviseArticle(handle.db, { articleId, version: article?.version ?? 0, text, by: BY }, plainExtractor);
  };
  const mentionsOf = async (articleId: number) =>
    handle.db
      .select({ mention: eventMentions, number: articleRevisions.number, body: articleRevisions.body })
      .from(eventMentions)
      .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
      .where(eq(articleRevisions.articleId, articleId))
      .orderBy(asc(eventMentions.id));
  /** Checks every mention against the revision that it belongs to. */
  const expectAnchored = async (articleId: number) => {
    for (const { mention, body } of await mentionsOf(articleId)) {
      expect(body.slice(mention.startOffset, mention.endOffset)).toBe(mention.quote);
      if (mention.dateStart !== null && mention.dateEnd !== null)
        expect(body.slice(mention.dateStart, mention.dateEnd)).toBe(mention.dateText);
    }
  };

  it('moves mentions when text is inserted before them, and keeps both texts with hashes', async () => {
    const { articleId, text } = await stored();
    const before = await handle.db.select().from(articleRevisions).where(eq(articleRevisions.articleId, articleId));
    const report = await revise(articleId, `Corrected on Monday. ${text}`);
    expect(report).toEqual({
      number: 2,
      changed: true,
      verified: 0,
      moved: 3,
      orphaned: 0,
      events: { created: 0, joined: 0 },
      leftOut: [],
    });
    const revisions = await handle.db
      .select()
      .from(articleRevisions)
      .where(eq(articleRevisions.articleId, articleId))
      .orderBy(asc(articleRevisions.number));
    expect(revisions[0]).toEqual(before[0]);
    expect(revisions[1]?.original).toBe(`Corrected on Monday. ${text}`);
    const [{ hash } = { hash: '' }] = await handle.db
      .select({ hash: sql<string>`encode(sha256(convert_to(body, 'UTF8')), 'hex')` })
      .from(articleRevisions)
      .where(eq(articleRevisions.id, revisions[1]?.id ?? 0));
    expect(revisions[1]?.contentHash).toBe(hash);
    expect((await mentionsOf(articleId)).map(({ mention, number }) => [mention.health, number])).toEqual([
      ['moved', 2],
      ['moved', 2],
      ['moved', 2],
    ]);
    await expectAnchored(articleId);
    expect((await getArticle(handle.db, articleId))?.mentions).toHaveLength(3);
  });

  it('orphans a mention whose sentence is removed, shows readers and queues it', async () => {
    const { articleId, n, text } = await stored();
    const report = await revise(articleId, text.replace(`Land ${n} sanctioned Island ${n} on 1990-06-12. `, ''));
    expect(report).toMatchObject({ verified: 1, moved: 1, orphaned: 1 });
    await expectAnchored(articleId);
    const orphan = (await mentionsOf(articleId)).find(({ mention }) => mention.health === 'orphaned');
    expect(orphan?.number).toBe(1);
    const event = await getEvent(handle.db, orphan?.mention.eventId ?? 0);
    expect(event?.mentions.map(({ health }) => health)).toEqual(['orphaned']);
    const { items } = await listItems(handle.db, { ...WHOLE_QUEUE, kind: 'orphan', today: '2026-01-01', userId: 'x' });
    expect(items.map(({ item }) => item)).toContain(String(orphan?.mention.id));
    await expect(removeMention(handle.db, { mentionId: orphan?.mention.id ?? 0, by: BY })).rejects.toMatchObject({ code: 'bad-data' });

    // The publisher restores the sentence: the orphan gets its place back.
    expect(await revise(articleId, text)).toMatchObject({ number: 3, orphaned: 0 });
    expect((await mentionsOf(articleId)).map(({ number }) => number)).toEqual([3, 3, 3]);
    await expectAnchored(articleId);
  });

  it('extracts a new sentence as a new event and keeps rejected ones rejected', async () => {
    const { articleId, n, text } = await stored(false);
    const [first] = await mentionsOf(articleId);
    const id = first?.mention.id ?? 0;
    await handle.db.update(eventMentions).set({ state: 'proposed' }).where(eq(eventMentions.id, id));
    await reviewMention(handle.db, { id, decision: 'reject', by: BY });
    await handle.db
      .update(events)
      .set({ confidence: null })
      .where(eq(events.id, first?.mention.eventId ?? 0));
    const report = await revise(articleId, `${text} Land ${n} sanctioned Island ${n} on 1991-02-02.`);
    expect(report).toMatchObject({ verified: 3, events: { created: 1, joined: 0 } });
    const mentions = await mentionsOf(articleId);
    expect(mentions).toHaveLength(4);
    expect(mentions.map(({ mention }) => mention.state)).toEqual(['rejected', 'accepted', 'accepted', 'accepted']);
    const event = await getEvent(handle.db, mentions[3]?.mention.eventId ?? 0, { includeDrafts: true });
    expect(event?.state).toBe('draft');
  });

  it('removes an orphan from an event with other sources', async () => {
    const { articleId, n, text } = await stored();
    await ingest(`Later report: Land ${n} sanctioned Island ${n} on 1990-06-12.`);
    await revise(articleId, text.replace('sanctioned', 'greeted'));
    const orphan = (await mentionsOf(articleId)).find(({ mention }) => mention.health === 'orphaned');
    const eventId = orphan?.mention.eventId ?? 0;
    expect((await getEvent(handle.db, eventId))?.mentions).toHaveLength(2);
    await removeMention(handle.db, { mentionId: orphan?.mention.id ?? 0, by: BY, reason: 'Corrected by the paper.' });
    const event = await getEvent(handle.db, eventId);
    expect(event?.mentions).toHaveLength(1);
    expect(event?.history[0]).toMatchObject({ change: 'source-removed', reason: 'Corrected by the paper.' });
  });

  it('creates a revision for a changed text with the same URL only', async () => {
    count += 1;
    const url = `https://example.org/${count}`;
    const first = await ingest(textOf(count), url);
    const again = await ingest(`${textOf(count)} A last line.`, url);
    expect(again).toMatchObject({ articleId: first.articleId, created: false, revision: { number: 2, verified: 3, orphaned: 0 } });
    expect(await ingest(`${textOf(count)} A last line.`, url)).toMatchObject({ articleId: first.articleId, revision: null });
    count += 1;
    expect(await ingest(textOf(count), `${url}/other`)).toMatchObject({ created: true, revision: null });
  });

  it('rejects a stale save, an empty text and a known text, and writes nothing', async () => {
    const { articleId, text } = await stored();
    const other = await stored();
    const before = await mentionsOf(articleId);
    await expect(revise(articleId, ' ')).rejects.toMatchObject({ code: 'bad-data', field: 'text' });
    await expect(revise(articleId, other.text)).rejects.toMatchObject({ code: 'bad-data', field: 'text' });
    await expect(reviseArticle(handle.db, { articleId, version: 99, text: 'New.', by: BY }, plainExtractor)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await revise(articleId, text)).toMatchObject({ changed: false, number: 1 });
    expect(await mentionsOf(articleId)).toEqual(before);
  });

  it('the doctor finds no problems afterwards', async () => {
    for await (const { check, wrong } of checkDatabase(handle.db)) expect({ check, wrong }).toEqual({ check, wrong: [] });
  });
});
