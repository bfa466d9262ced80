/** Common kinds of sentences in news wires: their events, dates and statuses. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../index';
import { extractByRules } from '../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const PUBLISHED = '2024-06-12';

type Expected = readonly [date: string, status: string, lemma: string];

const CASES: readonly (readonly [kind: string, body: string, events: readonly Expected[]])[] = [
  ['what is denied until a time', 'Jordan did not sign the treaty until 1994.', [['1994', 'happened', 'sign']]],
  ['… of time to come', 'Talks will not resume until Monday.', [['2024-06-17', 'planned', 'talks']]],
  ['… before a time', 'Iran said it would not return to the talks before June 20.', [['2024-06-20', 'planned', 'return']]],
  ['… at the head of the clause', 'Not until 1994 did Jordan sign a peace treaty with Israel.', [['1994', 'happened', 'treaty']]],
  ['what is to begin today', 'The envoys are to meet in Doha on Wednesday and Thursday.', [['2024-06-12/2024-06-13', 'planned', 'meet']]],
  ['two names of one day', 'On the same day, June 5, the Danish parliament rejected the bill.', [['2024-06-05', 'happened', 'reject']]],
  ['… about a gathering', '1955: The conference brings together 29 states.', [['1955', 'happened', 'bring-together']]],
  ['a verb of one form under "will"', 'The government will shut down on Friday.', [['2024-06-14', 'planned', 'shut-down']]],
  [
    'a remark with the year in which somebody came to power',
    'The king, who came to power in 2012, visited Oslo in May.',
    [
      ['2012', 'happened', 'come-power'],
      ['2024-05', 'happened', 'visit'],
    ],
  ],
  ['what is due behind a comma', 'Chile left the tournament, due to begin on June 20.', [['2024-06-20', 'planned', 'begin']]],
  [
    'the opening of one thing and the closing of another',
    'Talks began on Monday and the minister closed the border on Tuesday.',
    [
      ['2024-06-10', 'happened', 'talks'],
      ['2024-06-11', 'happened', 'close'],
    ],
  ],
  ['an adverb behind the date', 'The High Court on June 5 temporarily barred the mission.', [['2024-06-05', 'happened', 'bar']]],
  [
    'a word for both within the verb',
    'Sweden and Denmark have both tightened border controls this year.',
    [['2024', 'happened', 'tighten']],
  ],
  [
    'what came to light, not that it did',
    'Rwanda received migrants in April, it emerged on Tuesday.',
    [['2024-04', 'happened', 'receive']],
  ],
  [
    'the n-th weekday of a month ahead',
    'Elections will be held on the first Tuesday of November.',
    [['2024-11-05', 'planned', 'elections']],
  ],
  ['two days in a row that are ahead', 'Voting is on Saturday and Sunday.', [['2024-06-15/2024-06-16', 'planned', 'voting']]],
  ['a run-off', 'The run-off takes place on July 3.', [['2024-07-03', 'planned', 'run-off']]],
  ['what would have been', 'The junta would have joined the alliance in May.', [['2024-05', 'hypothetical', 'join']]],
  [
    'what has gone on in a list of places',
    'Ebola has killed 600 people in Guinea, Liberia and Sierra Leone since May.',
    [['2024-05', 'ongoing', 'kill']],
  ],
  ['a vote in the present', 'Scotland votes on independence on September 18.', [['2024-09-18', 'planned', 'vote']]],
  ['what comes ahead of schedule', 'China moved its oil rig on Tuesday, a month ahead of schedule.', [['2024-06-11', 'happened', 'move']]],
  ['a council and who chairs it', 'On June 20, Chile will co-chair the council.', [['2024-06-20', 'planned', 'co-chair']]],
  [
    'a treaty by its year, and what was done with it later',
    'The treaty of 1951 was renewed in 1960.',
    [
      ['1951', 'happened', 'treaty'],
      ['1960', 'happened', 'renew'],
    ],
  ],
  ['a night by its day', 'India withdrew its banknotes overnight on May 8.', [['2024-05-08', 'happened', 'withdraw']]],
  ['what is promised for a time', 'Serbia undertook to move its embassy to Jerusalem by July 2025.', [['2025-07', 'planned', 'move']]],
  ['a month as the earliest', 'Turkey will receive missiles as early as August.', [['2024-08', 'planned', 'receive']]],
  ['a storm that comes to land', 'Cyclone Fani made landfall near Puri on Friday.', [['2024-06-07', 'happened', 'make']]],
  ['a bridge and what it is open to', 'The bridge opened to traffic in late 2018.', [['2018~', 'happened', 'open']]],
  [
    'a day of the month that is ahead',
    'The president, who won the May 23 election, will be sworn in on the 26th.',
    [
      ['2024-05-23', 'happened', 'win'],
      ['2024-06-26', 'planned', 'swear-in'],
    ],
  ],
  ['a referendum by its subject', 'Chile called a referendum on independence for October 1.', [['2024-10-01', 'planned', 'call']]],
  ['a march without its name', 'Tens of thousands took to the streets of Lome on Monday.', [['2024-06-10', 'happened', 'take']]],
  ['what was to have been done', 'The pact was to have been signed in Vilnius in May.', [['2024-05', 'planned', 'sign']]],
];

describe('a sentence of a news wire', () => {
  it.each(CASES)('yields the expected events: %s', (_, body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map(({ date, status, mentions }) => [date.edtf, status, mentions[0]?.trigger.lemma])).toEqual(expected);
  });
});
