/** URLs of views: read from pasted text, saved in one normalized form. */
import { describe, expect, it } from 'vitest';
import { printView, readViewAddress } from './saved-views';

describe('the URL of a view', () => {
  it.each([
    ['actor=china&theme=sanction', 'actor=china&theme=sanction'],
    ['/?theme=sanction&actor=china&event=12&page=3&through=4', 'actor=china&theme=sanction'],
    ['https://dateline.example/?q=chips&window=2024-01-01..2024-03-31', 'q=chips&window=2024-01-01..2024-03-31'],
    ['/timeline.csv?actor=china', 'actor=china'],
    ['/?window=2024-03-31..2024-01-01', ''],
    ['https://dateline.example/', ''],
    ['', ''],
  ])('%s is saved as "%s"', (given, kept) => {
    expect(printView(readViewAddress(given))).toBe(kept);
    expect(printView(readViewAddress(kept))).toBe(kept);
  });

  it('reports unknown parameters', () => {
    expect(readViewAddress('/?actor=china&colour=red').dropped).toEqual(['colour=red']);
  });
});
