import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSpans, scoreDates, scoreDatesByKind } from './score-dates';

const timex = (start: number, end: number, value = '2024', type = 'DATE') => ({ start, end, type, value });

describe('date scores', () => {
  it('gives full marks to the gold data itself', () => {
    const gold = [{ doc: 'a', timex: [timex(0, 4), timex(10, 14, '2023-05')] }];
    expect(scoreDates(gold, gold)).toMatchObject({ strict: { f1: 1 }, relaxed: { f1: 1 }, typeF1: 1, valueF1: 1 });
  });

  it('counts a wider span as relaxed only, and a wrong value in neither value measure', () => {
    const score = scoreDates(
      [{ doc: 'a', timex: [timex(4, 8), timex(20, 24)] }],
      [{ doc: 'a', timex: [timex(0, 8), timex(20, 24, '1999')] }],
    );
    expect(score.counts).toEqual({ gold: 2, found: 2, relaxed: 2, strict: 1, type: 2, value: 1 });
    expect(score.valueF1).toBe(0.5);
  });

  it('matches each found expression once and prefers the exact match', () => {
    expect(alignSpans([timex(0, 4), timex(2, 8)], [timex(0, 8), timex(0, 4)])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('prefers the larger overlap, and the leftmost of equal overlaps', () => {
    expect(alignSpans([timex(0, 10)], [timex(0, 3), timex(4, 10)])).toEqual([[0, 1]]);
    expect(alignSpans([timex(0, 10)], [timex(5, 9), timex(0, 4)])).toEqual([[0, 1]]);
    expect(alignSpans([timex(0, 4), timex(6, 10)], [timex(2, 8)])).toEqual([[0, 0]]);
  });

  it('does not match spans that only touch', () => {
    expect(alignSpans([timex(0, 4)], [timex(4, 8)])).toEqual([]);
  });

  it('matches words annotated twice to only one found expression', () => {
    const score = scoreDates([{ doc: 'a', timex: [timex(0, 4), timex(0, 4)] }], [{ doc: 'a', timex: [timex(0, 4)] }]);
    expect(score.counts).toEqual({ gold: 2, found: 1, relaxed: 1, strict: 1, type: 1, value: 1 });
    expect(score.relaxed).toMatchObject({ precision: 1, recall: 0.5 });
  });

  it('matches a span to the next best expression when the best is taken', () => {
    const score = scoreDates(
      [{ doc: 'a', timex: [timex(0, 4, '2023'), timex(2, 9, '2024')] }],
      [{ doc: 'a', timex: [timex(2, 9, '2024'), timex(0, 3, '2023')] }],
    );
    expect(score.counts).toEqual({ gold: 2, found: 2, relaxed: 2, strict: 1, type: 2, value: 2 });
  });

  it('never counts a value as right when gold has none', () => {
    const score = scoreDates([{ doc: 'a', timex: [timex(0, 4, '')] }], [{ doc: 'a', timex: [timex(0, 4, '')] }]);
    expect(score.counts).toEqual({ gold: 1, found: 1, relaxed: 1, strict: 1, type: 1, value: 0 });
  });

  it('scores 0 without expressions', () => {
    expect(scoreDates([], []).valueF1).toBe(0);
    expect(scoreDates([{ doc: 'a', timex: [] }], [{ doc: 'a', timex: [] }]).relaxed.f1).toBe(0);
  });

  it('counts a pair under its gold kind, and an extra expression under its own', () => {
    const gold = [{ doc: 'a', timex: [timex(0, 4, '2024'), timex(10, 14, 'P1D', 'DURATION'), timex(20, 24, 'P2D', 'DURATION')] }];
    const found = [{ doc: 'a', timex: [timex(0, 4, '2023'), timex(10, 14, '2024'), timex(30, 34, 'P1D', 'DURATION')] }];
    const byKind = scoreDatesByKind(gold, found, ({ type }) => type);
    expect(byKind.get('DATE')?.counts).toEqual({ gold: 1, found: 1, relaxed: 1, strict: 1, type: 1, value: 0 });
    expect(byKind.get('DURATION')?.counts).toEqual({ gold: 2, found: 2, relaxed: 1, strict: 1, type: 0, value: 0 });
  });

  it('counts missing and extra expressions', () => {
    const score = scoreDates([{ doc: 'a', timex: [timex(0, 4)] }], [{ doc: 'b', timex: [timex(0, 4)] }]);
    expect(score.relaxed).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(scoreDates([{ doc: 'a', timex: [timex(0, 4)] }], [{ doc: 'a', timex: [timex(0, 4), timex(9, 12)] }]).relaxed.precision).toBe(
      0.5,
    );
  });

  it('never exceeds 1, and value F1 never exceeds relaxed F1', () => {
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
