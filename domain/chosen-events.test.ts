/** Events picked one by one in an address. */
import { describe, expect, it } from 'vitest';
import { MOST_CHOSEN, parseChosen, trayHref } from './chosen-events';

describe('chosen events', () => {
  it.each([
    [undefined, []],
    ['12', [12]],
    [
      ['7', '12', '7'],
      [7, 12],
    ],
    [['0', 'x', '-1', '1e3', '99999999999', '5'], [5]],
  ])('of %j are %j', (value, ids) => expect(parseChosen(value)).toEqual(ids));

  it('are as many as an address carries', () => {
    const many = Array.from({ length: MOST_CHOSEN + 5 }, (_, index) => String(index + 1));
    expect(parseChosen(many)).toHaveLength(MOST_CHOSEN);
  });

  it('have a page of their own', () => {
    expect(trayHref([])).toBe('/tray');
    expect(trayHref([7, 12])).toBe('/tray?event=7&event=12');
  });
});
