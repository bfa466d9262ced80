import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, shortText, typedLine, wholeCharacters } from './cut-text';

const HALF = /\p{Surrogate}/u;
const texts = fc.array(fc.constantFrom('a', ' ', '😀', 'é', '\0'), { maxLength: 40 }).map((parts) => parts.join(''));

describe('truncated text', () => {
  it('never exceeds the limit or ends with half of a character', () => {
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

  it('is unchanged when it fits', () => {
    expect(cutText('ab😀', 4)).toBe('ab😀');
    expect(cutText('ab😀', 3)).toBe('ab');
    expect(shortText('ab😀', 4)).toBe('ab😀');
  });

  it('ends at a word with an ellipsis', () => {
    expect(shortText('The ministers met in Oslo', 16)).toBe('The ministers…');
  });

  it('drops half characters at both ends of a slice', () => {
    expect(wholeCharacters('x😀y😀z'.slice(2, 5))).toBe('y');
  });

  it('becomes one line without characters that the database rejects', () => {
    expect(typedLine(' a\0b\nc\ud83d ', 100)).toBe('a b c');
  });
});
