import { describe, expect, it } from 'vitest';
import { dayOrText, readDayText } from './day-text';

describe('a day that a person enters', () => {
  it.each([
    ['2024-01-09', '2024-01-09'],
    [' 9 Jan 2024 ', '2024-01-09'],
    ['17/11/2004', '2004-11-17'],
    ['17.11.2004', '2004-11-17'],
    ['Last Updated: 17 Nov 2004', '2004-11-17'],
    ['Published May 4, 2016 12:44 PM EDT', '2016-05-04'],
    ['Wednesday, November 17, 2004', '2004-11-17'],
    ['Updated: 2004-05-24 23:17', '2004-05-24'],
    ['2004年11月17日', '2004-11-17'],
    ['2025-03-06T23:30:00+02:00', '2025-03-06'],
    ['9 Jan 2024 14:45:10', '2024-01-09'],
  ])('%s is %s', (text, day) => {
    expect(readDayText(text)).toEqual({ ok: true, day });
    expect(dayOrText(text)).toBe(day);
  });

  it('is asked for where the figures have two readings', () => {
    expect(readDayText('03/04/2004')).toEqual({
      ok: false,
      isOpen: true,
      message: '“03/04/2004” can mean 2004-04-03 or 2004-03-04. Enter one of these dates.',
    });
  });

  it.each([
    '',
    'soon',
    '2024-01-01T24:00',
    '2024',
    'May 2024',
    '2023-02-29',
    '1 May 2024 and 2 May 2024',
    'The talks of 9 January 2024',
    'since 9 January 2024',
    'Retrieved 9 January 2024',
  ])('is not %j', (text) => {
    expect(readDayText(text)).toMatchObject({ ok: false, isOpen: false });
    expect(dayOrText(text)).toBe(text);
  });
});
