/** Events selected by ID in a URL. */
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
  ])('reads %j as %j', (value, ids) => expect(parseChosen(value)).toEqual(ids));

  it('are limited to the maximum number', () => {
    const many = Array.from({ length: MOST_CHOSEN + 5 }, (_, index) => String(index + 1));
    expect(parseChosen(many)).toHaveLength(MOST_CHOSEN);
  });

  it('have a page with their IDs in its URL', () => {
    expect(trayHref([])).toBe('/tray');
    expect(trayHref([7, 12])).toBe('/tray?event=7&event=12');
  });
});
