/** Kinds of sentences that wires write every day: which events they state, when, and how far along each is. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../index';
import { extractByRules } from '../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const PUBLISHED = '2024-06-12';

type Expected = readonly [date: string, status: string, lemma: string];

const CASES: readonly (readonly [kind: string, body: string, events: readonly Expected[]])[] = [
  ['what a colon opens', 'It was their last meeting: on June 5, voters elected a new president.', [['2024-06-05', 'happened', 'elect']]],
  ['what a semicolon opens', 'The talks failed; on June 5, the army crossed the border.', [['2024-06-05', 'happened', 'cross']]],
  ['a date within the verb', 'Chile was last month invited to join the pact.', [['2024-05', 'happened', 'invite']]],
  ['… after "has"', 'Norway has on Monday recalled its envoy.', [['2024-06-10', 'happened', 'recall']]],
  ['… after "will"', 'The king will on Friday visit Oslo.', [['2024-06-14', 'planned', 'visit']]],
  ['what is denied until a time', 'Jordan did not sign the treaty until 1994.', [['1994', 'happened', 'sign']]],
  ['… of time to come', 'Talks will not resume until Monday.', [['2024-06-17', 'planned', 'talks']]],
  ['… before a time', 'Iran said it would not return to the talks before June 20.', [['2024-06-20', 'planned', 'return']]],
  ['… at the head of the clause', 'Not until 1994 did Jordan sign a peace treaty with Israel.', [['1994', 'happened', 'treaty']]],
  ['what is to begin today', 'The envoys are to meet in Doha on Wednesday and Thursday.', [['2024-06-12/2024-06-13', 'planned', 'meet']]],
  [
    'a deed counted from another without a subject',
    'Russia left the deal on Monday, four days after pulling out of the talks.',
    [
      ['2024-06-10', 'happened', 'leave'],
      ['2024-06-06', 'happened', 'pull-out'],
    ],
  ],
  [
    'a count of days ahead of a dated happening',
    'Uganda shut down the internet two days ahead of the January 15 election.',
    [
      ['2024-01-15', 'happened', 'election'],
      ['2024-01-13', 'happened', 'shut-down'],
    ],
  ],
  ['a remark on how long somebody rules', 'Chile elected a senator, in office since 1996, in May.', [['2024-05', 'happened', 'elect']]],
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
  [
    'what a sentence lifts its date out for',
    'It was on May 1, 2004, that Cyprus joined the European Union.',
    [['2004-05-01', 'happened', 'join']],
  ],
  ['what is due behind a comma', 'Chile left the tournament, due to begin on June 20.', [['2024-06-20', 'planned', 'begin']]],
  [
    'the end of a period up to which something is extended',
    'The council extended the mission until the end of 2026.',
    [['2026-12-31', 'ongoing', 'extend']],
  ],
  ['what an anniversary recalls', 'Monday is the tenth anniversary of the signing of the treaty.', [['2014-06-10', 'happened', 'signing']]],
  ['what happened so many years since', 'Monday marked two years since the army seized power.', [['2022-06-10', 'happened', 'seize']]],
  [
    'what is being done, with its source behind it',
    'Chile is expelling ten envoys, the ministry said on Monday.',
    [['2024-06-10', 'happened', 'expel']],
  ],
  [
    'what begins when something else ends',
    'The presidency of Bulgaria ends on June 30, when Austria takes over.',
    [
      ['2024-06-30', 'planned', 'end'],
      ['2024-06-30', 'planned', 'take-over'],
    ],
  ],
  [
    'a comparison with what is no event',
    'Chile was put to the vote in May, the first test since the return of democracy in 1990.',
    [['2024-05', 'happened', 'vote']],
  ],
  [
    'a gathering from its opening to its close',
    'COP29 opens in Baku on Monday and is scheduled to close on June 28.',
    [['2024-06-17/2024-06-28', 'planned', 'open']],
  ],
  [
    'the opening of one thing and the closing of another',
    'Talks began on Monday and the minister closed the border on Tuesday.',
    [
      ['2024-06-10', 'happened', 'talks'],
      ['2024-06-11', 'happened', 'close'],
    ],
  ],
  ['what comes after a length of time', 'The measures take effect in 30 days.', [['2024-07-12', 'planned', 'take']]],
  ['… counted in months', 'The army will hold an election in six months.', [['2024-12', 'planned', 'election']]],
  ['an adverb behind the date', 'The High Court on June 5 temporarily barred the mission.', [['2024-06-05', 'happened', 'bar']]],
  [
    'a word for both within the verb',
    'Sweden and Denmark have both tightened border controls this year.',
    [['2024', 'happened', 'tighten']],
  ],
  [
    'a subject of two nouns behind "after"',
    'A strong earthquake hit Chile on Sunday, a week after quakes and aftershocks killed thousands of people.',
    [
      ['2024-06-09', 'happened', 'hit'],
      ['2024-06-02', 'happened', 'kill'],
    ],
  ],
  [
    'a name behind its office',
    'Ecuador elected its president, Daniel Noboa, in a runoff on Sunday.',
    [['2024-06-09', 'happened', 'elect']],
  ],
  ['what is due', 'A decision is due on Friday.', [['2024-06-14', 'planned', 'be']]],
  [
    'what came to light, not that it did',
    'Rwanda received migrants in April, it emerged on Tuesday.',
    [['2024-04', 'happened', 'receive']],
  ],
  [
    'an office that was held until another',
    'From 2008 he served as minister of defense, a post he held until 2014, when he was named ambassador to Paris.',
    [
      ['2008', 'happened', 'serve-as'],
      ['2014', 'happened', 'name'],
    ],
  ],
  [
    'the n-th weekday of a month ahead',
    'Elections will be held on the first Tuesday of November.',
    [['2024-11-05', 'planned', 'elections']],
  ],
  ['two days in a row that are ahead', 'Voting is on Saturday and Sunday.', [['2024-06-15/2024-06-16', 'planned', 'voting']]],
  ['a run-off', 'The run-off takes place on July 3.', [['2024-07-03', 'planned', 'run-off']]],
  [
    'a deed counted from what somebody said it would do',
    'Shell said on Monday it would exit its ventures, a day after BP announced the sale of its stake.',
    [
      ['2024-06-10', 'happened', 'say-will'],
      ['2024-06-09', 'happened', 'announce'],
    ],
  ],
  [
    'two deeds of one Sunday',
    'On Sunday Germany pledged funds for its army, and the EU agreed to finance weapons.',
    [
      ['2024-06-09', 'happened', 'pledge'],
      ['2024-06-09', 'happened', 'agree'],
    ],
  ],
  ['what would have been', 'The junta would have joined the alliance in May.', [['2024-05', 'hypothetical', 'join']]],
  [
    'a count before a happening that has its day in its name',
    'The army seized power three days before the May 20 election.',
    [
      ['2024-05-20', 'happened', 'election'],
      ['2024-05-17', 'happened', 'seize'],
    ],
  ],
  [
    'what has gone on in a list of places',
    'Ebola has killed 600 people in Guinea, Liberia and Sierra Leone since May.',
    [['2024-05', 'ongoing', 'kill']],
  ],
  ['a vote in the present', 'Scotland votes on independence on September 18.', [['2024-09-18', 'planned', 'vote']]],
  ['what comes ahead of schedule', 'China moved its oil rig on Tuesday, a month ahead of schedule.', [['2024-06-11', 'happened', 'move']]],
  ['who has led since when', 'Yoweri Museveni has led Uganda since 1986.', [['1986', 'ongoing', 'lead']]],
  [
    'an entry of a chronology without a verb',
    'March 12, 2011: Explosion at a reactor in Japan.',
    [['2011-03-12', 'happened', 'explosion']],
  ],
  [
    'what somebody prepares for',
    'On June 20, the king will attend a meeting in Oslo to prepare for the NATO summit in Vilnius in July.',
    [
      ['2024-06-20', 'planned', 'attend'],
      ['2024-07', 'planned', 'summit'],
    ],
  ],
  ['a plan that was put off', 'The visit was planned for February but put off because of a quake.', [['2024-02', 'planned', 'plan']]],
  ['a meeting that goes on', 'She is meeting with Polish officials through Friday.', [['2024-06-14', 'ongoing', 'meet']]],
  ['a council and who chairs it', 'On June 20, Chile will co-chair the council.', [['2024-06-20', 'planned', 'co-chair']]],
  ['what is expected', 'A decision is expected on Friday.', [['2024-06-14', 'planned', 'expect']]],
  [
    'a treaty by its year, and what was done with it later',
    'The treaty of 1951 was renewed in 1960.',
    [
      ['1951', 'happened', 'treaty'],
      ['1960', 'happened', 'renew'],
    ],
  ],
  [
    'a remark on when somebody ruled',
    'Ortega, in office from 1979 to 1990, won the election on June 9.',
    [['2024-06-09', 'happened', 'win']],
  ],
  ['a night by its day', 'India withdrew its banknotes overnight on May 8.', [['2024-05-08', 'happened', 'withdraw']]],
  [
    'hearings and how long they last',
    'Hearings opened on June 3 and will last until July 10.',
    [['2024-06-03/2024-07-10', 'ongoing', 'open']],
  ],
  [
    'two votes joined by "but"',
    'Swiss voters on Sunday rejected a proposal but narrowly backed the purchase of jets.',
    [
      ['2024-06-09', 'happened', 'reject'],
      ['2024-06-09', 'happened', 'back'],
    ],
  ],
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
  [
    'two deeds before one day',
    'Sheikh Hasina resigned and fled to India on Monday.',
    [
      ['2024-06-10', 'happened', 'flee'],
      ['2024-06-10', 'happened', 'resign'],
    ],
  ],
  [
    'a year to the day after',
    'Peru extradited the man on 12 July 2023, a year to the day after his arrest.',
    [
      ['2023-07-12', 'happened', 'extradite'],
      ['2022-07-12', 'happened', 'arrest'],
    ],
  ],
  [
    'a running mate, and a count of days after an end',
    'Harris picked Tim Walz as her running mate on Monday, 16 days after Biden ended his campaign.',
    [
      ['2024-06-10', 'happened', 'pick'],
      ['2024-05-25', 'happened', 'campaign'],
    ],
  ],
  ['what was to have been done', 'The pact was to have been signed in Vilnius in May.', [['2024-05', 'planned', 'sign']]],
  [
    'the source of a report, which is no event',
    'According to a statement issued by the ministry on Monday, Norway closed its embassy on Friday.',
    [['2024-06-07', 'happened', 'close']],
  ],
  [
    'a comparison with an earlier case',
    'It was the second crash since October, when a jet collided with a hill.',
    [['2023-10', 'happened', 'collide']],
  ],
  ['a past deed weeks ahead in the calendar', 'The ministers met in Manila on July 2.', [['2023-07-02', 'happened', 'meet']]],
];

describe('a sentence of a wire', () => {
  it.each(CASES)('tells %s', (_, body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map(({ date, status, mentions }) => [date.edtf, status, mentions[0]?.trigger.lemma])).toEqual(expected);
  });
});
