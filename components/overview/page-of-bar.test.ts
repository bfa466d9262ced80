/** Where in the list a bar of the scrubber leads to. */
import { describe, expect, it } from 'vitest';
import { overviewBars } from './overview-bars';
import { pagesOfBars } from './page-of-bar';

const overview = overviewBars(
  {
    unit: 'month',
    buckets: [
      { from: '2023-11-01', to: '2023-11-30', all: 9, shown: 6 },
      { from: '2023-12-01', to: '2023-12-31', all: 0, shown: 0 },
      { from: '2024-01-01', to: '2024-01-31', all: 5, shown: 4 },
      { from: '2024-02-01', to: '2024-02-29', all: 5, shown: 5 },
    ],
    strips: [{ from: '2024-01-01', to: '2024-12-31', count: 2 }],
  },
  '2024-01-09',
);

describe('pagesOfBars', () => {
  it('counts from the newest or the oldest, coarse dates with the day they begin on', () => {
    if (!overview) throw new Error('there is an overview');
    // 5 | 4 + 2 of the year | 6, five to a page
    expect(pagesOfBars(overview, 'newest', 5)).toEqual([3, 3, 2, 1]);
    expect(pagesOfBars(overview, 'oldest', 5)).toEqual([1, 2, 2, 3]);
  });
});
