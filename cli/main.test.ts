import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openDatabase } from '@/db/client';
import { EXTRACTOR_VERSION } from '@/engine/index';
import { readEnv } from '@/env';
import { createUser } from '@/services/people/users';
import { articlePage } from '@/services/testing/feed-site';
import { main } from './main';

const root = path.resolve(import.meta.dirname, '..');
const room = mkdtempSync(path.join(tmpdir(), 'dateline-cli-'));
const dataDir = path.join(room, 'data');

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process, in a separate directory. */
async function dateline(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const said = { stdout: '', stderr: '' };
  const take = (stream: 'stdout' | 'stderr') => (text: string | Uint8Array) => {
    said[stream] += String(text);
    return true;
  };
  vi.stubEnv('INIT_CWD', room);
  for (const [name, value] of Object.entries({ DATA_DIR: dataDir, DATABASE_URL: '', ...env })) vi.stubEnv(name, value);
  vi.spyOn(process.stdout, 'write').mockImplementation(take('stdout'));
  vi.spyOn(process.stderr, 'write').mockImplementation(take('stderr'));
  vi.spyOn(console, 'log').mockImplementation((text) => void take('stdout')(`${text}\n`));
  vi.spyOn(console, 'error').mockImplementation((text) => void take('stderr')(`${text}\n`));
  try {
    return { status: await main(args, room), ...said };
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}

/** Runs the command in a separate process with standard input. */
function datelineProcess(args: readonly string[], input = ''): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'cli/bin.mjs'), ...args], {
    cwd: room,
    input,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: room, DATA_DIR: dataDir, DATABASE_URL: '' },
  });
  return { status, stdout, stderr };
}

const ARTICLE = `---
title: Ministers meet in Vienna
source: A paper
published: 2024-01-10
---

VIENNA — The foreign ministers of China and Austria met in Vienna on Monday. Nothing else happened.
`;
const BODY = 'VIENNA — The foreign ministers of China and Austria met in Vienna on Monday. Nothing else happened.';
mkdirSync(path.join(room, 'in'));
writeFileSync(path.join(room, 'in/good.md'), ARTICLE);
writeFileSync(path.join(room, 'in/never-closed.md'), '---\ntitle: x\n\nbody');
writeFileSync(path.join(room, 'in/picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]));
writeFileSync(path.join(room, 'in/empty.txt'), '');
writeFileSync(path.join(room, 'page.html'), articlePage('A meeting in Oslo', '2 April 2025', '2025-04-03'));
writeFileSync(path.join(room, 'undated.txt'), 'The ministers met on Monday.');

describe('usage', () => {
  test('help starts with examples and ends with exit codes', async () => {
    const { status, stdout } = await dateline(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Examples:\n {2}dateline extract/);
    expect(stdout).toMatch(/Exit codes: 0 ok, 1 failure, 2 usage, 65 bad data, 69 unavailable, 75 locked, 78 configuration\.\n$/);
  });

  test('--version prints the package and engine versions', async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(await dateline(['--version'])).toEqual({ status: 0, stdout: `Dateline ${version}, engine ${EXTRACTOR_VERSION}\n`, stderr: '' });
  });

  test.each([
    [['extract', '--help']],
    [['tag', '--help']],
    [['ingest', '--help']],
    [['seed', '--help']],
    [['evaluate', '--help']],
    [['admin', 'create', '--help']],
    [['admin', 'reset-password', '--help']],
  ])('%j starts with examples', async (args) => {
    const { status, stdout } = await dateline(args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Examples:\n {2}dateline /);
  });

  test.each([
    [[]],
    [['no-such-command']],
    [['extract']],
    [['extract', 'a.md', '--format', 'xml']],
    [['extract', 'a.md', '--no-such']],
    [['evaluate', 'moon']],
    [['evaluate', 'seed', 'corpus.json']],
  ])('%j exits with 2 and prints nothing to stdout', async (args) => {
    expect(await dateline(args)).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('extract', () => {
  test('prints JSON with offsets into the text after the front matter', async () => {
    const { status, stdout, stderr } = await dateline(['extract', 'in/good.md', '--format', 'json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { article, events, timexes } = JSON.parse(stdout);
    expect(article).toEqual({ title: 'Ministers meet in Vienna', source: 'A paper', url: null, published: '2024-01-10', language: 'en' });
    expect(events[0]).toMatchObject({
      date: '2024-01-08',
      earliest: '2024-01-08',
      latest: '2024-01-08',
      precision: 'day',
      status: 'happened',
    });
    expect(events[0].actors).toEqual(expect.arrayContaining(['China', 'Austria']));
    for (const { start, end, quote } of events.map((event: { evidence: object }) => event.evidence))
      expect(BODY.slice(start, end)).toBe(quote);
    for (const { start, end, text } of timexes) expect(BODY.slice(start, end)).toBe(text);
    expect(events[0].trace).toBeUndefined();
  });

  test('adds the trace with --explain', async () => {
    const { events } = JSON.parse((await dateline(['extract', 'in/good.md', '--format', 'json', '--explain'])).stdout);
    expect(events[0].trace.length).toBeGreaterThan(0);
  });

  test('reads standard input, prints the extracted body and reports inferred facts on stderr', async () => {
    const page =
      'Ministers meet in Vienna\n\nSource: GT Published: 2024-01-09\n\nThe foreign ministers of China and Austria met on Monday.\n';
    const { status, stdout, stderr } = datelineProcess(['extract', '-', '--format', 'json'], page);
    expect(status).toBe(0);
    const { article, events } = JSON.parse(stdout);
    expect(article.published).toBe('2024-01-09');
    expect(article.body.slice(events[0].evidence.start, events[0].evidence.end)).toBe(events[0].evidence.quote);
    expect(stderr).toContain('published (2024-01-09)');
    expect(stderr).toContain('removed from the text: “Ministers meet in Vienna”, “Source: GT Published: 2024-01-09”');
  });

  test('reads the publication date from the command line', async () => {
    expect(await dateline(['extract', 'undated.txt'])).toMatchObject({
      status: 65,
      stdout: '',
      stderr: expect.stringContaining('undated.txt'),
    });
    expect((await dateline(['extract', 'undated.txt', '--published', '2024-01-10'])).status).toBe(0);
    expect(await dateline(['extract', 'undated.txt', '--published', 'soon'])).toMatchObject({ status: 65, stdout: '' });
  });

  test('writes one file per valid article, names invalid ones and exits with 65', async () => {
    const { status, stdout, stderr } = await dateline(['extract', 'in', '--format', 'json', '--out', 'out']);
    expect({ status, stdout }).toEqual({ status: 65, stdout: '' });
    expect(readdirSync(path.join(room, 'out'))).toEqual(['good.json']);
    expect(JSON.parse(readFileSync(path.join(room, 'out/good.json'), 'utf8')).events).not.toHaveLength(0);
    for (const name of ['never-closed.md', 'picture.txt', 'empty.txt']) expect(stderr).toContain(name);
  });

  test.each([
    ['table', /2024-01-08 +happened/],
    ['csv', /^file,title,date,[\s\S]*\r\nin\/good\.md,/],
    ['timeml', /<TIMEX3 tid="t1" type="DATE" value="2024-01-08" temporalFunction="true" anchorTimeID="t0">Monday<\/TIMEX3>/],
  ])('prints %s', async (format, expected) => {
    const { status, stdout } = await dateline(['extract', 'in/good.md', '--format', format]);
    expect(status).toBe(0);
    expect(stdout).toMatch(expected);
  });

  test.each([['gone.md'], ['in/picture.txt'], ['in/empty.txt'], ['in/never-closed.md']])(
    'exits with 65, names %s and prints nothing to stdout',
    async (name) => {
      expect(await dateline(['extract', name])).toMatchObject({ status: 65, stdout: '', stderr: expect.stringContaining(name) });
    },
  );
});

describe('tag', () => {
  test('tags the date phrases of a corpus', async () => {
    const corpus = JSON.stringify([{ doc: 'a', dct: '2024-01-10', text: 'They met on Monday.' }]);
    const { status, stdout } = datelineProcess(['tag', '-'], corpus);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      { doc: 'a', timex: [{ tid: 't1', start: 12, end: 18, text: 'Monday', type: 'DATE', value: '2024-01-08' }] },
    ]);
  });

  /** Tags a corpus in a file, which needs no process of its own. */
  const tag = (corpus: string, ...options: readonly string[]): Promise<Outcome> => {
    writeFileSync(path.join(room, 'tag.json'), corpus);
    return dateline(['tag', 'tag.json', ...options]);
  };

  test('links durations to their start and end', async () => {
    const corpus = JSON.stringify([{ doc: 'a', dct: '2024-01-10', text: 'Over the past two years it grew.' }]);
    expect(JSON.parse((await tag(corpus)).stdout)).toMatchObject([
      { timex: [{ tid: 't1', value: 'P2Y', beginPoint: 't2', endPoint: 't0' }], emptyTimex: [{ tid: 't2', type: 'DATE', value: '2022' }] },
    ]);
  });

  test('prints TimeML of one document and writes several to a directory', async () => {
    const document = { doc: 'x/a', dct: '2024-01-10', text: 'They met on Monday.' };
    const one = await tag(JSON.stringify([document]), '--format', 'timeml');
    expect(one.stdout).toContain(
      '<TIMEX3 tid="t1" type="DATE" value="2024-01-08" temporalFunction="true" anchorTimeID="t0">Monday</TIMEX3>',
    );
    const corpus = JSON.stringify([document, document]);
    expect(await tag(corpus, '--format', 'timeml')).toMatchObject({ status: 2, stdout: '' });
    expect(await tag(corpus, '--format', 'timeml', '--out', 'tagged')).toMatchObject({ status: 0, stdout: '' });
    expect(readdirSync(path.join(room, 'tagged'))).toEqual(['x_a-2.tml', 'x_a.tml']);
  });

  test.each([['{}'], ['no json'], ['[{"doc":"a","dct":"yesterday","text":""}]']])('exits with 65 for %s', async (input) => {
    expect(await tag(input)).toMatchObject({ status: 65, stdout: '' });
  });
});

describe('evaluate', () => {
  const corpus = [
    { doc: 'a', dct: '2024-01-10', text: 'They met on Monday.', timex: [{ start: 12, end: 18, type: 'DATE', value: '2024-01-08' }] },
  ];
  writeFileSync(path.join(room, 'corpus.json'), JSON.stringify(corpus));
  writeFileSync(
    path.join(room, 'wrong.json'),
    JSON.stringify([{ ...corpus[0], timex: [{ start: 5, end: 8, type: 'DATE', value: '2024' }] }]),
  );
  writeFileSync(path.join(room, 'actions.jsonl'), '{"text":"France imposed sanctions on Syria on Monday.","event":"SANCTION"}\n');

  test('scores right and wrong dates', async () => {
    expect(JSON.parse((await dateline(['evaluate', 'dates', 'corpus.json', '--json'])).stdout)).toMatchObject({
      strict: { f1: 1 },
      valueF1: 1,
    });
    expect(JSON.parse((await dateline(['evaluate', 'dates', 'wrong.json', '--json'])).stdout)).toMatchObject({
      strict: { f1: 0 },
      valueF1: 0,
    });
  });

  test('shows kinds and errors of dates as a table and as JSON', async () => {
    const { status, stdout } = await dateline(['evaluate', 'dates', 'wrong.json', '--kinds', '--errors']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^weekday +0 +1 +0\.0/m);
    expect(stdout).toMatch(/^missed +a:5 +expected "met" DATE 2024, found nothing +\| They \[\[met\]\] on Monday\.$/m);
    expect(stdout).toMatch(/^extra +a:12 +expected nothing, found "Monday" DATE 2024-01-08/m);
    const score = JSON.parse((await dateline(['evaluate', 'dates', 'corpus.json', '--kinds', '--errors', '--json'])).stdout);
    expect(score).toMatchObject({ valueF1: 1, kinds: { weekday: { valueF1: 1 } }, errors: [] });
  });

  test('excludes a kind of dates by its words', async () => {
    const score = JSON.parse((await dateline(['evaluate', 'dates', 'wrong.json', '--without', '^(?:met|monday)$', '--json'])).stdout);
    expect(score).toMatchObject({ counts: { gold: 0, found: 0 } });
    expect(await dateline(['evaluate', 'dates', 'wrong.json', '--without', '('])).toMatchObject({ status: 2, stdout: '' });
  });

  test.each([
    ['dates', 'a FILE with annotated dates, such as corpus.json'],
    ['events', 'a DIR with annotated articles in DIR/gold and DIR/texts'],
  ])('says what to evaluate for %s', async (set, missing) => {
    expect(await dateline(['evaluate', set])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `dateline: evaluate ${set} needs ${missing}. The formats are in the examples of "dateline evaluate --help".\n`,
    });
  });

  test('rejects --errors for actions', async () => {
    expect(await dateline(['evaluate', 'actions', 'actions.jsonl', '--errors'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('scores actions', async () => {
    expect(await dateline(['evaluate', 'actions', 'actions.jsonl'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/correct action +100\.0%/),
    });
  });

  test('scores events of annotated articles and explains missed ones', async () => {
    for (const folder of ['gold', 'texts']) mkdirSync(path.join(room, 'annotated', folder), { recursive: true });
    const event = { quote: 'Chile met Peru', date: '2024-01-08', status: 'happened', actors: ['Chile', 'Peru'], theme: 'meeting' };
    writeFileSync(path.join(room, 'annotated/gold/a.json'), JSON.stringify({ events: [event] }));
    writeFileSync(path.join(room, 'annotated/gold/b.json'), JSON.stringify({ events: [{ ...event, quote: 'Chile may leave' }] }));
    writeFileSync(path.join(room, 'annotated/texts/a.md'), '---\npublished: 2024-01-10\n---\n\nOn Monday, Chile met Peru.\n');
    writeFileSync(path.join(room, 'annotated/texts/b.md'), '---\npublished: 2024-01-10\n---\n\nChile may leave.\n');
    const { stdout } = await dateline(['evaluate', 'events', 'annotated', '--skip', 'b', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ articles: 1, all: { events: { f1: 1 }, dateStrict: { f1: 1 }, actors: { f1: 1 } } });
    expect(await dateline(['evaluate', 'events', 'annotated', '--only', 'b', '--explain'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/b missed.*\n +lost: no date phrase recognized/),
    });
    expect((await dateline(['evaluate', 'events', 'in'])).status).toBe(65);
    expect((await dateline(['evaluate', 'events', 'annotated', '--only', 'c'])).status).toBe(65);
  });

  test.each([['engine'], ['model'], ['both']])('scores the %s reader with recorded model answers', async (reader) => {
    mkdirSync(path.join(room, 'answers'), { recursive: true });
    const event = { quote: 'Chile met Peru', title: 'Chile meets Peru', date: '2024-01-08', date_words: 'On Monday', status: 'happened' };
    const answer = { events: [{ ...event, actors: ['Chile', 'Peru'], theme: 'meeting' }] };
    writeFileSync(path.join(room, 'answers/a.json'), JSON.stringify(answer));
    const command = ['evaluate', 'events', 'annotated', '--reader', reader, '--answers', 'answers', '--folds'];
    const score = JSON.parse((await dateline([...command, '--json'])).stdout);
    expect(score).toMatchObject({ articles: 1, reader, folds: true, all: { events: { f1: 1 }, dateStrict: { f1: 1 }, actors: { f1: 1 } } });
    const { stdout } = await dateline(command);
    expect(/difference from model: dates +\+0\.0 \(95% interval \+0\.0 to \+0\.0\)$/m.test(stdout)).toBe(reader === 'both');
  });

  test.each([
    [['events', 'annotated', '--reader', 'both'], 2],
    [['events', 'annotated', '--folds'], 2],
    [['events', 'annotated', '--answers', 'answers', '--explain'], 2],
    [['dates', 'corpus.json', '--answers', 'answers'], 2],
    [['events', 'annotated', '--answers', 'nowhere'], 65],
    [['events', 'annotated', '--answers', 'answers', '--only', 'b'], 65],
  ])('rejects %j', async (given, status) => {
    expect(await dateline(['evaluate', ...given])).toMatchObject({ status, stdout: '' });
  });

  test('ablation reports the loss without each step of a group', async () => {
    const { stdout } = await dateline(['evaluate', 'ablation', 'annotated', '--skip', 'b', '--group', 'actors', '--json']);
    const { steps } = JSON.parse(stdout) as { readonly steps: readonly { readonly step: string; readonly sets: object }[] };
    expect(steps.length).toBeGreaterThan(5);
    for (const { step, sets } of steps) {
      expect(step).toMatch(/^actors\//);
      expect(sets).toEqual({
        annotated: expect.objectContaining({ events: expect.any(Number), dates: expect.any(Number), time: expect.any(Number) }),
      });
    }
    const table = await dateline(['evaluate', 'ablation', 'annotated', '--skip', 'b', '--group', 'merge/dates']);
    expect(table.stdout).toMatch(/^\| merge\/dates \| -?\d+\.\d\d \|/m);
    expect((await dateline(['evaluate', 'ablation', 'annotated', '--group', 'nothing'])).status).toBe(2);
    expect((await dateline(['evaluate', 'events', 'annotated', '--group', 'merge'])).status).toBe(2);
    expect((await dateline(['evaluate', 'dates', 'corpus.json', 'wrong.json'])).status).toBe(2);
  });

  test('scores the demo articles, and every quote is at its position', async () => {
    const { status, stdout } = await dateline(['evaluate', 'seed', '--json']);
    expect(status).toBe(0);
    const score = JSON.parse(stdout);
    expect(score).toMatchObject({ articles: 24, astray: 0 });
    expect(score.all.events.f1).toBeGreaterThan(0.7);
    expect(score.all.dateStrict.f1 / score.all.events.f1).toBeGreaterThan(0.85);
  });

  test('rejects a missing corpus and one without annotations', async () => {
    expect((await dateline(['evaluate', 'dates', 'actions.jsonl'])).status).toBe(65);
    expect((await dateline(['evaluate', 'dates', 'gone.json'])).status).toBe(65);
    expect((await dateline(['evaluate', 'dates'])).status).toBe(2);
  });
});

describe('the database', () => {
  test('a dry run saves nothing', async () => {
    expect(await dateline(['ingest', 'in/good.md', '--dry-run'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('nothing was saved'),
    });
    expect(existsSync(dataDir)).toBe(false);
  });

  test('ingest skips known articles, names invalid ones and saves the others', { timeout: 120_000 }, async () => {
    const first = await dateline(['ingest', 'in', '--publish']);
    expect(first).toMatchObject({ status: 65, stdout: expect.stringMatching(/good\.md: article \d+, \d+ new events?,/) });
    expect(first.stderr).toContain('created 1 / skipped 0 / failed 3');
    expect(await dateline(['ingest', 'in/good.md'])).toMatchObject({ status: 0, stderr: expect.stringContaining('created 0 / skipped 1') });
  });

  test('ingest archives an HTML file', { timeout: 120_000 }, async () => {
    expect(await dateline(['ingest', 'page.html'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^page\.html: article \d+, /),
    });
    expect((await dateline(['backup', 'copies.backup'])).stderr).toContain('leaves out 1 archived copy');
  });

  test('reread with the same engine version changes nothing', { timeout: 120_000 }, async () => {
    expect(await dateline(['reread'])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('All articles were extracted'),
    });
    const one = await dateline(['reread', '--article', '1']);
    expect(one).toMatchObject({ status: 0, stderr: expect.stringContaining('Nothing was changed') });
    expect(one.stdout).toMatch(/^article 1: .* no changes\n$/);
    expect(await dateline(['reread', '--article', '1', '--apply'])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('Changes applied to 1 article'),
    });
    expect(await dateline(['reread', '--article', '99'])).toMatchObject({ status: 1, stderr: expect.stringContaining('not found') });
    expect(await dateline(['reread', '--article', 'x'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('admin create prints only the setup URL to stdout', { timeout: 60_000 }, async () => {
    const { status, stdout } = await dateline(['admin', 'create'], { PORT: '4321' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:4321\/setup\?token=[\w-]{43}\n$/);
  });

  test('reset-password prints only the link to stdout and exits with 1 for unknown email addresses', { timeout: 60_000 }, async () => {
    expect(await dateline(['admin', 'reset-password', 'ada@example.org'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'dateline: No user has the email address "ada@example.org".\n',
    });
    const handle = await openDatabase(readEnv({ DATA_DIR: dataDir }));
    await createUser(handle.db, { name: 'Ada', email: 'ada@example.org', role: 'admin', password: 'rust kettle orbit plume' });
    await handle.close();
    const { status, stdout, stderr } = await dateline(['admin', 'reset-password', 'ada@example.org'], { PORT: '4321' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:4321\/invite\?token=[\w-]{43}\n$/);
    expect(stderr).toContain('The old password no longer works.');
  });

  test('names an invalid setting and exits with 78', async () => {
    expect(await dateline(['migrate'], { DATABASE_URL: 'mysql://x/y' })).toMatchObject({
      status: 78,
      stderr: expect.stringContaining('DATABASE_URL'),
    });
  });
});
