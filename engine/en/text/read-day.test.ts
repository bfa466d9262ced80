import { describe, expect, it } from 'vitest';
import { isDateAlone, looksLikeDateLine, readDateLine } from './read-date-line';
import { dayInYear, readDay, readDays } from './read-day';

describe('a full date', () => {
  it.each([
    ['2024-01-09', '2024-01-09'],
    ['2024/1/9', '2024-01-09'],
    ['2024年1月9日', '2024-01-09'],
    ['2024-01-09T23:30:00', '2024-01-09'],
    ['Tuesday, 9 January 2024', '2024-01-09'],
    ['Jan. 9, 2024 10:30 a.m. ET', '2024-01-09'],
    ['9th of January, 2024', '2024-01-09'],
    ['January 9th 2024', '2024-01-09'],
    ['09-Jan-2024', '2024-01-09'],
    ['2024 Jan 9', '2024-01-09'],
    ['09/JAN/2024', '2024-01-09'],
    ['9 January , 2024', '2024-01-09'],
    ['January 9, 20244:31 PM', '2024-01-09'],
    ['Tue Jan 9 10:30:00 UTC 2024', '2024-01-09'],
    ['9. Januar 2024', '2024-01-09'],
    ['mardi 9 janvier 2024', '2024-01-09'],
    ['9 de enero de 2024', '2024-01-09'],
    ['9 ENE 2024', '2024-01-09'],
    ['9 мая 2024', '2024-05-09'],
    ['9 janv. 2024', '2024-01-09'],
    ['9 ott 2024', '2024-10-09'],
    ['9 października 2024', '2024-10-09'],
    ['No. 123/16 – 9 January 2024', '2024-01-09'],
    ['03.24.07', '2007-03-24'],
    ['Adar 21, 5775 - March 12, 2015', '2015-03-12'],
    ['17/11/2004', '2004-11-17'],
    ['11/17/2004', '2004-11-17'],
    ['17.11.2004', '2004-11-17'],
    ['3.4.2004', '2004-04-03'],
    ['17.11.04', '2004-11-17'],
    ['05/05/2004', '2004-05-05'],
  ])('%s', (text, day) => {
    expect(readDay(text)).toMatchObject({ day, other: null });
  });

  it('has two readings where the figures do not tell day and month apart', () => {
    expect(readDay('03/04/2004')).toMatchObject({ day: '2004-04-03', other: '2004-03-04' });
    expect(readDay('03-04-2004')).toMatchObject({ day: '2004-04-03', other: '2004-03-04' });
  });

  it.each([
    '2024-02-30',
    '31/31/2004',
    'May 2024',
    '24/7',
    '03/04/05',
    '1.2.3.2004',
    'Room 9 January',
    '10:30:45',
    '0999-01-01',
    'Top 10 list 2024',
    '2023 set 14 records',
    'Out 12 2024',
    '10 years ago 12 2024',
    'Otto 12, 2024',
    'janvie 9 2024',
  ])('is not %s', (text) => {
    expect(readDay(text)).toBeNull();
  });

  it('is found with its words and place, and others after it', () => {
    const text = 'Posted 9 January 2024, changed Jan 10, 2024 10:00';
    const days = readDays(text);
    expect(days.map(({ day }) => day)).toEqual(['2024-01-09', '2024-01-10']);
    for (const { start, words } of days) expect(text.slice(start, start + words.length)).toBe(words);
  });

  it.each([
    ['Nov 17', '2004-11-17'],
    ['17 November', '2004-11-17'],
    ['Feb 30', null],
    ['Monday', null],
  ])('%s takes the year from elsewhere', (text, day) => {
    expect(dayInYear(text, 2004)).toBe(day);
  });
});

describe('a date line', () => {
  it.each([
    ['Last Updated: 17 Nov 2004', 'updated 2004-11-17', ''],
    ['Posted on November 17, 2004 by Jane Doe', 'published 2004-11-17', 'by Jane Doe'],
    ['17 November 2004 | Politics', 'none 2004-11-17', 'Politics'],
    ['By Jane Doe on November 17, 2004', 'none 2004-11-17', 'By Jane Doe on'],
    ['By Jane Doe, November 17, 2004', 'none 2004-11-17', 'By Jane Doe'],
    ['First published on Wed 17 Nov 2004', 'published 2004-11-17', ''],
    ['Published May 4, 2016 12:44 PM EDT', 'published 2016-05-04', ''],
    ['Updated: 2004-05-24 23:17', 'updated 2004-05-24', ''],
    ['Published: 4 May 2016 | Updated: 5 May 2016 10:00 GMT', 'published 2016-05-04, updated 2016-05-05', ''],
    ['This article was first published on 17 November 2004', 'published 2004-11-17', ''],
    ['Retrieved 17 November 2004', 'ignored 2004-11-17', ''],
    ['Last visited: 17 November 2004', 'ignored 2004-11-17', ''],
    ['Embargoed until 10:30 GMT, 17 November 2004', 'published 2004-11-17', ''],
    ['Mis à jour le 17 novembre 2004', 'updated 2004-11-17', ''],
    ['Stand: 17.11.2004', 'updated 2004-11-17', ''],
    ['17 November 2004, 22:33 WIB', 'none 2004-11-17', ''],
    ['Wed, 11/03/2004 - 10:30', 'none 2004-11-03', ''],
    [
      'Received: 4 May 2016 / Accepted: 6 June 2016 / Published: 1 July 2016',
      'ignored 2016-05-04, ignored 2016-06-06, published 2016-07-01',
      '',
    ],
    ['Harbor Weekly (Vienna), 17 November 2004', 'none 2004-11-17', 'Harbor Weekly (Vienna)'],
    [
      'Posted by Jane Doe on November 17, 2004 @ 11:05 pm in Dispatches, Peru | 6 Comments',
      'published 2004-11-17',
      'by Jane Doe on @ in Dispatches, Peru | 6 Comments',
    ],
    ['LOAD-DATE: November 18, 2004', 'ignored 2004-11-18', ''],
    ['Wed, Nov 17, 2004 at 10:30 AM', 'none 2004-11-17', ''],
    ['Vienna, 17 November 2004 – 10h30', 'none 2004-11-17', 'Vienna'],
  ])('%s', (line, dates, rest) => {
    const read = readDateLine(line);
    expect(read?.dates.map(({ role, day }) => `${role ?? 'none'} ${day}`).join(', ')).toBe(dates);
    expect(read?.rest).toBe(rest);
    expect(isDateAlone(line)).toBe(rest === '');
  });

  it.each([
    'The talks of 9 January 2024 failed because neither side would speak of the price of fish',
    'Watch: ministers met in Ghent on 9 January 2024',
    'The talks of 9 January 2024',
    '2024-02-30',
    'May 2024',
    `${'Long '.repeat(50)}9 January 2024`,
  ])('is not %s', (line) => {
    expect(readDateLine(line)).toBeNull();
  });

  it.each(['Wed 17 Nov', 'May 2024', 'Published 17 Nov'])('may name no full day: %s', (line) => {
    expect([looksLikeDateLine(line), readDateLine(line)]).toEqual([true, null]);
  });

  it.each(['Page 2', 'The May talks', '2024'])('is not part of a date: %s', (line) => {
    expect(looksLikeDateLine(line)).toBe(false);
  });
});
