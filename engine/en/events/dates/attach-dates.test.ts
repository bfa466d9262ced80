/** Which event a date belongs to, by kind of sentence. */
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
    'a date between a conjunction and the subject of its clause',
    'The envoy flew to Lima, where on Monday Chile and Peru signed a treaty, and on Tuesday Bolivia recalled its ambassador.',
    [
      ['2024-06-10', 'sign'],
      ['2024-06-11', 'recall'],
    ],
  ],
  ['a superlative since an earlier date', 'On Monday, Norway sold its largest arms package since 1990 to Chile.', [['2024-06-10', 'sell']]],
  ['the name of a law', 'On Monday, Norway banned an arms firm under the Arms Act, 2019.', [['2024-06-10', 'ban']]],
  ['a law of a year', 'On Monday, Norway banned an arms firm under the Arms Act of 1952.', [['2024-06-10', 'ban']]],
  ['a law that is passed', 'Norway passed the Arms Act of 1952.', [['1952', 'pass']]],
  ['a past century', 'Norway invaded Chad in the 18th century.', [['1701/1800', 'invade']]],
  ['the present century', 'On Monday, Norway and Chile met to discuss the threats of the 21st century.', [['2024-06-10', 'meet']]],
  ['a first since an earlier date', 'The visit, the first by a minister of Chile since 1977, ended on Monday.', [['2024-06-10', 'visit']]],
  ['a superlative whose own verb has the date', 'The largest town in Chad has hosted refugees since May 2023.', [['2023-05', 'host']]],
  [
    'a clause timed by a dated one',
    'Norway recalled its envoy on Monday, hours after Chile closed its embassy.',
    [['2024-06-10', 'recall']],
  ],
  ['a background noun after "since"', 'Relations have been good since the summit in Oslo last November.', [['2023-11', 'summit']]],
  ['a place and a date before the subject', 'In Oslo on Monday, the minister met the envoy of Chile.', [['2024-06-10', 'meet']]],
  ['a date after an apposition', 'Norway is to host a summit in Oslo, the capital, on June 20.', [['2024-06-20', 'host']]],
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
    'one who follows',
    'Norway recognized the government on May 28, and Chile followed on June 4.',
    [
      ['2024-05-28', 'recognize'],
      ['2024-06-04', 'follow'],
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
  [
    'a date between the subject and a verb in -ed',
    'The Security Council on June 6 ordered a global embargo on trade with Chile.',
    [['2024-06-06', 'order']],
  ],
  ['a past day after a decision', 'Norway voted to support the republic on Wednesday.', [['2024-06-12', 'vote']]],
];

/** [sentence, trigger lemmas in order]: verbs that look like nouns, nouns that look like verbs, acts of unnamed people */
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
  ['Prices rose 3 percent in May.', []],
];

describe('triggers are found', () => {
  it.each(TRIGGERS)('in "%s"', (body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map((event) => event.mentions[0]?.trigger.lemma)).toEqual(expected);
  });
});

describe('dates are attached', () => {
  it.each(CASES)('for %s', (_, body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map((event) => [event.date.edtf, event.mentions[0]?.trigger.lemma])).toEqual(expected);
  });
});
