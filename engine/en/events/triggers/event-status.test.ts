/** Status, polarity and outcome of one sentence as of the publication day. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const PUBLISHED = '2024-06-12';

const CASES: readonly (readonly [body: string, date: string, status: string, polarity: string, outcome: string])[] = [
  ['France and Germany signed a treaty on June 3.', '2024-06-03', 'happened', 'affirmed', 'unknown'],
  ['France will host a summit on June 20.', '2024-06-20', 'planned', 'affirmed', 'unknown'],
  ['The French president is scheduled to visit Cairo on June 20.', '2024-06-20', 'planned', 'affirmed', 'unknown'],
  ['The French president may visit Cairo in July.', '2024-07', 'hypothetical', 'affirmed', 'unknown'],
  ['Russia has occupied the city since April 2022.', '2022-04', 'ongoing', 'affirmed', 'unknown'],
  ['Egypt did not attend the meeting on Monday.', '2024-06-10', 'happened', 'negated', 'unknown'],
  ['The summit was cancelled on Tuesday.', '2024-06-11', 'happened', 'affirmed', 'cancelled'],
  ['No talks were held on Tuesday.', '2024-06-11', 'happened', 'negated', 'unknown'],
  ['The delegation was due to arrive on June 20 but did not come.', '2024-06-20', 'planned', 'negated', 'unknown'],
  ['Neither side attended the meeting on Monday.', '2024-06-10', 'happened', 'negated', 'unknown'],
  ['The two presidents were to have met on June 10 in Cairo.', '2024-06-10', 'planned', 'affirmed', 'unknown'],
  ['The president had planned to travel to Rome on June 8.', '2024-06-08', 'planned', 'affirmed', 'unknown'],
  ['France will impose tariffs on July 1 if the talks fail.', '2024-07-01', 'hypothetical', 'affirmed', 'unknown'],
  ['Should the talks collapse in July, sanctions will follow.', '2024-07', 'hypothetical', 'affirmed', 'unknown'],
  ['Norway wants to help build a bridge in Kenya in July.', '2024-07', 'hypothetical', 'affirmed', 'unknown'],
  ['The summit planned for June 20 was cancelled.', '2024-06-20', 'planned', 'affirmed', 'cancelled'],
  ['The visit set for June 14 has been put on hold.', '2024-06-14', 'planned', 'affirmed', 'postponed'],
  ['Australia called off its talks with Vanuatu on Monday.', '2024-06-10', 'happened', 'affirmed', 'cancelled'],
  ['The summit was postponed until July.', '2024-07', 'planned', 'affirmed', 'postponed'],
  ['France extended its ban on fishing until July.', '2024-07', 'ongoing', 'affirmed', 'unknown'],
  ['France will close its border until July.', '2024-07', 'planned', 'affirmed', 'unknown'],
  ['The minister gave a speech ahead of his trip to Cairo on Friday.', '2024-06-14', 'planned', 'affirmed', 'unknown'],
  ['Monday’s talks between Kenya and Somalia were cancelled.', '2024-06-10', 'planned', 'affirmed', 'cancelled'],
  ['Oman has denied that its army shelled the village on Monday.', '2024-06-10', 'happened', 'negated', 'unknown'],
  ['Oman did not deny that its army shelled the village on Monday.', '2024-06-10', 'happened', 'affirmed', 'unknown'],
];

describe('the status of an event', () => {
  it.each(CASES)('of "%s" is read from its clause', (body, date, status, polarity, outcome) => {
    const [event, ...others] = extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary }).events;
    expect(others).toEqual([]);
    expect({ date: event?.date.edtf, status: event?.status, polarity: event?.polarity, outcome: event?.outcome }).toEqual({
      date,
      status,
      polarity,
      outcome,
    });
  });
});

const NOT_EVENTS: readonly string[] = [
  'The minister told reporters on Tuesday that relations were good.',
  'The company was founded in 1992.',
  'Analysts believe that trade will matter more than ever.',
  'The bridge is the longest in the country.',
];

describe('sentences without events', () => {
  it.each(NOT_EVENTS)('finds no event in "%s"', (body) => {
    expect(extractByRules({ title: '', body, published: PUBLISHED }, { vocabulary }).events).toEqual([]);
  });
});
