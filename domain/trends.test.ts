import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from './filters/timeline-filters';
import { filtersOfPeriod, NO_CHOICE, parseTrends, trendsHref } from './trends';

describe('the address of the trends', () => {
  it('says the filters of the timeline and the choices', () => {
    const { filters, choice, dropped } = parseTrends({ actor: ['china', 'taiwan'], period: 'quarter', pairs: 'all', theme: 'visit' });
    expect([filters.facets.actor?.values, filters.facets.theme?.values, choice, dropped]).toEqual([
      ['china', 'taiwan'],
      ['visit'],
      { period: 'quarter', pairs: 'all' },
      [],
    ]);
    expect(trendsHref(filters, choice)).toBe('/trends?actor=china&actor=taiwan&theme=visit&period=quarter&pairs=all');
  });

  it('is short where nothing is chosen', () => {
    expect(trendsHref(NO_FILTERS, NO_CHOICE)).toBe('/trends');
    expect(trendsHref({ ...NO_FILTERS, query: 'grain' })).toBe('/trends?q=grain');
    expect(trendsHref(NO_FILTERS, { period: 'year', pairs: 'states' })).toBe('/trends?period=year');
  });

  it('names what it does not understand and reads the rest', () => {
    const { choice, dropped } = parseTrends(new URLSearchParams('period=week&pairs=some&period=year&colour=red'));
    expect([choice, dropped]).toEqual([{ period: 'year', pairs: 'states' }, ['colour=red', 'period=week', 'pairs=some']]);
  });
});

describe('the filters of a period', () => {
  const within = (from: string | null, to: string | null, period: { from: string; to: string }) => {
    const found = filtersOfPeriod({ ...NO_FILTERS, from, to, page: 3 }, period);
    return found && [found.from, found.to, found.page];
  };
  const march = { from: '2023-03-01', to: '2023-03-31' };

  it.each([
    ['whole months', null, null, march, ['2023-03', '2023-03', 1]],
    ['whole years', null, null, { from: '2020-01-01', to: '2029-12-31' }, ['2020', '2029', 1]],
    ['what the window leaves of it', '2023-03-10', '2023-03-12', march, ['2023-03-10', '2023-03-12', 1]],
    ['all of it in a wider window', '2023', '2023', march, ['2023-03', '2023-03', 1]],
    ['its months where the window begins with it', '2023-03', '2024', march, ['2023-03', '2023-03', 1]],
  ])('are %s', (_, from, to, period, filters) => {
    expect(within(from, to, period)).toEqual(filters);
  });

  it('cannot be said before our era', () => {
    expect(within(null, null, { from: '-0044-01-01', to: '-0044-12-31' })).toBeNull();
    expect(within(null, null, { from: '0000-01-01', to: '0000-12-31' })).toBeNull();
  });
});
