/** The pieces always add up to the text, and each mention covers exactly its own words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleMention } from '@/domain/article-views';
import type { EventSummary } from '@/domain/views';
import { highlightPieces, linkedPieces, paragraphSpans } from './highlight-pieces';

const mention = (
  id: number,
  start: number,
  end: number,
  dateStart: number | null = null,
  dateEnd: number | null = null,
): ArticleMention => ({ id, start, end, dateStart, dateEnd, event: { id } as EventSummary });

describe('highlightPieces', () => {
  it('preserves the text and covers each mention exactly, for any overlap', () => {
    const span = fc.tuple(fc.integer({ min: -2, max: 60 }), fc.integer({ min: -2, max: 60 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(fc.tuple(span, span), { maxLength: 8 }), (body, spans) => {
        const mentions = spans.map(([[start, end], [dateStart, dateEnd]], id) => mention(id, start, end, dateStart, dateEnd));
        const pieces = highlightPieces(body, mentions);
        expect(pieces.map((piece) => piece.text).join('')).toBe(body);
        for (const one of mentions) {
          if (one.start < 0 || one.end <= one.start || one.end > body.length) continue;
          const texts = pieces.filter((piece) => piece.mentions.includes(one)).map((piece) => piece.text);
          expect(texts.join('')).toBe(body.slice(one.start, one.end));
          expect(pieces.filter((piece) => piece.begins.includes(one))).toHaveLength(1);
        }
      }),
    );
  });

  it('marks date words only inside a mention', () => {
    const pieces = highlightPieces('In October they met. In May not.', [mention(1, 0, 20, 3, 10)]);
    expect(pieces.filter((piece) => piece.isDate).map((piece) => piece.text)).toEqual(['October']);
  });

  it('links date words with the text around them, and nested mentions separately', () => {
    const links = (...mentions: readonly ArticleMention[]) =>
      linkedPieces(highlightPieces('In May they met. Rest', mentions)).map((pieces) => pieces.map(({ text }) => text));
    expect(links(mention(1, 0, 16, 3, 6))).toEqual([['In ', 'May', ' they met.'], [' Rest']]);
    expect(links(mention(1, 0, 16, 3, 6), mention(2, 7, 11))).toEqual([['In ', 'May', ' '], ['they'], [' met.'], [' Rest']]);
  });

  it('gives the inner of two nested mentions its color', () => {
    const pieces = highlightPieces('abcdef', [mention(1, 0, 6), mention(2, 2, 4)]);
    expect(pieces.map((piece) => piece.mentions[0]?.id)).toEqual([1, 2, 1]);
  });

  it('splits at paragraph breaks and keeps a mention that spans two paragraphs', () => {
    const body = 'one two\n\nthree';
    const spans = paragraphSpans(body);
    expect(spans.map((span) => body.slice(span.start, span.end))).toEqual(['one two', 'three']);
    const pieces = spans.map((span) => highlightPieces(body, [mention(1, 4, 14)], span.start, span.end));
    expect(pieces.map((list) => list.filter((piece) => piece.mentions.length > 0).map((piece) => piece.text))).toEqual([
      ['two'],
      ['three'],
    ]);
    expect(pieces.flat().filter((piece) => piece.begins.length > 0)).toHaveLength(1);
  });
});
