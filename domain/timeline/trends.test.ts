import { describe, expect, it } from 'vitest';
import { filtersOf, NO_FILTERS } from '../filters/timeline-filters';
import { filtersOfPeriod, NO_CHOICE, pairHref, parseTrends, themesInSight, themeTrendHref, trendsHref } from './trends';

describe('the URL of the trends page', () => {
  it('contains the timeline filters and the options', () => {
    const { filters, choice, dropped } = parseTrends({ actor: ['china', 'taiwan'], period: 'quarter', pairs: 'all', theme: 'visit' });
    expect([filters.facets.actor?.values, filters.facets.theme?.values, choice, dropped]).toEqual([
      ['china', 'taiwan'],
      ['visit'],
      { period: 'quarter', pairs: 'all' },
      [],
    ]);
    expect(trendsHref(filters, choice)).toBe('/trends?actor=china&actor=taiwan&theme=visit&period=quarter&pairs=all');
  });

  it('omits default options', () => {
    expect(trendsHref(NO_FILTERS, NO_CHOICE)).toBe('/trends');
    expect(trendsHref({ ...NO_FILTERS, query: 'grain' })).toBe('/trends?q=grain');
    expect(trendsHref(NO_FILTERS, { period: 'year', pairs: 'states' })).toBe('/trends?period=year');
  });

  it('drops and reports unknown parameters and reads the others', () => {
    const { choice, dropped } = parseTrends(new URLSearchParams('period=week&pairs=some&period=year&colour=red'));
    expect([choice, dropped]).toEqual([{ period: 'year', pairs: 'states' }, ['colour=red', 'period=week', 'pairs=some']]);
  });
});

describe('links of the figures', () => {
  const since2023 = (address: string) => parseTrends(new URLSearchParams(`${address}&from=2023`)).filters;

  it.each([
    ['one theme instead of any of several', 'actor=taiwan&theme=visit&theme=summit', '/?actor=taiwan&theme=summit&from=2023'],
    ['one theme where none is asked for', 'actor=taiwan', '/?actor=taiwan&theme=summit&from=2023'],
    [
      'one more theme where all are asked for',
      'theme=visit&theme=aid&all=theme',
      '/?theme=visit&theme=aid&theme=summit&all=theme&from=2023',
    ],
  ])('%s', (_, address, href) => {
    expect(themeTrendHref(since2023(address), 'summit')).toBe(href);
  });

  it.each([
    ['both, and whom else the filter asks for', 'actor=taiwan', '/?actor=taiwan&actor=china&actor=japan&all=actor&from=2023'],
    ['both, of whom one is asked for', 'actor=china', '/?actor=china&actor=japan&all=actor&from=2023'],
    ['both, as one of any is among them', 'actor=china&actor=nauru', '/?actor=china&actor=japan&all=actor&from=2023'],
    ['nowhere, where any of several others is asked for', 'actor=taiwan&actor=nauru', null],
    ['nowhere, where a role is asked for', 'actor=china&role=initiator', null],
  ])('%s', (_, address, href) => {
    expect(pairHref(since2023(address), 'china', 'japan')).toBe(href);
  });

  it('shows only the selected themes, or all of them', () => {
    expect(themesInSight(filtersOf({ actor: ['taiwan'] }))).toBeNull();
    expect(themesInSight(filtersOf({ theme: ['visit'] }))).toEqual(['visit']);
    expect(themesInSight(since2023('theme=visit&theme=aid&all=theme'))).toBeNull();
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

  it('do not exist for years BC', () => {
    expect(within(null, null, { from: '-0044-01-01', to: '-0044-12-31' })).toBeNull();
    expect(within(null, null, { from: '0000-01-01', to: '0000-12-31' })).toBeNull();
  });
});
