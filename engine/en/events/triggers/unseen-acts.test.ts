/** Triggers of events in unseen articles, by kind of sentence, with the day of each event. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
/** a Wednesday */
const PUBLISHED = '2024-06-12';

type Case = readonly [body: string, events: readonly (readonly [date: string, trigger: string])[]];

const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'what is due comes about then': [['The shortage in July was due to the heat.', []]],
  'two things that are to come on one day': [['Chile wants to host the talks on Friday and to invite Peru.', [['2024-06-14', 'host']]]],
  'how long it will last': [
    ['The Council extended its sanctions against Iran on 22 May until 31 January 2025.', [['2024-05-22', 'extend']]],
    ['The firm was founded in 1992. Norway sanctioned Iran earlier in the month.', [['2024-06', 'sanction']]],
  ],
  'a form in -ing that describes': [
    [
      'Belgium, which holds the rotating presidency of the EU until June 30, recalled an envoy on Monday.',
      [
        ['2024-06-30', 'hold'],
        ['2024-06-10', 'recall'],
      ],
    ],
  ],
  'what is moved somewhere': [['Peru put its faith in talks in January 2008.', [['2008-01', 'talks']]]],
  'a participle behind an opening phrase': [['Under the accord, signed in March, Peru will cut tariffs.', [['2024-03', 'sign']]]],
  'what a court found': [['The court found against Iran in May 1980.', [['1980-05', 'find-against']]]],
  'a noun behind "its" that could be a verb': [['Kenya softened its stand last Wednesday.', [['2024-06-05', 'soften']]]],
};

describe.each(Object.entries(KINDS))('%s', (_, cases) => {
  it.each(cases)('%s', (body, expected) => {
    const { events } = extractByRules({ title: 'News', body, published: PUBLISHED }, { vocabulary });
    expect(events.flatMap(({ mentions: [first] }) => (first ? [[first.date.edtf, first.trigger.lemma]] : []))).toEqual(expected);
  });
});
