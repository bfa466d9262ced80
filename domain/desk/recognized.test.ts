/** Who types a day that has not come yet is told so. */
import { describe, expect, it } from 'vitest';
import { futureWords } from './recognized';

describe('futureWords', () => {
  it('says something of a day that lies more than a day ahead', () => {
    expect(futureWords('2024-03-02', '2024-02-29')).toMatch(/in the future/);
    expect(futureWords(' 2042-02-28 ', '2024-02-29')).toMatch(/in the future/);
  });

  it('says nothing of today, of what is tomorrow already elsewhere, nor of what is no day', () => {
    for (const day of ['2024-02-28', '2024-02-29', '2024-03-01', '', '2042', '2042-02-30', 'tomorrow'])
      expect(futureWords(day, '2024-02-29')).toBeNull();
  });
});
