import { describe, expect, it } from 'vitest';
import { type FeedView, feedStatusWords, leftOutWords } from './feeds';

const NOW = '2026-03-04T12:00:00.000Z';
const FEED: FeedView = {
  ...{ id: 1, address: 'https://a.example/feed', title: 'A', source: 'A', handling: 'review', paused: false, checking: false },
  ...{
    checkedAt: '2026-03-04T11:48:00.000Z',
    lastNew: 3,
    lastChanged: 0,
    leftOut: 0,
    lastJobId: null,
    nextCheckAt: '2026-03-04T12:18:00.000Z',
  },
  ...{ includeWords: '', excludeWords: '' },
  ...{ failingSince: null, error: null, addedBy: null, addedAt: '2026-03-01T00:00:00.000Z' },
};

describe('feed status', () => {
  it.each<[Partial<FeedView>, string]>([
    [{}, 'checked 12 min ago, 3 new, next check in 18 min'],
    [{ lastChanged: 2 }, 'checked 12 min ago, 3 new, 2 changed, next check in 18 min'],
    [{ lastNew: 0, checkedAt: NOW, nextCheckAt: NOW }, 'checked just now, nothing new, next check in a moment'],
    [{ checkedAt: null, nextCheckAt: NOW }, 'not checked yet, next try in a moment'],
    [
      { error: 'x', failingSince: '2026-03-03T09:30:00.000Z', nextCheckAt: '2026-03-04T20:00:00.000Z' },
      'failing since 3 March 2026, 09:30 UTC, next try in 8 h',
    ],
    [{ error: 'Too much waits.' }, 'checked 12 min ago, import paused: too many articles are waiting, next try in 18 min'],
    [{ paused: true, error: 'x', checkedAt: '2026-02-27T12:00:00.000Z' }, 'paused, checked 5 days ago'],
    [{ checking: true }, 'checking now, checked 12 min ago'],
  ])('%j: %s', (more, words) => {
    expect(feedStatusWords({ ...FEED, ...more }, NOW)).toBe(words);
  });

  it('reports how many entries were skipped', () => {
    expect([0, 1, 700].map((leftOut) => leftOutWords({ ...FEED, leftOut }))).toEqual([
      null,
      'Feed too large: the oldest entry was skipped.',
      'Feed too large: the 700 oldest entries were skipped.',
    ]);
  });
});
