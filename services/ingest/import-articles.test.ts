import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { auditLog } from '@/db/schema/history';
import { jobItems } from '@/db/schema/jobs';
import { testDatabases } from '@/db/testing/test-database';
import { badData } from '@/domain/errors';
import { getArticle } from '../articles/get-article';
import { listCopies, loadCopy } from '../fetch/copies';
import type { Fetched } from '../fetch/fetch-safely';
import { decideItems } from '../jobs/decide-items';
import { countDecisions, getItem, getJob, listItems } from '../jobs/list-jobs';
import { runJobs } from '../jobs/run-jobs';
import type { Loop } from '../jobs/run-loop';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { ARTICLES } from './article-item';
import { confirmArticle } from './confirm-article';
import { importArticles } from './import-articles';
import { receiveAddresses, receiveFiles, receiveText } from './receive-articles';

const BY = { userId: null, requestId: 'r', ip: '192.0.2.1' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const dated = (n: number): string =>
  `---\ntitle: Report ${n}\nsource: The Paper\npublished: 2024-01-09\n---\nFrance met Spain on 2021-02-0${n}. All went well, the ministers said.`;
const UNDATED = 'Norway met Sweden on 2020-05-06. They spoke of fish, as ministers of the two countries often do when they meet.';
const file = (name: string, text: string) => ({ name, type: 'text/plain', bytes: bytes(text) });

describe.each(testDatabases())('importing articles on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let runner: Loop | null = null;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterEach(async () => {
    await runner?.stop(5_000);
  });
  afterAll(() => handle.close());

  const run = async (fetchPage?: (url: string) => Promise<Fetched>): Promise<void> => {
    await runner?.stop(5_000);
    runner = runJobs(handle, { [ARTICLES]: importArticles({ extract: plainExtractor, ...(fetchPage ? { fetchPage } : {}) }) });
    await runner.idle();
  };
  const itemsOf = (jobId: number) => listItems(handle.db, { jobId, state: null, offset: 0, limit: 100 });

  it('stores files with a certain date, asks about others and reports unreadable ones', async () => {
    const files = [file('a.md', dated(1)), file('b.txt', UNDATED), file('c.png', '\u0089PNG'), file('d.md', dated(1))];
    files[2] = { ...files[2], name: 'c.png', type: 'image/png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0) };
    const id = await receiveFiles(handle.db, { files, confirm: false, jobId: null }, BY);
    await run();
    const items = await itemsOf(id);
    expect(items.map(({ state }) => state)).toEqual(['done', 'asks', 'failed', 'done']);
    expect(items.map(({ canRetry }) => canRetry)).toEqual([false, false, false, false]);
    expect(await countDecisions(handle.db, id)).toEqual({ certain: 0, retryable: 0 });
    expect(items[0]?.report).toMatchObject({ created: true, title: 'Report 1', events: { created: 1, joined: 0 } });
    expect(items[1]?.found).toMatchObject({ certain: false });
    expect(items[2]?.error).toMatchObject({ field: 'text', message: expect.stringMatching(/an image, not text/) });
    expect(items[3]?.report).toMatchObject({ created: false, articleId: items[0]?.report?.articleId });
  });

  it('keeps the original bytes and hash, and the origin of each fact', async () => {
    const text = dated(2);
    const id = await receiveFiles(handle.db, { files: [file('kept.md', text)], confirm: false, jobId: null }, BY);
    await run();
    const report = (await getItem(handle.db, id, 1))?.report;
    const [copy] = await listCopies(handle.db, report?.articleId ?? 0);
    expect(copy).toMatchObject({ name: 'kept.md', sha256: createHash('sha256').update(bytes(text)).digest('hex') });
    expect((await loadCopy(handle.db, report?.articleId ?? 0, 1))?.bytes).toEqual(bytes(text));
    expect(report?.facts.published).toEqual({ value: '2024-01-09', where: 'the front matter', sure: 'said' });
  });

  it('asks about every file if requested, then stores the certain ones on confirmation', async () => {
    const id = await receiveFiles(
      handle.db,
      { files: [file('a.md', dated(3)), file('b.txt', `${UNDATED} Again.`)], confirm: true, jobId: null },
      BY,
    );
    await run();
    expect((await getJob(handle.db, id))?.counts).toMatchObject({ asks: 2, done: 0 });
    await decideItems(handle.db, { jobId: id, number: null, intent: 'confirm-certain' }, BY);
    await run();
    expect((await itemsOf(id)).map(({ state }) => state)).toEqual(['done', 'asks']);
  });

  it('holds a pasted text until confirmed; entered facts override extracted ones', async () => {
    const text = `${UNDATED} And once more.`;
    const id = await receiveText(handle.db, { text, rich: '', given: { source: 'My paper' } }, BY);
    const item = await getItem(handle.db, id, 1);
    expect(item?.found).toEqual({
      certain: false,
      facts: expect.objectContaining({ source: { value: 'My paper', where: 'your entry', sure: 'said' } }),
    });
    const facts = { title: item?.found?.facts.title?.value ?? '', source: 'My paper', published: '', language: 'en', url: '' };
    const confirm = (more: object) => confirmArticle(handle.db, { jobId: id, number: 1, facts: { ...facts, ...more } }, BY);
    await expect(confirm({})).rejects.toMatchObject({ code: 'bad-data', field: 'published' });
    await expect(confirm({ published: '2024-02-30' })).rejects.toMatchObject({ field: 'published' });
    await expect(confirm({ published: '2024-02-03', title: ' ' })).rejects.toMatchObject({ field: 'title' });
    const report = await confirm({ published: '2024-02-03' });
    expect((await getItem(handle.db, id, 1))?.report).toMatchObject({
      articleId: report.articleId,
      facts: { published: { value: '2024-02-03', where: 'an editor’s entry', sure: 'said' }, source: { where: 'your entry' } },
    });
    await expect(confirm({ published: '2024-02-03' })).rejects.toMatchObject({ code: 'conflict' });
    const audited = await handle.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.targetType, 'article'), eq(auditLog.targetId, String(report.articleId))));
    expect(audited.map(({ action }) => action)).toEqual(['articles.ingest']);
  });

  it('stores and extracts a removed line that the editor restores, in its place', async () => {
    const lines = [
      'Mali and Chad meet',
      UNDATED,
      'Watch: Mali met Chad in Gao on 3 January 2024.',
      'Mali sanctioned Chad on 5 January 2024.',
    ];
    const id = await receiveText(handle.db, { text: `${lines.join('\n\n')} It was said.`, rich: '', given: {} }, BY);
    const left = (await getItem(handle.db, id, 1))?.leftOut ?? [];
    expect(left.map(({ reason, text }) => [reason, text])).toEqual([
      ['title', lines[0]],
      ['furniture', lines[2]],
    ]);
    const facts = { title: 'Mali and Chad meet', source: 'The Paper', published: '2024-02-03', language: 'en', url: '' };
    const restore = left.filter(({ reason }) => reason === 'furniture').map(({ start }) => start);
    const { articleId } = await confirmArticle(handle.db, { jobId: id, number: 1, facts, restore }, BY);
    const article = await getArticle(handle.db, articleId, { includeDrafts: true });
    expect(article?.body).toBe(`${lines.slice(1).join('\n\n')} It was said.`);
    const quotes = article?.mentions.map(({ start, end }) => article.body.slice(start, end)) ?? [];
    expect(quotes.some((quote) => quote.includes('Mali met Chad in Gao'))).toBe(true);
    expect(quotes.some((quote) => quote.includes('Mali sanctioned Chad'))).toBe(true);
    const { rows: stored } = (await handle.db.execute(sql`
      select m.quote, substr(r.body, m.start_offset + 1, m.end_offset - m.start_offset) as words
      from event_mentions m join article_revisions r on r.id = m.revision_id where r.article_id = ${articleId}`)) as {
      rows: { quote: string; words: string }[];
    };
    expect(stored.length).toBeGreaterThanOrEqual(2);
    for (const { quote, words } of stored) expect(words).toBe(quote);
  });

  it('stores an article once when two editors confirm it at the same time', async () => {
    const id = await receiveText(handle.db, { text: `${UNDATED} For two.`, rich: '', given: {} }, BY);
    const facts = { title: 'T', source: '', published: '2024-02-03', language: '', url: '' };
    const both = await Promise.allSettled([1, 2].map(() => confirmArticle(handle.db, { jobId: id, number: 1, facts }, BY)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await handle.db.select().from(articles).where(eq(articles.title, 'T'))).toHaveLength(1);
  });

  it.each([
    ['url', 'url: ftp://river.example.org/x', /start with http/],
    ['language', 'language: English', /a language code like “en”/],
    ['title', `title: ${'x'.repeat(501)}`, /at most 500/],
    ['published', 'published: Tuesday', /is not a date/],
  ] as const)('asks about an invalid %s in the front matter', async (name, line, doubt) => {
    const text = `---\n${name === 'published' ? '' : 'published: 2024-01-09\n'}${line}\n---\n${UNDATED} With a bad ${name}.`;
    const id = await receiveFiles(handle.db, { files: [file('bad.md', text)], confirm: false, jobId: null }, BY);
    await run();
    const [item] = await itemsOf(id);
    expect(item).toMatchObject({ state: 'asks', error: null, found: { certain: false } });
    expect(item?.found?.facts[name]?.doubt).toMatch(doubt);
    const facts = { title: `Mended ${name}`, source: 'The Paper', published: '2024-01-09', language: 'en', url: '' };
    expect(await confirmArticle(handle.db, { jobId: id, number: 1, facts }, BY)).toMatchObject({ created: true });
  });

  it('stores confirmed title, source and language with a new revision', async () => {
    const url = 'https://river.example.org/revised';
    const bring = async (text: string, more: object) => {
      const id = await receiveText(handle.db, { text, rich: '', given: {} }, BY);
      const facts = { title: 'First', source: 'The Paper', published: '2024-01-09', language: 'en', url };
      return confirmArticle(handle.db, { jobId: id, number: 1, facts: { ...facts, ...more } }, BY);
    };
    const first = await bring(`${UNDATED} As it was.`, {});
    const second = await bring(`${UNDATED} As it is.`, { title: 'Second', source: 'Another paper', language: 'fr' });
    expect(second).toMatchObject({ articleId: first.articleId, created: false, revision: { number: 2, changed: true } });
    expect(await getArticle(handle.db, first.articleId, { includeDrafts: true })).toMatchObject({
      title: 'Second',
      sourceName: 'Another paper',
      language: 'fr',
    });
    const [row] = await handle.db
      .select({ before: auditLog.before, after: auditLog.after })
      .from(auditLog)
      .where(and(eq(auditLog.action, 'articles.revise'), eq(auditLog.targetId, String(first.articleId))));
    expect(row).toMatchObject({ before: { title: 'First', source: 'The Paper', language: 'en' }, after: { title: 'Second' } });
  });

  it('shortens a long note and adds a warning', async () => {
    const text = `---\npublished: 2024-01-09\nnote: ${'word '.repeat(99)}\n---\n${UNDATED} With a long note.`;
    const id = await receiveFiles(handle.db, { files: [file('note.md', text)], confirm: true, jobId: null }, BY);
    await run();
    expect((await getItem(handle.db, id, 1))?.warnings).toEqual([expect.stringMatching(/note was shortened/)]);
  });

  it('accepts a title that is shortened inside a surrogate pair', async () => {
    const html = `<!doctype html><html><head><meta property="og:title" content="${'x'.repeat(499)}😀"><meta name="date" content="2024-01-09"></head>
      <body><article><p>${UNDATED.repeat(3)}</p></article></body></html>`;
    const id = await receiveFiles(handle.db, { files: [file('cut.html', html)], confirm: false, jobId: null }, BY);
    await run();
    expect((await itemsOf(id))[0]).toMatchObject({ state: 'done', error: null });
  });

  it('rejects invalid input without creating a job', async () => {
    const before = await itemCount();
    const paste = (text: string, given = {}) => receiveText(handle.db, { text, rich: '', given }, BY);
    await expect(paste(' ')).rejects.toMatchObject({ field: 'text' });
    await expect(paste(UNDATED, { published: 'Tuesday' })).rejects.toMatchObject({ field: 'published' });
    await expect(paste('---\ntitle: x\nNever closed')).rejects.toMatchObject({ field: 'frontMatter' });
    await expect(receiveFiles(handle.db, { files: [], confirm: true, jobId: null }, BY)).rejects.toMatchObject({ field: 'files' });
    await expect(receiveAddresses(handle.db, { addresses: 'http://127.0.0.1/', confirm: true }, BY)).rejects.toMatchObject({
      field: 'addresses',
    });
    expect(await itemCount()).toBe(before);
  });

  it('fetches a URL once, even when later steps run again', async () => {
    const id = await receiveAddresses(
      handle.db,
      { addresses: 'https://river.example.org/2024/01/09/x\nhttps://river.example.org/gone', confirm: true },
      BY,
    );
    const asked: string[] = [];
    await run(async (url) => {
      asked.push(url);
      if (url.endsWith('gone')) throw badData('Could not fetch this page: the page was removed (HTTP 410).', 'url');
      return { bytes: bytes(`${UNDATED} By address.`), mediaType: 'text/plain', url: `${url}?final` };
    });
    const items = await itemsOf(id);
    expect(items.map(({ state }) => state)).toEqual(['asks', 'failed']);
    expect(items.map(({ canRetry }) => canRetry)).toEqual([false, true]);
    expect(await countDecisions(handle.db, id)).toEqual({ certain: 1, retryable: 1 });
    expect(items[0]?.found).toMatchObject({
      certain: true,
      facts: { published: { value: '2024-01-09', where: 'the URL' }, url: { value: 'https://river.example.org/2024/01/09/x?final' } },
    });
    expect(items[1]?.error).toMatchObject({ field: 'url' });
    await decideItems(handle.db, { jobId: id, number: 1, intent: 'confirm-certain' }, BY);
    await run(async () => Promise.reject(new Error('It was fetched before.')));
    expect((await getItem(handle.db, id, 1))?.state).toBe('done');
    expect(asked).toHaveLength(2);
  });

  const itemCount = async (): Promise<number> => (await handle.db.select({ id: jobItems.id }).from(jobItems)).length;
});
