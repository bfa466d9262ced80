import { describe, expect, it } from 'vitest';
import { ENGLISH_TIMEX_REFINERS, ENGLISH_TIMEX_RULES } from '../en/config';
import { readText } from '../en/text/read-text';
import { recognize } from '../en/timex/recognize';
import { isNarrative } from './narrative';

const readsAsNarrative = (body: string): boolean =>
  isNarrative(recognize(readText(body).sentences, ENGLISH_TIMEX_RULES, ENGLISH_TIMEX_REFINERS), { year: 2024, month: 1, day: 9 });

describe('news or narrative', () => {
  const history = 'It was founded in 1919. It built cars from 1924, closed in 1930 and was sold in 1935.';

  it('reads a few past years as a narrative when nothing refers to the publication day', () => {
    expect(readsAsNarrative(history)).toBe(true);
    expect(readsAsNarrative('It was founded in 1919, and closed in 1930.')).toBe(false);
  });

  it('reads the same years as news when words refer to the publication day', () => {
    expect(readsAsNarrative(`The firm said on Monday that it would close next month. ${history}`)).toBe(false);
  });

  it('reads a long history as news if it says “yesterday”', () => {
    const life = `${history} It moved in 1951, 1962, 1976 and 1988.`;
    expect(readsAsNarrative(`It built its last car in May 2004. ${life}`)).toBe(true);
    expect(readsAsNarrative(`It closed yesterday. ${life}`)).toBe(false);
  });
});
