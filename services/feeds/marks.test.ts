import { describe, expect, it } from 'vitest';
import type { Entry } from './fetch-feed';
import { markEntries } from './take-entries';

const entry = (given: Partial<Entry>): Entry => ({
  guid: '',
  link: '',
  title: '',
  dates: [],
  author: '',
  language: '',
  about: '',
  text: null,
  ...given,
});
const marksOf = (...entries: readonly Partial<Entry>[]) => markEntries(entries.map(entry)).map(({ marks }) => marks);
const LINK = 'https://www.river.example/2024/bridge';
const dates = [{ value: '2024-01-09', where: 'pubDate' }];

describe('what an entry is known by', () => {
  it.each<readonly [Partial<Entry>, Partial<Entry>, string]>([
    [{ guid: 'a', link: LINK }, { guid: 'b', link: LINK }, 'its address, under another name'],
    [
      { link: LINK },
      { link: 'http://river.example/2024/bridge/?utm_source=rss&fbclid=x#top' },
      'its address, with what does not change the page',
    ],
    [{ guid: 'a', link: LINK }, { guid: 'a', link: `${LINK}-opens` }, 'its name, at another address'],
    [{ guid: 'a', title: 'Bridge', dates }, { guid: 'b', title: 'Bridge', dates }, 'its title and its day, where it has no address'],
    [{ title: 'Bridge', text: { value: 'x', isHtml: true } }, { title: 'Bridge', text: { value: 'x', isHtml: true } }, 'its words'],
  ])('%j is %j by %s', (one, other, _mark) => {
    const [mine = [], yours = []] = [marksOf(one)[0], marksOf(other)[0]];
    expect(mine.some((mark) => yours.includes(mark))).toBe(true);
  });

  it.each([
    [
      { title: 'Morning news', dates },
      { title: 'Morning news', dates: [{ value: '2024-01-10', where: 'pubDate' }] },
    ],
    [{ link: LINK }, { link: `${LINK}?id=2` }],
    [
      { guid: 'a', link: LINK, title: 'Morning news', dates },
      { guid: 'b', link: `${LINK}?v=2`, title: 'Morning news', dates },
    ],
    [
      { link: LINK, title: 'Bridge' },
      { link: `${LINK}-2`, title: 'Bridge' },
    ],
    [
      { link: 'javascript:alert(1)', title: 'A' },
      { link: 'javascript:alert(1)', title: 'B' },
    ],
  ])('%j and %j are two', (one, other) => {
    const [mine = [], yours = []] = [marksOf(one)[0], marksOf(other)[0]];
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.some((mark) => yours.includes(mark))).toBe(false);
  });

  it('a name that two entries share names neither; the same entry twice is one', () => {
    expect(marksOf({ guid: '1', link: LINK }, { guid: '1', link: `${LINK}-2` })).toHaveLength(2);
    expect(marksOf({ guid: '1', link: LINK }, { guid: '1', link: LINK })).toHaveLength(1);
  });

  it('an address that entries of other names share names none of them, in this reading and the next', () => {
    const [one, other] = [
      { guid: '1', link: LINK, title: 'A' },
      { guid: '2', link: LINK, title: 'B' },
    ];
    const [mine = [], yours = []] = marksOf(one, other);
    expect(mine).toHaveLength(1);
    expect(mine).not.toEqual(yours);
    const later = marksOf({ ...one, guid: '3' }, { ...other, guid: '4' }).flat();
    expect(later.some((mark) => [...mine, ...yours].includes(mark))).toBe(false);
  });

  it('what has neither name nor address nor words is no entry', () => {
    expect(marksOf({}, { author: 'Jane' })).toEqual([]);
  });
});
