import { expect, test } from 'vitest';
import { type ExpectedEvent, pairEvents, type ScoredEvent, scoreEvents } from './score-events';

const found = (start: number, end: number, rest: Partial<ScoredEvent> = {}): ScoredEvent => ({
  evidence: { start, end },
  date: '2024-01-08',
  status: 'happened',
  actors: ['China'],
  themes: ['meeting'],
  ...rest,
});
const expected = (start: number, end: number, rest: Partial<ExpectedEvent> = {}): ExpectedEvent => ({
  ...found(start, end),
  dateAlternatives: [],
  statusAlternatives: [],
  optionalActors: [],
  optional: false,
  ...rest,
});

test('scores 1 in every measure for the same event', () => {
  const score = scoreEvents([{ doc: 'a', expected: [expected(0, 10)], found: [found(2, 8)] }]);
  expect(score).toEqual({ expected: 1, found: 1, paired: 1, precision: 1, recall: 1, f1: 1, date: 1, status: 1, actors: 1, themes: 1 });
});

test('counts an event in another place as both missing and extra', () => {
  expect(scoreEvents([{ doc: 'a', expected: [expected(0, 10)], found: [found(10, 20)] }])).toMatchObject({
    paired: 0,
    precision: 0,
    recall: 0,
    f1: 0,
  });
});

test('pairs two events in one sentence by date', () => {
  const later = { date: '2024-02-01' };
  const pairs = pairEvents({ doc: 'a', expected: [expected(0, 50), expected(0, 50, later)], found: [found(0, 50, later), found(0, 50)] });
  expect(pairs.map((pair) => [pair.expected.date, pair.found.date])).toEqual([
    ['2024-01-08', '2024-01-08'],
    ['2024-02-01', '2024-02-01'],
  ]);
});

test('accepts alternatives and does not penalize optional names and events', () => {
  const score = scoreEvents([
    {
      doc: 'a',
      expected: [
        expected(0, 10, { dateAlternatives: ['2024-01'], statusAlternatives: ['planned'], optionalActors: ['Taiwan'] }),
        expected(20, 30, { optional: true }),
      ],
      found: [found(0, 10, { date: '2024-01', status: 'planned', actors: ['China', 'Taiwan'] })],
    },
  ]);
  expect(score).toMatchObject({ recall: 1, precision: 1, date: 1, status: 1, actors: 1 });
});

test('scores dates, statuses, names and themes over the pairs', () => {
  const wrong = { date: '2023', status: 'planned', actors: ['India'], themes: ['trade'] };
  const score = scoreEvents([{ doc: 'a', expected: [expected(0, 10), expected(20, 30)], found: [found(0, 10, wrong), found(20, 30)] }]);
  expect(score).toMatchObject({ f1: 1, date: 0.5, status: 0.5, actors: 0.5, themes: 0.5 });
});

test('scores 0 without events and does not divide by zero', () => {
  expect(scoreEvents([])).toMatchObject({ f1: 0, date: 0, actors: 0 });
});
