import { expect, it } from 'vitest';
import { compareScores } from './compare-scores';
import type { AnnotatedArticle } from './score-annotated';

const body = 'Chile met Peru on Monday.';
const event = { quote: 'Chile met Peru', what: '', date: '2024-01-08', status: 'happened', actors: [], theme: 'meeting', salience: 'core' };
const article = (...dates: string[]): AnnotatedArticle => ({
  doc: 'a',
  body,
  expected: [event],
  found: dates.map((date) => ({ date, status: 'happened', actors: [], themes: [], evidence: { start: 0, end: 14 } })),
});

it('finds no difference between equal readers', () => {
  const articles = [article('2024-01-08'), article()];
  expect(compareScores(articles, articles)).toEqual({
    events: { value: 0, low: 0, high: 0 },
    dates: { value: 0, low: 0, high: 0 },
  });
});

it('compares events and dates separately, with an interval around the difference', () => {
  const better = Array.from({ length: 10 }, () => article('2024-01-08'));
  const wrongDates = better.map((_, at) => (at < 5 ? article('2024-01-09') : article('2024-01-08')));
  const { events, dates } = compareScores(better, wrongDates);
  expect(events).toEqual({ value: 0, low: 0, high: 0 });
  expect(dates.value).toBeCloseTo(0.5);
  expect(dates.low).toBeGreaterThan(0);
  expect(dates.low).toBeLessThan(0.5);
  expect(dates.high).toBeGreaterThan(0.5);
});
