/** Malformed and malicious URL parts: path segments and queries. Numbers refer to the list of bad inputs. */

const LONG = 'x'.repeat(10_000);
/** an encoded surrogate, which is not valid UTF-8 */
const HALF = '%ED%A0%80';

/** Encoded path segments that are not valid IDs. */
export const BAD_SEGMENTS: readonly string[] = [
  ...['%00', 'a%00b', '1%00', LONG, '__proto__', 'constructor', HALF, '%F0%9F%98%80', '%2F%2E%2E%2F', '%0d%0aSet-Cookie:%20a=b'],
  ...['-1', '0', '1e9', '99999999999999999999', '2147483648', '1.5', 'NaN', '%20', '%27%3B%20drop%20table%20events'],
];

export interface BadQuery {
  readonly number: number;
  readonly what: string;
  /** encoded, without the question mark */
  readonly query: string;
}

export const BAD_QUERIES: readonly BadQuery[] = [
  { number: 41, what: 'days that are none', query: 'from=abc&to=' },
  { number: 41, what: 'an end before the beginning', query: 'from=2024-12-31&to=2024-01-01' },
  { number: 41, what: 'a page before the first', query: 'page=-1' },
  { number: 41, what: 'a limit without end', query: 'limit=1e9' },
  { number: 41, what: 'two limits', query: 'limit=10&limit=20' },
  { number: 42, what: 'a command for the database', query: 'sort=title;drop%20table%20events&order=title;drop%20table%20events' },
  { number: 42, what: 'the prototype of everything', query: 'sort=__proto__&order=__proto__&__proto__=1&constructor=2' },
  { number: 43, what: 'ten thousand letters', query: `q=${LONG}` },
  { number: 43, what: 'a percent sign alone', query: 'q=%' },
  { number: 43, what: 'a NUL', query: 'q=a%00b' },
  { number: 43, what: 'a broken code', query: 'q=%E0%A4' },
  { number: 43, what: 'half of a character', query: `q=${HALF}` },
  { number: 44, what: 'ten thousand ids', query: `ids=${Array.from({ length: 10_000 }, (_, at) => at + 1).join(',')}` },
  { number: 44, what: 'ten thousand events', query: Array.from({ length: 10_000 }, (_, at) => `event=${at + 1}`).join('&') },
  { number: 44, what: 'a cursor of another query', query: `cursor=${btoa('{"after":[1,2,3]}')}` },
  { number: 44, what: 'a cursor that was altered', query: 'cursor=eyJ4IjoxfQ%3D%3Dzzz' },
  { number: 45, what: 'another site', query: 'next=//evil.example' },
  { number: 45, what: 'another site with a backslash', query: 'next=/%5Cevil.example' },
  { number: 45, what: 'a header', query: 'next=%0d%0aSet-Cookie:%20a=b' },
];

/** Every query parameter of the site. */
const NAMES = [
  ...['q', 'from', 'to', 'known', 'clock', 'order', 'page', 'limit', 'skip', 'find', 'facet', 'tile', 'days', 'in', 'lanes', 'lane'],
  ...[
    'since',
    'event',
    'id',
    'cursor',
    'actor',
    'theme',
    'source',
    'place',
    'role',
    'status',
    'precision',
    'preview',
    'url',
    'format',
    'maxwidth',
  ],
  ...['width', 'colors', 'height', 'into', 'other', 'done', 'told', 'before', 'after', 'who', 'what', 'action', 'kind', 'state', 'view'],
  ...['window', 'sort', 'token', 'report', 'version', 'unit'],
];
const VALUES = ['%00', HALF, '__proto__', LONG, '-1', '1e400', ''];

/** Each parameter with each invalid value. */
export const BAD_PARAMETERS: readonly string[] = NAMES.flatMap((name) => VALUES.map((value) => `${name}=${value}`));
