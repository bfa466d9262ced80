/**
 * The query language of the command line: words, "phrases", -minus and OR as the search field has them, and field words such as `actor:China`,
 * `theme:"arms sale"` or `after:2023`. Parsing says what was asked for; names are looked up by the services.
 */
import type { EventStatus, Outcome } from '@/engine/model/event';
import { badData } from './errors';

export interface EventQuery {
  /** names or slugs as written; an event matches when it has any of them */
  readonly actors: readonly string[];
  /** ids or labels as written */
  readonly themes: readonly string[];
  /** names of sources, or their beginnings */
  readonly sources: readonly string[];
  readonly statuses: readonly QueryStatus[];
  /** the rest, for the full-text search */
  readonly text: string;
  /** inclusive, `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
  readonly from: string | null;
  readonly to: string | null;
}

export const QUERY_STATUSES = ['happened', 'ongoing', 'planned', 'hypothetical', 'cancelled', 'postponed'] as const;
export type QueryStatus = EventStatus | Extract<Outcome, 'cancelled' | 'postponed'>;

const FIELDS = ['actor', 'theme', 'source', 'status', 'before', 'after', 'from', 'to'] as const;
type Field = (typeof FIELDS)[number];

/** a word or field word, minus or not, its value bare or in quotation marks */
const TERM = /(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"|([^\s"]+))/g;
const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const MAX_LENGTH = 1_000;

/** Throws bad data whose field names the field word that is unknown or has a value that cannot be read. */
export function parseQuery(input: string): EventQuery {
  if (input.length > MAX_LENGTH) throw badData(`A query has at most ${MAX_LENGTH} characters.`, 'query');
  const values = new Map<Field, string[]>();
  const text: string[] = [];
  for (const [whole, minus, name, quoted, bare] of input.matchAll(TERM)) {
    // an address is no field word
    if (name === undefined || bare?.startsWith('//')) {
      text.push(whole);
      continue;
    }
    const field = name.toLowerCase();
    if (!isField(field)) throw badData(`There is no field "${name}": the fields are ${FIELDS.join(', ')}.`, field);
    if (minus) throw badData(`"-${field}:" is not possible: only words and phrases can be left out.`, field);
    const value = (quoted ?? bare ?? '').trim();
    if (value === '') throw badData(`"${field}:" has no value.`, field);
    values.set(field, [...(values.get(field) ?? []), value]);
  }
  const all = (field: Field): readonly string[] => values.get(field) ?? [];
  return {
    actors: all('actor'),
    themes: all('theme'),
    sources: all('source'),
    statuses: all('status').map(toStatus),
    text: text.join(' '),
    from: latest([...all('from').map(toDay('from')), ...all('after').map((value) => stepFrom(toDay('after')(value), 1))]),
    to: earliest([...all('to').map(toDay('to')), ...all('before').map((value) => stepFrom(toDay('before')(value), -1))]),
  };
}

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

function toStatus(value: string): QueryStatus {
  const status = QUERY_STATUSES.find((one) => one === value.toLowerCase());
  if (!status) throw badData(`"${value}" is no status: one of ${QUERY_STATUSES.join(', ')}.`, 'status');
  return status;
}

const toDay =
  (field: Field) =>
  (value: string): string => {
    if (!DAY.test(value)) throw badData(`"${value}" is no date: write YYYY, YYYY-MM or YYYY-MM-DD.`, field);
    return value;
  };

/** The year, month or day after (1) or before (-1): `after:2023` begins with 2024. */
function stepFrom(value: string, by: 1 | -1): string {
  const [year = 0, month, day] = value.split('-').map(Number);
  const at = new Date(0);
  at.setUTCFullYear(
    year + (month === undefined ? by : 0),
    month === undefined ? 0 : month - 1 + (day === undefined ? by : 0),
    day === undefined ? 1 : day + by,
  );
  return at.toISOString().slice(0, value.length);
}

const latest = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;
/** a year ends after each of its months: `2024~` comes after `2024-12` */
const earliest = (days: readonly string[]): string | null => [...days].sort((a, b) => (`${a}~` < `${b}~` ? -1 : 1)).at(0) ?? null;
