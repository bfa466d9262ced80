/** The overview keeps every event in one bar, whatever the span, and never puts a coarse date on its first day. */
import { describe, expect, it } from 'vitest';
import type { EventSummary, TimelineView } from '@/domain/views';
import { overviewBars } from './overview-bars';

const months = (from: number, to: number): TimelineView['histogram'] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const at = from + index;
    return { month: `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`, all: 2, shown: 1 };
  });
const yearEvent = {
  date: {
    edtf: '2024',
    earliest: '2024-01-01',
    latest: '2024-12-31',
    precision: 'year',
    qualifier: null,
    extent: 'within',
    basis: 'explicit',
    words: null,
  },
} as unknown as EventSummary;

describe('overviewBars', () => {
  it.each([
    ['two years', 2023 * 12, 2024 * 12 + 11, 24],
    ['twenty years', 2004 * 12, 2023 * 12 + 11, 80],
    ['eighty years', 1945 * 12, 2024 * 12 + 11, 80],
  ])('folds %s into readable bars without losing an event', (_, from, to, count) => {
    const overview = overviewBars({ histogram: months(from, to), axis: [] }, '2024-06-01');
    expect(overview?.bars).toHaveLength(count);
    expect(overview?.bars.reduce((sum, bar) => sum + bar.all, 0)).toBe((to - from + 1) * 2);
    expect(overview?.bars.reduce((sum, bar) => sum + bar.shown, 0)).toBe(to - from + 1);
  });

  it('draws a year as a strip over the whole year', () => {
    const overview = overviewBars({ histogram: months(2023 * 12, 2024 * 12 + 11), axis: [yearEvent, yearEvent] }, '2023-01-01');
    expect(overview?.strips).toHaveLength(1);
    expect(overview?.strips[0]?.left).toBeCloseTo(365 / 731, 5);
    expect(overview?.strips[0]?.width).toBeCloseTo(366 / 731, 5);
    expect(overview?.today).toBeCloseTo(0.5 / 731, 5);
    expect(overview?.ticks.map((tick) => tick.label)).toEqual(['2023', '2024']);
  });

  it('has nothing to draw without events', () => expect(overviewBars({ histogram: [], axis: [] }, '2024-01-01')).toBeNull());
});
