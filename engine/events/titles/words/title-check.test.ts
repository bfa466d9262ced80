import { describe, expect, it } from 'vitest';
import { isWhole } from './title-check';

const WHOLE = ['Luis Prieto meets Ana Prieto', "Iran's envoy meets Iraq", 'Chad signs a treaty with South Chad'];
const BROKEN = [
  'Luis Prieto says that Luis Prieto will go',
  "Luis Prieto's aide meets Luis Prieto",
  "Iran's mission, and Iran",
  'Of Chad and Mali',
];

describe('a whole title', () => {
  it.each(WHOLE)('may be "%s"', (title) => expect(isWhole(title)).toBe(true));
  it.each(BROKEN)('is never "%s"', (title) => expect(isWhole(title)).toBe(false));

  it('is told from others at once, however many parts a name has', () => {
    const long = Array.from({ length: 2_000 }, () => 'Ab').join('-');
    const before = performance.now();
    expect(isWhole(`${long}-Cd ${long} meets Peru`)).toBe(true);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
