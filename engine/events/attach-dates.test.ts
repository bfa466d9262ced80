/** Which happening a date belongs to, by kinds of sentences. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, extract } from '../index';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const PUBLISHED = '2024-06-12';

/** [kind, text, [date, trigger lemma or noun] of each event in order] */
const CASES: readonly (readonly [kind: string, body: string, events: readonly (readonly [string, string])[]])[] = [
  ['a date that opens the clause', 'On Monday, Norway recognized the government.', [['2024-06-10', 'recognize']]],
  ['a date between subject and verb', 'Norway on Monday recognized the government.', [['2024-06-10', 'recognize']]],
  [
    'members of a list',
    'The envoy met the president of Chile in April, and the president of Peru in May.',
    [
      ['2024-04', 'meet'],
      ['2024-05', 'meet'],
    ],
  ],
  [
    'two coordinated clauses',
    'Norway signed the treaty in April, and Sweden ratified it in May.',
    [
      ['2024-04', 'sign'],
      ['2024-05', 'ratify'],
    ],
  ],
  [
    'a shared date',
    'On Monday, Norway signed the treaty and expelled two diplomats.',
    [
      ['2024-06-10', 'sign'],
      ['2024-06-10', 'expel'],
    ],
  ],
  ['a background noun after "since"', 'Relations have been good since the summit in Oslo last November.', [['2023-11', 'summit']]],
  [
    'a cited source',
    'Citing a statement last month, the agency reported that Norway has approved the sale of ten tanks.',
    [['2024-05', 'approve']],
  ],
  ['a place and a date before the subject', 'In Oslo on Monday, the minister met the envoy of Chile.', [['2024-06-10', 'meet']]],
  ['a date after an apposition', 'Norway is to host a summit in Oslo, the capital, on June 20.', [['2024-06-20', 'host']]],
];

describe('a date is attached', () => {
  it.each(CASES)('for %s', (_, body, expected) => {
    const { events } = extract({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map((event) => [event.date.edtf, event.mentions[0]?.trigger.lemma])).toEqual(expected);
  });
});
