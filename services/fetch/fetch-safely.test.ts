import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isDatelineError } from '@/domain/errors';
import { log } from '../log';
import { checkAddress, isPublicAddress } from './check-address';
import { checkPageAddress, type FetchOptions, fetchSafely, onlyIfNewer, retryAfterSeconds, versionOf } from './fetch-safely';

const NOTHING = { allowHosts: [], ownHosts: ['dateline.example.org'] } as const;
const PUBLIC = [{ address: '93.184.216.34', family: 4 }];

/** URLs that reach a local or otherwise forbidden network, in many notations. */
const REFUSED = [
  ...[
    'http://127.0.0.1/',
    'http://127.1/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://0/',
    'http://0.0.0.0/',
  ],
  ...[
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://198.18.0.1/',
  ],
  ...[
    'http://169.254.169.254/latest/meta-data/',
    'http://169.254.0.1/',
    'http://metadata.google.internal/',
    'http://metadata/',
    'http://192.0.0.192/',
  ],
  ...['http://224.0.0.1/', 'http://239.255.255.250/', 'http://255.255.255.255/', 'http://240.0.0.1/', 'http://203.0.113.5/'],
  ...['http://2130706433/', 'http://017700000001/', 'http://0x7f000001/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://3232235777/'],
  ...['http://127.0.0.1/', 'http://①⑥⑨.②⑤④.①⑥⑨.②⑤④/', 'http://127。0。0。1/', 'http://169.254.169.254./'],
  ...['http://[::1]/', 'http://[::]/', 'http://[fc00::1]/', 'http://[fd12:3456::1]/', 'http://[fe80::1]/', 'http://[ff02::1]/'],
  ...[
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::1]/',
  ],
  ...['http://[2002:7f00:1::]/', 'http://[2001:0:1::1]/', 'http://[2001:db8::1]/', 'http://[fec0::1]/', 'http://[100::1]/'],
  ...[
    'http://user@example.org/',
    'http://user:secret@example.org/',
    'http://example.org:22/',
    'http://example.org:8080/',
    'http://example.org:6379/',
  ],
  ...[
    'file:///etc/passwd',
    'ftp://example.org/',
    'gopher://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'example.org',
    '',
    'http://',
  ],
  ...[
    'https://dateline.example.org/admin',
    'http://printer.local/',
    'http://router.lan/',
    'http://intranet/',
    `http://example.org/${'x'.repeat(2_000)}`,
  ],
];

describe('URLs', () => {
  it.each(REFUSED)('rejects %s before any DNS lookup', async (address) => {
    let resolved = 0;
    const resolve = async () => {
      resolved += 1;
      return PUBLIC;
    };
    await expect(fetchSafely(address, { ...NOTHING, accept: ['text/html'], resolve })).rejects.toMatchObject({
      code: 'bad-data',
      field: 'url',
    });
    expect(resolved).toBe(0);
  });

  it.each([
    'https://example.org/a?b#c',
    'http://example.org/',
    'http://example.org:443/',
    'http://8.8.8.8/',
    'http://[2606:4700::1111]/',
    'https://bücher.example/',
  ])('allows %s', (address) => {
    expect(checkAddress(address, NOTHING).protocol).toMatch(/^https?:$/);
  });

  it.each(['127.0.0.1', '::1', '::ffff:8.8.8.8', 'fe80::1%eth0', '2001:4860::%1', 'example.org', '', '64:ff9b::808:808'])(
    'treats %s as not public',
    (address) => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );
});

describe('fetching', () => {
  let server: http.Server;
  let host: string;
  const asked: http.IncomingMessage[] = [];
  const PAGE = '<!doctype html><p>Hello</p>';
  const ANSWERS: Readonly<Record<string, (response: http.ServerResponse) => void>> = {
    '/page': (response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(PAGE),
    '/gzip': (response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(PAGE)),
    '/brotli': (response) => response.setHeader('Content-Encoding', 'br').end(brotliCompressSync(PAGE)),
    '/bomb': (response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(Buffer.alloc(50_000_000))),
    '/broken': (response) => response.setHeader('Content-Encoding', 'gzip').end('not packed'),
    '/large': (response) => response.end(Buffer.alloc(6_000_000)),
    '/picture': (response) => response.setHeader('Content-Type', 'image/png').end('x'),
    '/empty': (response) => response.end(),
    '/missing': (response) => response.writeHead(404).end('no'),
    '/cut': (response) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('x');
      setTimeout(() => response.destroy(), 20);
    },
    '/never': () => undefined,
    '/drip': (response) => {
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    },
    '/away': (response) => response.writeHead(302, { Location: '/page', 'Set-Cookie': 'a=b' }).end(),
    '/circle': (response) => response.writeHead(301, { Location: '/circle' }).end(),
    '/busy': (response) => response.writeHead(429, { 'Retry-After': '120' }).end(),
    '/to-nothing': (response) => response.writeHead(302, { Location: 'http://' }).end(),
  };
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      asked.push(request);
      const target = new URL(request.url ?? '/', 'http://x').searchParams.get('to');
      if (request.url === '/version')
        return void response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200, { ETag: '"v1"' }).end(PAGE);
      if (target !== null) return void response.writeHead(307, { Location: target }).end();
      ANSWERS[request.url ?? '']?.(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const get = (path: string, more: Partial<FetchOptions> = {}) =>
    fetchSafely(`http://${host}${path}`, { allowHosts: [host], ownHosts: [], accept: ['text/html'], ...more });
  const why = async (path: string, more: Partial<FetchOptions> = {}): Promise<string> => {
    try {
      await get(path, more);
      return 'fetched';
    } catch (error) {
      expect(isDatelineError(error) && error.field).toBe('url');
      return (error as Error).message;
    }
  };

  it.each(['/page', '/gzip', '/brotli'])('decodes %s', async (path) => {
    expect(new TextDecoder().decode((await get(path)).bytes)).toBe(PAGE);
  });

  it('sends validators of a known version and reports an unchanged page', async () => {
    expect(await get('/version')).toMatchObject({ version: { etag: '"v1"', lastModified: null } });
    const known = { etag: '"v1"', lastModified: 'Tue, 09 Jan 2024 10:00:00 GMT' };
    const again = await get('/version', { known });
    expect(again).toMatchObject({ unchanged: true, version: known });
    expect(again.bytes).toHaveLength(0);
    expect(asked.at(-1)?.headers).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'Tue, 09 Jan 2024 10:00:00 GMT' });
  });

  it('reports the Retry-After of a busy site', async () => {
    await expect(get('/busy')).rejects.toMatchObject({ details: { status: 429, retryAfterSeconds: 120, passing: true } });
  });

  it.each([
    ['/cut', true],
    ['/never', true],
    ['/missing', undefined],
    ['/empty', undefined],
  ])('reports whether a failure of %s is temporary: %s', async (path, passing) => {
    const error = await get(path, { timeLimitMs: 500 }).catch((thrown: unknown) => thrown);
    expect((error as { details?: { passing: boolean } }).details?.passing || undefined).toBe(passing);
  });

  it('follows redirects without sending cookies or referrers', async () => {
    asked.length = 0;
    expect(await get('/away')).toMatchObject({ url: `http://${host}/page`, mediaType: 'text/html; charset=utf-8' });
    expect(asked.map(({ url }) => url)).toEqual(['/away', '/page']);
    for (const { headers } of asked) expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']));
    for (const { headers } of asked)
      expect([headers.referer, headers.origin, headers.authorization]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['/bomb', /larger than 5 MB/],
    ['/large', /larger than 5 MB/],
    ['/broken', /damaged/],
    ['/picture', /“image\/png” is not supported/],
    ['/empty', /page is empty/],
    ['/missing', /the page does not exist \(HTTP 404\)/],
    ['/cut', /connection was interrupted/],
    ['/circle', /redirects more than 5 times/],
    ['/to-nothing', /must begin with http/],
  ])('rejects %s with a clear message', async (path, message) => {
    expect(await why(path)).toMatch(message);
  });

  it.each(['/never', '/drip'])('stops %s at the time limit', async (path) => {
    const start = performance.now();
    expect(await why(path, { timeLimitMs: 300 })).toMatch(/took too long/);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  // A header can contain only ASCII, and a URL without a scheme stays on the site.
  it.each(REFUSED.filter((address) => /^[a-z]+:[ -~]*$/.test(address) && address.length < 1_000))(
    'rejects a redirect to %s without requesting it',
    async (address) => {
      asked.length = 0;
      expect(await why(`/?to=${encodeURIComponent(address)}`, { ownHosts: ['dateline.example.org'] })).not.toBe('fetched');
      expect(asked).toHaveLength(1);
    },
  );

  it('resolves a host name once, and only to public addresses', async () => {
    const { port } = new URL(`http://${host}`);
    let times = 0;
    const resolve = async () => {
      times += 1;
      // A second lookup would return another address.
      return times === 1 ? [{ address: '127.0.0.1', family: 4 }] : [{ address: '192.0.2.1', family: 4 }];
    };
    const allowed = { allowHosts: [`news.example.org:${port}`], ownHosts: [], accept: ['text/html'], resolve };
    expect((await fetchSafely(`http://news.example.org:${port}/page`, allowed)).url).toBe(`http://news.example.org:${port}/page`);
    expect(times).toBe(1);
    for (const address of ['127.0.0.1', '10.1.2.3', '::1', '::ffff:10.0.0.1', '169.254.169.254'])
      await expect(
        fetchSafely('http://news.example.org/', { ...NOTHING, accept: [], resolve: async () => [...PUBLIC, { address, family: 4 }] }),
      ).rejects.toThrow(/not on the public internet/);
    await expect(fetchSafely('http://news.example.org/', { ...NOTHING, accept: [], resolve: async () => [] })).rejects.toThrow(
      /site does not exist/,
    );
  });
});

describe('security log', () => {
  const BY = { userId: 'editor-1', requestId: 'request-1', ip: '192.0.2.7' };
  const security = async (work: () => Promise<unknown>): Promise<readonly unknown[]> => {
    const spy = vi.spyOn(log(), 'warn').mockImplementation(() => undefined);
    await work().catch(() => undefined);
    const written = spy.mock.calls.map(([entry]) => entry);
    spy.mockRestore();
    return written;
  };
  const refusal = (fetched: string) => ({
    ...{ security: 'address.refused', user: 'editor-1', fetched, requestId: 'request-1', address: '192.0.2.7' },
    why: 'Cannot fetch this URL: it is not on the public internet. Enter another URL.',
  });

  it('records who requested a forbidden URL, directly or through DNS', async () => {
    const inside = 'http://169.254.169.254/latest';
    expect(await security(async () => checkPageAddress(inside, BY))).toEqual([refusal(inside)]);
    const astray = { ...NOTHING, accept: [], by: BY, resolve: async () => [{ address: '10.0.0.1', family: 4 }] };
    expect(await security(() => fetchSafely('http://news.example.org/', astray))).toEqual([refusal('http://news.example.org/')]);
  });

  it('omits passwords in URLs', async () => {
    const written = await security(async () => checkPageAddress('http://ada:hunter2@example.org/a@b', BY));
    expect(written).toMatchObject([{ fetched: 'http://example.org/a@b' }]);
  });

  it('records nothing for a site that does not exist', async () => {
    const nowhere = { ...NOTHING, accept: [], by: BY, resolve: async () => [] };
    expect(await security(() => fetchSafely('http://news.example.org/', nowhere))).toEqual([]);
  });
});

describe('outgoing requests', () => {
  it('follow the address rules everywhere except in the remote CLI', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const path = await import('node:path');
    const root = path.resolve(import.meta.dirname, '../..');
    const found = ['services', 'app/_server', 'db', 'domain', 'engine', 'workers', 'cli'].flatMap((room) =>
      readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file))
        .map((file) => path.join(room, file))
        .filter((file) =>
          /\bfetch\(|['"]node:https?['"]/.test(readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')),
        ),
    );
    expect(found.filter((file) => !file.includes('/testing/')).sort()).toEqual([
      // Only to the server that the person at the terminal names.
      'cli/terminal/remote-articles.ts',
      'services/fetch/fetch-safely.ts',
      // The client of the language model streams. It checks and pins each address in the same way.
      'services/second-reader/client/safe-fetch.ts',
    ]);
  });
});

describe('version of a page', () => {
  it('is read from the headers, unless they are invalid', () => {
    expect(versionOf({ etag: 'W/"x"', 'last-modified': 'Tue, 09 Jan 2024 10:00:00 GMT' })).toEqual({
      etag: 'W/"x"',
      lastModified: 'Tue, 09 Jan 2024 10:00:00 GMT',
    });
    expect(versionOf({})).toEqual({ etag: null, lastModified: null });
    expect(versionOf({ etag: `"${'x'.repeat(5_000)}"`, 'last-modified': 'caf\u00e9' })).toEqual({ etag: null, lastModified: null });
  });
  it('is sent back unchanged', () => {
    expect(onlyIfNewer({ etag: '"x"', lastModified: null })).toEqual({ 'If-None-Match': '"x"' });
  });
});

describe('retryAfterSeconds', () => {
  const NOW = Date.parse('2024-01-09T10:00:00Z');
  it.each([
    ['120', 120],
    ['0', 0],
    ['20.0345', 20.0345],
    ['Tue, 09 Jan 2024 10:05:00 GMT', 300],
    ['Tue, 09 Jan 2024 09:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['', null],
    ['9'.repeat(40), null],
  ])('returns for "%s": %s s', (said, seconds) => {
    expect(retryAfterSeconds({ 'retry-after': said }, NOW)).toBe(seconds);
  });
});
