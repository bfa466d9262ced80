/** Dates that another happening, a gathering or a scene lends, by kinds of sentences; the counter-examples beside them. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
/** a Wednesday */
const PUBLISHED = '2024-06-12';

type Case = readonly [body: string, events: readonly (readonly [date: string, trigger: string])[]];

const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'a day of a gathering': [
    [
      'Experts from Chile and Peru met in Lima on 3-5 June. On the closing day the chairs adopted a paper on fisheries.',
      [
        ['2024-06-03/2024-06-05', 'meet'],
        ['2024-06-05', 'adopt'],
      ],
    ],
    [
      'Norway will host a summit in Oslo from 20 to 22 June. On the second day the leaders will sign a charter.',
      [
        ['2024-06-20/2024-06-22', 'host'],
        ['2024-06-21', 'sign'],
      ],
    ],
    [
      'The envoys of Ghana and Togo met in Accra on 3-5 June. Ghana signed the protocol on the opening evening.',
      [
        ['2024-06-03/2024-06-05', 'meet'],
        ['2024-06-03', 'sign'],
      ],
    ],
    // no fourth day of three, and a day of something else
    ['Experts from Chile met in Lima on 3-5 June. On the fourth day the chairs adopted a paper.', [['2024-06-03/2024-06-05', 'meet']]],
    [
      'Experts from Chile met in Lima on 3-5 June. Bolivia signed the pact on the first day of the rains.',
      [['2024-06-03/2024-06-05', 'meet']],
    ],
  ],
  'on that occasion, on the margins': [
    [
      'The president will receive the envoy of Kenya on Friday. A memorandum on fisheries will be signed on that occasion.',
      [
        ['2024-06-14', 'receive'],
        ['2024-06-14', 'sign'],
      ],
    ],
    [
      'The African climate summit is to be held in Nairobi on June 20. A treaty on ivory will be signed on the margins of the Nairobi summit.',
      [
        ['2024-06-20', 'summit'],
        ['2024-06-20', 'sign'],
      ],
    ],
    ['The president received the envoy of Kenya on Friday. A memorandum will be signed on that occasion.', [['2024-06-07', 'receive']]],
    ['The president received the envoy of Kenya on Friday. A ball is held on the occasion of his birthday.', [['2024-06-07', 'receive']]],
  ],
  'first and last day': [
    ['Brazil on Monday began naval drills that will run through June 21 off Recife.', [['2024-06-10/2024-06-21', 'drill']]],
    ['The minister will travel to Chad this coming Friday and return on Sunday.', [['2024-06-14/2024-06-16', 'travel']]],
    ['The king flew to Rabat on Monday and returned on Tuesday.', [['2024-06-10/2024-06-11', 'fly']]],
    [
      'The king flew to Rabat on Monday and met the envoy of Mali on Tuesday.',
      [
        ['2024-06-10', 'fly'],
        ['2024-06-11', 'meet'],
      ],
    ],
    [
      'Kenya and Uganda reached a deal, negotiators said on Monday after three days of talks.',
      [
        ['2024-06-10', 'deal'],
        ['2024-06-08/2024-06-10', 'talks'],
      ],
    ],
    ['Kenya and Uganda reached a deal, negotiators said on Monday after thirty days of talks.', [['2024-06-10', 'deal']]],
  ],
  'counted from a happening': [
    [
      'The vote was held on 3 June. Hours before the vote, gunmen shot two officers in Bamako.',
      [
        ['2024-06-03', 'vote'],
        ['2024-06-03', 'shoot'],
      ],
    ],
    [
      'The coup took place on 3 June. Within three days of the coup ECOWAS had suspended Mali.',
      [
        ['2024-06-03', 'coup'],
        ['2024-06-03/2024-06-06', 'suspend'],
      ],
    ],
    [
      'The streets were calm on Monday. Hours before the rally, police arrested the leader of the union in Nairobi.',
      [['2024-06-10', 'arrest']],
    ],
  ],
  'clauses of the same time': [
    [
      'In the spring of 1962 Chile lost its envoy, along with his staff, when Bolivia severed relations over a river.',
      [['1962-21', 'sever']],
    ],
    [
      'On Monday Kenya closed its embassy, when Uganda expelled its envoy.',
      [
        ['2024-06-10', 'close'],
        ['2024-06-10', 'expel'],
      ],
    ],
    // the clause tells which time is meant, not what happened then
    ['On Monday Kenya closed its embassy at a time when Uganda opened one.', [['2024-06-10', 'close']]],
  ],
  'what an answer consists in': [
    ['On Monday, Beijing responded to the visit by suspending talks on cyber crime.', [['2024-06-10', 'suspend']]],
    ['Moscow replied on Tuesday by expelling two diplomats.', [['2024-06-11', 'expel']]],
    ['Moscow replied on Tuesday by saying nothing.', []],
  ],
  'verbs with their object': [
    ['Jordanian aircraft dropped 42 tonnes of flour over the valley on Monday.', [['2024-06-10', 'airdrop']]],
    ['Rebels dropped grenades on a barracks in Mali on Monday.', [['2024-06-10', 'bomb']]],
    ['Ghana referred the dispute to the tribunal on Monday.', [['2024-06-10', 'refer-case']]],
    ['The president of Peru takes the podium on Friday.', [['2024-06-14', 'take-floor']]],
    ['The minister dropped the ball on Monday.', []],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_, cases) => {
  it.each(cases)('in "%s"', (body, expected) => {
    const { events } = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map((event) => [event.date.edtf, event.mentions[0]?.trigger.lemma])).toEqual(expected);
  });
});
