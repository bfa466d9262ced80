import fc from 'fast-check';
import { expect, it } from 'vitest';
import { locate, locatorIn } from '@/engine/index';
import { overlapsAny } from './same-words';

const span = fc
  .record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 9 }) })
  .map(({ start, length }) => ({ start, end: start + length }));

it('gives the same result as checking every span', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), span, (spans, one) => {
      const plainly = spans.some(({ start, end }) => one.end > start && one.start < end);
      expect(overlapsAny(spans)(one)).toBe(plainly);
    }),
  );
});

it('finds quotes like locate does', () => {
  const word = fc.constantFrom('a', 'b ', 'ab', ' ');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.array(fc.tuple(word, word, word, fc.nat(30)), { maxLength: 12 }), (words, asked) => {
      const body = words.join('');
      const find = locatorIn(body);
      for (const [exact, prefix, suffix, start] of asked) {
        const selectors = {
          position: { type: 'TextPositionSelector', start, end: start + exact.length },
          quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
        } as const;
        expect(find(selectors)).toEqual(locate(body, selectors));
      }
    }),
  );
});
