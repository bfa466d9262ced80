/**
 * Malformed and malicious tables. Each must be refused with an error that names the field, or read safely. Numbers continue those of
 * `bad-inputs`.
 */

export interface BadTable {
  readonly number: number;
  readonly what: string;
  readonly name: string;
  readonly text: string;
  /** matches the error; null: the table is read */
  readonly refused: RegExp | null;
  /** for a table that is read: the invalid field of each row, or null for a valid row */
  readonly rows?: readonly (string | null)[];
}

const calendar = (...entries: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Other//Program//EN', ...entries, 'END:VCALENDAR', ''].join('\r\n');
const entry = (...lines: readonly string[]): string => ['BEGIN:VEVENT', 'SUMMARY:Talks', ...lines, 'END:VEVENT'].join('\r\n');
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** Numbers 31 to 39. */
export const BAD_TABLES: readonly BadTable[] = [
  {
    number: 31,
    what: 'an end before the beginning, a time zone that nobody knows, and a repetition for ten thousand years',
    name: 'bad.ics',
    text: calendar(
      entry('UID:1', 'DTSTART;VALUE=DATE:20240105', 'DTEND;VALUE=DATE:20230107'),
      entry('UID:2', 'DTSTART;TZID=Mars/Olympus:20240105T100000'),
      entry('UID:3', 'DTSTART;VALUE=DATE:20240106', 'RRULE:FREQ=SECONDLY;UNTIL=120240105T000000Z'),
      entry('UID:4', 'DTSTART;VALUE=DATE:20240230'),
    ),
    refused: null,
    rows: ['end', null, null, 'start'],
  },
  {
    number: 31,
    what: 'half a calendar',
    name: 'half.ics',
    text: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMM',
    refused: /not a complete calendar/,
  },
  {
    number: 32,
    what: 'a quotation mark that is never closed',
    name: 'quote.csv',
    text: 'title,date\nA,2004\n"B,2005\nC,2006\n',
    refused: /quotation mark on line 3/,
  },
  { number: 32, what: 'text behind a quotation', name: 'behind.csv', text: 'title,date\n"A"x,2004\n', refused: /quotation mark on line 2/ },
  {
    number: 33,
    what: 'ragged rows',
    name: 'ragged.csv',
    text: 'title,date,place\nA,2004\nB,2005,Oslo,x\nC,2006,Rome,\n',
    refused: null,
    rows: [null, 'row', null],
  },
  {
    number: 34,
    what: 'semicolons and decimal commas',
    name: 'comma.csv',
    text: 'title;date;score\nA;2004-06;1,5\nB;2004-07;2,75\n',
    refused: null,
    rows: [null, null],
  },
  {
    number: 35,
    what: 'names that are programs’ own',
    name: 'proto.csv',
    text: '__proto__,constructor,title,date\n1,2,A,2004\n',
    refused: null,
    rows: [null],
  },
  {
    number: 35,
    what: 'the same in JSON',
    name: 'proto.json',
    text: '[{"__proto__":{"polluted":1},"constructor":"x","title":"A","date":"2004"}]',
    refused: null,
    rows: [null],
  },
  { number: 36, what: 'one name twice', name: 'twice.csv', text: 'title,date,date\nA,2004,2005\n', refused: null, rows: [null] },
  {
    number: 37,
    what: 'formulas',
    name: 'formula.csv',
    text: 'title,date\n"=HYPERLINK(""http://evil.example"")",2004\n@SUM(A1),2005\n',
    refused: null,
    rows: [null, null],
  },
  { number: 38, what: 'a million columns', name: 'wide.csv', text: `${'a,'.repeat(1_000_000)}\n1\n`, refused: /1,000,001 columns/ },
  {
    number: 38,
    what: 'a million cells in a row',
    name: 'wider.csv',
    text: `title,date\n${'1,'.repeat(1_000_000)}\n`,
    refused: /line 2 has 1,000,001 columns/,
  },
  { number: 39, what: 'JSON nested a hundred thousand deep', name: 'deep.json', text: nested(100_000), refused: /nested/ },
  { number: 39, what: 'the same without an end', name: 'open.json', text: '['.repeat(100_000), refused: /nested/ },
  {
    number: 39,
    what: 'a name twice in an object',
    name: 'keys.json',
    text: '[{"title":"A",\n"date":"2004",\n"d\\u0061te":"2005"}]',
    refused: /appears twice in one object on line 3/,
  },
  {
    number: 39,
    what: 'a number beyond all numbers',
    name: 'number.json',
    text: '[{"title":"A","date":1e400}]',
    refused: /1e400 on line 1 is too large/,
  },
  { number: 39, what: 'more behind the end', name: 'behind.json', text: '[{"title":"A","date":"2004"}]\n{}', refused: /error on line 2/ },
  { number: 39, what: 'JSON that is cut off', name: 'cut.json', text: '[{"title":"A","date"', refused: /end is missing|error on line 1/ },
  { number: 39, what: 'JSON without a list', name: 'single.json', text: '{"title":"A"}', refused: /must contain a list/ },
  { number: 39, what: 'names of columns alone', name: 'names.csv', text: 'title,date\n', refused: /no rows/ },
];

export interface BadDate {
  readonly text: string;
  /** the expected EDTF; null: the date is refused */
  readonly edtf: string | null;
}

/** Number 40. */
export const BAD_DATES: readonly BadDate[] = [
  { text: '2001-02-30', edtf: null },
  { text: '1900-02-29', edtf: null },
  { text: '1999-13-01', edtf: null },
  { text: '24:00', edtf: null },
  { text: '2024-01-01T24:00', edtf: null },
  // the proleptic Gregorian calendar also has the days before its introduction
  { text: '1582-10-10', edtf: '1582-10-10' },
  // the year 0 is 1 BC
  { text: '0000', edtf: '0000' },
  { text: '-0000', edtf: null },
  { text: '\u22120044', edtf: '-0044' },
  { text: 'Y-17E7', edtf: null },
  { text: '9'.repeat(300), edtf: null },
  { text: '2004-06/2003', edtf: null },
  { text: '..', edtf: null },
  { text: '03/04/05', edtf: null },
  { text: 'next Friday', edtf: null },
  { text: 'the 1960s', edtf: '196X' },
];
