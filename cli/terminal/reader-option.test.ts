/** `--reader`: what is printed and stored with and without a model. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type FaultyModel, MADE_UP, startFaultyModel } from '@/services/second-reader/testing/faulty-model';
import { main } from '../main';

const room = mkdtempSync(path.join(tmpdir(), 'dateline-reader-'));
writeFileSync(path.join(room, 'article.md'), `---\ntitle: ${MADE_UP.title}\npublished: ${MADE_UP.published}\n---\n\n${MADE_UP.body}\n`);
writeFileSync(
  path.join(room, 'longer.md'),
  `---\ntitle: ${MADE_UP.title}\npublished: ${MADE_UP.published}\n---\n\n${MADE_UP.body} The sea was calm.\n`,
);

let server: FaultyModel;
beforeAll(async () => {
  server = await startFaultyModel();
});
afterAll(() => server.close());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function dateline(args: readonly string[], model: string) {
  const printed = { stdout: '', stderr: '' };
  vi.stubEnv('INIT_CWD', room);
  vi.stubEnv('DATA_DIR', path.join(room, 'data'));
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('SEED', 'none');
  vi.stubEnv('MODEL_URL', model === '' ? '' : server.url);
  vi.stubEnv('MODEL_NAME', model);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.stdout += String(text);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation((text) => {
    printed.stderr += `${text}\n`;
  });
  const status = await main([...args], room);
  return { status, ...printed };
}

const extract = (reader: string, model: string) => dateline(['extract', 'article.md', '--format', 'json', '--reader', reader], model);

const AGREEMENT = 'Chile and Peru sign fishing agreement';

it.each([
  ['model', 'plain', 0, /used 1,100 tokens/, ['both', 'model']],
  ['both', 'plain', 0, /used 1,100 tokens/, ['both', 'model']],
  ['both', '401', 78, /rejected the key/, ['engine alone']],
  ['engine', '401', 0, /^$/, ['engine alone']],
])('--reader %s with the model “%s” ends with %i', async (reader, model, code, message, readers) => {
  const { status, stdout, stderr } = await extract(reader, model);
  expect(status).toBe(code);
  expect(stderr).toMatch(message);
  const { events } = JSON.parse(stdout) as { events: { title: string; secondReading?: { readers: string } }[] };
  expect(events.length).toBeGreaterThan(0);
  for (const { secondReading } of events) expect(readers).toContain(secondReading?.readers ?? 'engine alone');
  expect(events.some(({ title }) => title === AGREEMENT)).toBe(!readers.includes('engine alone'));
});

it.each([
  ['model', 'no model', /MODEL_URL and MODEL_NAME/, ''],
  ['model', 'a refused key', /rejected the key/, '401'],
])('--reader %s prints no events without an answer: %s', async (reader, _, message, model) => {
  const { status, stdout, stderr } = await extract(reader, model);
  expect(status).not.toBe(0);
  expect(stderr).toMatch(message);
  expect(stdout).toBe('');
});

it('ingest saves the article also if the model fails, and reread asks again', async () => {
  const failed = await dateline(['ingest', 'article.md', '--reader', 'both'], '401');
  expect(failed.stdout).toMatch(/article 1, \d new event/);
  expect(failed.stderr).toContain('rejected the key');
  expect(failed.stderr).toMatch(/created 1 .* failed 1/);
  expect(failed.status).toBe(78);
  const requests = server.requests.length;
  const estimate = await dateline(['reread', '--reader', 'both'], 'plain');
  expect(estimate.stdout).toMatch(/article 1: .*: about [\d,]+ tokens/);
  expect(server.requests).toHaveLength(requests);
  const applied = await dateline(['reread', '--reader', 'both', '--apply'], 'plain');
  expect(applied.stdout).toContain(AGREEMENT);
  expect(applied.stderr).toContain('The model read 1 article.');
  const read = await dateline(['ingest', 'longer.md', '--reader', 'both'], 'plain');
  expect(read.stdout).toMatch(/article 2, \d new events?, \d merged with existing ones; language model: \d (?:added|changed)/);
}, 180_000);

it('reread stops at the first article when the key is rejected', async () => {
  const before = server.requests.length;
  const unread = await dateline(['reread', '--reader', 'both'], '401');
  expect(unread.stderr).toContain('for 2 articles');
  const { status, stderr } = await dateline(['reread', '--reader', 'both', '--apply'], '401');
  expect(status).toBe(78);
  expect(stderr).toMatch(/^dateline: .*rejected the key/m);
  expect(server.requests).toHaveLength(before + 1);
}, 180_000);

it('ingest leaves the choice to a server', async () => {
  const { status, stderr } = await dateline(['ingest', 'article.md', '--reader', 'both', '--server', 'https://paper.example'], 'plain');
  expect(stderr).toMatch(/--reader does not work with --server/);
  expect(status).not.toBe(0);
});
