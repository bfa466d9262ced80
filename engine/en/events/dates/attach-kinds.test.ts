/** Dates taken from another event, a meeting or a scene, by kind of sentence, with counterexamples. */
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
    // A three-day meeting has no fourth day.
    ['Experts from Chile met in Lima on 3-5 June. On the fourth day the chairs adopted a paper.', [['2024-06-03/2024-06-05', 'meet']]],
  ],
  'on that occasion, on the margins': [
    ['The president received the envoy of Kenya on Friday. A memorandum will be signed on that occasion.', [['2024-06-07', 'receive']]],
    ['The president received the envoy of Kenya on Friday. A ball is held on the occasion of his birthday.', [['2024-06-07', 'receive']]],
  ],
  'first and last day': [
    [
      'The king flew to Rabat on Monday and met the envoy of Mali on Tuesday.',
      [
        ['2024-06-10', 'fly'],
        ['2024-06-11', 'meet'],
      ],
    ],
  ],
  'clauses of the same time': [
    // The clause only identifies the time; it does not report an event.
    ['On Monday Kenya closed its embassy at a time when Uganda opened one.', [['2024-06-10', 'close']]],
  ],
  'what an answer consists in': [['Moscow replied on Tuesday by saying nothing.', []]],
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
