/** Nothing is lost and nothing overlaps, at any scale; and each precision gets its own mark. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '@/domain/day-words';
import { sampleDate } from '@/domain/testing/sample-date';
import type { DateView } from '@/domain/views';
import { type AxisItem, markOf } from './axis-item';
import { firstWindow, layOut } from './lay-out';

const item = (id: number, from: number, days = 1, salience = 0.5): AxisItem => ({
  id,
  href: `/events/${id}/e`,
  title: `Event ${id}`,
  dateWords: '',
  standing: null,
  family: 'talks',
  fill: 'filled',
  salience,
  from,
  to: from + days,
  edge: days === 1 ? 'point' : 'crisp',
  thickness: 14,
});
const scale = (pxPerDay: number, rows = 5) => ({ pxPerDay, rows, labelWidth: () => 120 });

describe('layOut', () => {
  it('keeps every event once and lets none overlap in a row, whatever comes in', () => {
    const events = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 60 }), fc.float({ min: 0, max: 1, noNaN: true })),
      {
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(events, fc.constantFrom(0.5, 2, 10), (drawn, pxPerDay) => {
        const items = drawn.map(([from, days, salience], id) => item(id, from, days, salience));
        const layout = layOut(items, scale(pxPerDay));
        const ids = [...layout.placed.map((one) => one.item.id), ...layout.crowds.flatMap((crowd) => crowd.items.map((one) => one.id))];
        expect(ids.sort((a, b) => a - b)).toEqual(items.map((one) => one.id));
        for (const one of layout.placed) {
          for (const other of layout.placed) {
            if (one === other || one.row !== other.row) continue;
            const apart = one.end <= other.start || other.end <= one.start;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the label to the more important of two that stand on one day when there is one row', () => {
    const layout = layOut([item(1, 10, 1, 0.2), item(2, 10, 1, 0.9)], scale(5, 1));
    expect(layout.placed.find((one) => one.labelled)?.item.id).toBe(2);
    expect(layout.crowds.flatMap((crowd) => crowd.items.map((one) => one.id))).toEqual([1]);
  });

  it('keeps an item in its row when there is room', () => {
    expect(layOut([item(1, 10)], scale(5), new Map([[1, 3]])).placed[0]?.row).toBe(3);
  });

  it('keeps the mark true: a ten-day bar takes the share of ten days', () => {
    const [one] = layOut([item(1, 0, 10)], scale(12)).placed;
    expect(one?.markShare).toBeCloseTo(120 / (120 + 6 + 120), 6);
    expect(one?.end).toBeCloseTo(246 / 12, 6);
  });

  it('begins with the middle of the events, not with one far away', () => {
    const items = [item(0, -20_000), ...Array.from({ length: 30 }, (_, index) => item(index + 1, 19_000 + index * 10))];
    expect(firstWindow(items).from).toBeGreaterThan(18_000);
  });

  it('ends soon after the last event, whose label stands before its mark', () => {
    const items = [item(1, 0), item(2, 200), item(3, 400)];
    expect(firstWindow(items).to).toBeLessThan(430);
    const { placed } = layOut(items, scale(2));
    expect(placed.filter((one) => one.flipped).map((one) => one.item.id)).toEqual([3]);
    const last = placed.find((one) => one.item.id === 3);
    expect(last?.end).toBeCloseTo(400 + 12 / 2, 6);
    expect(last?.start).toBeCloseTo(400 - (120 + 6) / 2, 6);
  });

  it('leaves the label of a lone event after its mark, where there is nothing before it', () => {
    expect(layOut([item(1, 10)], scale(5)).placed[0]?.flipped).toBe(false);
  });
});

describe('markOf', () => {
  const january = (rest: Partial<DateView> = {}) => sampleDate('2024-01', '2024-01-01', '2024-01-31', 'month', rest);

  it.each([
    ['a day', sampleDate('2024-01-09', '2024-01-09', '2024-01-09', 'day'), 'point', 14, 1],
    [
      'a visit of three days',
      sampleDate('2024-01-08/2024-01-10', '2024-01-08', '2024-01-10', 'interval', { extent: 'throughout' }),
      'crisp',
      14,
      3,
    ],
    ['one day of a weekend', sampleDate('2024-01-13/2024-01-14', '2024-01-13', '2024-01-14', 'interval'), 'soft', 14, 2],
    ['a month', january(), 'soft', 14, 31],
    ['a season', sampleDate('2024-21', '2024-03-01', '2024-05-31', 'season'), 'soft', 10, 92],
    ['a year', sampleDate('2024', '2024-01-01', '2024-12-31', 'year'), 'soft', 6, 366],
    ['early in a month', january({ qualifier: 'early' }), 'hatched', 14, 31 / 3],
    ['about a month', january({ qualifier: 'about' }), 'hatched', 14, 31],
    ['by a day', sampleDate('2024-01-09', '2024-01-09', '2024-01-09', 'day', { qualifier: 'by' }), 'fades-left', 14, 1],
    ['since a year', sampleDate('2019/..', '2019-01-01', '2024-01-01', 'interval'), 'fades-right', 14, 1],
  ] as const)('%s is %s', (_, value, edge, thickness, days) => {
    const mark = markOf(value);
    expect([mark.edge, mark.thickness]).toEqual([edge, thickness]);
    expect(mark.to - mark.from).toBeCloseTo(days, 6);
  });

  it('draws late over the last third', () => {
    const mark = markOf(january({ qualifier: 'late' }));
    expect(mark.to).toBe(dayNumber('2024-02-01'));
    expect(mark.from).toBeCloseTo(dayNumber('2024-02-01') - 31 / 3, 6);
  });
});
