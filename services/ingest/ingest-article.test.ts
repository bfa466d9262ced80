import { count, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { articleRevisions, articles, sources } from '@/db/schema/articles';
import { eventActors, eventMentions, events } from '@/db/schema/events';
import { auditLog, eventRevisions } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { getArticle } from '../articles/get-article';
import { getEvent } from '../events/get-event';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { type IngestReport, ingestArticle } from './ingest-article';
import type { ArticleInput } from './read-input';
import { refreshStatistics } from './refresh-statistics';

const MACHINE = { userId: null, publish: true } as const;
const HELD = { userId: 'editor', publish: false } as const;
const article = (text: string, more: Partial<ArticleInput> = {}): ArticleInput => ({
  text,
  title: 'A report',
  source: 'The Paper',
  published: '2024-01-09',
  ...more,
});

describe.each(testDatabases())('ingesting articles on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  const ingest = (input: ArticleInput, by: { userId: string | null; publish: boolean } = MACHINE): Promise<IngestReport> =>
    ingestArticle(handle.db, input, by, plainExtractor);
  const countOf = async (table: typeof articles | typeof events | typeof eventMentions | typeof auditLog | typeof eventRevisions) =>
    Number((await handle.db.select({ n: count() }).from(table))[0]?.n);
  const counts = () => Promise.all([articles, events, eventMentions, auditLog, eventRevisions].map(countOf));

  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  it('stores the article, its events, mentions, history and one audit row', async () => {
    const text = 'Before. France met Spain on 2021-02-03. France sanctioned Italy on 2021-02-04.';
    const before = await counts();
    const report = await ingest(article(text));
    const after = await counts();
    expect(report).toMatchObject({ created: true, events: { created: 2, joined: 0 }, diagnostics: [] });
    expect(after.map((n, index) => n - (before[index] ?? 0))).toEqual([1, 2, 2, 1, 2]);
    const view = await getArticle(handle.db, report.articleId);
    expect(view?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'France met Spain on 2021-02-03.',
      'France sanctioned Italy on 2021-02-04.',
    ]);
    expect(view).toMatchObject({ displayRight: 'quotations', body: '', eventCount: 2 });
  });

  it('shows a quote in its sentence, unless the source is hidden', async () => {
    const text = '🌍 Chad spoke. Officially, Togo met Benin on 2021-08-09. Rain fell.';
    const clause = 'Togo met Benin on 2021-08-09';
    const { articleId } = await ingest(article(text, { source: 'The Clause' }));
    const mention = (await getArticle(handle.db, articleId))?.mentions[0];
    const startOffset = text.indexOf(clause);
    await handle.db
      .update(eventMentions)
      .set({ quote: clause, startOffset, endOffset: startOffset + clause.length })
      .where(eq(eventMentions.id, mention?.id ?? 0));
    const shown = async () => (await getEvent(handle.db, mention?.event.id ?? 0))?.mentions[0];
    expect(await shown()).toMatchObject({ before: 'Officially, ', quote: clause, after: '.' });
    await handle.db.update(sources).set({ displayRight: 'hidden' }).where(eq(sources.name, 'The Clause'));
    expect(await shown()).toBeUndefined();
  });

  it('keeps statistics of filter columns, but not of slow expressions', async () => {
    await ingest(article('Malta met Cyprus on 2021-06-07.'));
    await refreshStatistics(handle.db, 8);
    await handle.db.execute(sql`analyze`);
    const known = await rows<{ name: string }>(handle.db)`
      select distinct tablename as name from pg_stats where tablename in ('article_revisions', 'article_revisions_words', 'events', 'events_near') order by 1`;
    expect(known.map(({ name }) => name)).toEqual(['article_revisions', 'events']);
  });

  it('skips a known text, even with another URL or front matter', async () => {
    const text = 'Norway met Sweden on 2020-05-06.';
    const first = await ingest(article(text, { url: 'https://example.org/a?utm_source=x' }));
    const before = await counts();
    const again = await ingest(article(text, { url: 'https://example.org/other', title: 'Another title' }));
    const third = await ingest(article(`---\ntitle: Third\npublished: 2020-05-07\n---\n\n${text}\n`));
    expect([again, third]).toEqual([
      expect.objectContaining({ articleId: first.articleId, created: false }),
      expect.objectContaining({ articleId: first.articleId, created: false }),
    ]);
    expect(await counts()).toEqual(before);
  });

  it('stores each text once when four identical bundles arrive at the same time', async () => {
    const texts = Array.from(
      { length: 5 },
      (_, n) => `Chile met Peru on 2019-01-0${n + 1}. Chile sanctioned Bolivia on 2019-02-0${n + 1}.`,
    );
    const reports = await Promise.all([1, 2, 3, 4].flatMap(() => texts.map((text) => ingest(article(text)))));
    expect(reports.filter((report) => report.created)).toHaveLength(5);
    const doubles = await rows(handle.db)`select content_hash from article_revisions group by 1 having count(*) > 1`;
    expect(doubles).toEqual([]);
    const found = await handle.db
      .select({ id: articles.id })
      .from(articles)
      .innerJoin(articleRevisions, eq(articleRevisions.articleId, articles.id))
      .where(sql`${articleRevisions.body} like 'Chile met Peru%'`);
    expect(found).toHaveLength(5);
    expect(new Set(reports.map((report) => report.articleId)).size).toBe(5);
  });

  it('merges a second report into its event and records the reason', async () => {
    const one = await ingest(article('Kenya met Ghana in 2018-07.', { source: 'The Paper' }));
    const [first] = (await getArticle(handle.db, one.articleId))?.mentions ?? [];
    const two = await ingest(article('It rained. Kenya met Ghana on 2018-07-08.', { source: 'The Gazette' }));
    expect(two.events).toEqual({ created: 0, joined: 1 });
    const view = await getEvent(handle.db, first?.event.id ?? 0);
    expect(view?.date.edtf).toBe('2018-07-08');
    expect(view).toMatchObject({ corroboration: 2, sourceCount: 2, version: 2, disagreements: [] });
    expect(view?.history.map((revision) => revision.change)).toEqual(['source-added', 'created']);
    const [row] = await handle.db
      .select({ text: events.searchText })
      .from(events)
      .where(eq(events.id, view?.id ?? 0));
    expect(row?.text.split('\n')).toEqual(['Kenya', 'Ghana']);
    const stored = await handle.db
      .select()
      .from(eventMentions)
      .where(eq(eventMentions.eventId, view?.id ?? 0))
      .orderBy(eventMentions.id);
    expect(stored.map((mention) => mention.mergeReasons.length > 0)).toEqual([false, true]);
  });

  it('creates drafts for new events and proposals for known ones when held', async () => {
    await ingest(article('Egypt met Jordan on 2017-03-04.'));
    const before = await countOf(eventRevisions);
    const held = await ingest(article('Again: Egypt met Jordan on 2017-03-04. Egypt sanctioned Oman on 2017-03-05.'), HELD);
    expect(held.events).toEqual({ created: 1, joined: 1 });
    expect(await getArticle(handle.db, held.articleId)).toBeNull();
    const draft = await getArticle(handle.db, held.articleId, { includeDrafts: true });
    expect(draft?.state).toBe('draft');
    expect(draft?.mentions.map(({ event }) => event.state)).toEqual(['published', 'draft']);
    const joined = await getEvent(handle.db, draft?.mentions[0]?.event.id ?? 0);
    expect(joined?.mentions).toHaveLength(1);
    expect(await countOf(eventRevisions)).toBe(before + 1);
  });

  it('publishes immediately for a source with that policy', async () => {
    await handle.db.insert(sources).values({ name: 'Trusted', displayRight: 'full', publishUnchecked: true });
    const report = await ingest(article('Cuba met Haiti on 2016-03-04.', { source: 'Trusted' }), HELD);
    const view = await getArticle(handle.db, report.articleId);
    expect(view).toMatchObject({ state: 'published', body: 'Cuba met Haiti on 2016-03-04.' });
    expect(view?.mentions[0]?.event).toMatchObject({ checked: false, state: 'published' });
  });

  it('rolls back completely when a statement fails', async () => {
    const before = await counts();
    const text = 'Laos met Nepal on 2015-01-02.';
    const broken = ingestArticle(handle.db, article(text), MACHINE, (given) => {
      const extraction = plainExtractor(given);
      return { ...extraction, events: extraction.events.map((event) => ({ ...event, date: { ...event.date, earliest: '2099-01-01' } })) };
    });
    await expect(broken).rejects.toThrow();
    expect(await counts()).toEqual(before);
    expect(await handle.db.select().from(eventActors).where(sql`event_id not in (select id from events)`)).toEqual([]);
  });

  it('omits an event whose quote does not match the text, and reports it', async () => {
    const text = 'Mali met Chad on 2014-01-02.';
    const report = await ingestArticle(handle.db, article(text), MACHINE, (given) => plainExtractor({ ...given, body: `x${given.body}` }));
    expect(report.events).toEqual({ created: 0, joined: 0 });
    expect(report.diagnostics).toEqual([expect.objectContaining({ code: 'stage-failed' })]);
  });

  it.each([
    ['an empty text', { text: ' \uFEFF \n' }, 'text'],
    ['NUL bytes', { text: 'a\u0000b' }, 'text'],
    ['half a character', { text: 'a\uD800b' }, 'text'],
    ['a text in the wrong encoding', { text: '\uFFFD'.repeat(30) }, 'text'],
    ['more than 500,000 characters', { text: 'x'.repeat(500_001) }, 'text'],
    ['no day of publication', { published: null }, 'published'],
    ['a day that does not exist', { published: '2023-02-29' }, 'published'],
    ['another way to write days', { published: '03/04/05' }, 'published'],
    ['an address that runs code', { url: 'javascript:alert(1)' }, 'url'],
    ['an address with a password', { url: 'https://user:secret@example.org/' }, 'url'],
    ['a title without end', { title: 'x'.repeat(501) }, 'title'],
    ['a front matter that never closes', { text: '---\ntitle: x\n\nText' }, 'frontMatter'],
  ])('rejects %s and names the field', async (_, more, field) => {
    const before = await counts();
    await expect(ingest(article('Some text.', more))).rejects.toMatchObject({ name: 'DatelineError', field });
    expect(await counts()).toEqual(before);
  });
});
