import { describe, expect, it } from 'vitest';
import { openingWindow, type Weighted } from './axis';

const year = (number: number, weight: number): Weighted => ({ from: `${number}-01-01`, to: `${number}-12-31`, weight });
const over = (stretches: readonly Weighted[]) =>
  openingWindow(stretches, { from: stretches[0]?.from ?? '', to: stretches.at(-1)?.to ?? '' });

describe('the window that the axis opens with', () => {
  it('leaves out a few far outliers on both sides, with more air on the right for labels', () => {
    const stretches = [year(1950, 1), year(2019, 0), year(2020, 40), year(2021, 50), year(2022, 30), year(2090, 2)];
    expect(over(stretches)).toEqual({ from: '2019-11-18', to: '2023-05-11' });
  });

  it('is everything where the events are spread evenly', () => {
    const { from, to } = over(Array.from({ length: 10 }, (_, index) => year(2010 + index, 5)));
    expect([from < '2010-01-01', to > '2019-12-31']).toEqual([true, true]);
  });

  it('leaves out the rest of a long date', () => {
    const stretches = [year(2009, 1), ...Array.from({ length: 10 }, (_, index) => year(2010 + index, 10)), year(2020, 1)];
    const { from, to } = openingWindow(stretches, { from: '2009-01-01', to: '2029-12-31' });
    expect([from.slice(0, 4), to.slice(0, 4)]).toEqual(['2008', '2022']);
  });

  it('ignores the rest of a year', () => {
    const months = ['01-31', '02-29', '03-31'].map((end) => ({ from: `2024-${end.slice(0, 2)}-01`, to: `2024-${end}`, weight: 10 }));
    expect(openingWindow(months, { from: '2024-01-01', to: '2024-12-31' }).to < '2024-04-15').toBe(true);
  });

  it('includes the days of an event after the month of its beginning', () => {
    const january = { from: '2024-01-01', to: '2024-01-31', weight: 1 };
    expect(openingWindow([january], { from: '2024-01-30', to: '2024-02-12' }).to > '2024-02-12').toBe(true);
  });

  it('ends soon after the last day, not after the last month', () => {
    const ends = ['01-31', '02-29', '03-31', '04-30', '05-31', '06-30'];
    const months = ends.map((end, at) => ({ from: `2024-${end.slice(0, 2)}-01`, to: `2024-${end}`, weight: at === 5 ? 2 : 30 }));
    expect(openingWindow(months, { from: '2024-01-03', to: '2024-06-02' }).to).toBe('2024-06-20');
  });

  it('has air around one single day', () => {
    const day = { from: '2024-02-29', to: '2024-02-29' };
    expect(openingWindow([{ ...day, weight: 1 }], day)).toEqual({ from: '2024-02-24', to: '2024-03-05' });
  });

  it('is everything where no stretch weighs anything', () => {
    const bounds = { from: '2023-01-01', to: '2023-12-31' };
    expect(openingWindow([{ ...bounds, weight: 0 }], bounds)).toEqual({ from: '2022-12-17', to: '2024-02-13' });
  });

  it('prefers the heavier of two ages', () => {
    const { from, to } = over([year(1800, 5), year(1950, 100), year(2020, 5)]);
    expect([from.slice(0, 4), to.slice(0, 4)]).toEqual(['1949', '1951']);
  });
});
