/** Malformed and malicious feeds. Each must be refused with an error, or read safely. Numbers refer to the list of bad inputs. */
import { gzipSync } from 'node:zlib';
import { articlePiece, rss } from '../feed-site';

export interface BadFeed {
  /** null: not in the list */
  readonly number: number | null;
  readonly what: string;
  readonly body: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** matches the error; null: the feed is read */
  readonly refused: RegExp | null;
  /** for a feed that is read: the number of entries, and the state of the first item */
  readonly entries?: number;
  readonly first?: { readonly state: 'asks' | 'failed'; readonly field?: string; readonly shown?: RegExp };
  /** must not match anything that was read */
  readonly absent?: RegExp;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const html = articlePiece('2025-03-04');
const entities = (declared: string, used: string): Uint8Array =>
  bytes(
    `<?xml version="1.0"?><!DOCTYPE rss [${declared}]><rss version="2.0"><channel><title>Paper ${used}</title>` +
      `<item><title>Talks ${used}</title><guid>1</guid><pubDate>Tue, 09 Jan 2024 10:00:00 GMT</pubDate><description><![CDATA[${html.repeat(4)}]]></description></item></channel></rss>`,
  );
const LAUGHS = ['<!ENTITY l0 "ha">', ...Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)].join('');
const empty = (count: number): Uint8Array =>
  bytes(
    `<rss version="2.0"><channel><title>Many</title>${Array.from({ length: count }, (_, n) => `<item><link>http://a.b/${n}</link></item>`).join('')}</channel></rss>`,
  );
const VECTOR = '&lt;img src=x onerror="window.__pwn=1"&gt;&lt;script&gt;window.__pwn=1&lt;/script&gt;Talks';

export const BAD_FEEDS: readonly BadFeed[] = [
  {
    number: 26,
    what: 'an entity that is a file of the server',
    body: entities('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'),
    refused: /refers to external files/,
  },
  {
    number: 26,
    what: 'entities that grow to a billion',
    body: entities(LAUGHS, '&l9;'),
    refused: null,
    entries: 1,
    first: { state: 'asks' },
    absent: /haha/,
  },
  {
    number: 27,
    what: 'a web page in place of a feed',
    body: bytes('<!doctype html><html><head><title>Gone</title></head><body><p>We have moved.</p></body></html>'),
    refused: /web page/,
  },
  {
    number: 28,
    what: 'two entries of one name',
    body: bytes(
      rss(
        'Paper',
        [1, 2].map((n) => ({ guid: 'same', link: `https://paper.example/${n}`, title: `Talks ${n}`, html: `${html}<p>${n}</p>` })),
      ),
    ),
    refused: null,
    entries: 2,
    first: { state: 'asks' },
  },
  {
    number: 29,
    what: 'a day that is none',
    body: bytes(rss('Paper', [{ guid: '1', title: 'Talks', date: '31 Foo 2020 99:99', html }])),
    refused: null,
    entries: 1,
    first: { state: 'asks', shown: /The feed’s date “31 Foo 2020 99:99” \(pubDate\) is not valid\./ },
  },
  {
    number: 30,
    what: 'a link that is a script',
    body: bytes(rss('Paper', [{ guid: '1', link: 'javascript:window.__pwn=1', title: 'Talks' }])),
    refused: null,
    entries: 1,
    first: { state: 'failed', field: 'url' },
  },
  {
    number: 30,
    what: 'a link that is a script, with the text',
    body: bytes(rss('Paper', [{ guid: '1', link: 'javascript:window.__pwn=1', title: 'Talks', html }])),
    refused: null,
    entries: 1,
    first: { state: 'asks' },
    absent: /javascript/,
  },
  {
    number: null,
    what: 'scripts in titles and texts',
    body: bytes(rss(VECTOR, [{ guid: '1', title: VECTOR, html: `<script>window.__pwn=1</script>${html}<img src=x onerror=__pwn>` }])),
    refused: null,
    entries: 1,
    first: { state: 'asks' },
    absent: /__pwn|<\w/,
  },
  { number: null, what: 'a hundred thousand entries', body: empty(100_000), refused: null, entries: 100 },
  { number: null, what: 'ten megabytes and a byte', body: bytes('x'.repeat(10 * 1024 * 1024 + 1)), refused: /larger than 5 MB/ },
  {
    number: null,
    what: 'a bomb of gzip',
    body: gzipSync(Buffer.alloc(200_000_000, ' ')),
    headers: { 'Content-Encoding': 'gzip' },
    refused: /larger than 5 MB/,
  },
  { number: null, what: 'nothing at all', body: bytes(''), refused: /empty/ },
  {
    number: null,
    what: 'half a feed',
    body: bytes(rss('Paper', [{ guid: '1', title: 'Talks' }]).slice(0, -40)),
    refused: /XML is invalid/,
  },
  {
    number: null,
    what: 'fifty thousand nested elements',
    body: bytes(`<rss><channel><title>${'<a>'.repeat(50_000)}`),
    refused: /XML is invalid|too deep/,
  },
  {
    number: null,
    what: 'deeply nested JSON',
    body: bytes(`{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(100_000)}`),
    refused: /not in RSS/,
  },
  { number: null, what: 'a picture', body: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), refused: /not in RSS/ },
];
