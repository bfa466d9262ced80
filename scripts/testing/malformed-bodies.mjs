/** S19: malformed bodies. Each gets a 4xx response, no stack trace is logged, and the server keeps running. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startServer } from './run-server.mjs';

const ORIGIN = 'https://dateline.example.org';
const MOST_GROWTH_MB = 100;
const MEGABYTE = 1024 * 1024;
const BOUNDARY = 'x-drill';
const CUTS = 60;

export async function malformedBodies() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-drill-'));
  const port = await freePort();
  const server = startServer({ dataDir, port, env: { APP_URL: ORIGIN, SEED: 'none' } });
  try {
    assert.ok(await server.ready, `the server did not start:\n${server.output()}`);
    return await sendAll(server, port);
  } finally {
    server.child.kill('SIGTERM');
    await server.exit;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function sendAll({ child, output }, port) {
  const page = await send(port, { method: 'GET', path: '/sign-in' });
  const action = /&quot;id&quot;:&quot;([0-9a-f]{40,})&quot;/.exec(page.text)?.[1];
  assert.ok(action, 'the form of the page has no action');
  const bodies = [...actionsOfScripts(action), ...plainForms(action), ...programs()];
  // warm up, because memory loaded with the first requests is not a leak
  for (const body of bodies.filter((_, at) => at % 3 === 0)) await send(port, body);
  const before = memoryOf(child.pid);
  const wrong = [];
  for (const body of bodies) {
    const { status, text } = await send(port, body);
    if (status > 499 || (status < 400 && !body.isReadable)) wrong.push(`${status} for ${body.what}`);
    assert.doesNotMatch(text, /\n\s+at |node_modules/, `${body.what} is answered with a stack`);
  }
  assert.deepEqual(wrong, []);
  for (const lines of brokenRequests(action)) assert.match(await sendRaw(port, lines), /^(?:HTTP\/1\.1 4\d\d |$)/);
  await forwarded(port, action);
  assert.equal((await send(port, { method: 'GET', path: '/api/ready' })).status, 200);
  // the framework prints one line in place of frames that it omits
  assert.doesNotMatch(output(), /\n {4}at (?!ignore-listed)/, 'there is a stack in the log');
  const growth = memoryOf(child.pid) - before;
  assert.ok(growth < MOST_GROWTH_MB, `the memory grew by ${growth} MB`);
  return `${bodies.length} bodies, memory ${growth >= 0 ? '+' : ''}${growth} MB`;
}

const form = (entries) =>
  Buffer.from(
    `${entries.map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${BOUNDARY}--\r\n`,
  );
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;
const nested = (depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Actions as page scripts send them, with a malformed ID, malformed values or a truncated end. */
function actionsOfScripts(action) {
  const plain = (what, body, id = action) => ({
    what: `${what} of a script`,
    path: '/sign-in',
    headers: { 'Next-Action': id, 'Content-Type': 'text/plain;charset=UTF-8', Accept: 'text/x-component' },
    body: Buffer.from(body),
  });
  const ids = ['x', '0', '__proto__', 'constructor', 'toString', '../../etc/passwd', '0'.repeat(42), 'f'.repeat(42), 'a'.repeat(4_000)];
  const values = [
    ...['', '{', '[', ']', 'null', 'true', '1', '"', '{"a"', 'undefined', '\u0000', '<html>', '%PDF-1.7', "'; drop table users; --"],
    ...['"$F1"', '["$F1"]', '["$h1"]', '["$1"]', '["$Q1"]', '["$W1"]', '["$i1"]', '["$B1"]', '["$A1"]'],
    ...['["$1:__proto__:then"]', '["$1:constructor:constructor"]', '{"then":"$1:then"}', '{"length":1e9}'],
    ...[10_000, 100_000].map(nested),
    ...['a', '[', '{"a":', '"'].map((piece) => piece.repeat(Math.ceil(MEGABYTE / piece.length))),
  ];
  // these are readable, so the action itself rejects them with a typed result
  const readable = ['["$K1"]', '["$R1"]', '["$X1"]', '["$T"]', '{"__proto__":{"polluted":1}}'];
  const whole = form([
    ['1_email', 'ada@example.org'],
    ['1_password', 'not the password'],
    ['0', '[{"ok":true},"$K1"]'],
  ]);
  return [
    ...ids.map((id) => plain(`the action ${id.slice(0, 40)}`, '[]', id)),
    ...values.map((value) => plain(`the value ${JSON.stringify(value.slice(0, 40))}`, value)),
    ...readable.map((value) => ({ ...plain(`the value ${value}`, value), isReadable: true })),
    ...cutsOf(whole).map(({ what, body }) => ({
      ...plain(what, body),
      headers: { 'Next-Action': action, 'Content-Type': MULTIPART },
      body,
    })),
  ];
}

/** Forms as a browser without scripts sends them. */
function plainForms(action) {
  const whole = form([
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', `{"id":"${action}","bound":"$@1"}`],
    ['$ACTION_1:1', '[null]'],
    ['$ACTION_KEY', 'k'],
    ['email', 'ada@example.org'],
    ['password', 'not the password'],
  ]);
  const plain = (what, body, type = MULTIPART) => ({
    what: `${what} of a plain form`,
    path: '/sign-in',
    headers: { 'Content-Type': type },
    body,
  });
  const withId = (id) => form([[`$ACTION_ID_${id}`, '']]);
  return [
    ...cutsOf(whole).map(({ what, body }) => plain(what, body)),
    plain('no boundary', whole, 'multipart/form-data'),
    plain('another boundary', whole, 'multipart/form-data; boundary=other'),
    ...['x', '__proto__', 'constructor', '0'.repeat(42)].map((id) => plain(`the action ${id}`, withId(id))),
    ...['{', '{"id":"x"}', `{"id":"${action}","bound":"$@9"}`, '{"__proto__":{}}'].map((value) =>
      plain(
        `the reference ${value.slice(0, 20)}`,
        form([
          ['$ACTION_REF_1', ''],
          ['$ACTION_1:0', value],
        ]),
      ),
    ),
  ];
}

/** API requests of programs. Most are rejected for a missing token before the body is read. */
function programs() {
  const headers = { 'Content-Type': 'application/json' };
  const bodies = [
    '',
    '{',
    '[',
    '"',
    '{"title":',
    '\u0000',
    nested(100_000),
    '{"a":'.repeat(10_000),
    '{"__proto__":{"polluted":1}}',
    'a'.repeat(MEGABYTE),
  ];
  return [
    ...bodies.map((body) => ({
      what: `${JSON.stringify(body.slice(0, 20))} to the API`,
      path: '/api/v1/articles',
      headers,
      body: Buffer.from(body),
    })),
    ...bodies.map((body) => ({
      what: `${JSON.stringify(body.slice(0, 20))} to /api/vocabulary`,
      path: '/api/vocabulary',
      headers,
      body: Buffer.from(body),
    })),
  ];
}

/** Truncations at many points, except in the last bytes, where only the closing boundary would be missing. */
const cutsOf = (whole) =>
  Array.from({ length: CUTS }, (_, at) => Math.floor((at * (whole.length - BOUNDARY.length - 8)) / CUTS)).map((length) => ({
    what: `the first ${length} bytes`,
    body: whole.subarray(0, length),
  }));

/** Requests that end or violate the protocol within their body. */
const brokenRequests = (action) => {
  const head = `POST /sign-in HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nNext-Action: ${action}\r\n`;
  const api = `POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
  return [
    `${head}Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n[]\r\n0\r\n\r\n`,
    `${head}Content-Type: ${MULTIPART}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n--x-d`,
    `${head}Content-Type: ${MULTIPART}\r\nContent-Length: 1000\r\n\r\n--x-d`,
    `${head}Content-Type: text/plain\r\nContent-Length: 1000\r\n\r\n[`,
    `${api}Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{`,
    `${api}Content-Length: 1000\r\n\r\n{"title":`,
  ];
};

/** An action sent to a page without it still runs, although the public URL uses TLS and this server none. */
async function forwarded(port, action) {
  const body = form([
    ['1_email', 'ada@example.org'],
    ['1_password', 'not the password'],
    ['0', '[null,"$K1"]'],
  ]);
  const { status, type, text } = await send(port, {
    path: '/about',
    headers: { 'Next-Action': action, 'Content-Type': MULTIPART, Accept: 'text/x-component' },
    body,
  });
  assert.deepEqual([status, type], [200, 'text/x-component'], `an action of another page is answered with ${text}`);
}

function send(port, { method = 'POST', path: address, headers = {}, body = Buffer.alloc(0) }) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        port,
        host: '127.0.0.1',
        method,
        path: address,
        agent: false,
        headers: { Origin: ORIGIN, ...headers, 'Content-Length': body.length },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'], text }));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** Sends the lines, closes the connection, and returns the response. */
function sendRaw(port, lines) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.end(lines));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}

/** Resident memory in megabytes; 0 if the system does not report it. */
function memoryOf(pid) {
  if (process.platform !== 'linux') return 0;
  return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
}
