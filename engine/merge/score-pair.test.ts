/** Pairs of descriptions of one event or of two. Each pair names the kind of case and the reason that decides it. */
import { describe, expect, it } from 'vitest';
import { DIFFERENT, described, SAME, summit } from '../en/testing/described-pairs';
import { ENGLISH_MERGING } from '../pipeline';
import type { Comparable } from './comparable';
import { type PairScore, scorePair as score } from './score-pair';
import { MATCH_THRESHOLD } from './weights';

const scorePair = (a: Comparable, b: Comparable): PairScore | null => score(a, b, ENGLISH_MERGING);

describe('the same event', () => {
  it.each(SAME)('%s', (_, a, b) => {
    expect(scorePair(a, b)?.score ?? 0).toBeGreaterThanOrEqual(MATCH_THRESHOLD);
    expect(scorePair(b, a)?.score).toBeCloseTo(scorePair(a, b)?.score ?? 0);
  });
});

describe('different events', () => {
  it.each(DIFFERENT)('%s', (_, a, b) => {
    expect(scorePair(a, b)?.score ?? 0).toBeLessThan(MATCH_THRESHOLD);
  });
});

describe('reasons', () => {
  it('omit the action when one description has none', () => {
    const reasons = scorePair(summit, { ...summit, action: null })?.reasons ?? [];
    expect(reasons.map(({ name }) => name)).not.toContain('action');
  });

  it('explain why two descriptions match', () => {
    const reasons = scorePair(summit, described('Summit near Port Azure', '2023-11', '', 'summit', 'Port Azure'))?.reasons ?? [];
    expect(reasons.map(({ name, note }) => `${name}: ${note}`)).toEqual(
      expect.arrayContaining(['place: Same place: Port Azure.', 'themes: Shared themes: summit.']),
    );
  });
});
