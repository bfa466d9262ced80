/** What must hold when things go wrong. Each scenario throws, or rejects, when it does not. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connects } from '../setup/find-holder.mjs';
import { writeArticles } from './articles.mjs';
import { freePort, startCommand, startServer } from './run-server.mjs';

const made = [];

function newDir() {
  const directory = mkdtempSync(path.join(tmpdir(), 'dateline-drill-'));
  made.push(directory);
  return directory;
}

/** Takes away what the scenarios left. */
export function removeDirs() {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
}

/** A data directory as the first start leaves it; made once, copied after that. */
let pattern = null;
async function preparedDir() {
  if (pattern === null) {
    pattern = newDir();
    await stop(await readyServer(pattern));
  }
  const dataDir = newDir();
  cpSync(pattern, dataDir, { recursive: true });
  return dataDir;
}
const between = (low, high) => low + Math.random() * (high - low);

/** Starts a server and waits until it is ready. */
async function readyServer(dataDir) {
  const port = await freePort();
  const server = startServer({ dataDir, port });
  assert.ok(await server.ready, `the server did not start:\n${server.output()}`);
  return { ...server, port };
}

async function stop(server) {
  const begun = performance.now();
  server.child.kill('SIGTERM');
  assert.equal(await server.exit, 0, server.output());
  return performance.now() - begun;
}

/** R7: a second server is refused at once, with 75 and the reason; commands reach the first. */
export async function secondServer() {
  const dataDir = await preparedDir();
  const first = await readyServer(dataDir);
  await refusesSecond(dataDir);
  await stop(first);
}

async function refusesSecond(dataDir) {
  const begun = performance.now();
  const second = startServer({ dataDir, port: await freePort() });
  assert.equal(await second.exit, 75, second.output());
  assert.match(second.output(), /already open in process \d+/);
  assert.ok(performance.now() - begun < 5000, 'the refusal took too long');
  const command = startCommand(dataDir, ['migrate']);
  assert.equal(await command.exit, 0, command.output());
}

/** R7: of several servers that start at once after a kill -9, exactly one wins and the others end with 75. */
export async function race(starters) {
  const dataDir = await preparedDir();
  const first = await readyServer(dataDir);
  first.child.kill('SIGKILL');
  await first.exit;
  const servers = await Promise.all(Array.from({ length: starters }, async () => startServer({ dataDir, port: await freePort() })));
  const outcomes = await Promise.all(servers.map(async (server) => ((await server.ready) ? 'ready' : server.exit)));
  assert.deepEqual(
    [...outcomes].sort(),
    [...Array(starters - 1).fill(75), 'ready'],
    `${outcomes}\n${servers.map((server) => server.output()).join('\n')}`,
  );
  await stop(servers[outcomes.indexOf('ready')]);
}

/** R18: a stop lets a request in flight end, ends with 0 within ten seconds, and leaves neither port nor lock behind. */
export async function gracefulStop() {
  const dataDir = await preparedDir();
  const server = await readyServer(dataDir);
  const answered = new Promise((resolve, reject) => {
    const request = http.request(
      { port: server.port, method: 'POST', path: '/csp-reports', headers: { 'Content-Length': 2 } },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      },
    );
    request.on('error', reject);
    request.write('{');
    setTimeout(() => request.end('}'), 3000);
  });
  await wait(500);
  const took = await stop(server);
  assert.equal(await answered, 204);
  assert.ok(took < 10_000, `it took ${took} ms`);
  assert.equal(await connects({ port: server.port, host: '127.0.0.1' }), false, 'the port is still open');
  const again = await readyServer(dataDir);
  await stop(again);
}

/** A wrong setting and a port in use end the start before the long steps. */
export async function refusedStarts() {
  const dataDir = newDir();
  const wrong = startServer({ dataDir, port: 0 });
  assert.equal(await wrong.exit, 78);
  assert.match(wrong.output(), /PORT must be/);
  const taken = http.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const blocked = startServer({ dataDir, port: taken.address().port });
  assert.equal(await blocked.exit, 69);
  assert.match(blocked.output(), /is in use/);
  taken.close();
}

/** R15: a data directory of another version of the embedded database is refused with 78 and left as it is. */
export async function otherVersion() {
  const dataDir = await preparedDir();
  writeFileSync(path.join(dataDir, 'db/PG_VERSION'), '17\n');
  const before = readdirSync(dataDir, { recursive: true }).sort();
  const refused = startServer({ dataDir, port: await freePort() });
  assert.equal(await refused.exit, 78, refused.output());
  assert.match(refused.output(), /made by version 17/);
  assert.deepEqual(readdirSync(dataDir, { recursive: true }).sort(), before);
  const command = startCommand(dataDir, ['migrate']);
  assert.equal(await command.exit, 78, command.output());
}

/** R1: kill -9 while articles go in. What was acknowledged is there afterwards, nothing is there twice, and the rest goes in. */
export async function killDuringIngest(count) {
  const dataDir = await preparedDir();
  const articles = path.join(newDir(), 'articles');
  writeArticles(articles, count);
  const server = await readyServer(dataDir);
  const ingest = startCommand(dataDir, ['ingest', articles, '--publish']);
  await Promise.race([ingest.says(/report-0000\.md: article/), ingest.exit]);
  await wait(between(50, 3000));
  server.child.kill('SIGKILL');
  await server.exit;
  const code = await ingest.exit;
  assert.ok(code === 69 || code === 0, `the command ended with ${code}:\n${ingest.output()}`);
  const acknowledged = new Set([...ingest.output().matchAll(/(report-\d+\.md): article \d+/g)].map((match) => match[1]));

  const again = await readyServer(dataDir);
  const resumed = startCommand(dataDir, ['ingest', articles, '--publish']);
  assert.equal(await resumed.exit, 0, resumed.output());
  const created = [...resumed.output().matchAll(/(report-\d+\.md): article \d+/g)].map((match) => match[1]);
  const lost = created.filter((name) => acknowledged.has(name));
  assert.deepEqual(lost, [], 'acknowledged articles were lost');
  // between what was acknowledged and what is there lies at most the one article whose answer was cut off
  assert.ok(
    count - created.length - acknowledged.size <= 1,
    `${created.length} created again, ${acknowledged.size} acknowledged of ${count}`,
  );
  const third = startCommand(dataDir, ['ingest', articles]);
  assert.equal(await third.exit, 0);
  assert.match(third.output(), new RegExp(`created 0 / skipped ${count}`));
  await stop(again);
  return `${acknowledged.size} of ${count} acknowledged before the kill`;
}

/** R16: kill -9 while the database is made. The next start moves the remains aside, if there are any, and serves. */
export async function killDuringFirstStart() {
  const dataDir = newDir();
  const first = startServer({ dataDir, port: await freePort() });
  await first.says(/Database +opening/);
  await wait(between(100, 2500));
  first.child.kill('SIGKILL');
  await first.exit;
  const second = await readyServer(dataDir);
  await stop(second);
  return readdirSync(dataDir).some((name) => name.startsWith('db.corrupt')) ? 'remains moved aside' : 'nothing left behind, or complete';
}
