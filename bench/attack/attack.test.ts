import { describe, expect, it } from 'vitest';
import { ENGLISH_TIMEX_RULES } from '../../engine/en/config';
import { attackPieces, repeated } from './attack-pieces';
import { countSteps } from './count-steps';

/** Characters of the shorter text; the longer has twice as many. */
const LENGTH = 500;
/** A linear pattern takes twice as many steps for twice the text, a quadratic one four times. */
const MOST_GROWTH = 2.3;
/** Steps for each character, whatever the text: lists of words are tried one by one. */
const MOST_STEPS = 1500;

const growth = (pattern: RegExp, piece: string): number =>
  countSteps(pattern, repeated(piece, 2 * LENGTH)) / Math.max(countSteps(pattern, repeated(piece, LENGTH)), 1);

describe('the counter of steps', () => {
  it.each([
    [/ab?c/g, 'a'],
    [/(?<=x\s*)y/g, ' y'],
    [/(?:a|a)+b/g, 'xa'],
    [/(\d)[-/]\1/g, '1-'],
    [/\d+,\d+;/g, '1,'],
  ])('%s grows as the text on %j', (pattern, piece) => {
    expect(growth(pattern, piece)).toBeLessThan(MOST_GROWTH);
  });

  it.each([
    [/a+b/g, 'a'],
    [/(?<=x\s*)y/g, ' '],
    [/\d[\d,]*;/g, '1,'],
    [/(?:\w+\s?)+;/g, 'a b'],
  ])('%s grows faster than the text on %j', (pattern, piece) => {
    const [shorter, longer] = [8, 16].map((length) => countSteps(pattern, repeated(piece, length)));
    expect((longer ?? 0) / (shorter ?? 1)).toBeGreaterThan(MOST_GROWTH);
  });

  it('finds what the pattern finds, with look-arounds, classes and counts', () => {
    expect(countSteps(/(?<!\p{L})(?:may|june)\s+\d{1,2}(?!\d)/giu, 'In May 5 and June 123')).toBeGreaterThan(20);
  });
});

describe('every rule takes linear time on its own examples cut off before their end, repeated', () => {
  it.each(ENGLISH_TIMEX_RULES.flatMap((rule) => (rule.pattern ? [[rule.id, rule, rule.pattern] as const] : [])))(
    '%s',
    (_, rule, pattern) => {
      for (const piece of attackPieces(rule)) {
        const shorter = countSteps(pattern, repeated(piece, LENGTH));
        const longer = countSteps(pattern, repeated(piece, 2 * LENGTH));
        expect([piece, longer / Math.max(shorter, LENGTH) < MOST_GROWTH, longer / (2 * LENGTH) < MOST_STEPS]).toEqual([piece, true, true]);
      }
    },
  );
});
