/** The overview has one bar a bucket and draws coarse dates over their whole span. */
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf, firstOfMonth } from '@/domain/day-words';
import type { HistogramView } from '@/domain/timeline-view';
import { overviewBars } from './overview-bars';

const monthly: HistogramView = {
  unit: 'month',
  buckets: Array.from({ length: 24 }, (_, index) => {
    const [from, next] = [firstOfMonth(2023 * 12 + index), firstOfMonth(2023 * 12 + index + 1)];
    return { from, to: dayOf(dayNumber(next) - 1), all: 2, shown: 1 };
  }),
  strips: [{ from: '2024-01-01', to: '2024-12-31', count: 2 }],
};

describe('overviewBars', () => {
  it('makes one bar of each bucket, in words', () => {
    const overview = overviewBars({ histogram: monthly }, '2024-06-01');
    expect(overview?.bars).toHaveLength(24);
    expect(overview?.bars[1]).toEqual({ from: '2023-02-01', to: '2023-02-28', words: 'February 2023', all: 2, shown: 1 });
    expect(overview?.most).toBe(2);
  });

  it('draws a year as a strip over the whole year', () => {
    const overview = overviewBars({ histogram: monthly }, '2023-01-01');
    expect(overview?.strips).toHaveLength(1);
    expect(overview?.strips[0]?.left).toBeCloseTo(365 / 731, 5);
    expect(overview?.strips[0]?.width).toBeCloseTo(366 / 731, 5);
    expect(overview?.today).toBeCloseTo(0.5 / 731, 5);
    expect(overview?.ticks.map((tick) => tick.label)).toEqual(['2023', '2024']);
  });

  it('has nothing to draw without events', () => expect(overviewBars({ histogram: null }, '2024-01-01')).toBeNull());
});
