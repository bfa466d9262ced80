/** Filters and their URL parameters: round trips, old URLs, and dropped values. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACET_VALUES, FACETS, type Facet, isShared, OPEN_FACETS, ROLES } from './facets';
import { LANE_KINDS, type LaneChoice, laneFacet, MOST_LANES, OTHERS } from './lane-choice';
import { parseFilters } from './parse-filters';
import {
  choiceOf,
  choosingOnly,
  countChosen,
  type FacetChoice,
  filtersOf,
  isFiltered,
  LIST_ORDERS,
  markOf,
  NO_FILTERS,
  printFilters,
  type TimelineFilters,
  timelineHref,
  withChoice,
  withMark,
  withoutFacet,
} from './timeline-filters';

const SLUGS = ['china', 'united-states', 'reuters', 'geneva', '7-news', 'x'];
const valuesOf = (facet: Facet): readonly string[] =>
  (OPEN_FACETS as readonly Facet[]).includes(facet) ? SLUGS : ((FACET_VALUES as Partial<Record<Facet, readonly string[]>>)[facet] ?? []);

const choiceFor = (facet: Facet): fc.Arbitrary<FacetChoice> =>
  fc
    .tuple(fc.shuffledSubarray([...valuesOf(facet)]), fc.nat(5), fc.boolean())
    .map(([some, cut, all]) => ({ values: some.slice(0, cut), match: all && isShared(facet) ? 'all' : 'any', not: some.slice(cut) }));

const anyLanes: fc.Arbitrary<LaneChoice> = fc.constantFrom(...LANE_KINDS).chain((by) => {
  const values = [...valuesOf(laneFacet(by))];
  return fc.record({
    by: fc.constant(by),
    values: fc.shuffledSubarray(values, { maxLength: Math.min(MOST_LANES, values.length) }),
    folded: fc.shuffledSubarray([...values, OTHERS], { maxLength: Math.min(MOST_LANES, values.length) + 1 }),
  });
});

const anyFilters: fc.Arbitrary<TimelineFilters> = fc
  .record({
    choices: fc.tuple(...FACETS.map((facet) => fc.option(choiceFor(facet)))),
    role: fc.option(fc.constantFrom(...ROLES)),
    query: fc.string({ unit: 'grapheme', maxLength: 30 }),
    from: fc.constantFrom(null, '2023', '2023-05', '2023-05-17'),
    to: fc.constantFrom(null, '2023', '2024-02', '2024-02-29'),
    clock: fc.constantFrom('happened' as const, 'reported' as const),
    known: fc.constantFrom(null, '2024-01-09', '2024-02-29'),
    order: fc.constantFrom(...LIST_ORDERS),
    page: fc.integer({ min: 1, max: 99_999 }),
    lanes: fc.option(anyLanes),
  })
  .map(({ choices, query, ...rest }) => {
    const { filters } = parseFilters(new URLSearchParams({ q: query }));
    const base: TimelineFilters = { ...rest, query: filters.query, facets: {} };
    return FACETS.reduce((made, facet, at) => withChoice(made, facet, choices[at] ?? {}), base);
  });

describe('filters in URLs', () => {
  it('survive a round trip through printing and parsing', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(parseFilters(new URLSearchParams(printFilters(filters)))).toEqual({ filters, dropped: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('print stably after one round of parsing', () => {
    const name = fc.constantFrom(
      ...FACETS,
      ...FACETS.map((facet) => `not-${facet}`),
      'all',
      'role',
      'q',
      'from',
      'to',
      'clock',
      'known',
      'order',
      'page',
      'lanes',
      'lane',
      'folded',
      'x',
    );
    const value = fc.oneof(
      fc.constantFrom(
        ...SLUGS,
        'actor',
        'theme',
        'sanction',
        'consult',
        'planned',
        'target',
        '2024',
        '2',
        'country',
        '*',
        'reported',
        '2024-01-09',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 30 }), (pairs) => {
        const printed = printFilters(parseFilters(new URLSearchParams(pairs)).filters);
        const again = parseFilters(new URLSearchParams(printed));
        expect([printFilters(again.filters), again.dropped]).toEqual([printed, []]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['actor=china&actor=united-states&theme=summit&q=chips&from=2023-01&to=2024-02&order=oldest&page=2'],
    ['actor=china&actor=united-states&all=actor&not-actor=japan&role=initiator'],
    ['not-theme=sanction&action=consult&quad=verbal-conflict&status=planned&precision=month'],
    ['actor=china&lanes=country&lane=japan&lane=china&folded=*&folded=japan'],
    ['actor=china&from=2023&clock=reported&known=2024-01-09&order=oldest'],
    ['source=reuters&source=xinhua&all=source&not-place=geneva&origin=edited&checked=no'],
  ])('%s is unchanged', (search) => {
    expect(printFilters(parseFilters(new URLSearchParams(search)).filters)).toBe(search);
  });

  it.each([
    ['theme=Non-sense&actor=china', 'actor=china', ['theme=Non-sense']],
    ['actor=China&colour=red', '', ['actor=China', 'colour=red']],
    ['all=status&status=planned', 'status=planned', ['all=status']],
    ['not-nothing=x&role=boss&order=sideways', '', ['not-nothing=x', 'role=boss', 'order=sideways']],
    ['from=2024-05&to=2023', 'from=2024-05', ['to=2023']],
    ['__proto__=x&constructor=y&not-constructor=z', '', ['__proto__=x', 'constructor=y', 'not-constructor=z']],
    ['event=7&window=2024..2025&through=3&facet=source&find=reu', '', []],
    ['role=target&all=actor', '', ['role=target']],
    ['lane=china&folded=*', '', ['lane=china', 'folded=*']],
    ['lane=sanction&lane=china&lanes=action&lane=*', 'lanes=action&lane=sanction', ['lane=china', 'lane=*']],
    ['lanes=weather&lanes=source', 'lanes=source', ['lanes=weather']],
    ['known=2023-02-29&clock=wall', '', ['known=2023-02-29', 'clock=wall']],
    ['known=2024&clock=happened', '', ['known=2024']],
    ['actor=china&not-actor=china', 'not-actor=china', []],
  ])('%s reads as %s', (given, read, dropped) => {
    const parsed = parseFilters(new URLSearchParams(given));
    expect([printFilters(parsed.filters), parsed.dropped]).toEqual([read, dropped]);
  });

  it('ignores non-string values under inherited property names', () => {
    // Next.js appends the value to the inherited property of the same name.
    const given = Object.assign(Object.create(null), { constructor: [Object, 'y'], toString: [String], theme: ['summit'] });
    const { filters, dropped } = parseFilters(given);
    expect([printFilters(filters), dropped]).toEqual(['theme=summit', ['constructor=y']]);
  });

  it('accepts 30 values per facet and reports the others as dropped', () => {
    const { filters, dropped } = parseFilters(new URLSearchParams(Array.from({ length: 32 }, (_, n) => ['source', `s${n}`])));
    expect([choiceOf(filters, 'source').values.length, dropped]).toEqual([30, ['source=s30', 'source=s31']]);
  });

  it('select the same events without order, page and lanes, but keep their clocks', () => {
    const search = 'actor=china&q=chips&clock=reported&known=2024-01-09';
    const { filters } = parseFilters(new URLSearchParams(`${search}&order=best&page=2&lanes=theme`));
    expect(printFilters(choosingOnly(filters))).toBe('actor=china&q=chips&clock=reported&known=2024-01-09');
  });

  it('accept search parameters from Next.js', () => {
    expect(timelineHref(parseFilters({ actor: ['china', 'japan'], q: ' a\u0000b ', page: undefined }).filters)).toBe(
      '/?actor=china&actor=japan&q=a+b',
    );
  });
});

describe('facet selections', () => {
  it('change value by value, and an excluded value is no longer selected', () => {
    const chosen = withMark(filtersOf({ actor: ['china'] }), 'actor', 'japan', 'chosen');
    const all = { ...withChoice(chosen, 'actor', { match: 'all' }), role: 'target' as const };
    expect(printFilters(withMark(all, 'actor', 'china', 'left out'))).toBe('actor=japan&all=actor&not-actor=china&role=target');
    expect(printFilters(withMark(withMark(all, 'actor', 'china', null), 'actor', 'japan', null))).toBe('');
    expect([markOf(all, 'actor', 'china'), markOf(all, 'theme', 'china')]).toEqual(['chosen', null]);
  });

  it('are removed with their facet, and the role with the actors', () => {
    const filters = { ...filtersOf({ actor: ['china'], theme: ['sanction'] }), role: 'initiator' as const };
    expect(withoutFacet(filters, 'actor')).toEqual(filtersOf({ theme: ['sanction'] }));
    expect([countChosen(filters), isFiltered(filters), isFiltered(NO_FILTERS), isFiltered({ ...NO_FILTERS, page: 2 })]).toEqual([
      2,
      true,
      false,
      false,
    ]);
  });
});
