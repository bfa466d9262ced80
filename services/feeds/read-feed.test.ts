import { describe, expect, it } from 'vitest';
import { rss, type SampleEntry } from '../testing/feed-site';
import { readFeed } from './read-feed';

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

  it('is read in its order where it has no dates, and what has none gives way', async () => {
    const none = await read(
      rss(
        'Archive',
        Array.from({ length: 600 }, (_, n) => entry(n, undefined)),
      ),
    );
    expect([none.leftOut, guidsOf(none)[0], guidsOf(none).at(-1)]).toEqual([100, '0', '499']);
    const some = await read(
      rss(
        'Archive',
        Array.from({ length: 600 }, (_, n) => entry(n, n < 100 ? 'soon' : dayOf(n))),
      ),
    );
    expect([some.leftOut, guidsOf(some)[0], guidsOf(some).at(-1)]).toEqual([100, '599', '100']);
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
