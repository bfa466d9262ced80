/** `--published` applies only to articles that do not state their own publication date, as its help says. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { main } from './main';
import { undatedDay } from './terminal/undated-day';

const room = mkdtempSync(path.join(tmpdir(), 'dateline-published-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const BODY = 'The foreign ministers of China and Austria met in Vienna on Monday.';
const DATED = `---\ntitle: Talks\nsource: A paper\npublished: 2024-01-10\n---\n\n${BODY}\n`;
const UNDATED = '---\ntitle: More talks\nsource: A paper\n---\n\nThe presidents of Chile and Peru met in Vienna on Monday.\n';
mkdirSync(path.join(room, 'in'));
writeFileSync(path.join(room, 'in/dated.md'), DATED);
writeFileSync(path.join(room, 'in/undated.md'), UNDATED);

async function dateline(...args: readonly string[]) {
  let stdout = '';
  vi.stubEnv('INIT_CWD', room);
  vi.stubEnv('DATA_DIR', path.join(room, 'data'));
  vi.stubEnv('DATABASE_URL', '');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return { status: await main(args, room), stdout };
}

it('keeps the stated date of a file in a directory when it extracts', async () => {
  const { status, stdout } = await dateline('extract', 'in', '--format', 'json', '--published', '2020-06-04');
  expect(status).toBe(0);
  const found = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(found.map(({ article, events }) => [article.published, events[0].date])).toEqual([
    ['2024-01-10', '2024-01-08'],
    ['2020-06-04', '2020-06-01'],
  ]);
});

it('keeps the stated date of a file in a directory when it saves', async () => {
  expect(await dateline('ingest', 'in', '--published', '2020-06-04', '--publish')).toMatchObject({ status: 0 });
  const { stdout } = await dateline('query', 'Vienna');
  expect(stdout).toMatch(/8 January 2024[\s\S]*1 June 2020/);
});

it('rejects a value that is not a date, even for an article with a date', async () => {
  expect(await dateline('ingest', 'in/dated.md', '--dry-run', '--published', 'soon')).toEqual({ status: 65, stdout: '' });
});

describe('undatedDay', () => {
  const encode = (text: string) => ({ bytes: new TextEncoder().encode(text), mediaType: '' });
  const page = (head: string) =>
    `<!doctype html><html><head><title>Talks</title>${head}</head><body><p>${BODY.repeat(9)}</p></body></html>`;
  const declared = page('<meta property="article:published_time" content="2024-01-10T09:00:00Z">');

  it.each([
    ['a text with a date', { text: DATED }, null],
    ['a text without a date', { text: UNDATED }, '2020-06-04'],
    ['a page with a date', { text: declared }, null],
    ['a page without a date', { text: page('') }, '2020-06-04'],
    ['a file with a date', encode(declared), null],
    ['a file without a date', encode(UNDATED), '2020-06-04'],
  ])('%s', async (_what, article, day) => {
    expect(await undatedDay(article, '2020-06-04')).toBe(day);
    expect(await undatedDay(article, null)).toBeNull();
  });
});
