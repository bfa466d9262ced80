import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import { sources } from '@/db/database';
import { openTestEmbedded } from '@/db/testing/test-database';
import { ingestArticle } from '../ingest/ingest-article';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { additionOf, getArticle, type ReportOfEvent } from './get-article';

const report = (articleId: number, published: string, earliest: string, latest = earliest): ReportOfEvent => ({
  eventId: 1,
  articleId,
  published,
  earliest,
  latest,
  eventEarliest: '2024-01-07',
  eventLatest: '2024-01-07',
});
const SUNDAY = '2024-01-07';

describe('additionOf', () => {
  it.each<[string, readonly ReportOfEvent[], string, number]>([
    ['no other article has the event', [report(1, '2024-01-09', SUNDAY)], 'only', 0],
    ['the others came later', [report(1, '2024-01-09', SUNDAY), report(2, '2024-01-10', SUNDAY)], 'first', 1],
    ['one came before it', [report(1, '2024-01-09', SUNDAY), report(2, '2024-01-08', SUNDAY)], 'confirms', 1],
    ['one came on the same day', [report(1, '2024-01-09', SUNDAY), report(2, '2024-01-09', SUNDAY)], 'confirms', 1],
    [
      'all before it had the month alone',
      [report(1, '2024-01-20', SUNDAY), report(2, '2024-01-10', '2024-01-01', '2024-01-31'), report(3, '2024-01-25', SUNDAY)],
      'sharpens',
      2,
    ],
    ['it gives a day that the event does not have', [report(1, '2024-01-09', '2024-01-08'), report(2, '2024-01-08', SUNDAY)], 'differs', 1],
  ])('%s', (_, reports, kind, otherArticles) => {
    expect(additionOf(1, reports)).toEqual({ kind, otherArticles });
  });

  it('supports years BC', () => {
    const ides = { eventEarliest: '-0043-03-15', eventLatest: '-0043-03-15' };
    const coarse = { ...report(2, '2024-01-08', '-0043-03-01', '-0043-03-31'), ...ides };
    const exact = { ...report(1, '2024-01-09', '-0043-03-15'), ...ides };
    expect(additionOf(1, [coarse, exact])).toEqual({ kind: 'sharpens', otherArticles: 1 });
    const year = { eventEarliest: '-0043-01-01', eventLatest: '-0043-12-31' };
    expect(additionOf(1, [{ ...exact, ...year }])).toEqual({ kind: 'only', otherArticles: 0 });
  });

  it('returns null for an event that the article does not report', () => {
    expect(additionOf(7, [report(1, '2024-01-09', SUNDAY)])).toBeNull();
  });
});

it('gives each quote its whole sentence if the text may not be shown', async () => {
  const { db, close } = await openTestEmbedded();
  await seedVocabulary(db, VOCABULARY, THEMES);
  const [clause, rest] = ['On 9 January 2024, China imposed sanctions on Japan', ', which had closed its harbors to ships with grain.'];
  const text = `Nobody was surprised. ${clause}${rest} Nothing else is public.`;
  const article = { text, title: 'Grain', source: 'The Paper', published: '2024-01-11' };
  const { articleId } = await ingestArticle(db, article, { userId: null, publish: true });
  const [mention] = (await getArticle(db, articleId))?.mentions ?? [];
  expect(`${mention?.before}${mention?.quote}${mention?.after}`).toBe(`${clause}${rest}`);
  await close();
});

it('does not count articles of hidden sources', async () => {
  const { db, close } = await openTestEmbedded();
  await seedVocabulary(db, VOCABULARY, THEMES);
  const text = 'On 9 January 2024, China imposed sanctions on Japan.';
  const add = async (source: string, published: string) =>
    (
      await ingestArticle(
        db,
        { text: `${text} ${source} reported it.`, title: 'Sanctions', source, published },
        { userId: null, publish: true },
      )
    ).articleId;
  const [shown] = [await add('The Paper', '2024-01-11'), await add('The Wire', '2024-01-10')];
  const additions = async () => (await getArticle(db, shown))?.mentions.map(({ adds }) => adds);
  expect(await additions()).toEqual([{ kind: 'confirms', otherArticles: 1 }]);
  await db.update(sources).set({ displayRight: 'hidden' }).where(eq(sources.name, 'The Wire'));
  expect(await additions()).toEqual([{ kind: 'only', otherArticles: 0 }]);
  await close();
});
