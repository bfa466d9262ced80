/** Kinds of sentences from unseen articles: their events, dates and statuses. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const PUBLISHED = '2024-06-12';

/** [kind, text, [date, status, trigger lemma or noun] of each event in order] */
const CASES: readonly (readonly [kind: string, body: string, events: readonly (readonly [string, string, string])[]])[] = [
  ['a deed with a day of its own', 'Norway said it had expelled four diplomats on June 3.', [['2024-06-03', 'happened', 'expel']]],
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

describe('events and dates by kind of sentence', () => {
  it.each(CASES)('%s', (_, body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map((event) => [event.date.edtf, event.status, event.mentions[0]?.trigger.lemma])).toEqual(expected);
  });
});
