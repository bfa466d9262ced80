import { describe, expect, it } from 'vitest';
import { EMPTY_DATE, readDateEntry } from '@/domain/dates/date-entry';
import { dateInput } from '@/domain/event-input';
import { BAD_DATES } from '../testing/bad/bad-tables';
import { orderOf, readDate } from './read-date';

const UNSAID = { dayOrder: null, serials: false } as const;
const edtfOf = (text: string, options: Parameters<typeof readDate>[1] = UNSAID): string | null => {
  const read = readDate(text, options);
  return read.ok ? read.value.edtf : null;
};

describe('date cell', () => {
  it.each(BAD_DATES)('number 40: "$text" is read correctly or rejected with a message', ({ text, edtf }) => {
    const read = readDate(text, UNSAID);
    expect(read.ok ? read.value.edtf : null).toBe(edtf);
    if (!read.ok) expect(read.message).toMatch(/^[A-Z“].{10,200}\.$/);
  });

  it.each(BAD_DATES)('number 40: "$text" in the event form is a valid date or names its field', ({ text }) => {
    for (const field of ['edtf', 'year'] as const) {
      const read = readDateEntry({ ...EMPTY_DATE, [field]: text });
      if (read.ok) expect(dateInput.safeParse(read.value).success).toBe(true);
      else expect(read).toMatchObject({ field, message: expect.stringMatching(/\.$/) });
    }
  });

  it.each([
    ['2004', '2004'],
    ['2004-06', '2004-06'],
    ['2004-6', '2004-06'],
    ['06/2004', '2004-06'],
    ['20040605', '2004-06-05'],
    ['2004/6/5', '2004-06-05'],
    ['5.6.2004', '2004-06-05'],
    ['2004-06-05T14:00:00Z', '2004-06-05'],
    ['5 June 2004 14:00', '2004-06-05'],
    ['June 2004', '2004-06'],
    ['June 5th, 2004', '2004-06-05'],
    ['1648?', '1648~'],
    ['March 1648 (?)', '1648-03~'],
    ['5 June 2004?', '2004-06-05~'],
    ['Mar-21', '2021-03'],
    ['Sept-1998', '1998-09'],
    ['Mar ’74', '1974-03'],
    ['5-Mar-21', '2021-03-05'],
    ['-500', '-0500'],
    ['−0500', '-0500'],
    ['501 BC', '-0500'],
    ['44 BC', '-0043'],
    ['-44', '-0044'],
    ['about March 1960', '1960-03~'],
    ['by 5 May 2020', '../2020-05-05'],
    ['since 2019', '2019/..'],
    ['1914–1918', '1914/1918'],
    ['Q3 2020', '2020-07/2020-09'],
    ['２０２４-01-01', '2024-01-01'],
    ['October 2023, day not stated', '2023-10'],
    ['17/11/2004', '2004-11-17'],
    ['17.11.2004', '2004-11-17'],
    ['Nov 17, 2004', '2004-11-17'],
    ['Wed 17 Nov 2004', '2004-11-17'],
    ['Wednesday, November 17, 2004', '2004-11-17'],
    ['Published: 17 Nov 2004', '2004-11-17'],
    ['17. November 2004', '2004-11-17'],
    ['17 novembre 2004', '2004-11-17'],
    ['2004年11月17日', '2004-11-17'],
    ['0476/9/4', '0476-09-04'],
    ['before 5 May 2020', '../2020-05-05'],
    ['after 5 May 2020', '2020-05-05/..'],
    ['since 5 May 2020', '2020-05-05/..'],
    ['about 5 May 2020', '2020-05-05~'],
    ['5–7 May 2020', '2020-05-05/2020-05-07'],
  ])('reads "%s" as %s', (text, edtf) => {
    expect(edtfOf(text)).toBe(edtf);
  });

  it.each([
    'soon',
    'May',
    '5 May',
    'yesterday',
    'Meeting of 5 May 2023',
    '45000',
    '99/99/2004',
    '31/02/2004',
    '2004/13/01',
    '5 Mar',
    '{"a":1}',
    '=1+1',
  ])('rejects "%s"', (text) => {
    expect(edtfOf(text)).toBeNull();
  });

  it('follows only the chosen order of days and months', () => {
    expect(edtfOf('03/04/2005', { ...UNSAID, dayOrder: 'dmy' })).toBe('2005-04-03');
    expect(edtfOf('03/04/2005', { ...UNSAID, dayOrder: 'mdy' })).toBe('2005-03-04');
    expect(edtfOf('17/04/2005', { ...UNSAID, dayOrder: 'mdy' })).toBeNull();
    expect(readDate('03/04/05', { ...UNSAID, dayOrder: 'dmy' })).toMatchObject({ note: expect.stringContaining('2005') });
  });

  it('asks about ambiguous two-digit numbers, and ignores invalid dates when detecting the order', () => {
    for (const text of ['20-04-17', '04-04-17']) {
      expect(edtfOf(text)).toBeNull();
      expect(orderOf(text)).toBe('open');
    }
    expect(edtfOf('20-04-17', { ...UNSAID, dayOrder: 'dmy' })).toBe('2017-04-20');
    const yearFirst = { ...UNSAID, dayOrder: 'ymd' } as const;
    expect(['20-04-17', '99-4-17', '20/04/17'].map((text) => edtfOf(text, yearFirst))).toEqual(['2020-04-17', '1999-04-17', '2020-04-17']);
    // Dots work too, if both ends have two digits.
    expect(['20.04.17', '20. 4. 17', '17.04.2020', '5.4.20'].map((text) => edtfOf(text, yearFirst))).toEqual([
      ...['2020-04-17', '2020-04-17', '2020-04-17', '2020-04-05'],
    ]);
    expect(edtfOf('20.04.17')).toBe('2017-04-20');
    expect(readDate('20-04-17', yearFirst)).toMatchObject({ note: 'The year 20 in “20-04-17” was read as 2020.' });
    expect(['17/04/2020', '4/5/20', '20-04-31', '20-13-01'].map((text) => edtfOf(text, yearFirst))).toEqual([null, null, null, null]);
    expect([orderOf('05-05-05'), edtfOf('05-05-05'), orderOf('04-04-04')]).toEqual(['any', '2005-05-05', 'any']);
    expect(['99-04-17', '17-04-99', '04-17-99', '20-4-17'].map(orderOf)).toEqual(['ymd', 'dmy', 'mdy', 'open']);
    expect(['17/04/2020', '04/17/2020', '03/04/2020', '04/04/2020', '32/13/2020', '31/02/2020', '2020-04-17'].map(orderOf)).toEqual([
      ...['dmy', 'mdy', 'open', 'any', 'any', 'any', null],
    ]);
  });

  it('reads numbers as spreadsheet dates only if chosen', () => {
    const asked = { dayOrder: null, serials: true } as const;
    expect([edtfOf('45000', asked), edtfOf('45000,75', asked), edtfOf('36526', asked)]).toEqual(['2023-03-15', '2023-03-15', '2000-01-01']);
    expect(edtfOf('00060', asked)).toBeNull();
  });
});
