/** Sentences of news wires that announce or compare: their events, dates and statuses. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../index';
import { extractByRules } from '../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const PUBLISHED = '2024-06-12';

type Expected = readonly [date: string, status: string, lemma: string];

const CASES: readonly (readonly [kind: string, body: string, events: readonly Expected[]])[] = [
  [
    'what a resolution is, beside what was done with it',
    'The Security Council adopted a resolution drafted by Australia on Monday.',
    [['2024-06-10', 'happened', 'adopt']],
  ],
  ['who somebody is', 'France arrested a man suspected of planning an attack on Monday.', [['2024-06-10', 'happened', 'arrest']]],
  ['… but when a deal was reached', 'Peru welcomed a deal reached on Monday.', [['2024-06-10', 'happened', 'deal']]],
  ['… on a day of its own', 'China will lift the ban on June 20, the ministry said on Monday.', [['2024-06-20', 'planned', 'lift']]],
  ['what analysts expect, which is none', 'Turkey will raise the tax, analysts said on Monday.', []],
  ['what two cities tell', 'DAMASCUS/DUBAI - Iran evacuated its embassy on Monday.', [['2024-06-10', 'happened', 'evacuate']]],
  [
    'a day named after a count',
    'Talks broke down on August 8, 2023. Three weeks later, on August 29, the army seized power.',
    [
      ['2023-08-08', 'happened', 'break-down'],
      ['2023-08-29', 'happened', 'seize'],
    ],
  ],
  [
    'a day behind a comparison',
    'Russia and Poland carried out their largest prisoner swap since the Cold War on Monday.',
    [['2024-06-10', 'happened', 'prisoner swap']],
  ],
  ['what somebody was convicted of', 'Iraq hanged 11 people convicted of terrorism on Monday.', [['2024-06-10', 'happened', 'hang']]],
  [
    'whom a council names as what',
    'The council named Ana Ruiz as interim prime minister of Peru on Monday.',
    [['2024-06-10', 'happened', 'name']],
  ],
  [
    'when a withdrawal was agreed',
    'The last soldiers left the base in Niger on Sunday, completing a withdrawal agreed in May.',
    [
      ['2024-06-09', 'happened', 'leave'],
      ['2024-05', 'happened', 'agree'],
    ],
  ],
  ['what failed today', 'Serbia and Kosovo failed to agree on a text on Wednesday.', [['2024-06-12', 'happened', 'agree']]],
  ['what is waited for, which is none', 'Relatives have waited since 1996 for a trial.', []],
  ['what somebody was asked about, which is none', 'Asked on Monday whether Turkey would ratify the treaty, he was silent.', []],
  [
    'talks between two that another brokered',
    'Peace talks that Norway brokered between Bogota and the ELN were frozen in 2019.',
    [['2019', 'happened', 'freeze']],
  ],
  ['what was lost', 'Bolivia lost its access to the sea in 1884.', [['1884', 'happened', 'lose-hold']]],
  ['what went to war', 'Ethiopia and Eritrea went to war in 1998.', [['1998', 'happened', 'go']]],
  ['what somebody found', 'Lithuanian guards found the wreckage of a balloon on Monday.', [['2024-06-10', 'happened', 'discover']]],
  [
    'who was questioned',
    "Paraguay's Mario Abdo was questioned for three hours on Monday.",
    [['2024-06-10', 'happened', 'question-person']],
  ],
  ['when a body was founded, which only tells its age', 'It was founded in 1992 in Tehran.', []],
];

describe('a sentence of a news wire', () => {
  it.each(CASES)('yields the expected events: %s', (_, body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map(({ date, status, mentions }) => [date.edtf, status, mentions[0]?.trigger.lemma])).toEqual(expected);
  });
});
