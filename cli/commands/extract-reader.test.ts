/** `dateline extract --reader`: what is printed with and without a model. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type FaultyModel, MADE_UP, startFaultyModel } from '@/services/second-reader/testing/faulty-model';
import { main } from '../main';

const room = mkdtempSync(path.join(tmpdir(), 'dateline-reader-'));
writeFileSync(path.join(room, 'article.md'), `---\ntitle: ${MADE_UP.title}\npublished: ${MADE_UP.published}\n---\n\n${MADE_UP.body}\n`);

let server: FaultyModel;
beforeAll(async () => {
  server = await startFaultyModel();
});
afterAll(() => server.close());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function extract(reader: string, model: string) {
  const printed = { stdout: '', stderr: '' };
  vi.stubEnv('INIT_CWD', room);
  vi.stubEnv('MODEL_URL', model === '' ? '' : server.url);
  vi.stubEnv('MODEL_NAME', model);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.stdout += String(text);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation((text) => {
    printed.stderr += `${text}\n`;
  });
  const status = await main(['extract', 'article.md', '--format', 'json', '--reader', reader], room);
  return { status, ...printed };
}

const AGREEMENT = 'Chile and Peru sign fishing agreement';

it.each([
  ['model', 'plain', 0, /used 1,100 tokens/, ['both', 'model']],
  ['both', 'plain', 0, /used 1,100 tokens/, ['both', 'model']],
  ['both', '401', 65, /refused the key/, ['engine alone']],
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
  ['model', 'a refused key', /refused the key/, '401'],
])('--reader %s prints no events without an answer: %s', async (reader, _, message, model) => {
  const { status, stdout, stderr } = await extract(reader, model);
  expect(status).not.toBe(0);
  expect(stderr).toMatch(message);
  expect(stdout).toBe('');
});
