/** What states a happening in articles that were written unseen, by kinds of sentences: the day and the trigger of each. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../index';
import { extractByRules } from '../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
/** a Wednesday */
const PUBLISHED = '2024-06-12';

type Case = readonly [body: string, events: readonly (readonly [date: string, trigger: string])[]];

const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'what is due comes about then': [
    ['Their final report is due in July.', [['2024-07', 'be']]],
    ['Pleadings are due from Chile on 22 April 2025.', [['2025-04-22', 'be']]],
    ['The minister is due back in Accra on Saturday.', [['2024-06-15', 'be']]],
    ['The shortage in July was due to the heat.', []],
  ],
  'who is held, or what is held up': [
    ['Two French teachers have been held in Iran since May 7 last year.', [['2023-05-07', 'hold']]],
    ['Dozens of lorries were held up at the border in April.', [['2024-04', 'hold']]],
  ],
  'what a date is told more of with "when"': [
    ['Denmark lost 15 of its envoys in April, when Russia threw them out as spies.', [['2024-04', 'throw-out']]],
  ],
  'a verb that stands for what was told before': [
    [
      'Sweden opened an inquiry on Monday. Finland did the same on Tuesday.',
      [
        ['2024-06-10', 'open'],
        ['2024-06-11', 'do'],
      ],
    ],
    [
      'Norway recognised the state on 28 May. Spain followed suit on Monday.',
      [
        ['2024-05-28', 'recognise'],
        ['2024-06-10', 'follow'],
      ],
    ],
  ],
  'two things that are to come on one day': [
    [
      'Chile is expected to name a team on Friday and to ask Peru for help.',
      [
        ['2024-06-14', 'name'],
        ['2024-06-14', 'ask'],
      ],
    ],
    ['Chile wants to host the talks on Friday and to invite Peru.', [['2024-06-14', 'host']]],
  ],
  'what was done on an anniversary': [
    ['Families in Paris marked the anniversary on Sunday with a rally.', [['2024-06-09', 'rally']]],
    ['Families in Paris marked the anniversary on Sunday.', []],
  ],
  'how long it will last': [
    ['The Council extended its sanctions against Iran on 22 May until 31 January 2025.', [['2024-05-22', 'extend']]],
    ['The firm was founded in 1992. Norway sanctioned Iran earlier in the month.', [['2024-06', 'sanction']]],
  ],
  'an office in front of its holder': [
    ['Secretary-General since 2017, António Guterres visited Kyiv in May.', [['2024-05', 'visit']]],
    ['President from 1990 to 1998, Adrian Lee died in Madrid last month.', [['2024-05', 'die']]],
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
  'a date in front of its verb': [
    ['Only on Thursday did the ministry in Lima confirm the arrest.', [['2024-06-06', 'confirm']]],
    ['Friday saw the biggest protest in Tbilisi in years.', [['2024-06-07', 'protest']]],
    [
      'Meeting in Luxembourg on Monday, EU ministers blacklisted 12 officials.',
      [
        ['2024-06-10', 'meet'],
        ['2024-06-10', 'blacklist'],
      ],
    ],
    ['Speaking in Kyiv on Monday, Penny Wong urged allies to send weapons.', [['2024-06-10', 'urge']]],
  ],
  'what is moved somewhere': [
    ['Israel let 200 trucks into Gaza on Sunday.', [['2024-06-09', 'let']]],
    ['Peru put the dispute before the Court in January 2008.', [['2008-01', 'put']]],
    ['Peru put its faith in talks in January 2008.', [['2008-01', 'talks']]],
    ["Kenya's police officers are expected in Haiti by the end of June.", [['2024-06-30', 'expect']]],
  ],
  'a participle behind an opening phrase': [['Under the accord, signed in March, Peru will cut tariffs.', [['2024-03', 'sign']]]],
  'what a court found': [['The court found against Iran in May 1980.', [['1980-05', 'find-against']]]],
  'what was done at a gathering, or after it': [
    [
      'Minister Lee met envoys from Chile on Tuesday. Following the talks, three agreements were signed.',
      [
        ['2024-06-11', 'meet'],
        ['2024-06-11', 'sign'],
      ],
    ],
  ],
  'a noun behind "its" that could be a verb': [['Kenya softened its stand last Wednesday.', [['2024-06-05', 'soften']]]],
};

describe.each(Object.entries(KINDS))('%s', (_, cases) => {
  it.each(cases)('%s', (body, expected) => {
    const { events } = extractByRules({ title: 'News', body, published: PUBLISHED }, { vocabulary });
    expect(events.flatMap(({ mentions: [first] }) => (first ? [[first.date.edtf, first.trigger.lemma]] : []))).toEqual(expected);
  });
});
