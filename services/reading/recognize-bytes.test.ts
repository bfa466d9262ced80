import { describe, expect, it } from 'vitest';
import { isCertain } from '@/domain/desk/recognized';
import { makePdf } from '../testing/make-pdf';
import { recognizeBytes } from './recognize-bytes';

const SENTENCES = [
  'The foreign ministers of the two neighbors met on Tuesday to talk about the bridge that both have wanted to build for thirty years.',
  'They agreed that engineers should begin to measure the river in March, and that the work should be paid by both in equal parts.',
  'A treaty is to be signed in the autumn, after the parliaments of both have had the time to read it and to ask their questions.',
];
const PARAGRAPHS = SENTENCES.map((text) => `<p>${text}</p>`).join('');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (head: string, more = ''): Uint8Array =>
  bytes(`<!doctype html><html><head>${head}</head><body><article><h1>A bridge at last</h1>${more}${PARAGRAPHS}</article></body></html>`);
const jsonLd = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': ['NewsArticle'],
  headline: 'Ministers agree on a bridge',
  datePublished: '2024-01-09T23:30:00+13:00',
  inLanguage: { '@type': 'Language', name: 'en-NZ' },
  publisher: { '@type': 'Organization', name: 'The River Paper' },
  mainEntityOfPage: { '@id': 'https://river.example/bridge' },
};

describe('what a page says about itself', () => {
  it('is taken from JSON-LD before everything else, wherever it lies in it', async () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        { '@type': 'WebPage', mainEntity: ARTICLE },
      ],
    };
    const { facts, body } = await recognizeBytes({ bytes: page(`<title>Other</title>${jsonLd(graph)}`) });
    expect(facts).toEqual({
      title: { value: 'Ministers agree on a bridge', where: 'JSON-LD (headline)', sure: 'found' },
      source: { value: 'The River Paper', where: 'JSON-LD (publisher)', sure: 'found' },
      published: { value: '2024-01-09', where: 'JSON-LD (datePublished)', sure: 'found' },
      language: { value: 'en', where: 'JSON-LD (inLanguage)', sure: 'found' },
      url: { value: 'https://river.example/bridge', where: 'JSON-LD (url)', sure: 'found' },
    });
    expect(body).toBe(SENTENCES.join('\n\n'));
  });

  it.each<readonly [string, string, string, string]>([
    [
      'a meta tag',
      '<meta property="article:published_time" content="2024-01-10T08:00Z">',
      '2024-01-10',
      'the meta tag article:published_time',
    ],
    ['a compact meta tag', '<meta name="pubdate" content="20240110">', '2024-01-10', 'the meta tag pubdate'],
    [
      'broken JSON-LD and a meta tag',
      '<script type="application/ld+json">{"a":</script><meta name="date" content="2024/01/10">',
      '2024-01-10',
      'the meta tag date',
    ],
  ])('its day comes from %s', async (_, head, day, where) => {
    const { facts } = await recognizeBytes({ bytes: page(head) });
    expect(facts.published).toEqual({ value: day, where, sure: 'found' });
    expect(isCertain(facts.published)).toBe(true);
  });

  it('is in doubt where two places differ, and where there are several times', async () => {
    const meta = '<meta property="article:published_time" content="2023-12-24">';
    const differs = await recognizeBytes({ bytes: page(jsonLd(ARTICLE) + meta) });
    expect(differs.facts.published).toMatchObject({
      value: '2024-01-09',
      doubt: 'But the meta tag article:published_time says 2023-12-24.',
    });
    const times = await recognizeBytes({ bytes: page('', '<time datetime="2024-01-09">x</time><time datetime="2024-01-11">y</time>') });
    expect(times.facts.published).toMatchObject({ value: '2024-01-09', where: 'the <time> element' });
    expect([differs, times].map(({ facts }) => isCertain(facts.published))).toEqual([false, false]);
  });

  it('prefers a date that the page labels to a declared one, and the declared one from the day before', async () => {
    const meta = '<meta property="article:published_time" content="2024-01-10">';
    const [far, near] = await Promise.all(
      [12, 11].map((day) => recognizeBytes({ bytes: page(meta, `<p>Published: ${day} January 2024</p>`) })),
    );
    expect(far?.facts.published).toMatchObject({ value: '2024-01-12', doubt: 'But the meta tag article:published_time says 2024-01-10.' });
    expect(near?.facts.published).toEqual({ value: '2024-01-11', where: 'the line “Published: 11 January 2024”', sure: 'found' });
  });

  it.each([
    ['its address', 'https://river.example/2024/01/12/bridge', '', 'But the URL says 2024-01-12.'],
    ['its text', undefined, '<p>12 January 2024</p>', 'But the line “12 January 2024” says 2024-01-12.'],
  ])('is in doubt where %s contradicts the meta tag', async (_, url, more, doubt) => {
    const meta = '<meta property="article:published_time" content="2024-01-10">';
    const { facts } = await recognizeBytes({ bytes: page(meta, more), ...(url ? { url } : {}) });
    expect(facts.published).toMatchObject({ value: '2024-01-10', where: 'the meta tag article:published_time', doubt });
    expect(isCertain(facts.published)).toBe(false);
  });

  it('is not in doubt where its address says the same, and what was written down for us never is', async () => {
    const url = 'https://river.example/2024/01/10/bridge';
    const same = await recognizeBytes({ bytes: page('<meta name="date" content="2024-01-10">'), url });
    const written = await recognizeBytes({ bytes: bytes(`---\npublished: 2024-01-12\n---\n${SENTENCES.join(' ')}`), url });
    expect([same, written].map(({ facts }) => facts.published?.doubt)).toEqual([undefined, undefined]);
  });

  it('loses no character at the end of a title that is too long', async () => {
    const { facts, original } = await recognizeBytes({ bytes: page(`<meta property="og:title" content="${'x'.repeat(499)}😀">`) });
    expect(facts.title?.value).toBe('x'.repeat(499));
    expect(original).not.toMatch(/\p{Surrogate}/u);
  });

  it('is completed by the URL it was fetched from', async () => {
    const { facts } = await recognizeBytes({ bytes: page(''), url: 'https://www.river.example/news/2024/01/09/bridge?utm_source=x' });
    expect(facts.source).toEqual({ value: 'river.example', where: 'the URL', sure: 'guessed' });
    expect(facts.published).toEqual({ value: '2024-01-09', where: 'the URL', sure: 'found' });
    expect(facts.url?.where).toBe('the URL that Dateline fetched');
    const { facts: canonical } = await recognizeBytes({
      bytes: page('<link rel="canonical" href="/bridge">'),
      url: 'https://river.example/x',
    });
    expect(canonical.url).toEqual({ value: 'https://river.example/bridge', where: 'the canonical link', sure: 'found' });
  });

  it('holds one copy of an article that stands in it twice, and tells of a wall', async () => {
    const twice = await recognizeBytes({ bytes: page(jsonLd({ ...ARTICLE, isAccessibleForFree: 'False' }), PARAGRAPHS) });
    expect(twice.body).toBe(SENTENCES.join('\n\n'));
    expect(twice.warnings).toContain('The page has a paywall, so the text may be incomplete.');
  });

  it('of a piece that was pasted all is the article, also when it is short', async () => {
    const read = await recognizeBytes({
      bytes: bytes('<meta charset="utf-8"><h2>Ministers agree</h2><p>They met on <b>Monday</b>.</p><p>Bye now.</p>'),
      isPiece: true,
    });
    expect(read.body).toBe('They met on Monday.\n\nBye now.');
    expect(read.facts.title).toEqual({ value: 'Ministers agree', where: 'the pasted heading', sure: 'found' });
  });
});

describe('a text file', () => {
  const TEXT = SENTENCES.join('\n\n');

  it.each([
    ['rich text', `{\\rtf1\\ansi ${TEXT}}`, /^This is a rich text file \(RTF\)/],
    [
      'a web archive',
      `From: <Saved by Blink>\r\nSubject: A bridge\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x\r\n${TEXT}`,
      /several parts/,
    ],
    ['a feed', `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>${TEXT}</title></channel></rss>`, /^This is a feed/],
  ])('that is %s is refused with advice', async (_, text, message) => {
    await expect(recognizeBytes({ bytes: bytes(text) })).rejects.toMatchObject({ field: 'text', message: expect.stringMatching(message) });
  });

  it('that begins with the header of an email is read', async () => {
    const { body } = await recognizeBytes({ bytes: bytes(`Subject: A bridge\nContent-Type: text/plain\n\n${TEXT}`) });
    expect(body).toContain(SENTENCES[0]);
  });

  it('has the day of its name as a guess, which must be confirmed', async () => {
    const { facts } = await recognizeBytes({ bytes: bytes(TEXT), name: '2024-01-09 bridge.txt' });
    expect(facts.published).toEqual({ value: '2024-01-09', where: 'the file name', sure: 'guessed' });
    expect(isCertain(facts.published)).toBe(false);
    expect((await recognizeBytes({ bytes: bytes(TEXT), name: '99999999.txt' })).facts.published).toBeUndefined();
  });

  it('front matter says more than the name', async () => {
    const { facts } = await recognizeBytes({ bytes: bytes(`---\ntitle: T\npublished: 2024-02-03\n---\n${TEXT}`), name: '2024-01-09.md' });
    expect(facts.published).toEqual({ value: '2024-02-03', where: 'the front matter', sure: 'said' });
  });

  const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
  // "Министр. " again and again, in the encoding that the tag names
  const minister = [0xcc, 0xe8, 0xed, 0xe8, 0xf1, 0xf2, 0xf0, 0x2c, 0x20];
  const cyrillic = Uint8Array.from([
    ...Buffer.from('<!doctype html><meta charset="windows-1251"><article><p>'),
    ...Array(40).fill(minister).flat(),
    ...Buffer.from('.</p></article>'),
  ]);
  it.each([
    ['UTF-16 without a mark', wide(TEXT), SENTENCES[0]],
    ['UTF-8 with a mark', bytes(`\uFEFF${TEXT}`), SENTENCES[0]],
    [
      'Latin-1 that says UTF-8',
      new Uint8Array(Buffer.from(`${TEXT}\n\nThe café of Père Noël is closed, as the owner has said on Monday.`, 'latin1')),
      'The café of Père Noël',
    ],
    [
      'Latin-1 that says UTF-16',
      new Uint8Array(
        Buffer.from(
          `<!doctype html><meta charset="utf-16"><article><p>${'The café of Père Noël is closed, as the owner said. '.repeat(9)}</p></article>`,
          'latin1',
        ),
      ),
      'The café of Père Noël',
    ],
    [
      'Windows-1252 with typographic marks',
      new Uint8Array([...Buffer.from(`${TEXT}\n\nIt is the owner`), 0x92, ...Buffer.from('s bridge '), 0x96, ...Buffer.from(' or was.')]),
      'It is the owner’s bridge – or was.',
    ],
    ['Windows-1251 by its meta tag', cyrillic, 'Министр, Министр'],
  ])('in %s is read', async (_, input, words) => {
    const read = await recognizeBytes({ bytes: input, mediaType: 'text/plain; charset=utf-8', name: 'a.txt' });
    expect(read.body).toContain(words);
  });
});

describe('a PDF', () => {
  const LINES = [
    'Published: 9 January 2024',
    '',
    'The foreign ministers of the two neighbors met on Tuesday to talk about the brid-',
    'ge that both have wanted to build for thirty years.',
    '',
    'They agreed on all points.',
  ];
  it('gives its paragraphs, its title and its day', async () => {
    const { facts, body } = await recognizeBytes({ bytes: makePdf([LINES], { title: 'A bridge (at last)', created: 'D:20230101' }) });
    expect(facts.title).toEqual({ value: 'A bridge (at last)', where: 'the PDF title', sure: 'found' });
    expect(facts.published).toMatchObject({ value: '2024-01-09', sure: 'found' });
    expect(body).toBe(
      'The foreign ministers of the two neighbors met on Tuesday to talk about the bridge that both have wanted to build for thirty years.\n\nThey agreed on all points.',
    );
  });

  it.each([
    ['The ministers agree on a bridge - River Times', '', 'River Times'],
    ['The ministers agree on a bridge - River Paper', 'RIVER PAPER', 'River Paper'],
    ['The ministers agree on a bridge', 'RIVER PAPER', 'RIVER PAPER'],
  ])('with the title “%s” and the letterhead “%s” is from “%s”', async (title, head, source) => {
    const { facts } = await recognizeBytes({ bytes: makePdf([[head, '', 'The ministers agree on a bridge', '', ...LINES]], { title }) });
    expect(facts.title).toEqual({ value: 'The ministers agree on a bridge', where: 'the PDF title', sure: 'found' });
    expect(facts.source?.value).toBe(source);
  });

  it('leaves out what stands on every page, and guesses the day from the file', async () => {
    const pages = [1, 2, 3].map((n) => [
      'The River Paper',
      '',
      `Ministers spoke of the bridge for the ${n}. time, and they were content with it.`,
      '',
      `Page ${n}`,
    ]);
    const { facts, body } = await recognizeBytes({
      bytes: makePdf(pages, { title: 'Microsoft Word - x.docx', created: 'D:20230102101010Z' }),
    });
    expect(body.split('\n\n')).toHaveLength(3);
    expect(body).not.toMatch(/River Paper|Page/);
    expect(facts.published).toEqual({ value: '2023-01-02', where: 'the PDF creation date', sure: 'guessed' });
    expect(facts.title?.where).not.toBe('the PDF title');
  });

  it.each([
    ['locked', makePdf([LINES], { locked: true }), /password-protected/],
    ['scanned', makePdf([[], []]), /no text, only images/],
    ['cut off', makePdf([LINES]).slice(0, 90), /damaged or incomplete|no text/],
    ['of ten thousand pages', makePdf([LINES], { repeat: 9_999 }), /10,000 pages/],
  ])('that is %s is refused in words', async (_, input, message) => {
    const start = performance.now();
    await expect(recognizeBytes({ bytes: input })).rejects.toMatchObject({
      name: 'DatelineError',
      field: 'text',
      message: expect.stringMatching(message),
    });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
