import { describe, expect, it } from 'vitest';
import type { FacetValue, NamedChoice } from '@/domain/filters/facet-view';
import { filtersOf, NO_FILTERS, withChoice } from '@/domain/filters/timeline-filters';
import type { TimelineView } from '@/domain/timeline/timeline-view';
import { headline, isBare, spokenHeadline, subjectOf } from './headline';

const shown = (count: number): TimelineView['events'] => Array.from({ length: count }) as unknown as TimelineView['events'];
const span = (earliest: string, latest: string) => ({ earliest, latest });

describe('headline of the list', () => {
  it('counts all events, or the filtered ones among all', () => {
    const view = { total: 42, unfilteredTotal: 86, span: span('2024-01-03', '2024-03-30') };
    expect(headline(view, NO_FILTERS)).toBe('42 events, January to March 2024');
    expect(headline(view, { ...NO_FILTERS, query: 'x' })).toBe('42 of 86 events, January to March 2024');
  });

  it.each([
    [42, 12, span('2024-01-03', '2024-03-30'), '42 events, January to March 2024, 12 shown'],
    [1, 1, span('2024-01-03', '2024-01-30'), '1 event, January 2024, 1 shown'],
    [2, 2, span('2023-12-31', '2024-01-30'), '2 events, December 2023 to January 2024, 2 shown'],
    [2, 2, span('-0043-03-15', '-0043-05-01'), '2 events, March to May 44 BC, 2 shown'],
    [0, 0, null, '0 events'],
  ])('%d events with %d on the page read as words', (total, count, whole, said) => {
    expect(spokenHeadline({ total, span: whole, events: shown(count) })).toBe(said);
  });
});

const value = (label: string, count: number): FacetValue => ({ id: label.toLowerCase(), label, count, mark: null, parent: null });
const chosen = (label: string, mark: NamedChoice['mark'] = 'chosen'): NamedChoice => ({
  facet: 'actor',
  value: label.toLowerCase(),
  label,
  mark,
  exists: true,
});
const subject = (total: number, values: readonly FacetValue[], choices: readonly NamedChoice[] = [], filters = NO_FILTERS): string =>
  subjectOf({ total, facets: { actor: { values, total: values.length } }, choices }, filters);
const TWO = filtersOf({ actor: ['china', 'japan'] });

describe('subject of the timeline', () => {
  it.each([
    [
      'those that most events have',
      subject(87, [value('United States', 75), value('China', 74), value('Taiwan', 14)]),
      'United States – China',
    ],
    ['one alone', subject(10, [value('China', 6), value('Taiwan', 5)]), 'China'],
    ['no name where no actor is in most of them', subject(10, [value('China', 5), value('Taiwan', 5)]), 'Timeline'],
    ['the chosen ones first', subject(14, [value('China', 74)], [chosen('Taiwan')]), 'Taiwan'],
    ['all chosen ones', subject(9, [], [chosen('China'), chosen('Japan'), chosen('Palau')]), 'China, Japan, or Palau'],
    ['both chosen ones', subject(9, [], [chosen('China'), chosen('Japan')], withChoice(TWO, 'actor', { match: 'all' })), 'China – Japan'],
    [
      'no more than three',
      subject(
        9,
        [],
        ['A', 'B', 'C', 'D'].map((label) => chosen(label)),
      ),
      'Timeline',
    ],
    ['nobody where somebody is left out', subject(9, [value('Japan', 9)], [chosen('China', 'left out')]), 'Timeline'],
    ['nobody where nothing was found', subject(0, [value('China', 3)], [chosen('China')]), 'Timeline'],
  ])('names %s', (_, said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('page without events', () => {
  it('is bare when nothing is published and no filter is set', () => {
    expect(isBare({ unfilteredTotal: 0 }, NO_FILTERS)).toBe(true);
    expect(isBare({ unfilteredTotal: 1 }, NO_FILTERS)).toBe(false);
  });

  it.each([{ query: 'x' }, { from: '2024' }, { known: '2024-01-01' }, { clock: 'reported' as const }])(
    'keeps its filters while the URL has %o',
    (asked) => {
      expect(isBare({ unfilteredTotal: 0 }, { ...NO_FILTERS, ...asked })).toBe(false);
    },
  );
});
