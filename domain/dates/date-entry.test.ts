import { describe, expect, it } from 'vitest';
import { type DateEntry, EMPTY_DATE, fieldsOfEdtf, previewDate, readDateEntry, toDateEntry } from './date-entry';
import { dateWords } from './date-words';

const fill = (fields: Partial<DateEntry>): DateEntry => ({ ...EMPTY_DATE, ...fields });

/** fields → EDTF and the words shown to readers */
const READ: readonly (readonly [Partial<DateEntry>, string, string])[] = [
  [{ year: '2023' }, '2023', '2023, month not stated'],
  [{ year: '2023', month: '10' }, '2023-10', 'October 2023, day not stated'],
  [{ year: '2023', month: '10', day: '5' }, '2023-10-05', '5 October 2023'],
  [{ year: '2023', month: '22' }, '2023-22', 'summer 2023, month not stated'],
  [{ year: '1990s' }, '199X', 'the 1990s, year not stated'],
  [{ year: '44 BC' }, '-0043', '44 BC, month not stated'],
  [{ year: '987' }, '0987', '987, month not stated'],
  [{ year: '24 AD', month: '03' }, '0024-03', 'March 24, day not stated'],
  [{ year: '2023', month: '10', hedge: 'about' }, '2023-10~', 'about October 2023'],
  [{ year: '2023', hedge: 'early' }, '2023~', 'early 2023'],
  [{ year: '2023', month: '10', hedge: 'mid' }, '2023-10~', 'mid-October 2023'],
  [{ year: '2023', month: '10', hedge: 'late' }, '2023-10~', 'late October 2023'],
  [{ year: '2023', month: '10', day: '5', hedge: 'by' }, '../2023-10-05', 'by 5 October 2023'],
  [{ year: '2023', hedge: 'before' }, '../2023', 'before 2023'],
  [{ year: '2023', month: '10', hedge: 'after' }, '2023-10/..', 'after October 2023'],
  [{ year: '2023', month: '10', hedge: 'since' }, '2023-10/..', 'since October 2023'],
  [
    { year: '2024', month: '01', day: '13', endYear: '2024', endMonth: '01', endDay: '14', extent: 'within' },
    '2024-01-13/2024-01-14',
    '13–14 January 2024, on one of these days',
  ],
  [{ year: '2024', month: '01', day: '8', endYear: '2024', endMonth: '01', endDay: '13' }, '2024-01-08/2024-01-13', '8–13 January 2024'],
  [{ year: '2024', month: '01', day: '8', endYear: '2024', endMonth: '01', endDay: '08' }, '2024-01-08', '8 January 2024'],
  [{ year: '2020', endYear: '2022', hedge: 'about' }, '2020~/2022~', 'about 2020–2022'],
  [{ edtf: '2023-24' }, '2023-24', 'winter 2023–24, month not stated'],
];

describe('readDateEntry', () => {
  it.each(READ)('%j reads as %s: %s', (fields, edtf, words) => {
    const read = readDateEntry(fill(fields));
    expect(read).toMatchObject({ ok: true, value: { edtf } });
    const preview = read.ok ? previewDate(read.value) : null;
    expect(preview && dateWords(preview)).toBe(words);
  });

  it.each(READ.filter(([fields]) => !fields.edtf))('%j survives a round trip through the fields', (fields) => {
    const read = readDateEntry(fill(fields));
    const back = read.ok ? toDateEntry(read.value) : null;
    const again = back && readDateEntry(back);
    expect(again).toEqual(read);
    expect(back?.edtf).toBe('');
  });

  it.each([
    [{}, 'year'],
    [{ month: '10' }, 'year'],
    [{ day: '5' }, 'year'],
    [{ year: 'soon' }, 'year'],
    [{ year: '0' }, 'year'],
    [{ year: '20233' }, 'year'],
    // probably means 2024
    [{ year: '24' }, 'year'],
    [{ year: '-44' }, 'year'],
    [{ year: '2023', month: '13' }, 'month'],
    [{ year: '2023', day: '5' }, 'month'],
    [{ year: '1990s', month: '10' }, 'month'],
    [{ year: '2001', month: '02', day: '30' }, 'day'],
    [{ year: '1900', month: '02', day: '29' }, 'day'],
    [{ year: '2023', month: '22', day: '1' }, 'day'],
    [{ year: '2023', month: '10', day: 'x' }, 'day'],
    [{ year: '2023', month: '10', day: '5', hedge: 'early' }, 'day'],
    [{ year: '2023', endYear: '2022' }, 'endYear'],
    [{ year: '2023', endMonth: '10' }, 'endYear'],
    [{ year: '2023', endYear: '2024', hedge: 'by' }, 'hedge'],
    [{ year: '2023', hedge: '__proto__' }, 'hedge'],
    ...['2001-02-30', '1999-13-01', '..', '2004-06/2003', 'Y-17E7', '9'.repeat(300), '03/04/05', 'next Friday'].map(
      (edtf) => [{ edtf }, 'edtf'] as const,
    ),
  ] as const)('%j is rejected at the field %s', (fields, field) => {
    expect(readDateEntry(fill(fields))).toMatchObject({ ok: false, field });
  });

  describe('a date that the fields cannot express exactly', () => {
    const date = { edtf: '2023-10-05~/2023-10-07', qualifier: null, extent: 'throughout' } as const;
    const form = toDateEntry(date);
    const edited = (fields: Partial<DateEntry>) => readDateEntry({ ...form, ...fields });

    it('fills the fields with the nearest date and keeps the exact EDTF', () => {
      expect(form).toMatchObject({ edtf: date.edtf, year: '2023', month: '10', day: '5', endYear: '2023', endMonth: '10', endDay: '7' });
    });

    it('stays exactly the same until something changes', () => {
      expect(readDateEntry(form)).toEqual({ ok: true, value: date });
    });

    it('is replaced by an edited field, even when EDTF changes too', () => {
      expect(edited({ day: '6', hedge: 'exact' })).toMatchObject({ ok: true, value: { edtf: '2023-10-06/2023-10-07' } });
      expect(edited({ day: '6', hedge: 'exact', edtf: '2020' })).toMatchObject({ ok: true, value: { edtf: '2023-10-06/2023-10-07' } });
    });

    it('is replaced by edited EDTF when the fields are unchanged', () => {
      expect(edited({ edtf: '2021-05' })).toMatchObject({ ok: true, value: { edtf: '2021-05' } });
      expect(edited({ edtf: 'soon' })).toMatchObject({ ok: false, field: 'edtf' });
    });

    it('comes from EDTF when the fields are cleared, and from the fields without EDTF', () => {
      const empty = { year: '', month: '', day: '', endYear: '', endMonth: '', endDay: '' };
      expect(edited({ ...empty, edtf: '2021-05' })).toMatchObject({ ok: true, value: { edtf: '2021-05' } });
      expect(edited({ ...empty, edtf: '' })).toMatchObject({ ok: false, field: 'year' });
      expect(edited({ edtf: '' })).toMatchObject({ ok: true, value: { edtf: '2023-10-05~/2023-10-07~' } });
    });
  });

  it.each([
    { edtf: '../2023-10-05', qualifier: null, extent: 'within' },
    { edtf: '2023-10', qualifier: null, extent: 'throughout' },
    { edtf: '2023-10~', qualifier: null, extent: 'within' },
    { edtf: '2020/2022', qualifier: 'early', extent: 'within' },
    { edtf: '-0043', qualifier: 'about', extent: 'within' },
  ] as const)('%j is unchanged when the form is submitted without edits', (date) => {
    const form = toDateEntry(date);
    expect(form.year).not.toBe('');
    expect(readDateEntry(form)).toEqual({ ok: true, value: date });
  });

  it('prefers the fields to EDTF in a new form', () => {
    expect(readDateEntry(fill({ year: '1999', edtf: '2023-24' }))).toMatchObject({ ok: true, value: { edtf: '1999' } });
  });

  it.each(['2023', '2023-02-30 exact within', '2023 soon within', '2023 exact forever', '__proto__'])(
    '%j is rejected as the original date of a form',
    (filled) => {
      expect(readDateEntry(fill({ filled }))).toMatchObject({ ok: false, field: 'year' });
      expect(readDateEntry(fill({ filled, edtf: '2020' }))).toMatchObject({ ok: true, value: { edtf: '2020' } });
    },
  );

  it.each([
    ['2021-05', { year: '2021', month: '05', day: '', hedge: 'exact' }],
    ['../2021', { year: '2021', month: '', day: '', hedge: 'by' }],
    ['2021~/2023', { year: '2021', endYear: '2023', hedge: 'about' }],
  ] as const)('EDTF %s fills the fields with %j', (edtf, fields) => {
    expect(fieldsOfEdtf(edtf, 'within')).toMatchObject({ ...fields, edtf });
  });

  it('incomplete EDTF fills no fields', () => {
    expect(fieldsOfEdtf('2021-', 'within')).toBeNull();
  });
});
