import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan, locate } from './selectors';

const body = 'The ministers met on Monday. The ministers met on Tuesday. A treaty was signed in Vienna on Friday.';
const spanOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('selectors', () => {
  it('find the quote at its position', () => {
    const span = spanOf(body, 'The ministers met on Tuesday');
    expect(locate(body, describeSpan(body, span))).toEqual({ span, health: 'verified' });
  });

  it('find the quote again after text was inserted before it', () => {
    const selectors = describeSpan(body, spanOf(body, 'The ministers met on Tuesday'));
    const revised = `A new first sentence. ${body}`;
    const { span, health } = locate(revised, selectors);
    expect(health).toBe('moved');
    expect(span && revised.slice(span.start, span.end)).toBe('The ministers met on Tuesday');
  });

  it('distinguish repeated words by their context', () => {
    const span = spanOf(body, 'The ministers met', 5);
    const revised = `Note. ${body}`;
    expect(locate(revised, describeSpan(body, span)).span?.start).toBe(span.start + 6);
  });

  it('do not guess when the words have changed', () => {
    const selectors = describeSpan(body, spanOf(body, 'A treaty was signed in Vienna'));
    expect(locate(body.replace('signed', 'sealed'), selectors)).toEqual({ span: null, health: 'orphaned' });
  });

  it('do not guess when the same words occur twice in the same context', () => {
    const selectors = describeSpan(`xx ${body}`, { start: 3, end: 3 + body.length });
    expect(locate(`a ${body}\nb ${body}`, selectors).health).toBe('orphaned');
  });

  it('reject a span outside the body', () => {
    expect(() => describeSpan(body, { start: 5, end: 5_000 })).toThrow(RangeError);
    expect(() => describeSpan(body, { start: 5, end: 5 })).toThrow(RangeError);
  });

  it('lead back to the described span in any unchanged body', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 120 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const span = { start, end: start + 1 + (b % (text.length - start)) };
        const found = locate(text, describeSpan(text, span));
        expect(found).toEqual({ span, health: 'verified' });
      }),
    );
  });
});
