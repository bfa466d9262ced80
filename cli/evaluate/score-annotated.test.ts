import { describe, expect, test } from 'vitest';
import { goldSentences } from './gold-sentences';
import { type AnnotatedEvent, matchAnnotated, pairedNames, type ScoredEvent, sameName, scoreAnnotated } from './score-annotated';

const BODY = 'On Monday, Norway met Chile and signed a treaty. Peru voted on Tuesday. Nobody came.';

const expected = (quote: string, rest: Partial<AnnotatedEvent> = {}): AnnotatedEvent => ({
  what: quote,
  quote,
  date: '2024-06-10',
  status: 'happened',
  actors: ['Norway'],
  theme: 'meeting',
  salience: 'core',
  ...rest,
});
const found = (quote: string, rest: Partial<ScoredEvent> = {}): ScoredEvent => ({
  evidence: { start: BODY.indexOf(quote), end: BODY.indexOf(quote) + quote.length },
  date: '2024-06-10',
  status: 'happened',
  actors: ['Norway'],
  themes: ['meeting'],
  ...rest,
});
const article = (events: readonly AnnotatedEvent[], others: readonly ScoredEvent[]) => ({
  doc: 'a',
  body: BODY,
  expected: events,
  found: others,
});
const all = { precision: 1, recall: 1, f1: 1 };

describe('pairs', () => {
  test('identical events score 1 in every measure', () => {
    const roles = { Norway: 'initiator' };
    expect(scoreAnnotated([article([expected('Norway met Chile', { roles })], [found('Norway met Chile', { roles })])])).toEqual({
      expected: 1,
      found: 1,
      paired: 1,
      events: all,
      dateStrict: all,
      dateRelaxed: all,
      status: 1,
      theme: 1,
      firstTheme: 1,
      actions: null,
      actors: all,
      roles: 1,
    });
  });

  test('counts roles only for actors that both sides name', () => {
    const events = [expected('Norway met Chile', { roles: { Norway: 'initiator', 'the Republic of Chile': 'target', Peru: 'target' } })];
    const others = [found('Norway met Chile', { roles: { Norway: 'initiator', Chile: 'participant' } })];
    expect(scoreAnnotated([article(events, others)]).roles).toBe(0.5);
  });

  test.each<[name: string, other: ScoredEvent, at: number]>([
    ['another part of the same sentence will do', found('signed a treaty'), 0],
    ['another sentence will not', found('Peru voted'), -1],
    ['three sentences point at nothing', found(BODY), -1],
  ])('%s', (_, other, at) => {
    expect(matchAnnotated(article([expected('Norway met Chile')], [other])).foundFor).toEqual([at]);
  });

  test('pairs two events in one sentence by date', () => {
    const events = [expected('Norway met Chile'), expected('signed a treaty', { date: '2024-06' })];
    const others = [found('Norway met Chile', { date: '2024-06' }), found('signed a treaty')];
    expect(matchAnnotated(article(events, others)).foundFor).toEqual([1, 0]);
  });

  test('counts a quote that is not in the text as missed', () => {
    expect(matchAnnotated(article([expected('Norway left')], [found('Norway met Chile')])).foundFor).toEqual([-1]);
  });
});

describe('dates', () => {
  test.each<[one: string, other: string, strict: number, relaxed: number]>([
    ['2024-06', '2024-06-10', 0, 1],
    ['2024-06-10T09:00', '2024-06-10', 1, 1],
    ['2024-06-10/2024-06-10', '2024-06-10', 1, 1],
    ['../2024-06-30', '2024-01-01', 0, 1],
    ['2024-06-01/..', '2023', 0, 0],
    ['2024~', '2024', 0, 1],
    ['soon', '2024', 0, 0],
  ])('%s against %s', (one, other, strict, relaxed) => {
    const score = scoreAnnotated([article([expected('Norway met', { date: other })], [found('Norway met', { date: one })])]);
    expect([score.dateStrict.f1, score.dateRelaxed.f1]).toEqual([strict, relaxed]);
  });
});

test('scores 0 without events and does not divide by zero', () => {
  expect(scoreAnnotated([])).toMatchObject({ events: { f1: 0 }, dateStrict: { f1: 0 }, status: 0, actors: { f1: 0 } });
});

test('accepts alternatives and does not penalize optional names', () => {
  const event = expected('Norway met Chile', { dateAlt: ['2024-06'], statusAlt: ['planned'], actorsOptional: ['Chile'] });
  const other = found('Norway met Chile', { date: '2024-06', status: 'planned', actors: ['Norway', 'Chile'] });
  expect(scoreAnnotated([article([event], [other])])).toMatchObject({ dateStrict: all, status: 1, actors: all });
});

test('counts an optional event neither as missing nor as wrong', () => {
  const events = [expected('Norway met Chile'), expected('Peru voted', { optional: true })];
  expect(scoreAnnotated([article(events, [found('Norway met Chile')])])).toMatchObject({ events: all, expected: 1 });
  expect(scoreAnnotated([article(events, [found('Norway met Chile'), found('Peru voted')])])).toMatchObject({ events: all, found: 1 });
});

test('core scores ignore events found for background ones', () => {
  const events = [expected('Norway met Chile'), expected('Peru voted', { salience: 'background' })];
  const others = [found('Norway met Chile'), found('Peru voted'), found('Nobody came')];
  expect(scoreAnnotated([article(events, others)], true)).toMatchObject({ expected: 1, found: 2, paired: 1 });
});

test('actions: precision among classified events, and coverage of annotated ones', () => {
  const events = [expected('Norway met Chile', { action: 'CONSULT' }), expected('Peru voted', { action: null })];
  const others = [found('Norway met Chile', { action: 'CONSULT' }), found('Peru voted', { action: 'SUPPORT' })];
  expect(scoreAnnotated([article(events, others)]).actions).toEqual({ precision: 1 / 2, coverage: 1, recall: 1 });
  expect(scoreAnnotated([article(events, [found('Norway met Chile', { action: null })])]).actions).toEqual({
    precision: 0,
    coverage: 0,
    recall: 0,
  });
});

test.each<[one: string, other: string, same: boolean]>([
  ['US', 'the United States', true],
  ['Ann Lee', 'Lee', true],
  ['Türkiye', 'Turkey', true],
  ['Mauritania', 'Mauritanians', true],
  ['Oman', 'Romania', false],
  ['', 'Chile', false],
])('%s and %s', (one, other, same) => {
  expect(sameName(one, other)).toBe(same);
});

test('pairs every name at most once', () => {
  expect(pairedNames(['Lee', 'Ann Lee'], ['Ann Lee', 'Bo Lee'])).toBe(2);
  expect(pairedNames(['Chile', 'Chile'], ['Chile'])).toBe(1);
});

test('continues sentences after abbreviations and ends them with their line', () => {
  const text = 'Gov. Lee spoke. He left\nThen it rained. ';
  expect(goldSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Gov. Lee spoke.', 'He left', 'Then it rained.']);
});
