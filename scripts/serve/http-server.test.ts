import type { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createHttpServer } from './http-server.mjs';
import { MAX_BODY_BYTES } from './limit-body.mjs';
import { runtime } from './runtime.mjs';

type Handle = (request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>;
type Running = ReturnType<typeof createHttpServer> & { readonly port: number };

const running: Running[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop(100)));
});

async function start(handle: Handle, appUrl: string | null = null): Promise<Running> {
  const made = createHttpServer({ handle, appUrl });
  await new Promise<void>((resolve) => made.server.listen(0, '127.0.0.1', resolve));
  const started = { ...made, port: (made.server.address() as AddressInfo).port };
  running.push(started);
  return started;
}

const readAll: Handle = async (request, response) => {
  let bytes = 0;
  for await (const chunk of request) bytes += chunk.length;
  response.end(String(bytes));
};

/** Sends raw lines and returns the whole response. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
  });
}

function post(
  port: number,
  chunks: readonly Buffer[],
  headers: http.OutgoingHttpHeaders = {},
  agent?: http.Agent,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, method: 'POST', headers, agent }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on('error', reject);
    for (const chunk of chunks) request.write(chunk);
    request.end();
  });
}

const megabyte = Buffer.alloc(1024 * 1024);

const asking = (): AbortSignal | undefined => (runtime.requests as AsyncLocalStorage<{ signal: AbortSignal }>).getStore()?.signal;

test('aborts the signal of a GET when the client disconnects, but not of a POST', async () => {
  const seen: (AbortSignal | undefined)[] = [];
  const { port } = await start(async () => {
    seen.push(asking());
  });
  for (const method of ['GET', 'POST'])
    await new Promise<void>((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => socket.write(`${method} / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n`));
      setTimeout(() => {
        expect(seen.at(-1)?.aborted ?? false).toBe(false);
        socket.destroy();
        resolve();
      }, 100);
    });
  await vi.waitFor(() => expect(seen[0]?.aborted).toBe(true));
  expect(seen[1]?.aborted).toBe(false);
});

test('S34: accepts a body of exactly the limit, with or without Content-Length', async () => {
  const { port } = await start(readAll);
  const chunks = Array.from({ length: 8 }, () => megabyte);
  expect(await post(port, chunks, { 'Content-Length': MAX_BODY_BYTES })).toEqual({ status: 200, text: String(MAX_BODY_BYTES) });
  expect(await post(port, chunks)).toEqual({ status: 200, text: String(MAX_BODY_BYTES) });
});

test('S34: rejects a Content-Length over the limit with 413 before reading the body', async () => {
  let handled = false;
  const { port } = await start(async () => {
    handled = true;
  });
  const answer = await raw(port, `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${MAX_BODY_BYTES + 1}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(handled).toBe(false);
});

test('S34: sends the whole 413 response and keeps the connection open', async () => {
  const { port } = await start(readAll);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const chunks = Array.from({ length: 12 }, () => megabyte);
  const refused = await post(port, chunks, { 'Content-Length': 12 * megabyte.length }, agent);
  expect(refused).toEqual({ status: 413, text: 'The request is larger than 8 MB.\n' });
  expect(await post(port, [Buffer.from('abc')], {}, agent)).toEqual({ status: 200, text: '3' });
  agent.destroy();
});

test('S34: cuts off a body far over the limit', async () => {
  const { port } = await start(readAll);
  let sent = 0;
  await new Promise<void>((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.resume();
    const send = (error?: Error | null) => {
      if (error || sent >= 200 || socket.destroyed) return;
      sent += 1;
      socket.write(megabyte, send);
    };
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${200 * megabyte.length}\r\n\r\n`, send);
  });
  expect(sent).toBeLessThan(100);
});

test('survives a client that requests an upgrade and disconnects', async () => {
  const { server, port } = await start(readAll);
  const lines = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
  const sockets: net.Socket[] = [];
  server.on('upgrade', (_request, socket: net.Socket) => {
    sockets.push(socket);
    socket.emit('error', new Error('the client reset the connection'));
  });
  await raw(port, lines);
  expect(sockets).toHaveLength(1);
  expect(await post(port, [Buffer.from('abc')])).toEqual({ status: 200, text: '3' });
});

test('S34: counts a body without Content-Length and rejects it with 413', async () => {
  let got = '';
  const { port, stop } = await start(async (request, response) => {
    await readAll(request, response);
    got = 'the whole body';
  });
  const { status } = await post(port, [...Array.from({ length: 8 }, () => megabyte), Buffer.from('x')]);
  expect(status).toBe(413);
  expect(got).toBe('');
  // The connection closes without waiting for the timeout.
  const begun = performance.now();
  await stop(5000);
  expect(performance.now() - begun).toBeLessThan(2000);
});

test('S37: rejects WebSocket upgrades', async () => {
  const { port } = await start(readAll);
  const answer = await raw(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 426 /);
});

test.each([
  ['an answer', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 200],
  ['a body that is too large', `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${MAX_BODY_BYTES + 1}\r\n\r\n`, 413],
  ['a request that is none', 'HELLO\r\n\r\n', 400],
  ['headers that are too large', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
])('S24: %s has the security headers', async (_what, text, status) => {
  const { port } = await start(async (_request, response) => void response.end('ok'), 'https://dateline.example.org');
  const answer = (await raw(port, text)).toLowerCase();
  expect(answer).toMatch(new RegExp(`^http/1\\.1 ${status} `));
  for (const header of ['x-content-type-options: nosniff', 'referrer-policy: strict-origin-when-cross-origin'])
    expect(answer).toContain(header);
  for (const header of ['cross-origin-opener-policy: same-origin', 'cross-origin-resource-policy: same-origin'])
    expect(answer).toContain(header);
  expect(answer).toContain('strict-transport-security: max-age=31536000');
  expect(answer).not.toContain('x-powered-by');
});

test('S10: ignores forged host, policy, address and request ID headers', async () => {
  const { port } = await start(
    async (request, response) => void response.end(JSON.stringify(request.headers)),
    'https://dateline.example.org',
  );
  const spoofed = [
    'X-Forwarded-Host: evil.example',
    'Content-Security-Policy: x',
    'X-Middleware-Subrequest: proxy',
    'X-Peer-Address: 1.2.3.4',
    'X-Request-Id: mine',
  ];
  const answer = await raw(port, `GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${spoofed.join('\r\n')}\r\n\r\n`);
  expect(answer).not.toMatch(/evil\.example|"content-security-policy"|"x-middleware-subrequest"|1\.2\.3\.4|"mine"/);
  expect(answer).toContain('"x-forwarded-host":"dateline.example.org"');
  expect(answer).toContain('"x-peer-address":"127.0.0.1"');
});

test('R18: on stop, finishes requests in progress and accepts no new ones', async () => {
  const { port, stop } = await start(async (_request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    response.end('finished');
  });
  const inFlight = post(port, []);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stopped = stop(5000);
  await expect(post(port, [])).rejects.toThrow();
  expect(await inFlight).toEqual({ status: 200, text: 'finished' });
  await stopped;
});

test('R18: on stop, cuts a request that does not end before the timeout', async () => {
  const { port, stop } = await start(() => new Promise(() => undefined));
  const stuck = post(port, []).catch(() => 'cut');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const begun = performance.now();
  await stop(300);
  expect(performance.now() - begun).toBeLessThan(3000);
  expect(await stuck).toBe('cut');
});

test.each(['GET', 'POST'])('uses the status that the handler of a %s sets', async (method) => {
  const { port } = await start(async (_request, response) => {
    const asking = runtime.requests as AsyncLocalStorage<{ status?: number }>;
    await Promise.resolve();
    Object.assign(asking.getStore() ?? {}, { status: 404 });
    response.end('nothing here');
  });
  expect(await raw(port, `${method} / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404 [\s\S]*nothing here$/);
});

test.each([
  ['in one piece', (response: http.ServerResponse) => void response.end('<html id="empty">')],
  [
    'in pieces',
    (response: http.ServerResponse) => {
      response.write('<html id="empty">');
      response.write('scripts');
      response.end();
    },
  ],
])('replaces a page that failed %s with a static page that shows the request ID', async (_how, send) => {
  runtime.hooks.failedPage = (id: string) => ({
    headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': 'own' },
    html: `failed: ${id}`,
  });
  const { port } = await start(async (_request, response) => {
    response.statusCode = 500;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Content-Security-Policy', 'of the framework');
    send(response);
  });
  const answer = await raw(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  runtime.hooks.failedPage = undefined;
  const [head = '', body] = answer.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 500 /);
  expect(head).toContain('Content-Security-Policy: own');
  expect(head).not.toContain('gzip');
  expect(body).toBe(`failed: ${/X-Request-Id: (\S+)/.exec(head)?.[1]}`);
});

test('leaves a failed response that is not a page unchanged', async () => {
  runtime.hooks.failedPage = () => ({ headers: {}, html: 'a page' });
  const { port } = await start(async (_request, response) => {
    response.writeHead(500, { 'Content-Type': 'application/json' });
    response.end('{}');
  });
  expect(await raw(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/\r\n\r\n[\s\S]*\{\}/);
  runtime.hooks.failedPage = undefined;
});

interface Asking {
  hasActed?: boolean;
  status?: number;
}
const store = () => (runtime.requests as AsyncLocalStorage<Asking>).getStore();
const FORM = { 'Content-Type': 'multipart/form-data; boundary=x' };

test.each([
  ['a form that no action could read', FORM, false, 400],
  ['an action of scripts that could not be read', { 'Next-Action': 'a', 'Content-Type': 'text/plain' }, false, 400],
  ['an action that failed', FORM, true, 500],
  ['a body that is no form', { 'Content-Type': 'text/plain' }, false, 500],
])('%s gets a 4xx or 5xx status depending on the cause', async (_what, headers, hasActed, status) => {
  const { port } = await start(async (_request, response) => {
    const asked = store();
    if (asked) asked.hasActed = hasActed;
    response.statusCode = 500;
    response.end('failed');
  });
  expect((await post(port, [Buffer.from('x')], headers)).status).toBe(status);
});

test('logs a failure without stack and submitted values', async () => {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { port } = await start(async () => {
    throw new Error('Failed query: insert into users values ($1)\nparams: hunter2');
  });
  expect((await post(port, [])).status).toBe(500);
  const said = JSON.stringify(spy.mock.calls);
  spy.mockRestore();
  expect(said).toContain('Failed query: insert');
  expect(said).not.toMatch(/hunter2|\.test\.ts/);
});

test.each([
  ['a chunk without a length', 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n'],
  ['a length that is no number', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\nabc'],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc'],
])('rejects %s with 400', async (_what, text) => {
  const { port } = await start(readAll);
  expect(await raw(port, text)).toMatch(/^HTTP\/1\.1 400 /);
});

test('replaces failed pages, including other 5xx statuses, but not rejected forms', async () => {
  runtime.hooks.failedPage = (_id: string, status: number) => ({ headers: { 'Content-Type': 'text/html' }, html: `replaced ${status}` });
  const { port } = await start(async (request, response) => {
    const [, framework = '', sent = ''] = request.url?.split('/') ?? [];
    const asked = store();
    if (asked && sent !== '') asked.status = Number(sent);
    response.statusCode = Number(framework);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('of the framework');
  });
  const get = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return `${answer.status} ${await answer.text()}`;
  };
  try {
    expect(await get('/500/')).toBe('500 replaced 500');
    expect(await get('/500/503')).toBe('503 replaced 503');
    expect(await get('/200/503')).toBe('503 of the framework');
    expect(await get('/404/')).toBe('404 of the framework');
  } finally {
    runtime.hooks.failedPage = undefined;
  }
});

describe('combining writes', () => {
  type Handle = Parameters<typeof createHttpServer>[0]['handle'];

  /** Returns the chunks of a response as they arrive on a raw connection. */
  async function piecesOf(handle: Handle): Promise<readonly string[]> {
    const { server, stop } = createHttpServer({ handle, appUrl: null });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const pieces: string[] = [];
    await new Promise<void>((resolve) => {
      const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
      socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      socket.on('data', (piece) => pieces.push(piece.toString()));
      socket.on('close', () => resolve());
    });
    await stop(100);
    return pieces;
  }

  test('sends headers, body and end as one chunk when written together', async () => {
    const pieces = await piecesOf(async (_request, response) => {
      response.flushHeaders();
      await Promise.resolve();
      response.write('the whole');
      await Promise.resolve();
      response.end();
    });
    expect(pieces.length).toBe(1);
    expect(pieces[0]).toMatch(/^HTTP\/1\.1 200 OK\r\n.*the whole\r\n0\r\n\r\n$/s);
  });

  test('does not delay available data until later writes', async () => {
    const pieces = await piecesOf(async (_request, response) => {
      response.flushHeaders();
      response.write('first');
      await sleep(50);
      response.write('second');
      await sleep(50);
      response.end('third');
    });
    expect(pieces.map((piece) => /first|second|third/.exec(piece)?.[0])).toEqual(['first', 'second', 'third']);
  });

  test('sends a long response completely, even with backpressure', async () => {
    const part = 'x'.repeat(100_000);
    const pieces = await piecesOf(async (_request, response) => {
      response.flushHeaders();
      for (let turn = 0; turn < 20; turn += 1) if (!response.write(part)) await new Promise((resolve) => response.once('drain', resolve));
      response.end();
    });
    expect(pieces.join('').match(/x/g)?.length).toBe(20 * part.length);
  });
});

test('logs a report about the content security policy without the token of a page', async () => {
  const { port } = await start(readAll);
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const report = Buffer.from(JSON.stringify({ body: { documentURL: 'https://dateline.example/invite?token=4fR_x-9&a=b' } }));
  const answered = await new Promise((resolve) => {
    const request = http.request({ port, method: 'POST', path: '/csp-reports' }, (response) => resolve(response.statusCode));
    request.end(report);
  });
  const lines = logged.mock.calls.join('\n');
  logged.mockRestore();
  expect(answered).toBe(204);
  expect(lines).toContain('/invite?token=[redacted]&a=b');
  expect(lines).not.toContain('4fR_x-9');
});
