/** Dates that several acts share, days that depend on other days, and conditions that were not met. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const PUBLISHED = '2024-06-12';

type Told = readonly [date: string, status: string, trigger: string];

/** [kind, text, its events in order] */
const CASES: readonly (readonly [kind: string, body: string, events: readonly Told[]])[] = [
  [
    'an answer in kind',
    'Latvia expelled two envoys on May 20. Minsk replied in kind the next day.',
    [
      ['2024-05-20', 'happened', 'expel'],
      ['2024-05-21', 'happened', 'retaliate'],
    ],
  ],
  ['what should have been done', 'Peru should have ratified the treaty in May.', [['2024-05', 'hypothetical', 'ratify']]],
  [
    'what follows from an agreement',
    'Under the treaty of 1936, the strait was opened in 1945.',
    [
      ['1936', 'happened', 'treaty'],
      ['1945', 'happened', 'open'],
    ],
  ],
  [
    'hours that make a day',
    'Armenia launched an offensive on Tuesday. A ceasefire took effect 48 hours later.',
    [
      ['2024-06-11', 'happened', 'launch'],
      ['2024-06-13', 'planned', 'ceasefire'],
    ],
  ],
  [
    'exercises with a bare verb',
    'Between 3 and 7 June, India and Japan held exercises off Chennai.',
    [['2024-06-03/2024-06-07', 'happened', 'exercise']],
  ],
  ['a new offensive', 'On May 6 a new offensive began.', [['2024-05-06', 'happened', 'offensive']]],
  [
    'a month pointed to behind a deed',
    'Moldova applied in March 2022 and was granted candidate status that June.',
    [
      ['2022-03', 'happened', 'apply'],
      ['2022-06', 'happened', 'grant'],
    ],
  ],
  [
    'a time given for what is to be done',
    'Rebels gave the police until midnight on 30 June to leave the island.',
    [['2024-06-30', 'planned', 'leave']],
  ],
  [
    'a treaty of something, of a year',
    'The treaty of peace of 1971 was renewed in 2011.',
    [
      ['1971', 'happened', 'treaty'],
      ['2011', 'happened', 'renew'],
    ],
  ],
  [
    'the eve of a gathering without a day',
    'A lawyer detained on the eve of the conference was released on Saturday.',
    [['2024-06-08', 'happened', 'release']],
  ],
  ['what the present sets for a weekday', "Kenya's new parliament sits on Friday.", [['2024-06-14', 'planned', 'sit']]],
  ['a compound behind its day', "Nothing came of Saturday's run-off.", [['2024-06-08', 'happened', 'run-off']]],
  ['a name that looks like a modal', 'Theresa May will resign on July 7.', [['2024-07-07', 'planned', 'resign']]],
  [
    'an hour that closes its sentence',
    'Rebels stormed the fort at 6 p.m. Emmanuel Macron flew to Chad on Monday.',
    [
      ['2024-06-12', 'happened', 'storm'],
      ['2024-06-10', 'happened', 'fly'],
    ],
  ],
  ['a time given that is over', 'The government of Chad had until last Friday to reply.', [['2024-06-07', 'planned', 'reply']]],
  [
    'an hour with its zone beside the day',
    'The Security Council met at 4 p.m. New York time on Monday.',
    [['2024-06-10', 'happened', 'meet']],
  ],
  [
    'a remark that closes its sentence',
    'Envoys discussed the ban, imposed in November 2011. Bashar al-Assad is invited to a summit in Amman on 19 July.',
    [
      ['2011-11', 'happened', 'impose'],
      ['2024-07-19', 'planned', 'invite'],
    ],
  ],
];

describe('dates and statuses by kind of sentence', () => {
  it.each(CASES)('%s', (_, body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    const summaries = events.map((event) => [event.date.edtf, event.status, event.mentions[0]?.trigger.lemma]);
    expect(summaries.sort()).toEqual(expected.map((one) => [...one]).sort());
  });
});
