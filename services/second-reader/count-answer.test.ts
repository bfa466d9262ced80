import { expect, it } from 'vitest';
import { countAnswer } from './count-answer';
import { MADE_UP } from './testing/faulty-model';

const event = (changes: object) => ({
  quote: 'signed a fishing agreement',
  date: '2024-01-09',
  status: 'happened',
  theme: 'agreement',
  ...changes,
});
const json = (...events: readonly object[]): string => JSON.stringify({ events });
const NONE = { misquoted: 0, broken: 0, ignored: [], isCutOff: false };

it.each([
  ['an exact answer', [json(event({}))], { events: 1 }],
  ['answers to two parts', [json(event({})), json(event({}))], { events: 2 }],
  ['other quotation marks and case', [json(event({ quote: 'A "MEETING OF EXPERTS"' }))], { events: 1 }],
  ['an invented quote', [json(event({ quote: 'signed a secret protocol' }), event({}))], { events: 2, misquoted: 1 }],
  ['an event without a quote', [json(event({ quote: undefined }))], { events: 1, broken: 1 }],
  [
    'values outside the lists',
    [json(event({ status: 'done', theme: '<b>war</b>' }), event({ status: 'done' }))],
    { events: 2, ignored: ['done', 'war'] },
  ],
  ['an answer that ends early', [json(event({}), event({})).slice(0, -30)], { events: 1, isCutOff: true }],
  ['prose', ['I cannot help with that.'], { events: 0, isCutOff: true }],
] as const)('%s', (_, answers, expected) => {
  expect(countAnswer(answers, MADE_UP)).toEqual({ ...NONE, ...expected });
});
