/** The address of a view: read from whatever people paste, stored in one form. */
import { describe, expect, it } from 'vitest';
import { printView, readViewAddress } from './saved-views';

describe('the address of a view', () => {
  it.each([
    ['actor=china&theme=sanction', 'actor=china&theme=sanction'],
    ['/?theme=sanction&actor=china&event=12&page=3&through=4', 'actor=china&theme=sanction'],
    ['https://dateline.example/?q=chips&window=2024-01-01..2024-03-31', 'q=chips&window=2024-01-01..2024-03-31'],
    ['/timeline.csv?actor=china', 'actor=china'],
    ['/?window=2024-03-31..2024-01-01', ''],
    ['https://dateline.example/', ''],
    ['', ''],
  ])('%s is kept as "%s"', (given, kept) => {
    expect(printView(readViewAddress(given))).toBe(kept);
    expect(printView(readViewAddress(kept))).toBe(kept);
  });

  it('names what it does not understand', () => {
    expect(readViewAddress('/?actor=china&colour=red').dropped).toEqual(['colour=red']);
  });
});
