import { describe, expect, it } from 'vitest';
import { parseTable } from './parse-table';

const HOME = 'X-WR-TIMEZONE:Asia/Tokyo';

/** ID, start and end of the only entry in a calendar. */
async function entryOf(lines: readonly string[], zone = HOME, kind = 'VEVENT'): Promise<readonly (string | undefined)[]> {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', zone, `BEGIN:${kind}`, 'UID:u', ...lines, `END:${kind}`, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
  const { columns, rows } = await parseTable({ name: 'a.ics', bytes: new TextEncoder().encode(text) }, 'file');
  return ['id', 'start', 'end'].map((name) => rows[0]?.cells[columns.indexOf(name)]);
}

describe('calendar entry', () => {
  it.each([
    [['DTSTART:20240109T230000Z', 'DTEND:20240110T010000Z'], HOME, ['u', '2024-01-10', '2024-01-10']],
    [['DTSTART:20240109T150000Z', 'DTEND:20240110T150000Z'], HOME, ['u', '2024-01-10', '2024-01-10']],
    [['DTSTART:20240109T230000Z'], 'X-WR-TIMEZONE:Nowhere/Else', ['u', '2024-01-09', '']],
    [['DTSTART;VALUE=DATE:20240109', 'DURATION:P3D'], HOME, ['u', '2024-01-09', '2024-01-11']],
    [
      ['DTSTART:20240109T100000', 'DURATION:PT20H', 'RECURRENCE-ID:20240109T100000'],
      HOME,
      ['u#2024-01-09T10:00:00', '2024-01-09', '2024-01-10'],
    ],
    [['DTSTART;VALUE=DATE:20240109', 'DURATION:long'], HOME, ['u', '2024-01-09', '']],
  ])('converts %j in time zone %s to %j', async (lines, zone, expected) => {
    expect(await entryOf(lines, zone)).toEqual(expected);
  });

  it('ends on its due date if it is a task', async () => {
    expect(await entryOf(['DTSTART;VALUE=DATE:20240109', 'DUE;VALUE=DATE:20240112'], HOME, 'VTODO')).toEqual([
      'u',
      '2024-01-09',
      '2024-01-12',
    ]);
  });
});
