/** A demo server belongs to one test and stops with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withDemoServer } from './demo-server.mjs';

it('does not start when another server uses the port', async () => {
  const other = net.createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const work = () => Promise.reject(new Error('worked with another server'));
  await expect(withDemoServer(String(port), work)).rejects.toThrow(`something answers at http://127.0.0.1:${port} already`);
  other.close();
});

it('a program exits when its standard input closes, or when it finishes', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'dateline-parent-'));
  const run = (name: string, text: string) => {
    const file = path.join(dir, name);
    writeFileSync(file, text);
    return spawn(process.execPath, ['scripts/testing/end-with-parent.mjs', file], { stdio: ['pipe', 'pipe', 'inherit'] });
  };
  const endless = run('endless.mjs', 'console.log("runs"); setInterval(() => {}, 1_000);');
  await once(endless.stdout, 'data');
  endless.stdin.end();
  expect(await once(endless, 'exit')).toEqual([null, 'SIGTERM']);
  expect(await once(run('short.mjs', 'console.log("done");'), 'exit')).toEqual([0, null]);
  rmSync(dir, { recursive: true });
});
