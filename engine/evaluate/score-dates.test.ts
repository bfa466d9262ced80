import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSpans, scoreDates } from './score-dates';

const timex = (start: number, end: number, value = '2024', type = 'DATE') => ({ start, end, type, value });

describe('the scorer of dates', () => {
  it('gives full marks to the gold itself', () => {
    const gold = [{ doc: 'a', timex: [timex(0, 4), timex(10, 14, '2023-05')] }];
    expect(scoreDates(gold, gold)).toMatchObject({ strict: { f1: 1 }, relaxed: { f1: 1 }, typeF1: 1, valueF1: 1 });
  });

  it('counts a wider span as relaxed but not strict, and a wrong value in neither value measure', () => {
    const score = scoreDates(
      [{ doc: 'a', timex: [timex(4, 8), timex(20, 24)] }],
      [{ doc: 'a', timex: [timex(0, 8), timex(20, 24, '1999')] }],
    );
    expect(score.counts).toEqual({ gold: 2, found: 2, relaxed: 2, strict: 1, type: 2, value: 1 });
    expect(score.valueF1).toBe(0.5);
  });

  it('lets no found expression count twice, and prefers the exact one', () => {
    expect(alignSpans([timex(0, 4), timex(2, 8)], [timex(0, 8), timex(0, 4)])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('counts what is missing and what is invented', () => {
    const score = scoreDates([{ doc: 'a', timex: [timex(0, 4)] }], [{ doc: 'b', timex: [timex(0, 4)] }]);
    expect(score.relaxed).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(scoreDates([{ doc: 'a', timex: [timex(0, 4)] }], [{ doc: 'a', timex: [timex(0, 4), timex(9, 12)] }]).relaxed.precision).toBe(
      0.5,
    );
  });

  it('never passes one, and value F1 is never above relaxed F1', () => {
    const spans = fc.array(
      fc
        .tuple(fc.nat(50), fc.integer({ min: 1, max: 9 }), fc.constantFrom('2023', '2024'))
        .map(([at, length, value]) => timex(at, at + length, value)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, spans, (gold, found) => {
        const score = scoreDates([{ doc: 'a', timex: gold }], [{ doc: 'a', timex: found }]);
        expect(score.relaxed.f1).toBeLessThanOrEqual(1);
        expect(score.valueF1).toBeLessThanOrEqual(score.relaxed.f1);
        expect(score.strict.f1).toBeLessThanOrEqual(score.relaxed.f1);
      }),
    );
  });
});
