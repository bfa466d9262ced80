import { describe, expect, it } from 'vitest';
import type { FacetValue, NamedChoice } from '@/domain/filters/facet-view';
import { subjectOf } from './subject';

const value = (label: string, count: number): FacetValue => ({ id: label.toLowerCase(), label, count, mark: null, parent: null });
const chosen = (label: string, mark: NamedChoice['mark'] = 'chosen'): NamedChoice => ({
  facet: 'actor',
  value: label.toLowerCase(),
  label,
  mark,
  exists: true,
});
const subject = (total: number, values: readonly FacetValue[], choices: readonly NamedChoice[] = []): string =>
  subjectOf({ total, facets: { actor: { values, total: values.length } }, choices });

describe('the headline of the timeline', () => {
  it.each([
    [
      'those that most events have',
      subject(87, [value('United States', 75), value('China', 74), value('Taiwan', 14)]),
      'United States and China',
    ],
    ['one alone', subject(10, [value('China', 6), value('Taiwan', 5)]), 'China'],
    ['no name where no actor is in most of them', subject(10, [value('China', 5), value('Taiwan', 5)]), 'Timeline'],
    ['the chosen ones first', subject(14, [value('China', 74)], [chosen('Taiwan')]), 'Taiwan'],
    ['all chosen ones', subject(9, [], [chosen('China'), chosen('Japan'), chosen('Palau')]), 'China, Japan, and Palau'],
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
