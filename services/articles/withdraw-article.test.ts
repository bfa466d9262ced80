/** Withdrawing an article that was published by mistake also withdraws the events that depend on it alone. */
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { auditLog } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { checkDatabase } from '../database/check-database';
import { getEvent } from '../events/get-event';
import { undoChange } from '../history/undo-change';
import { ingestArticle } from '../ingest/ingest-article';
import { lookAgain, rereadArticle } from '../reextract/reread-article';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { getArticle } from './get-article';
import { publishArticle } from './publish-article';
import { withdrawArticle } from './withdraw-article';

const BY = { userId: 'editor-1' } as const;
const REASON = 'It was not ours to publish.';

describe.each(testDatabases())('withdrawing an article on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const bring = async (text: string, source: string, publish = true) => {
    const input = { text, title: `Of ${text.slice(0, 12)}`, source, published: '2024-01-09' } as const;
    const { articleId } = await ingestArticle(handle.db, input, { ...BY, publish }, plainExtractor);
    const mentions = await handle.db
      .select({ eventId: eventMentions.eventId, id: eventMentions.id })
      .from(eventMentions)
      .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
      .where(eq(articleRevisions.articleId, articleId))
      .orderBy(eventMentions.startOffset);
    return { articleId, mentions };
  };
  const seen = (id: number | undefined) => getEvent(handle.db, id ?? 0);
  const withdraw = async (id: number) => {
    const article = await getArticle(handle.db, id, { includeDrafts: true });
    return withdrawArticle(handle.db, { id, version: article?.version ?? 0, reason: REASON, by: BY });
  };

  it('withdraws events without another source, keeps the others, and can be undone per event', async () => {
    await bring('Land A met Island A on 1990-03-03.', 'Paper');
    const { articleId, mentions } = await bring('Land A met Island A on 1990-03-03. Land A sanctioned Island A on 1990-06-12.', 'Gazette');
    const [shared, own] = mentions;
    expect((await seen(shared?.eventId))?.sourceCount).toBe(2);
    expect(await withdraw(articleId)).toEqual({ events: 1, kept: 1 });

    expect(await getArticle(handle.db, articleId)).toBeNull();
    expect(await seen(own?.eventId)).toBeNull();
    expect(await seen(shared?.eventId)).toMatchObject({ sourceCount: 1, mentions: [{ source: { sourceName: 'Paper' } }] });
    const [row] = await handle.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.action, 'articles.withdraw'), eq(auditLog.targetId, String(articleId))));
    expect(row).toMatchObject({ before: { state: 'published' }, after: { state: 'draft', reason: REASON, events: 1, kept: 1 } });
    for await (const { check, wrong } of checkDatabase(handle.db)) expect({ check, wrong }).toEqual({ check, wrong: [] });

    const article = await getArticle(handle.db, articleId, { includeDrafts: true });
    await publishArticle(handle.db, { id: articleId, version: article?.version ?? 0, by: BY });
    // An event that an editor withdrew stays withdrawn until the editor undoes the change.
    expect(await seen(own?.eventId)).toBeNull();
    const hidden = await getEvent(handle.db, own?.eventId ?? 0, { includeDrafts: true });
    await undoChange(handle.db, { id: own?.eventId ?? 0, version: hidden?.version ?? 0, by: BY });
    expect((await seen(own?.eventId))?.title).toBe('Land A sanctions Island A');
  });

  it('keeps rejected sentences rejected when the article is published and reread', async () => {
    await bring('Land C met Island C on 1990-03-03.', 'Paper');
    const { articleId, mentions } = await bring('Land C met Island C on 1990-03-03. Land C met Island D on 1991-03-03.', 'Gazette');
    expect(await withdraw(articleId)).toEqual({ events: 1, kept: 1 });
    const article = await getArticle(handle.db, articleId, { includeDrafts: true });
    await publishArticle(handle.db, { id: articleId, version: article?.version ?? 0, by: BY });
    expect((await lookAgain(handle.db, articleId, plainExtractor)).adds).toEqual([]);
    await rereadArticle(handle.db, articleId, BY, plainExtractor);
    expect((await seen(mentions[0]?.eventId))?.sourceCount).toBe(1);
    const states = await handle.db
      .select({ state: eventMentions.state })
      .from(eventMentions)
      .where(eq(eventMentions.id, mentions[0]?.id ?? 0));
    expect(states).toEqual([{ state: 'rejected' }]);
  });

  it('fails for an unpublished article, an outdated version and an unknown article', async () => {
    const { articleId } = await bring('Land B met Island B on 1990-03-03.', 'Paper', false);
    await expect(withdraw(articleId)).rejects.toMatchObject({ code: 'bad-data' });
    const late = { id: articleId, version: 99, reason: null, by: BY };
    await expect(withdrawArticle(handle.db, late)).rejects.toMatchObject({ code: 'conflict' });
    await expect(withdrawArticle(handle.db, { ...late, id: 999_999 })).rejects.toMatchObject({ code: 'not-found' });
  });
});
