/** Dates that several deeds share, days that hang on other days, and conditions that nobody met. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../index';
import { extractByRules } from '../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const PUBLISHED = '2024-06-12';

type Told = readonly [date: string, status: string, trigger: string];

/** [kind, text, the events of it in order] */
const CASES: readonly (readonly [kind: string, body: string, events: readonly Told[]])[] = [
  ['a length ahead behind a place', 'The truce talks will reopen in Bucharest in two months.', [['2024-08', 'planned', 'reopen']]],
  [
    'an answer in kind',
    'Latvia expelled two envoys on May 20. Minsk replied in kind the next day.',
    [
      ['2024-05-20', 'happened', 'expel'],
      ['2024-05-21', 'happened', 'retaliate'],
    ],
  ],
  ['a condition that was not met', 'If Peru had ratified the treaty in 2019, the tariffs would have been lifted.', []],
  ['a condition with its verb in front', 'Had Peru ratified the treaty in May, Chile would have followed.', []],
  ['what should have been done', 'Peru should have ratified the treaty in May.', [['2024-05', 'hypothetical', 'ratify']]],
  ['what is promised for a time', 'A referendum was promised for March 2025.', [['2025-03', 'planned', 'referendum']]],
  [
    'what follows from an agreement',
    'Under the treaty of 1936, the strait was opened in 1945.',
    [
      ['1936', 'happened', 'treaty'],
      ['1945', 'happened', 'open'],
    ],
  ],
  ['what an agreement itself brings', 'Under the treaty of 1936, Chad ceded the strip to Niger.', [['1936', 'happened', 'cede']]],
  ['a post that falls', 'The outpost fell on May 4.', [['2024-05-04', 'happened', 'fall']]],
  [
    'a count that is nearly right',
    "Gabon's president resigned on Monday, almost six years after rebels took the capital.",
    [
      ['2024-06-10', 'happened', 'resign'],
      ['2018~', 'happened', 'take'],
    ],
  ],
  [
    'decades after a war',
    'Two decades after the war of 1998, Eritrea reopened its embassy in Addis Ababa.',
    [
      ['1998', 'happened', 'war'],
      ['2018~', 'happened', 'reopen'],
    ],
  ],
  [
    'a day over two subjects',
    'Rebels captured Goma on Sunday, and Felix Tshisekedi flew to Luanda.',
    [
      ['2024-06-09', 'happened', 'capture'],
      ['2024-06-09', 'happened', 'fly'],
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
    'days that lead places',
    'On May 3 the envoys met in Doha, on the 7th in Muscat and on the 10th in Riyadh.',
    [
      ['2024-05-03', 'happened', 'meet'],
      ['2024-05-07', 'happened', 'meet'],
      ['2024-05-10', 'happened', 'meet'],
    ],
  ],
  ['a rank among others', 'It was the seventh coup in the region since 2019.', []],
  [
    'a comparison at the head of its sentence',
    'The first such step since 2018 followed a raid in Malmö on May 3.',
    [['2024-05-03', 'happened', 'raid']],
  ],
  [
    'what was done before as well',
    'As it did in 2007, the junta closed the border on Monday.',
    [
      ['2024-06-10', 'happened', 'close'],
      ['2007', 'happened', 'close'],
    ],
  ],
  [
    'what is done at a summit that opens',
    'At the summit that opens on Friday, Emmanuel Macron will meet Joe Biden.',
    [['2024-06-14', 'planned', 'meet']],
  ],
  [
    'the eve of an occasion',
    'Police detained Tundu Lissu on the eve of a rally in Mbeya on May 12.',
    [
      ['2024-05-12', 'happened', 'rally'],
      ['2024-05-11', 'happened', 'detain'],
    ],
  ],
  [
    'exercises with a bare verb',
    'Between 3 and 7 June, India and Japan held exercises off Chennai.',
    [['2024-06-03/2024-06-07', 'happened', 'exercise']],
  ],
  ['a new offensive', 'On May 6 a new offensive began.', [['2024-05-06', 'happened', 'offensive']]],
  ['a war that spreads', 'The war spread to Chad in November.', [['2023-11', 'happened', 'war']]],
  ['what is held ever since', 'The M23 rebels have held Bunagana since June 2022.', [['2022-06', 'ongoing', 'hold']]],
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
  [
    'a ballot and who came out of it',
    "Slovakia elected Peter Pellegrini president in Saturday's run-off.",
    [['2024-06-08', 'happened', 'elect']],
  ],
  ['a compound behind its day', "Nothing came of Saturday's run-off.", [['2024-06-08', 'happened', 'run-off']]],
  ['what is due on the day itself', 'A vote on the budget of Kenya is due today.', [['2024-06-12', 'planned', 'vote']]],
  ['what opens later in the week', 'Talks between Chad and Niger open later this week.', [['2024-06-10/2024-06-16', 'planned', 'talks']]],
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
  ['what is usually done', 'The two navies usually hold exercises in August.', []],
  ['what is done every year', 'The assembly of the African Union meets every year in February.', []],
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

describe('a kind of date', () => {
  it.each(CASES)('%s', (_, body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    const told = events.map((event) => [event.date.edtf, event.status, event.mentions[0]?.trigger.lemma]);
    expect(told.sort()).toEqual(expected.map((one) => [...one]).sort());
  });
});
