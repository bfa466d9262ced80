/** Each precision, qualifier and status has its own mark and words. */
import { describe, expect, it } from 'vitest';
import { dayNumber } from '@/domain/dates/day-words';
import { sampleDate } from '@/domain/testing/sample-date';
import type { DateView } from '@/domain/views';
import { axisItem, markOf } from './axis-item';
import { sampleAxisEvent } from './testing/sample-axis';

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
  ] as const)('draws %s as %s', (_, value, edge, thickness, days) => {
    const mark = markOf(value);
    expect([mark.edge, mark.thickness]).toEqual([edge, thickness]);
    expect(mark.to - mark.from).toBeCloseTo(days, 6);
  });

  it('draws “late” over the last third', () => {
    const mark = markOf(january({ qualifier: 'late' }));
    expect(mark.to).toBe(dayNumber('2024-02-01'));
    expect(mark.from).toBeCloseTo(dayNumber('2024-02-01') - 31 / 3, 6);
  });
});

describe('axisItem', () => {
  it('shows the status of a plan before and after its date', () => {
    const plan = { ...sampleAxisEvent(1, '2024-01-09'), status: 'planned' } as const;
    expect(axisItem(plan, '2024-01-09')).toMatchObject({ fill: 'outlined', standing: 'planned', pastDue: false });
    expect(axisItem(plan, '2024-01-10')).toMatchObject({ standing: 'planned', pastDue: true });
    expect(axisItem({ ...plan, outcome: 'cancelled' }, '2024-01-10')).toMatchObject({
      fill: 'struck',
      standing: 'canceled',
      pastDue: false,
    });
    expect(axisItem({ ...plan, status: 'hypothetical' }, '2024-01-10')).toMatchObject({ fill: 'dotted', standing: 'possible' });
  });

  it('begins at the earliest day, even if the mark starts later', () => {
    const late = {
      ...sampleAxisEvent(1, '2024-01-01'),
      date: sampleDate('2024-01', '2024-01-01', '2024-01-31', 'month', { qualifier: 'late' }),
    };
    const item = axisItem(late, '2024-06-01');
    expect(item.begins).toBe(dayNumber('2024-01-01'));
    expect(item.from).toBeGreaterThan(dayNumber('2024-01-20'));
  });
});
