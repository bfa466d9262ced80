import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bookmarkletCode, readFragment } from './bookmarklet';

const ORIGIN = 'https://dateline.example.org';
const TEXT = 'Norway & Finland met = in Oslo + Bergen #1.\n100% of both “came”.';

interface Page {
  readonly selection?: string;
  readonly body?: string;
  readonly metas?: Readonly<Record<string, string>>;
  readonly pageTitle?: string;
  readonly data?: readonly string[];
  readonly blocksWindows?: boolean;
}

/** Runs the bookmarklet on a page, and returns where it leads and what it says. */
function click({ selection = '', body = TEXT, metas = {}, pageTitle = 'Talks | News', data = [], blocksWindows = false }: Page): {
  opened: string[];
  said: string[];
  moved: string;
} {
  const opened: string[] = [];
  const said: string[] = [];
  const location = { href: 'https://news.example.org/oslo?a=1#part' };
  const metaOf = (query: string) => {
    const content = metas[/property="([^"]+)"/.exec(query)?.[1] ?? ''];
    return content === undefined ? null : { content };
  };
  const document = {
    title: pageTitle,
    body: { innerText: body },
    querySelector: (query: string) => (query === 'h1' ? { innerText: ' Talks in Oslo ' } : metaOf(query)),
    querySelectorAll: () => data.map((textContent) => ({ textContent })),
  };
  const open = (url: string) => {
    opened.push(url);
    return blocksWindows ? null : {};
  };
  const code = decodeURIComponent(bookmarkletCode(ORIGIN).replace(/^javascript:/, ''));
  runInNewContext(code, { document, location, open, alert: (words: string) => said.push(words), getSelection: () => selection });
  return { opened, said, moved: location.href };
}

const received = (page: Page) => readFragment(new URL(click(page).opened[0] ?? '').hash);

describe('the bookmarklet', () => {
  it('sends the title, URL and text of the page in the fragment alone', () => {
    const url = new URL(click({}).opened[0] ?? '');
    expect(`${url.origin}${url.pathname}${url.search}`).toBe(`${ORIGIN}/admin/articles/new`);
    expect(readFragment(url.hash)).toEqual({
      page: { title: 'Talks in Oslo', source: '', url: 'https://news.example.org/oslo?a=1', published: '', text: TEXT },
    });
  });

  it('sends the selection instead of the page, and what the page states about itself', () => {
    const metas = { 'og:title': 'Talks', 'og:site_name': 'The Paper', 'article:published_time': '2025-03-06T10:00:00Z' };
    expect(received({ selection: 'Ministers met.', metas })).toEqual({
      page: {
        title: 'Talks',
        source: 'The Paper',
        url: 'https://news.example.org/oslo?a=1',
        published: '2025-03-06',
        text: 'Ministers met.',
      },
    });
  });

  it.each([
    ['2025-03-06T23:30:00+02:00', '2025-03-06'],
    ['Thu, 06 Mar 2025 10:00:00 GMT', '2025-03-06'],
    ['03/04/2025', ''],
    ['2001-02-30', ''],
    ['next Friday', ''],
  ])('sends the publication date “%s” as “%s”', (stated, published) => {
    expect(received({ metas: { 'article:published_time': stated } })).toMatchObject({ page: { published } });
  });

  it.each([
    ['Talks in Oslo | The Paper', 'The Paper'],
    ['Talks in Oslo - World - The Paper', 'The Paper'],
    ['Talks in Oslo', ''],
    ['Talks in Oslo-West | The Paper', 'The Paper'],
    ['The Paper | Talks in Oslo', ''],
  ])('takes the source from the page title “%s”', (pageTitle, source) => {
    expect(received({ pageTitle })).toMatchObject({ page: { title: 'Talks in Oslo', source } });
  });

  it('takes the publication date from JSON-LD if no tag states it', () => {
    const data = ['{"@type":"WebSite"}', '{"@type":"NewsArticle","datePublished": "2025-03-06T08:00:00Z"}'];
    expect(received({ data })).toMatchObject({ page: { published: '2025-03-06' } });
    expect(received({ data, metas: { 'article:published_time': '2025-03-05' } })).toMatchObject({ page: { published: '2025-03-05' } });
  });

  it('sends a page with half of a character', () => {
    expect(received({ body: 'Ministers \uD800met.', metas: { 'og:title': 'Talks \uDC00' } })).toMatchObject({
      page: { text: 'Ministers met.', title: 'Talks' },
    });
  });

  it('leads there in the same tab if the page may not open another', () => {
    expect(click({ blocksWindows: true }).moved).toContain(`${ORIGIN}/admin/articles/new#title=`);
  });

  it.each([
    ['a text that is too long', 'x'.repeat(200_001), /too long for the bookmark \(limit: 200,000 characters\)/],
    ['a text that is too long as a URL', '漢'.repeat(150_000), /too long for the bookmark/],
    ['no text', ' ', /no text/],
  ])('says so for %s, and opens nothing', (_, body, words) => {
    const { opened, said } = click({ body });
    expect([opened, said]).toEqual([[], [expect.stringMatching(words)]]);
  });

  it('contains no token and no address but its own', () => {
    const code = decodeURIComponent(bookmarkletCode(ORIGIN));
    expect(code.match(/https?:\/\/[^"']+/g)?.every((address) => address.startsWith(ORIGIN))).toBe(true);
    expect(code).not.toMatch(/token|cookie|fetch|dateline_/i);
  });
});

describe('a fragment', () => {
  it.each([
    ['of another kind', '#mention-7', null],
    ['that is empty', '', null],
    ['of 10 MB', `#text=${'x'.repeat(10_000_000)}`, { problem: expect.stringMatching(/too long for the bookmark/) }],
    ['with more text than the limit', `#text=${'x'.repeat(200_001)}`, { problem: expect.stringMatching(/too long/) }],
    ['without text', '#title=x&text=%20', { problem: expect.stringMatching(/sent no text/) }],
    [
      'with a script as URL, and line breaks in the title',
      '#title=a%0A%00b&url=javascript:alert(1)&published=soon&text=Ministers+met%ZZ.%00',
      { page: { title: 'a b', source: '', url: '', published: '', text: 'Ministers+met%ZZ.' } },
    ],
    [
      'with half of a character',
      '#text=Ministers%ED%A0%80 met.',
      { page: { title: '', source: '', url: '', published: '', text: expect.not.stringMatching(/\p{Surrogate}/u) } },
    ],
  ])('%s is read in time', (_, hash, expected) => {
    const start = performance.now();
    expect(readFragment(hash)).toEqual(expected);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
