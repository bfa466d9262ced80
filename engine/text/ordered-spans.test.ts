import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reconcile } from '../merging';
import type { EventStatement } from '../model/merging';
import { lastInParagraph, nearSentence, spanFrom, spansWithin } from './ordered-spans';

const spans = fc
  .array(fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 8 }) }), { maxLength: 30 })
  .map((all) => all.map(({ start, length }) => ({ start, end: start + length })).sort((a, b) => a.start - b.start));

it('finds the same spans as a full scan', () => {
  fc.assert(
    fc.property(spans, fc.nat(60), fc.nat(60), (ordered, start, length) => {
      const end = start + length;
      expect(spansWithin(ordered, { start, end })).toEqual(ordered.filter((one) => one.start >= start && one.end <= end));
      expect(spanFrom(ordered, start)).toBe(ordered.find((one) => one.start === start));
    }),
  );
});

it('finds the same items near a sentence as a full scan', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 30 }), fc.nat(12), fc.nat(4), (numbers, sentence, reach) => {
      const ordered = numbers.sort((a, b) => a - b).map((number) => ({ sentence: number }));
      const now = Math.max(sentence, ...numbers);
      expect(nearSentence(ordered, now, reach)).toEqual(ordered.filter((one) => now - one.sentence <= reach));
    }),
  );
});

it('finds the same last item of a paragraph as a full scan', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 30 }), fc.nat(12), (numbers, paragraph) => {
      const ordered = numbers.sort((a, b) => a - b).map((number, at) => ({ paragraph: number, main: at % 3 === 0 }));
      const now = Math.max(paragraph, ...numbers);
      const expected = ordered.filter((one) => one.paragraph === now && one.main).at(-1);
      expect(lastInParagraph(ordered, now, ({ main }) => main)).toBe(expected);
    }),
  );
});

it('chooses the date with the most statements, even if only inferred', () => {
  const said = (edtf: string, basis: 'explicit' | 'inferred', times: number): EventStatement[] =>
    Array.from({ length: times }, () => ({
      ...{ article: edtf, published: '2024-01-10', title: 'A meets B', status: 'happened', polarity: 'affirmed', outcome: 'unknown' },
      salience: 0.5,
      date: { edtf, earliest: edtf, latest: edtf, precision: 'day', qualifier: null, extent: 'within', basis },
    })) as EventStatement[];
  expect(reconcile([...said('2024-01-04', 'explicit', 1), ...said('2024-01-05', 'inferred', 400)]).date.edtf).toBe('2024-01-05');
  expect(reconcile([...said('2024-01-04', 'explicit', 2), ...said('2024-01-05', 'inferred', 400)]).contradictions).toHaveLength(2);
});
