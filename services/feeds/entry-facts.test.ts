import { describe, expect, it } from 'vitest';
import { dayOfEntry } from './entry-facts';

describe('the day of an entry', () => {
  it.each([
    ['Tue, 09 Jan 2024 23:30:00 +1300', '2024-01-09'],
    ['Tue, 9 Jan 2024 00:10 GMT', '2024-01-09'],
    ['09 January 2024', '2024-01-09'],
    ['Tuesday, 09 Jan 24 10:00:00 EST', '2024-01-09'],
    ['Mon, 01 Feb 99 10:00:00 Z', '1999-02-01'],
    ['Thu, 29 Feb 2024 12:00:60 GMT (UTC)', '2024-02-29'],
    ['2024-01-09T23:30:00+13:00', '2024-01-09'],
    ['2024-01-09T23:30:00.123Z', '2024-01-09'],
    ['2024-01-09 23:30', '2024-01-09'],
    ['2024-01-09', '2024-01-09'],
  ])('of "%s" is %s, in the zone in which it is written', (date, day) => {
    expect(dayOfEntry(date)).toBe(day);
  });

  it.each([
    ...['31 Foo 2020 99:99', 'Tue, 31 Feb 2024 10:00:00 GMT', '2024-02-30T10:00:00Z', '2024-01-09T25:00:00Z', '2024-13-01', '32 Jan 2024'],
    ...[
      '',
      'yesterday',
      '03/04/05',
      '1704760200',
      `09 Jan ${'9'.repeat(300)}`,
      '2024-01-09T10:00:00Z; rm',
      '29 Feb 1900 10:00 GMT',
      '0 Jan 2024',
    ],
  ])('"%s" has none', (date) => {
    expect(dayOfEntry(date)).toBeNull();
  });

  it('what follows a time is read in one go, however long it is', () => {
    const start = performance.now();
    expect(dayOfEntry(`1 Jan 2024 10:00 ${'a'.repeat(70)}!`)).toBeNull();
    expect(performance.now() - start).toBeLessThan(100);
  });
});
