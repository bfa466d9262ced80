/** An editor sets the evidence of an event: exact, recorded in the history, undoable, and never replaced by a reread. */
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { auditLog, eventRevisions } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { undoChange } from '../history/undo-change';
import { ingestArticle } from '../ingest/ingest-article';
import { reviseArticle } from '../ingest/revise-article';
import { rereadArticle } from '../reextract/reread-article';
import { versionOf } from '../testing/enter-event';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { setEvidence, shortened } from './set-evidence';
import { EVIDENCE_BY_HAND, wordsAt } from './write-evidence';

const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('evidence on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  let n = 0;
  const stored = async () => {
    n += 1;
    const text = `It was cold 🙂 that year ${n}. Land ${n} met Island ${n} on 1990-03-03. They shook hands.`;
    const input = { text, title: `Article ${n}`, source: 'Paper', published: '2024-01-09' } as const;
    const { articleId } = await ingestArticle(handle.db, input, { ...BY, publish: false }, plainExtractor);
    return { articleId, ...(await mentionOf(articleId)) };
  };
  const mentionOf = async (articleId: number) => {
    const [row] = await handle.db
      .select({ mention: eventMentions, body: articleRevisions.body })
      .from(eventMentions)
      .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
      .where(eq(articleRevisions.articleId, articleId))
      .orderBy(desc(articleRevisions.number));
    if (!row) throw new Error('The mention is there.');
    return row;
  };
  const choose = async (words: string, { mention, body }: Awaited<ReturnType<typeof stored>>, more = {}) =>
    setEvidence(handle.db, {
      mentionId: mention.id,
      version: await versionOf(handle.db, mention.eventId),
      revision: 1,
      start: body.indexOf(words),
      end: body.indexOf(words) + words.length,
      by: BY,
      ...more,
    });

  it('stores exactly the selected words, trimmed, with revision and audit row', async () => {
    const article = await stored();
    const words = `Land ${n} met Island ${n} on 1990-03-03. They shook hands.`;
    const { version } = await choose(` ${words}`, article);
    const { mention, body } = await mentionOf(article.articleId);
    expect(version).toBe(2);
    expect(mention.quote).toBe(words);
    expect(body.slice(mention.startOffset, mention.endOffset)).toBe(mention.quote);
    expect(body.slice(mention.dateStart ?? 0, mention.dateEnd ?? 0)).toBe('1990-03-03');
    expect(mention.rules).toContain(EVIDENCE_BY_HAND);
    const [revision] = await handle.db
      .select()
      .from(eventRevisions)
      .where(eq(eventRevisions.eventId, mention.eventId))
      .orderBy(desc(eventRevisions.version));
    expect(revision).toMatchObject({ version: 2, change: 'evidence-set', reason: 'Evidence changed by an editor.', changedBy: 'editor-1' });
    const [row] = await handle.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(row).toMatchObject({ action: 'mentions.set-evidence', after: { quote: words }, before: { byHand: false } });
  });

  it('is undone and redone exactly', async () => {
    const article = await stored();
    const { eventId, quote } = article.mention;
    await choose('They shook hands.', article);
    await undoChange(handle.db, { id: eventId, version: 2, by: BY });
    const back = (await mentionOf(article.articleId)).mention;
    expect([back.quote, back.rules, back.prefix]).toEqual([quote, article.mention.rules, article.mention.prefix]);
    await undoChange(handle.db, { id: eventId, version: 3, by: BY });
    const again = (await mentionOf(article.articleId)).mention;
    expect([again.quote, again.rules.includes(EVIDENCE_BY_HAND)]).toEqual(['They shook hands.', true]);
  });

  it('survives a reread and moves with its words into a revised text', async () => {
    const article = await stored();
    await choose('They shook hands.', article);
    await rereadArticle(handle.db, article.articleId, BY, (text) => ({ ...plainExtractor(text), extractorVersion: 'plain-2' }));
    expect((await mentionOf(article.articleId)).mention.quote).toBe('They shook hands.');
    const text = `A new beginning. ${article.body}`;
    await reviseArticle(handle.db, { articleId: article.articleId, version: 1, text, by: BY }, plainExtractor);
    const { mention, body } = await mentionOf(article.articleId);
    expect([mention.quote, body.slice(mention.startOffset, mention.endOffset)]).toEqual(['They shook hands.', 'They shook hands.']);
    expect(mention.rules).toContain(EVIDENCE_BY_HAND);
    // The offsets in the history refer to the earlier text.
    await expect(undoChange(handle.db, { id: mention.eventId, version: 2, by: BY })).rejects.toMatchObject({ code: 'bad-data' });
    await expect(choose('They', article)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('of an earlier text can be neither changed nor undone, even if orphaned', async () => {
    const article = await stored();
    const { version } = await choose('They shook hands.', article);
    const text = article.body.replace(' They shook hands.', '');
    await reviseArticle(handle.db, { articleId: article.articleId, version: 1, text, by: BY }, plainExtractor);
    const orphan = await mentionOf(article.articleId);
    expect(orphan.mention).toMatchObject({ quote: 'They shook hands.', health: 'orphaned' });
    const message = expect.stringContaining('Remove the quote');
    await expect(choose('It was cold', article)).rejects.toMatchObject({ code: 'conflict', message });
    await expect(undoChange(handle.db, { id: orphan.mention.eventId, version, by: BY })).rejects.toMatchObject({
      code: 'bad-data',
      message,
    });
    expect((await mentionOf(article.articleId)).mention).toEqual(orphan.mention);
  });

  it('rejects a stale version, the same words and invalid spans', async () => {
    const article = await stored();
    await expect(choose('They', article, { version: 7 })).rejects.toMatchObject({ code: 'conflict' });
    await expect(choose(article.mention.quote, article)).rejects.toMatchObject({ code: 'bad-data', field: 'start' });
    for (const [start, end] of [
      [0, 0],
      [5, 2],
      [11, 12],
      [0, 9_999],
      [-1, 4],
    ])
      await expect(choose('', article, { start, end }), `${start} to ${end}`).rejects.toMatchObject({ code: 'bad-data', field: 'start' });
    await expect(choose('They', article, { mentionId: 999_999 })).rejects.toMatchObject({ code: 'not-found' });
    expect(await versionOf(handle.db, article.mention.eventId)).toBe(1);
  });
});

describe('selection of words', () => {
  it('is trimmed and never splits a character', () => {
    expect(wordsAt('one two three', { start: 3, end: 8 })).toEqual({ start: 4, end: 7 });
    expect(() => wordsAt('a 🙂 b', { start: 0, end: 3 })).toThrow('inside a character');
    expect(() => wordsAt('a 🙂 b', { start: 3, end: 6 })).toThrow('inside a character');
  });

  it('can be shortened at both ends, but not to nothing', () => {
    const body = 'Zero. One two three four.';
    const at = { start: 6, end: body.length };
    const words = (front: number, rear: number) => {
      const { start, end } = shortened(body, at, front, rear);
      return body.slice(start, end);
    };
    expect([words(0, 0), words(1, 0), words(0, 2), words(1, 2)]).toEqual(['One two three four.', 'two three four.', 'One two', 'two']);
    expect(() => words(2, 2)).toThrow('Keep at least one');
  });
});
