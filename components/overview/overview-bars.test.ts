/** The overview has one bar per bucket and draws coarse dates over their whole span. */
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf, firstOfMonth } from '@/domain/dates/day-words';
import type { HistogramView } from '@/domain/timeline/timeline-view';
import { overviewBars, pagesOfBars, ticksBeside } from './overview-bars';

const monthly: HistogramView = {
  unit: 'month',
  buckets: Array.from({ length: 24 }, (_, index) => {
    const [from, next] = [firstOfMonth(2023 * 12 + index), firstOfMonth(2023 * 12 + index + 1)];
    return { from, to: dayOf(dayNumber(next) - 1), all: 2, shown: 1 };
  }),
  strips: [{ from: '2024-01-01', to: '2024-12-31', count: 2 }],
};

describe('overviewBars', () => {
  it('makes one bar per bucket, labeled in words', () => {
    const overview = overviewBars(monthly, '2024-06-01');
    expect(overview?.bars).toHaveLength(24);
    expect(overview?.bars[1]).toMatchObject({ from: '2023-02-01', to: '2023-02-28', words: 'February 2023', all: 2, shown: 1 });
    expect(overview?.bars[1]?.left).toBeCloseTo(31 / 731, 5);
    expect(overview?.bars[1]?.width).toBeCloseTo(28 / 731, 5);
    expect(overview?.most).toBe(2);
  });

  it('draws a year as a strip over the whole year', () => {
    const overview = overviewBars(monthly, '2023-01-01');
    expect(overview?.strips).toHaveLength(1);
    expect(overview?.strips[0]?.left).toBeCloseTo(365 / 731, 5);
    expect(overview?.strips[0]?.width).toBeCloseTo(366 / 731, 5);
    expect(overview?.today).toBeCloseTo(0.5 / 731, 5);
    expect(overview?.ticks.map((tick) => tick.label)).toEqual(['2023', '2024']);
  });

  it('stacks overlapping strips in at most two rows', () => {
    const strips = [
      { from: '2024-01-01', to: '2024-12-31', count: 1 },
      { from: '2023-01-01', to: '2024-12-31', count: 1 },
      { from: '2024-03-01', to: '2024-05-31', count: 1 },
      { from: '2023-01-01', to: '2023-03-31', count: 1 },
    ];
    const rows = overviewBars({ ...monthly, strips }, '2023-01-01')?.strips.map(({ from, row }) => [from, row]);
    expect(rows).toEqual([
      ['2023-01-01', 0],
      ['2023-01-01', 1],
      ['2024-01-01', 1],
      ['2024-03-01', 1],
    ]);
  });

  it.each([
    ['within, far from any year', 0.3, ['2023', '2024', '2025']],
    ['within, on a year', 0.52, ['2023', '2025']],
    ['at the end', 0.99, ['2023', '2024']],
    ['beyond the end', 3, ['2023', '2024']],
    ['before the beginning', -1, ['2024', '2025']],
  ])('omits the year label that today covers: %s', (_, today, labels) => {
    const ticks = [0, 0.5, 0.91].map((at, index) => ({ at, label: String(2023 + index), from: '', to: '' }));
    expect(ticksBeside({ ticks, today }).map(({ label }) => label)).toEqual(labels);
  });

  it.each([
    ['a few years', '2019-03-01', '2024-11-30', ['2019', '2020', '2021', '2022', '2023', '2024']],
    ['one year', '2024-02-01', '2024-11-30', ['2024']],
    ['two thousand years', '-0043-01-01', '2024-12-31', ['1 BC', '500', '1000', '1500']],
  ])('labels the years of %s with their days', (_, from, to, labels) => {
    const ticks = overviewBars({ unit: 'month', buckets: [{ from, to, all: 1, shown: 1 }], strips: [] }, '2024-01-01')?.ticks ?? [];
    expect(ticks.map(({ label }) => label)).toEqual(labels);
    for (const [index, tick] of ticks.slice(1).entries()) expect(dayNumber(tick.from)).toBe(dayNumber(ticks[index]?.to ?? '') + 1);
  });

  it('returns null without events', () => expect(overviewBars(null, '2024-01-01')).toBeNull());
});

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
  it('counts pages in both orders, with coarse dates at their first day', () => {
    if (!overview) throw new Error('there is an overview');
    // 5 | 4 + 2 of the year | 6, with five to a page.
    expect(pagesOfBars(overview, 'newest', 5)).toEqual([3, 3, 2, 1]);
    expect(pagesOfBars(overview, 'oldest', 5)).toEqual([1, 2, 2, 3]);
  });
});
