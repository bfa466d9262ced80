/** R8: bad inputs 1 to 25 as files sent to the server by the command line: each is stored safely or rejected with a message. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BAD_INPUTS } from '../../services/testing/bad/bad-inputs';
import { signIn } from '../support/editor';
import { expect, test } from '../support/fixtures';
import { dateline, makeToken } from '../support/programs';

test.describe.configure({ timeout: 240_000 });

const FOLDER = path.resolve(import.meta.dirname, '../../.cache/e2e/bad-files');

test('bad files that are sent by the command line are stored without harm or refused in words', async ({ page, request }) => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, bytes } of BAD_INPUTS) writeFileSync(path.join(FOLDER, name), bytes);
  await signIn(page);
  const token = await makeToken(page, 'Bad files', ['ingest-articles']);
  const server = new URL(page.url()).origin;
  const { code, out, err } = await dateline(['ingest', FOLDER, '--server', server, '--token', token, '--published', '2025-03-06']);
  expect(code).toBe(65);
  const told = `${out}${err}`;
  for (const { name, field } of BAD_INPUTS) {
    const line = told.split('\n').find((one) => one.includes(`${name}: `));
    expect(line, name).toBeDefined();
    if (field !== null) expect(line, name).toMatch(/^dateline: .{20,500}$/);
  }
  expect(told).not.toMatch(/\bat \w+ \(|Error:|undefined|node_modules/);
  expect((await request.get('/api/ready')).status()).toBe(200);
});
