import { existsSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DatabaseHandle, openDatabase } from '@/db/client';
import { readEnv } from '@/env';
import { controlAddress, makeControlAddress, removeControlAddress } from '@/services/control/protocol';
import { prepareDatabase } from '@/services/database/prepare-database';
import { createUser } from '@/services/people/users';
import { type ControlListener, listenForCommands } from './control-listener';

const dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-control-'));
const env = readEnv({ DATA_DIR: dataDir, PORT: '4321' });
let handle: DatabaseHandle;
let listener: ControlListener;

beforeAll(async () => {
  handle = await openDatabase(env);
  await prepareDatabase(handle);
  listener = await listenForCommands(handle, env);
});
afterAll(async () => {
  await listener.close();
  await handle.close();
});

/** Sends text over the socket and returns the replies, one object per line. */
function send(text: string, directory = dataDir): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = net.connect({ path: controlAddress(directory) ?? '' }, () => socket.end(text));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () =>
      resolve(
        answer
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
    );
  });
}

test('allows only the owner of the data directory to reach the socket', () => {
  expect(statSync(controlAddress(dataDir) ?? '').mode & 0o777).toBe(0o600);
});

test("runs a command on the open database and returns the server's origin", async () => {
  const [reply] = await send('{"command":"admin-create","input":{}}\n');
  expect(reply).toMatchObject({ kind: 'result', origin: 'http://127.0.0.1:4321', value: { token: expect.stringMatching(/^[\w-]{43}$/) } });
});

test('resets a password while the server runs', async () => {
  await createUser(handle.db, { name: 'Ada', email: 'ada@example.org', role: 'admin', password: 'rust kettle orbit plume' });
  const [reply] = await send('{"command":"admin-reset-password","input":{"email":"ada@example.org"}}\n');
  expect(reply).toMatchObject({ kind: 'result', value: { token: expect.stringMatching(/^[\w-]{43}$/), endedSessions: 0 } });
});

test('answers several commands of one connection in order', async () => {
  const replies = await send('{"command":"status","input":{}}\n{"command":"no-such","input":{}}\n{"command":"status","input":{}}\n');
  expect(replies).toMatchObject([{ kind: 'result' }, { kind: 'error' }, { kind: 'result' }]);
});

test.each([
  ['a command that does not exist', '{"command":"drop","input":{}}', 1],
  ['a statement instead of a command', '{"command":"select 1","input":{}}', 1],
  ['an input of another shape', '{"command":"ingest","input":{"text":1}}', 65],
  ['an input with a field too many', '{"command":"status","input":{"sql":"select 1"}}', 65],
  ['no JSON', 'hello', 1],
  ['nothing but null', 'null', 1],
])('returns an error with exit code for %s, then runs the next command', async (_what, line, exitCode) => {
  const replies = await send(`${line}\n{"command":"status","input":{}}\n`);
  expect(replies).toMatchObject([{ kind: 'error', exitCode, message: expect.stringMatching(/./) }, { kind: 'result' }]);
});

test('puts the socket of a long path into a private directory with a random name', () => {
  const long = path.join(dataDir, 'x'.repeat(120));
  mkdirSync(long);
  expect(controlAddress(long)).toBeNull();
  const first = makeControlAddress(long);
  expect(Buffer.byteLength(first)).toBeLessThan(108);
  expect(controlAddress(long)).toBe(first);
  expect(statSync(path.dirname(first)).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(long, 'control-address')).mode & 0o777).toBe(0o600);
  const second = makeControlAddress(long);
  expect(path.dirname(second)).not.toBe(path.dirname(first));
  expect(existsSync(path.dirname(first))).toBe(false);
  removeControlAddress(long);
  expect(existsSync(path.dirname(second))).toBe(false);
  expect(controlAddress(long)).toBeNull();
});

test('accepts commands through the socket of a long path', async () => {
  const long = path.join(dataDir, 'y'.repeat(120));
  mkdirSync(long);
  const other = await listenForCommands(handle, { ...env, dataDir: long });
  expect(await send('{"command":"status","input":{}}\n', long)).toMatchObject([{ kind: 'result' }]);
  await other.close();
  expect(controlAddress(long)).toBeNull();
});
