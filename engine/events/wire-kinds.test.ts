/** What somebody makes known, announces or compares: which events such sentences of a wire state, when, and how far along each is. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../index';
import { extractByRules } from '../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const PUBLISHED = '2024-06-12';

type Expected = readonly [date: string, status: string, lemma: string];

const CASES: readonly (readonly [kind: string, body: string, events: readonly Expected[]])[] = [
  [
    'what a resolution is, beside what was done with it',
    'The Security Council adopted a resolution drafted by Australia on Monday.',
    [['2024-06-10', 'happened', 'adopt']],
  ],
  ['who somebody is', 'France arrested a man suspected of planning an attack on Monday.', [['2024-06-10', 'happened', 'arrest']]],
  ['… but when a deal was reached', 'Peru welcomed a deal reached on Monday.', [['2024-06-10', 'happened', 'deal']]],
  ['what others do not take part in', 'Spain will not take part, its minister said on Monday.', [['2024-06-10', 'happened', 'take-part']]],
  ['what is to come in so many weeks, with whom', 'Peru will hold talks with Chile in two weeks.', [['2024-06-26', 'planned', 'talks']]],
  ['what is no longer done', 'Colombia will no longer export coal, the president said on Monday.', [['2024-06-10', 'happened', 'export']]],
  ['what is to be done', 'China will lift the ban, the ministry announced on Monday.', [['2024-06-10', 'happened', 'lift']]],
  ['… on a day of its own', 'China will lift the ban on June 20, the ministry said on Monday.', [['2024-06-20', 'planned', 'lift']]],
  ['… by another', 'The president said on Monday that Peru would expel the envoy.', [['2024-06-10', 'happened', 'expel']]],
  ['what analysts expect, which is none', 'Turkey will raise the tax, analysts said on Monday.', []],
  ['what two cities tell', 'DAMASCUS/DUBAI - Iran evacuated its embassy on Monday.', [['2024-06-10', 'happened', 'evacuate']]],
  ['a day of a year that is past', 'On this day in 1988, Iran agreed to a ceasefire.', [['1988-06-12', 'happened', 'agree']]],
  [
    'a day named after a count',
    'Talks broke down on August 8, 2023. Three weeks later, on August 29, the army seized power.',
    [
      ['2023-08-08', 'happened', 'break-down'],
      ['2023-08-29', 'happened', 'seize'],
    ],
  ],
  [
    'a day behind a comparison',
    'Russia and Poland carried out their largest prisoner swap since the Cold War on Monday.',
    [['2024-06-10', 'happened', 'prisoner swap']],
  ],
  ['a day behind what went before', 'Writers ended a strike that had lasted two months on Monday.', [['2024-06-10', 'happened', 'strike']]],
  ['why relations soured', 'Relations soured in 2018 after Canada arrested an executive.', [['2018', 'happened', 'arrest']]],
  ['what somebody was convicted of', 'Iraq hanged 11 people convicted of terrorism on Monday.', [['2024-06-10', 'happened', 'hang']]],
  [
    'whom a council names as what',
    'The council named Ana Ruiz as interim prime minister of Peru on Monday.',
    [['2024-06-10', 'happened', 'name']],
  ],
  [
    'when a withdrawal was agreed',
    'The last soldiers left the base in Niger on Sunday, completing a withdrawal agreed in May.',
    [
      ['2024-06-09', 'happened', 'leave'],
      ['2024-05', 'happened', 'agree'],
    ],
  ],
  [
    'the same day of a month',
    'Canada expelled six envoys in May, and India responded the same day by sending home six Canadians.',
    [
      ['2024-05', 'happened', 'expel'],
      ['2024-05', 'happened', 'send'],
    ],
  ],
  ['what failed today', 'Serbia and Kosovo failed to agree on a text on Wednesday.', [['2024-06-12', 'happened', 'agree']]],
  ['what is waited for, which is none', 'Relatives have waited since 1996 for a trial.', []],
  ['what somebody was asked about, which is none', 'Asked on Monday whether Turkey would ratify the treaty, he was silent.', []],
  [
    'talks between two that another brokered',
    'Peace talks that Norway brokered between Bogota and the ELN were frozen in 2019.',
    [['2019', 'happened', 'freeze']],
  ],
  [
    'two deeds of one day, joined by "as"',
    'Police fired tear gas in Nairobi on Tuesday as lawmakers debated a bill.',
    [
      ['2024-06-11', 'happened', 'fire'],
      ['2024-06-11', 'happened', 'debate'],
    ],
  ],
  [
    'who announces what has a day of its own',
    'Kazakhstan is to hold a referendum on June 20, President Tokayev announced on Thursday.',
    [['2024-06-20', 'planned', 'referendum']],
  ],
  ['what has been so since', 'Switzerland has represented Norway in Iran since 1980.', [['1980', 'ongoing', 'represent']]],
  ['what was lost', 'Bolivia lost its access to the sea in 1884.', [['1884', 'happened', 'lose-hold']]],
  ['what fell', 'The government of Peru fell on Monday.', [['2024-06-10', 'happened', 'fall']]],
  ['a body by those who founded it', 'The African Union was founded in 2001.', [['2001', 'happened', 'found']]],
  ['what went to war', 'Ethiopia and Eritrea went to war in 1998.', [['1998', 'happened', 'go']]],
  ['what somebody found', 'Lithuanian guards found the wreckage of a balloon on Monday.', [['2024-06-10', 'happened', 'discover']]],
  [
    'who was questioned',
    "Paraguay's Mario Abdo was questioned for three hours on Monday.",
    [['2024-06-10', 'happened', 'question-person']],
  ],
  [
    'for the how manieth time',
    "Iceland's volcano erupted for the seventh time since December on Monday.",
    [['2024-06-10', 'happened', 'erupt']],
  ],
  ['when a body was founded, which only tells its age', 'It was founded in 1992 in Tehran.', []],
  ['a deed over a remark', 'Rebels, meanwhile, took the town of Kidal on Monday.', [['2024-06-10', 'happened', 'take']]],
  ['a currency that fell to a low', 'The yen fell to a 34-year low on Monday.', []],
];

const TOLD: readonly (readonly [kind: string, body: string])[] = [
  ['behind the saying', 'Armenia said on Tuesday that Azerbaijan had shot down a drone.'],
  ['without "that"', 'Armenia on Tuesday said Azerbaijan had shot down a drone.'],
  ['behind its day', 'On Tuesday, Armenia said that Azerbaijan had shot down a drone.'],
  ['before the saying', 'Azerbaijan shot down a drone, Armenia said on Tuesday.'],
];

describe('a sentence of a wire', () => {
  it.each(CASES)('tells %s', (_, body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map(({ date, status, mentions }) => [date.edtf, status, mentions[0]?.trigger.lemma])).toEqual(expected);
  });

  it.each(TOLD)('tells what was done by the day on which another tells it, %s', (_, body) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map(({ date, title }) => [date.edtf, date.qualifier, title])).toEqual([
      ['2024-06-11', 'by', 'Azerbaijan shoots down a drone'],
    ]);
  });

  it('tells what is to come in its title, though only its announcement has a date', () => {
    const body = 'Spain will not take part in the mission, its minister said on Monday.';
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map(({ title, polarity }) => [title, polarity])).toEqual([['Spain will not take part in the mission', 'affirmed']]);
  });
});
