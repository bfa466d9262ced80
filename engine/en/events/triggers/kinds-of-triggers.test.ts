/** Triggers of events by kind of sentence, with the day of each event and counterexamples. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
/** a Wednesday */
const PUBLISHED = '2024-06-12';

type Case = readonly [body: string, events: readonly (readonly [date: string, trigger: string])[]];

const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'a clause stands between the subject and its verb': [
    ['The trial, to be held behind closed doors, will begin in September.', [['2024-09', 'trial']]],
    [
      'Snap elections, called after the assembly was dissolved last month, are due in Malta on July 14.',
      [
        ['2024-05', 'dissolve'],
        ['2024-07-14', 'snap election'],
      ],
    ],
  ],
  'a verb that its subject makes a happening in the passive': [['The water was brought in May by donkeys.', []]],
  'the object is a form of a verb that only describes': [
    ['Peru reopened its disputed border on Monday.', [['2024-06-10', 'reopen']]],
    ["Peru's president signed the two countries' proposed treaty on Monday.", [['2024-06-10', 'sign']]],
  ],
  'power and ground that are won and lost': [
    ['Pashinyan came to power in May 2018.', [['2018-05', 'come-power']]],
    ['Ethiopia lost control of the town on Monday.', [['2024-06-10', 'lose-hold']]],
    ['Ethiopia lost weight in the index on Monday.', []],
  ],
  'what an alliance or a bloc will do': [
    ['NATO Secretary General Jens Stoltenberg said on Monday the alliance would send trainers to Ukraine.', [['2024-06-10', 'say-will']]],
    ['NATO Secretary General Jens Stoltenberg said on Monday the winter would be hard.', []],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_, cases) => {
  it.each(cases)('%s', (body, events) => {
    const found = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary }).events;
    expect(found.map(({ date, mentions }) => [date.edtf, mentions[0]?.trigger.lemma]).sort()).toEqual([...events].sort());
  });
});
