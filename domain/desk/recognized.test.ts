/** Warns about a publication date in the future. */
import { describe, expect, it } from 'vitest';
import { futureWords } from './recognized';

describe('futureWords', () => {
  it('warns about a day more than one day ahead', () => {
    expect(futureWords('2024-03-02', '2024-02-29')).toMatch(/in the future/);
    expect(futureWords(' 2042-02-28 ', '2024-02-29')).toMatch(/in the future/);
  });

  it('does not warn about today, tomorrow or invalid dates', () => {
    for (const day of ['2024-02-28', '2024-02-29', '2024-03-01', '', '2042', '2042-02-30', 'tomorrow'])
      expect(futureWords(day, '2024-02-29')).toBeNull();
  });
});
