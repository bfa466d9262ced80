/** Which happening a date belongs to, by kinds of sentences. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

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
  [
    'a count of days from a happening dated before',
    'The assembly elected a president on May 14. Three days after the vote, rebels stormed the port of Lome.',
    [
      ['2024-05-14', 'elect'],
      ['2024-05-17', 'storm'],
    ],
  ],
  [
    'a count of days from a happening in the same sentence',
    'Two days after the summit, which ended on May 20, Chile recalled its ambassador.',
    [
      ['2024-05-20', 'summit'],
      ['2024-05-22', 'recall'],
    ],
  ],
  [
    'a happening a counted time before a dated one',
    'The union suspended Gabon on August 31, a day after the coup.',
    [
      ['2023-08-31', 'suspend'],
      ['2023-08-30', 'coup'],
    ],
  ],
  [
    'what is done at a dated occasion',
    'At a summit in Vilnius in July 2023, Norway pledged ten tanks to Ukraine.',
    [
      ['2023-07', 'summit'],
      ['2023-07', 'pledge'],
    ],
  ],
  [
    'a meeting on the sidelines',
    'On the sidelines of the summit in Bali in May, the presidents of Chile and Peru met for an hour.',
    [
      ['2024-05', 'summit'],
      ['2024-05', 'meet'],
    ],
  ],
  [
    'the opening and the closing of one conference',
    'The conference opened in Oslo on June 3 and closed on June 7.',
    [['2024-06-03/2024-06-07', 'open']],
  ],
  [
    'one who follows',
    'Norway recognized the government on May 28, and Chile followed on June 4.',
    [
      ['2024-05-28', 'recognize'],
      ['2024-06-04', 'follow'],
    ],
  ],
  [
    'stops after a noun',
    'The tour includes stops in Seoul on June 18, Tokyo on June 20 and Manila on June 22.',
    [
      ['2024-06-18', 'stop'],
      ['2024-06-20', 'stop'],
      ['2024-06-22', 'stop'],
    ],
  ],
  [
    'a participle before the verb of its clause',
    'Troops deployed in April were withdrawn on Sunday.',
    [
      ['2024-04', 'deploy'],
      ['2024-06-09', 'withdraw'],
    ],
  ],
  ['a comparison, which dates nothing', 'Chile held its largest rally since 1998 on Monday.', [['2024-06-10', 'rally']]],
  ['an accusation of a dated deed', 'Chile accused Peru of using water cannon against its boats on April 30.', [['2024-04-30', 'accuse']]],
  [
    'results listed after a meeting',
    'The presidents of Chile and Peru met in Lima on May 16. Among the results: a treaty on fishing and a loan.',
    [
      ['2024-05-16', 'meet'],
      ['2024-05-16', 'treaty'],
    ],
  ],
  [
    'a date between the subject and a verb in -ed',
    'The Security Council on June 6 ordered a global embargo on trade with Chile.',
    [['2024-06-06', 'order']],
  ],
  ['a past day after a decision', 'Norway voted to support the republic on Wednesday.', [['2024-06-12', 'vote']]],
  [
    'a remark that says where they are',
    'The ministers of Chile, meeting in Lima on Monday, agreed new sanctions.',
    [
      ['2024-06-10', 'meeting'],
      ['2024-06-10', 'agree'],
    ],
  ],
  [
    'a happening between two dates of one verb',
    'Chile fired rockets on June 1 in reply to the killing of an envoy four days earlier.',
    [
      ['2024-06-01', 'fire'],
      ['2024-05-28', 'killing'],
    ],
  ],
  ['an office that is held', 'The mayor, in office since May, opened the embassy of Chile on June 8.', [['2024-06-08', 'open']]],
];

/** [sentence, trigger lemmas in order]: verbs that look like nouns, nouns that look like verbs, acts of somebody without a name */
const TRIGGERS: readonly (readonly [body: string, triggers: readonly string[]])[] = [
  ['The US military shot down a balloon off Hawaii on Monday.', ['shoot-down']],
  ['The ministers will next meet in Riyadh on July 20.', ['meet']],
  ['Gunmen abducted 40 pupils from a school in Kuriga on March 7.', ['abduct']],
  ['Police used tear gas against a crowd in Nairobi on Tuesday.', ['use']],
  ['The Panama Canal Authority restricted the number of daily transits on Monday.', ['restrict']],
  ['Norway on Monday imposed sanctions on three leading shipping firms.', ['impose']],
  ['North Korea test-fired a missile on Tuesday.', ['test-fire']],
  ['The king, who was re-elected in March, arrived in Oslo on Monday.', ['re-elect', 'arrive']],
  ['China delivered vaccines to the Philippines on February 28, 2021.', ['deliver']],
  ['The rebels took Goma in January.', ['take']],
  ['The G7 summit, hosted by Italy, ended on June 10.', ['summit']],
  ['Fighting broke out in Khartoum on April 15.', ['fighting']],
  ['Flights between the two capitals resumed on May 1.', ['flights']],
  ['The delegation left for Cairo on Saturday.', ['leave-for']],
  ['The exercises run from June 14 to 23.', ['run']],
  ['The minister told the BBC on Wednesday that the sanctions were unlawful.', []],
  ['The company did not respond to a request for comment on Tuesday.', []],
  ["China's exports to Russia surged in January.", []],
  ['Prices rose 3 percent in May.', []],
];

describe('what is told is found', () => {
  it.each(TRIGGERS)('in "%s"', (body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map((event) => event.mentions[0]?.trigger.lemma)).toEqual(expected);
  });
});

describe('a date is attached', () => {
  it.each(CASES)('for %s', (_, body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map((event) => [event.date.edtf, event.mentions[0]?.trigger.lemma])).toEqual(expected);
  });
});
