import { describe, expect, it } from 'vitest';
import { rss, type SampleEntry } from '../testing/feed-site';
import { readFeed } from './fetch-feed';

const read = (text: string) =>
  readFeed({ bytes: new TextEncoder().encode(text), mediaType: 'application/xml; charset=utf-8', url: 'https://paper.example/feed' });
const dayOf = (n: number): string => new Date(Date.UTC(2020, 0, 1 + n)).toUTCString();
const entry = (n: number, date: string | undefined): SampleEntry => ({ guid: `${n}`, title: `Number ${n}`, ...(date ? { date } : {}) });
const guidsOf = ({ entries }: Awaited<ReturnType<typeof read>>): readonly string[] => entries.map(({ guid }) => guid);

describe('a feed that holds very much', () => {
  it('is read from its newest end, whichever that is', async () => {
    const oldestFirst = Array.from({ length: 1_200 }, (_, n) => entry(n, dayOf(n)));
    for (const entries of [oldestFirst, oldestFirst.toReversed()]) {
      const feed = await read(rss('Archive', entries));
      expect(feed.leftOut).toBe(700);
      expect(guidsOf(feed)).toEqual(Array.from({ length: 500 }, (_, n) => `${1_199 - n}`));
    }
  });

  it('in Atom too', async () => {
    const entries = Array.from(
      { length: 501 },
      (_, n) => `<entry><id>${n}</id><updated>${new Date(Date.UTC(2020, 0, n)).toISOString()}</updated></entry>`,
    );
    const feed = await read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Archive</title>${entries.join('')}</feed>`);
    expect([feed.leftOut, guidsOf(feed)[0], guidsOf(feed).at(-1)]).toEqual([1, '500', '1']);
  });

  it('is read in its order where it has no dates', async () => {
    const none = await read(
      rss(
        'Archive',
        Array.from({ length: 600 }, (_, n) => entry(n, undefined)),
      ),
    );
    expect([none.leftOut, guidsOf(none)[0], guidsOf(none).at(-1)]).toEqual([100, '0', '499']);
  });

  it('keeps an entry that tells no time beside the one above it, and at the top where it stands there', async () => {
    const newestFirst = Array.from({ length: 600 }, (_, n) => entry(n, n < 3 || n === 300 ? 'soon' : dayOf(600 - n)));
    expect(guidsOf(await read(rss('Archive', newestFirst)))).toEqual(Array.from({ length: 500 }, (_, n) => `${n}`));
    const oldestFirst = Array.from({ length: 600 }, (_, n) => entry(n, n > 596 ? undefined : dayOf(n)));
    expect(guidsOf(await read(rss('Archive', oldestFirst))).slice(0, 5)).toEqual(['596', '597', '598', '599', '595']);
  });

  it('is not filled by days that are still to come: they tell no time', async () => {
    const [ahead, tomorrow] = [4_000, 0.5].map((days) => new Date(Date.now() + days * 86_400_000).toUTCString());
    const entries = Array.from({ length: 1_000 }, (_, n) => entry(n, n >= 500 ? ahead : n === 400 ? tomorrow : dayOf(1_000 - n)));
    const feed = await read(rss('Archive', entries));
    expect([guidsOf(feed)[0], new Set(guidsOf(feed))]).toEqual(['400', new Set(Array.from({ length: 500 }, (_, n) => `${n}`))]);
  });

  it('keeps its order while it is small enough', async () => {
    const feed = await read(
      rss(
        'Paper',
        Array.from({ length: 500 }, (_, n) => entry(n, dayOf(n))),
      ),
    );
    expect([feed.leftOut, guidsOf(feed)[0]]).toEqual([0, '0']);
  });
});

describe('the summary and the categories of an entry', () => {
  const atom = (inner: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><id>1</id><title>One</title>${inner}</entry></feed>`;
  const json = (item: object) =>
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items: [{ id: '1', title: 'One', ...item }] });
  const rssOf = (inner: string) =>
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><item><title>One</title>${inner}</item></channel></rss>`;
  it.each([
    [
      'RSS',
      rssOf(
        '<description>&lt;p&gt;A short &lt;b&gt;summary&lt;/b&gt;&lt;/p&gt;</description><category>Sea ice</category><category domain="x">Trade</category>',
      ),
      'A short summary\nSea ice\nTrade',
    ],
    ['RSS with Dublin Core', rssOf('<dc:subject>Trade</dc:subject>'), 'Trade'],
    ['Atom', atom('<summary>Short</summary><category term="t1" label="Sea ice"/><category term="trade"/>'), 'Short\nSea ice\nt1\ntrade'],
    ['JSON', json({ summary: 'Short', tags: ['Sea ice', 'Trade'] }), 'Short\nSea ice\nTrade'],
    ['an entry without them', rssOf(''), ''],
  ])('is read from %s', async (_, text, about) => {
    expect((await read(text)).entries[0]?.about).toBe(about);
  });
});
