import { describe, expect, it } from 'vitest';
import type { ColumnRole } from '@/domain/desk/table-import';
import { type RowRules, readRow } from './read-row';

const read = (cells: Partial<Record<ColumnRole, string>>) => {
  const given = { title: 'Talks', start: '2004-06-05', ...cells };
  const columns = Object.keys(given) as ColumnRole[];
  const rules: RowRules = {
    choices: { columns, dayOrder: '', serials: false, separator: '', theme: 'other', action: 'CONSULT' },
    ...{ dayOrder: null, serials: false, themes: new Map(), today: '2024-06-01', scope: 'x' },
  };
  return readRow(Object.values(given), rules);
};
const dateOf = (cells: Partial<Record<ColumnRole, string>>) => read(cells).event?.event.date.edtf ?? null;

describe('row of a table', () => {
  it.each([
    ['2004-06-05', 'happened'],
    ['2034-06-05', 'planned'],
  ])('with a confirmed calendar entry on %s has the status %s', (start, status) => {
    expect(read({ start, status: 'CONFIRMED' }).event?.event.status).toBe(status);
  });

  it.each<readonly [Partial<Record<ColumnRole, string>>, string | null]>([
    [{ precision: 'month' }, '2004-06'],
    [{ precision: '9' }, '2004'],
    [{ precision: 'Decade' }, '200X'],
    [{ precision: 'century' }, '2001/2100'],
    [{ start: '1900-01-01', precision: '7' }, '1801/1900'],
    [{ precision: 'hour' }, '2004-06-05'],
    [{ start: '2004-06-05', end: '2005-07-01', precision: 'month' }, '2004-06/2005-07'],
    [{ start: '2004-06-05', end: '2004-07-01', precision: 'year' }, '2004'],
    [{ start: '1850-01-01', end: '1950-01-01', precision: 'century' }, '1801/2000'],
    [{ start: '-0044-03-15', precision: 'century' }, null],
    [{ precision: 'rough' }, null],
  ])('with %j has the date %s', (cells, edtf) => {
    expect(dateOf(cells)).toBe(edtf);
    if (edtf === null) expect(read(cells).problems[0]).toMatchObject({ field: 'precision', message: expect.stringMatching(/\.$/) });
  });

  it('asks for a missing date in the column that the table has', () => {
    expect(read({ start: '' }).problems).toMatchObject([{ field: 'start', message: 'Enter a date.' }]);
    expect(read({ words: '', start: '' }).problems).toMatchObject([{ field: 'words', message: 'Enter a date.' }]);
  });

  it('reports every cell that it does not understand', () => {
    const { event, notes } = read({ qualifier: 'roughly', extent: 'most', outcome: 'great', action: 'DANCE' });
    expect(event?.event).toMatchObject({ action: 'CONSULT', outcome: 'unknown', date: { qualifier: null } });
    for (const word of ['roughly', 'most', 'great', 'DANCE']) expect(notes.join('\n')).toContain(`“${word}” is not a known `);
    expect(read({ polarity: 'no' })).toMatchObject({ event: null, problems: [{ field: 'polarity' }] });
    expect(read({ polarity: 'Negated', outcome: '', qualifier: 'about' })).toMatchObject({ event: { polarity: 'negated' }, notes: [] });
    expect(read({ status: 'cancelled', outcome: 'unknown' }).event?.event.outcome).toBe('cancelled');
  });
});
