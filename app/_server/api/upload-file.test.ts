/** Files sent to the API: stored once, or held until an editor confirms their details, and refused with a reason. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { auditLog } from '@/db/schema/history';
import { articleOriginals, jobItems } from '@/db/schema/jobs';
import { openTestEmbedded } from '@/db/testing/test-database';
import { type ApiUploadReport, uploadReportSchema } from '@/domain/api/write-operations';
import type { TokenScope } from '@/domain/people/api-tokens';
import { listCopies } from '@/services/fetch/copies';
import { createApiToken } from '@/services/people/api-tokens';
import { insertUser } from '@/services/people/users';
import { BAD_FEEDS } from '@/services/testing/bad/bad-feeds';
import { BAD_DAYS, BAD_INPUTS } from '@/services/testing/bad/bad-inputs';
import { BAD_TABLES } from '@/services/testing/bad/bad-tables';
import { makeDocx, paragraph, run } from '@/services/testing/make-docx';
import { seedVocabulary } from '@/services/vocabulary/seed-vocabulary';
import { guards } from '../session/guards';
import { createRateLimit } from '../session/rate-limit';

const shared = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('../context', () => ({ database: async () => shared.db }));

const { GET, HEAD, OPTIONS, POST } = await import('../../api/v1/[[...path]]/route');

const ORIGIN = 'http://127.0.0.1:3000';
const SENTENCES = [
  'The ministers of Norway and Finland met in Oslo on 3 March 2025 to speak about the winter timetable of the northern line.',
  'The two governments signed an agreement on harbor fees on 4 March 2025, after two years of talks in both capitals.',
];
const page = (head: string, sentences = SENTENCES): string =>
  `<!doctype html><html><head><title>Talks in Oslo</title>${head}</head><body><article><h1>Talks in Oslo</h1>${sentences.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
const DATED = '<meta property="article:published_time" content="2025-03-06">';

let handle: DatabaseHandle;
const tokens = new Map<string, string>();
beforeAll(async () => {
  handle = await openTestEmbedded();
  shared.db = handle.db;
  await seedVocabulary(handle.db, VOCABULARY, THEMES);
  const userId = await insertUser(handle.db, { name: 'Ada', email: 'ada@example.org', role: 'editor' }, null);
  for (const [name, scopes] of Object.entries({ sender: ['ingest-articles'], reader: ['read-drafts'] } satisfies Record<
    string,
    TokenScope[]
  >))
    tokens.set(name, (await createApiToken(handle.db, { userId, name, scopes, days: 30 })).token);
});
afterAll(() => handle.close());
beforeEach(() => {
  guards.rateLimit = createRateLimit(Date.now);
});

type Fields = Readonly<Record<string, string | File | readonly File[]>>;

const formOf = (fields: Fields): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one as string);
  return form;
};
const bearer = (name = 'sender'): Record<string, string> => ({ authorization: `Bearer ${tokens.get(name)}` });
const post = (body: BodyInit, headers: Record<string, string> = bearer()): Promise<Response> =>
  POST(new Request(`${ORIGIN}/api/v1/files`, { method: 'POST', headers, body }), { params: Promise.resolve({}) });
const send = (fields: Fields, headers?: Record<string, string>): Promise<Response> => post(formOf(fields), headers);
const fileOf = (content: string | Uint8Array, name = 'SingleFile.html', type = 'text/html'): File =>
  new File([content as Uint8Array<ArrayBuffer>], name, { type });
const reportOf = async (response: Response): Promise<ApiUploadReport> => uploadReportSchema.parse(await response.json());
const rows = async (): Promise<readonly number[]> =>
  Promise.all([articles, jobItems, articleOriginals, auditLog].map((table) => handle.db.$count(table)));

it('names the methods of a URL', async () => {
  const ask = (method: typeof GET, name: string, path: string) =>
    method(new Request(`${ORIGIN}${path}`, { method: name }), { params: Promise.resolve({}) });
  const read = await ask(GET, 'GET', '/api/v1/files');
  expect([read.status, read.headers.get('allow'), (await read.json()).detail]).toEqual([
    405,
    'OPTIONS, POST',
    'Allowed methods: OPTIONS, POST.',
  ]);
  expect((await ask(HEAD, 'HEAD', '/api/v1/files')).status).toBe(405);
  const allowed = async (path: string) => (await ask(OPTIONS, 'OPTIONS', path)).headers.get('allow');
  expect(await allowed('/api/v1/files')).toBe('OPTIONS, POST');
  expect(await allowed('/api/v1/articles')).toBe('GET, HEAD, OPTIONS, POST');
  expect(await allowed('/api/v1/events')).toBe('GET, HEAD, OPTIONS');
});

describe('file uploaded through the API', () => {
  it('is stored once with its bytes if its facts are certain', async () => {
    const fields = { file: fileOf(page(DATED)), url: 'https://news.example.org/oslo' };
    const first = await send(fields);
    const report = await reportOf(first);
    expect([first.status, report]).toMatchObject([201, { title: 'Talks in Oslo', created: true, state: 'draft' }]);
    expect(report.url).toBe(`${ORIGIN}/admin/articles/${report.article}`);
    expect(first.headers.get('location')).toBe(report.url);
    const [stored] = await handle.db.select().from(articles);
    expect(stored).toMatchObject({ url: 'https://news.example.org/oslo', published: '2025-03-06' });
    const [original] = await handle.db.select({ name: articleOriginals.name }).from(articleOriginals);
    expect(original).toEqual({ name: 'SingleFile.html' });

    const before = await rows();
    const again = await send(fields);
    expect([again.status, await reportOf(again)]).toMatchObject([200, { article: report.article, created: false }]);
    expect(await rows()).toEqual(before);
  });

  it('is held once for confirmation if its date is missing', async () => {
    const undated = page('', ['Sweden and Norway opened a tunnel.', ...SENTENCES].reverse());
    const first = await send({ file: fileOf(undated), url: 'https://news.example.org/tunnel', published: '' });
    const report = await reportOf(first);
    expect([first.status, report]).toMatchObject([201, { article: null, created: true, state: 'unconfirmed' }]);
    expect(report.url).toMatch(/\/admin\/jobs\/\d+\/1$/);
    const before = await rows();
    const again = await send({ file: fileOf(undated) });
    expect([again.status, await reportOf(again)]).toEqual([200, { ...report, created: false }]);
    expect(await rows()).toEqual(before);
  });

  it('prefers the facts of the form to those of the file', async () => {
    const text = `${SENTENCES.join('\n\n')}\n\nFinland joined on 5 March 2025.`;
    const sent = await send({
      file: fileOf(text, 'note.txt'),
      title: 'A note',
      source: 'The Paper',
      published: '2025-03-07',
      language: 'en',
    });
    expect([sent.status, await reportOf(sent)]).toMatchObject([201, { title: 'A note', state: 'draft' }]);
  });

  it('may be a Word document', async () => {
    const docx = await makeDocx([...SENTENCES, 'Sweden will join in May 2025.'].map((text) => paragraph(run(text))).join(''));
    const sent = await send({ file: fileOf(docx, 'talks.docx'), published: '2025-03-08', title: 'Talks' });
    expect([sent.status, await reportOf(sent)]).toMatchObject([201, { state: 'draft' }]);
  });

  it('may come from a browser extension, but not from a page of another site', async () => {
    const from = (origin: string) => send({ file: fileOf('') }, { ...bearer(), origin, 'sec-fetch-site': 'cross-site' });
    const statuses = [];
    for (const origin of [
      'chrome-extension://mpiodijhokgodhhofbcjdecpffjipkle',
      'moz-extension://0f1d7c3a-11aa',
      'https://evil.example',
      'null',
    ])
      statuses.push((await from(origin)).status);
    expect(statuses).toEqual([400, 400, 403, 403]);
  });

  it.each<readonly [string, () => Promise<Response>, number, string | undefined]>([
    ['without a token', () => send({ file: fileOf(page(DATED)) }, {}), 401, undefined],
    ['with a token that may only read', () => send({ file: fileOf(page(DATED)) }, bearer('reader')), 403, undefined],
    ['as JSON', () => post('{"file":"x"}', { ...bearer(), 'content-type': 'application/json' }), 415, undefined],
    ['without a file', () => send({ url: 'https://news.example.org' }), 400, 'file'],
    ['with text instead of a file', () => send({ file: 'China met Japan.' }), 400, 'file'],
    ['in another field', () => send({ upload: fileOf(page(DATED)), file: fileOf(page(DATED)) }), 400, 'upload'],
    ['twice', () => send({ file: [fileOf('a'), fileOf('b')] }), 400, 'file'],
    ['empty', () => send({ file: fileOf('') }), 400, 'file'],
    ['as an image', () => send({ file: fileOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1)) }), 400, 'file'],
    ['with an invalid URL', () => send({ file: fileOf(page(DATED)), url: 'javascript:alert(1)' }), 400, 'url'],
    ['with an invalid date', () => send({ file: fileOf(page(DATED)), published: '2025-02-30' }), 400, 'published'],
    ['with more than 7 MB', () => send({ file: fileOf(randomBytes(7 * 1024 * 1024 + 1)) }), 413, 'file'],
    ['with more than 7.5 MB', () => send({ file: fileOf(randomBytes(7.9 * 1024 * 1024)) }), 413, 'file'],
    ['cut off', () => post('--x\r\nContent-Disp', { ...bearer(), 'content-type': 'multipart/form-data; boundary=x' }), 400, undefined],
    ['without a boundary', () => post('--x--', { ...bearer(), 'content-type': 'multipart/form-data' }), 400, undefined],
  ])('is rejected %s', async (_, refused, status, field) => {
    const before = await rows();
    const response = await refused();
    const problem = (await response.json()) as { detail: string; field?: string };
    expect([response.status, problem.field]).toEqual([status, field]);
    expect(problem.detail).toMatch(/^[A-Z“"].{15,300}[.…]$/);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await rows()).toEqual(before);
  });

  it.each(BAD_INPUTS.map((input) => [input.number, input.what, input] as const))(
    '%i: %s does no harm',
    async (_number, _what, input) => {
      const response = await send({ file: fileOf(input.bytes, input.name), published: '2025-03-06', title: 'Talks' });
      const answer = (await response.json()) as { field?: string };
      if (input.field === null) expect([200, 201]).toContain(response.status);
      else expect([[400, 413].includes(response.status), answer.field]).toEqual([true, 'file']);
    },
    20_000,
  );

  it.each(BAD_DAYS)('is rejected with the publication date “%s”', async (published) => {
    const response = await send({ file: fileOf(page(DATED)), published });
    expect([response.status, ((await response.json()) as { field?: string }).field]).toEqual([400, 'published']);
  });

  it.each<readonly [string, string | Uint8Array]>([
    ...BAD_FEEDS.map(({ number, what, body }) => [`${number ?? 'feed'}: ${what}`, body] as const),
    ...BAD_TABLES.map(({ number, what, text }) => [`${number}: ${what}`, text] as const),
  ])(
    '%s, as a file, does no harm',
    async (_, content) => {
      const response = await send({ file: fileOf(content, 'file.html') });
      const answer = (await response.json()) as { field?: string; detail?: string };
      if (response.status < 300) return;
      expect([[400, 413].includes(response.status), answer.field]).toEqual([true, 'file']);
      expect(answer.detail).toMatch(/^[A-Z“"].{15,300}[.…]$/);
    },
    20_000,
  );

  it.each([
    ['a NUL character', 'page\u0000.html'],
    ['half of a character', 'page\ud800.html'],
    ['a turned direction', 'page\u202elmth.exe'],
    ['a path', '../../etc/passwd'],
    ['quotes and line breaks', 'a"; filename="b\r\n.html'],
    ['ten thousand characters', `${'x'.repeat(10_000)}.html`],
  ])('may have a name with %s', async (what, name) => {
    const sent = await send({ file: fileOf(page(DATED, [`Norway met Chile in Lima on 3 March 2025 about ${what}.`, ...SENTENCES]), name) });
    expect(sent.status).toBe(201);
    const report = await reportOf(sent);
    const [copy] = await listCopies(handle.db, report.article ?? 0);
    expect(copy?.name.length).toBeLessThanOrEqual(300);
    expect(copy?.name).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  });

  it.each(['__proto__', 'constructor', 'toString', 'x'.repeat(10_000), '\u0000'])('is rejected with a field “%s”', async (name) => {
    const response = await send({ file: fileOf(page(DATED)), [name]: 'x' });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toMatch(/^Unknown field ".{0,41}"\. See/);
  });

  it.each(['text/html\u0001', 'x'.repeat(10_000), 'text/html; charset=utf-7', ''])('may have the type “%s”', async (type) => {
    const sent = await send({ file: fileOf(page(DATED), 'page.html', type) });
    expect([200, 201]).toContain(sent.status);
  });
});
