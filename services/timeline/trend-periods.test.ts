import { describe, expect, it } from 'vitest';
import { frameOver, unitsOf } from './trend-periods';

describe('the periods of a span', () => {
  it.each([
    ['months where they are few', { from: '2023-02-03', to: '2024-11-05' }, 'month', 22],
    ['quarters over some years', { from: '2017-02-03', to: '2024-11-05' }, 'quarter', 32],
    ['years over a life', { from: '1990-02-03', to: '2024-11-05' }, 'year', 35],
    ['decades over centuries', { from: '1789-07-14', to: '2024-11-05' }, 'decade', 25],
    ['centuries over ages', { from: '-0043-03-15', to: '2024-11-05' }, 'century', 22],
    ['one day is one month', { from: '2024-01-09', to: '2024-01-09' }, 'month', 1],
  ])('are %s', (_, span, unit, count) => {
    const frame = frameOver(span, null);
    expect([frame.unit, frame.periods.length]).toEqual([unit, count]);
  });

  it('are whole, one after the other', () => {
    expect(frameOver({ from: '2023-11-20', to: '2024-05-02' }, 'quarter').periods).toEqual([
      { from: '2023-10-01', to: '2023-12-31' },
      { from: '2024-01-01', to: '2024-03-31' },
      { from: '2024-04-01', to: '2024-06-30' },
    ]);
  });

  it('are coarser than asked for where there would be too many', () => {
    expect(frameOver({ from: '1945-01-01', to: '2026-12-31' }, 'month').unit).toBe('year');
    expect(frameOver({ from: '2000-01-01', to: '2026-12-31' }, 'month').unit).toBe('quarter');
    expect(frameOver({ from: '-4713-11-24', to: '9999-12-31' }, 'month').unit).toBe('century');
  });

  it('can be chosen among what the span can be shown in', () => {
    expect(unitsOf({ from: '2023-02-03', to: '2024-11-05' })).toEqual(['month', 'quarter', 'year']);
    expect(unitsOf({ from: '1945-01-01', to: '2026-12-31' })).toEqual(['year', 'decade']);
  });
});
