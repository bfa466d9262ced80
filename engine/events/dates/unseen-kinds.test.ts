/** Kinds of sentences that unseen articles brought up: which happenings are told, and when. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../index';
import { extractByRules } from '../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const PUBLISHED = '2024-06-12';

/** [kind, text, [date, status, trigger lemma or noun] of each event in order] */
const CASES: readonly (readonly [kind: string, body: string, events: readonly (readonly [string, string, string])[]])[] = [
  [
    'a deed that the end of the sentence makes known',
    'Norway has recalled its ambassador from Tehran, the foreign ministry in Oslo said on Monday.',
    [['2024-06-10', 'happened', 'recall']],
  ],
  ['a deed that the speaker makes known', 'Norway said on Monday it had sent an envoy to Cairo.', [['2024-06-10', 'happened', 'send']]],
  ['a deed with a day of its own', 'Norway said it had expelled four diplomats on June 3.', [['2024-06-03', 'happened', 'expel']]],
  [
    'a clause with "when" behind a date',
    'Relations have improved since March, when the presidents of Chile and Peru met in Lima.',
    [['2024-03', 'happened', 'meet']],
  ],
  [
    'a noun that a participle tells more of',
    'Iran has kept to the 2015 deal reached in Vienna with six powers.',
    [['2015', 'happened', 'deal']],
  ],
  [
    'a date over two clauses',
    'In 2015, the army seized power in Gabon, and the brother of the president fled to France.',
    [
      ['2015', 'happened', 'seize'],
      ['2015', 'happened', 'flee'],
    ],
  ],
  [
    'the day on which and the day for which',
    'The government of Fiji yesterday announced elections for September 17.',
    [
      ['2024-06-11', 'happened', 'announce'],
      ['2024-09-17', 'planned', 'elections'],
    ],
  ],
  [
    'what is done during a visit',
    'President Paul Kagame of Rwanda visited Zambia in March. During the visit, the countries signed a memorandum.',
    [
      ['2024-03', 'happened', 'visit'],
      ['2024-03', 'happened', 'sign'],
    ],
  ],
  [
    'two persons without a noun',
    'Norwegian Prime Minister Jonas Gahr Støre met the president of Chile, Gabriel Boric, in Oslo on Monday. The two signed a treaty on fish.',
    [
      ['2024-06-10', 'happened', 'meet'],
      ['2024-06-10', 'happened', 'sign'],
    ],
  ],
  [
    'weeks counted from a day',
    'Chile signed the pact on April 2. Two weeks later Peru ratified it.',
    [
      ['2024-04-02', 'happened', 'sign'],
      ['2024-04-16', 'happened', 'ratify'],
    ],
  ],
  [
    'a quotation before the day',
    'Germany criticised the vote as "a farce" in a statement on Monday.',
    [['2024-06-10', 'happened', 'criticise']],
  ],
  ['what has begun', 'Norway today began deploying troops to Mali.', [['2024-06-12', 'happened', 'deploy']]],
  [
    'what came about',
    'The attack came two days after the prime minister of Norway left Kabul on June 3.',
    [
      ['2024-06-03', 'happened', 'leave'],
      ['2024-06-05', 'happened', 'attack'],
    ],
  ],
  [
    'the deed behind "for"',
    'Turkey sentenced 20 officers to life in prison for the attack on parliament in July 2016.',
    [['2016-07', 'happened', 'attack']],
  ],
  ['a light verb of somebody named', 'Ecuador gave Julian Assange a passport on May 22.', [['2024-05-22', 'happened', 'give']]],
  [
    'a journey of several stops',
    'The envoy of Norway arrived in Chisinau on June 3, traveled on to Vilnius on June 5 and returned to Oslo on June 7.',
    [
      ['2024-06-03', 'happened', 'arrive'],
      ['2024-06-05', 'happened', 'travel'],
      ['2024-06-07', 'happened', 'return'],
    ],
  ],
  [
    'a plan at the end of a chronology',
    'The two countries signed a treaty in 1974, renewed it in 1986 and broke it in 1991. They met in 1999 and in 2003, and again in 2011 and 2016. The hearings are due to end on July 14.',
    [
      ['1974', 'happened', 'sign'],
      ['1986', 'happened', 'renew'],
      ['1991', 'happened', 'break'],
      ['1999', 'happened', 'meet'],
      ['2003', 'happened', 'meet'],
      ['2011', 'happened', 'meet'],
      ['2016', 'happened', 'meet'],
      ['2024-07-14', 'planned', 'hearing'],
    ],
  ],
];

describe('an unseen kind of sentence', () => {
  it.each(CASES)('%s', (_, body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map((event) => [event.date.edtf, event.status, event.mentions[0]?.trigger.lemma])).toEqual(expected);
  });
});
