/**
 * Malformed and malicious articles and pages. Every entry point must refuse them with an error, or read them safely. Numbers refer to the
 * list of bad inputs.
 */
import { makePdf } from '../make-pdf';

export interface BadInput {
  readonly number: number;
  readonly what: string;
  /** file name */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** the field that the error must name; null: the input is read, and the result must not match `absent` */
  readonly field: 'text' | 'frontMatter' | null;
  readonly absent?: RegExp;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const SENTENCES = [
  'The ministers of Norway and Finland met in Oslo on 3 March 2025 to speak about the winter timetable of the northern line.',
  'The two governments signed an agreement on harbor fees on 4 March 2025, after two years of talks in both capitals.',
  'Sweden announced on 5 March 2025 that it would join the agreement before the summer, if its parliament allows it.',
];
const TEXT = SENTENCES.join('\n\n');
const PARAGRAPHS = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('\n');
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>Talks</title>${head}</head><body>${body}</body></html>`;
const article = (inner = PARAGRAPHS): string => `<article><h1>Talks in Oslo</h1>${inner}</article>`;
const front = (block: string): string => `---\n${block}\n---\n${TEXT}`;
const aliases = (levels: number): string =>
  [
    'a: &a ["x","x","x","x","x","x","x","x","x"]',
    ...Array.from({ length: levels }, (_, n) => `${nth(n + 1)}: &${nth(n + 1)} [${Array(9).fill(`*${nth(n)}`)}]`),
  ].join('\n');
const nth = (n: number): string => String.fromCharCode(97 + n);
const VECTORS =
  '<script>window.__pwn=1</script><img src=x onerror="window.__pwn=1"><svg onload="window.__pwn=1"><script>__pwn</script></svg>' +
  '<math><mi xlink:href="javascript:__pwn">x</mi></math><a href="javascript:__pwn">a link</a><iframe srcdoc="<script>__pwn</script>"></iframe>';

/** Numbers 1 to 25; feeds, tables and URLs have their own lists. */
export const BAD_INPUTS: readonly BadInput[] = [
  { number: 1, what: 'an empty file', name: 'empty.txt', bytes: bytes(''), field: 'text' },
  { number: 2, what: 'only spaces and a mark', name: 'blank.txt', bytes: bytes('\uFEFF \n\t '), field: 'text' },
  { number: 3, what: 'NUL bytes', name: 'nul.txt', bytes: bytes(`Norway and Finland\0\0 met. ${TEXT}`), field: 'text' },
  {
    number: 4,
    what: 'a picture named as a page',
    name: 'picture.html',
    bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0),
    field: 'text',
  },
  {
    number: 5,
    what: 'Latin-1 that says UTF-8',
    name: 'latin.html',
    bytes: latin(page(article(`${PARAGRAPHS}<p>The café was closed.</p>`), '<meta charset="utf-8">')),
    field: null,
    absent: /\uFFFD/,
  },
  {
    number: 6,
    what: 'UTF-16 without a mark',
    name: 'wide.txt',
    bytes: new Uint8Array(Buffer.from(TEXT, 'utf16le')),
    field: null,
    absent: /\0/,
  },
  {
    number: 7,
    what: 'Windows-1251 by its meta tag',
    name: 'cyrillic.html',
    bytes: latin(page(article(`${PARAGRAPHS}<p>\xcc\xe8\xed\xe8\xf1\xf2\xf0.</p>`), '<meta charset="windows-1251">')),
    field: null,
    absent: /[\xc0-\xff]/,
  },
  {
    number: 8,
    what: 'incomplete characters',
    name: 'broken.txt',
    bytes: Uint8Array.of(...bytes(TEXT), 0xed, 0xa0, 0x80, 0xff, 0xfe, 0xc0, 0x80),
    field: null,
    absent: /\p{Surrogate}/u,
  },
  { number: 9, what: 'fifty thousand nested elements', name: 'deep.html', bytes: bytes(page('<div>'.repeat(50_000))), field: 'text' },
  { number: 10, what: 'fifty thousand open tags', name: 'open.html', bytes: bytes(page('a<b>'.repeat(50_000))), field: 'text' },
  { number: 11, what: 'one line of five megabytes', name: 'line.txt', bytes: bytes('The ministers met. '.repeat(276_000)), field: 'text' },
  {
    number: 12,
    what: 'ten megabytes and a byte',
    name: 'large.html',
    bytes: bytes(`<!doctype html>${'x'.repeat(10 * 1024 * 1024 - 14)}`),
    field: 'text',
  },
  {
    number: 13,
    what: 'another base and a refresh',
    name: 'base.html',
    bytes: bytes(page(article(), '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">')),
    field: null,
    absent: /evil/,
  },
  {
    number: 14,
    what: 'scripts in every place',
    name: 'scripts.html',
    bytes: bytes(page(article(VECTORS + PARAGRAPHS))),
    field: null,
    absent: /__pwn|javascript|<\w/,
  },
  {
    number: 15,
    what: 'letters that turn the direction round',
    name: 'turned.html',
    bytes: bytes(page(article(`<p>\u202Eyawron\u202C and \u200BFinland\u200D met in Oslo on 3 March 2025.</p>${PARAGRAPHS}`))),
    field: null,
  },
  {
    number: 16,
    what: 'a wall in front of the article',
    name: 'wall.html',
    bytes: bytes(page('<div><h1>Subscribe to read on</h1><p>We use cookies.</p><button>Accept all</button></div>')),
    field: 'text',
  },
  {
    number: 17,
    what: 'one article twice',
    name: 'twice.html',
    bytes: bytes(page(article(PARAGRAPHS + PARAGRAPHS))),
    field: null,
    absent: /timetable.*timetable/s,
  },
  { number: 18, what: 'a hundred thousand dates', name: 'dates.txt', bytes: bytes('2024-01-02 '.repeat(100_000)), field: 'text' },
  { number: 19, what: 'a locked PDF', name: 'locked.pdf', bytes: makePdf([SENTENCES], { locked: true }), field: 'text' },
  { number: 20, what: 'a scanned PDF', name: 'scanned.pdf', bytes: makePdf([[], []]), field: 'text' },
  { number: 21, what: 'half a PDF', name: 'half.pdf', bytes: makePdf([SENTENCES]).slice(0, 120), field: 'text' },
  { number: 22, what: 'a PDF of ten thousand pages', name: 'long.pdf', bytes: makePdf([SENTENCES], { repeat: 9_999 }), field: 'text' },
  {
    number: 23,
    what: 'front matter that is a program',
    name: 'program.md',
    bytes: bytes(`---js\nmodule.exports = { title: process.cwd() }\n---\n${TEXT}`),
    field: 'frontMatter',
  },
  {
    number: 24,
    what: 'front matter that never ends',
    name: 'endless.md',
    bytes: bytes(`---\ntitle: Talks\n\n${TEXT}`),
    field: 'frontMatter',
  },
  { number: 25, what: 'a bomb of aliases', name: 'bomb.md', bytes: bytes(front(aliases(8))), field: 'frontMatter' },
];

/** Invalid publication dates. */
export const BAD_DAYS: readonly string[] = [
  ...['2001-02-30', '1900-02-29', '1999-13-01', '2024-01-01T24:00', '0000-01-01', '-0044-03-15', 'Y-17E7', '9'.repeat(300), '2004-06/2003'],
  ...['..', '03/04/05', 'next Friday', 'the 1960s', '31/31/2024', '２０２４-01-01'],
];
