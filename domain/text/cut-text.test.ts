import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, shortText, typedLine, wholeCharacters } from './cut-text';

const HALF = /\p{Surrogate}/u;
const texts = fc.array(fc.constantFrom('a', ' ', '😀', 'é', '\0'), { maxLength: 40 }).map((parts) => parts.join(''));

describe('a text that is cut', () => {
  it('is never longer than it may be, and never ends in half of a character', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 50 }), (text, max) => {
        for (const cut of [cutText(text, max), shortText(text, max), typedLine(text, max)]) {
          expect(cut.length).toBeLessThanOrEqual(max);
          expect(cut).not.toMatch(HALF);
        }
        expect(text.startsWith(cutText(text, max))).toBe(true);
      }),
    );
  });

  it('keeps what fits as it is', () => {
    expect(cutText('ab😀', 4)).toBe('ab😀');
    expect(cutText('ab😀', 3)).toBe('ab');
    expect(shortText('ab😀', 4)).toBe('ab😀');
  });

  it('that is shortened ends after a word, with three dots', () => {
    expect(shortText('The ministers met in Oslo', 16)).toBe('The ministers…');
  });

  it('out of the middle of another loses the halves at its ends', () => {
    expect(wholeCharacters('x😀y😀z'.slice(2, 5))).toBe('y');
  });

  it('that was typed is one line of what a database takes', () => {
    expect(typedLine(' a\0b\nc\ud83d ', 100)).toBe('a b c');
  });
});
