/** Guesses the role of each table column from its name and values. A person confirms or corrects the result. */
import type { ColumnRole, TableChoices } from '@/domain/desk/table-import';
import type { DayOrder } from '@/domain/text/day-text';
import type { ParsedTable } from './parse-table';
import { orderOf, readDate } from './read-date';

/** in order of assignment; if two columns match, the first gets the role */
const NAMES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['title', /^(?:title|headline|text\.headline|name|event|event[ _]?(?:title|name)|summary of event|label|subject)$/i],
  ['words', /^(?:edtf|date[ _]?edtf|when|display[ _]?date|start_date\.display_date|date[ _]?words?|date[ _]?text)$/i],
  [
    'start',
    /^(?:date \(year, month, day\)|date|start|begin|beginning|from|day|start[ _]?date|begin[ _]?date|event[ _]?date|dtstart|year|start_date\.year)$/i,
  ],
  ['end', /^(?:end \(year, month, day\)|end|to|until|end[ _]?date|dtend|end_date\.year)$/i],
  ['qualifier', /^qualifier$/i],
  ['extent', /^extent$/i],
  ['precision', /^(?:precision|date[ _]?precision|granularity)$/i],
  ['status', /^status$/i],
  ['outcome', /^outcome$/i],
  ['polarity', /^polarity$/i],
  ['action', /^(?:action|event[ _]?type)$/i],
  ['initiators', /^(?:initiators?|source[ _]?actors?|actor ?1)$/i],
  ['targets', /^(?:targets?|target[ _]?actors?|recipients?|actor ?2)$/i],
  ['actors', /^(?:actors?|participants?|people|persons?|who|countries|country)$/i],
  ['themes', /^(?:themes?|topics?|tags?|categories|category|group)$/i],
  ['place', /^(?:place|location|where|city)$/i],
  ['url', /^(?:source[ _]?urls?|source|address|link|href|original|mentions\.original|media\.url|media|reference|url)$/i],
  ['quote', /^(?:quotes?|quotations?|mentions\.quote|excerpt)$/i],
  ['summary', /^(?:summary|notes?|descriptions?|text|details?|comments?|remarks?)$/i],
  ['id', /^(?:id|unique_?id|uid|key|number|no\.?|#)$/i],
];
const SEEN = 30;
const MOST = 0.7;

export function guessColumns(table: ParsedTable): readonly (ColumnRole | null)[] {
  const roles: (ColumnRole | null)[] = table.columns.map(() => null);
  const give = (at: number, role: ColumnRole): void => {
    if (at !== -1) roles[at] = role;
  };
  for (const [role, name] of NAMES) {
    // prefer exact EDTF columns over words, and full dates over years; see the patterns in `best`
    const fitting = table.columns.flatMap((column, at) => (roles[at] === null && name.test(column) && holdsAny(table, at) ? [at] : []));
    give(best(role, table, fitting), role);
  }
  if (isOurs(table.columns)) return withoutRepeats(table.columns, roles);
  if (!roles.some((role) => role === 'words' || role === 'start')) give(firstOf(table, roles, isDate), 'start');
  if (!roles.includes('title')) give(longest(table, roles), 'title');
  if (!roles.includes('url')) give(firstOf(table, roles, isAddress), 'url');
  return roles;
}

/** Prefers the column with full dates, EDTF or URLs. */
function best(role: ColumnRole, table: ParsedTable, fitting: readonly number[]): number {
  const wanted =
    role === 'start' || role === 'end'
      ? / \(year, month, day\)$/
      : role === 'words'
        ? /edtf/i
        : role === 'url'
          ? /^(?:source[ _]?urls|mentions\.original)$/i
          : null;
  const preferred = wanted ? fitting.find((at) => wanted.test(table.columns[at] ?? '')) : undefined;
  if (role === 'url' && preferred === undefined) return fitting.find((at) => share(table, at, isAddress) > MOST) ?? -1;
  return preferred ?? fitting[0] ?? -1;
}

/** True for tables that Dateline exported, where EDTF contains the whole date and `url` is the URL of the event. */
const isOurs = (columns: readonly string[]): boolean =>
  ['qualifier', 'extent', 'polarity', 'outcome', 'earliest', 'latest'].every((name) => columns.includes(name));

/** columns that repeat the EDTF date, and the URL of the event itself */
const REPEATS = new Set(['precision', 'url', 'date_words', 'date_text', 'dateWords', 'dateText']);

const withoutRepeats = (columns: readonly string[], roles: readonly (ColumnRole | null)[]): readonly (ColumnRole | null)[] =>
  columns.map((name, at) => {
    if (name === 'date') return 'words';
    return REPEATS.has(name) ? null : (roles[at] ?? null);
  });

const isAddress = (text: string): boolean => /^https?:\/\/\S+/i.test(text);
const isDate = (text: string): boolean => !/^-?\d{1,3}$/.test(text) && readDate(text, { dayOrder: 'dmy', serials: false }).ok;
const holdsAny = ({ rows }: ParsedTable, at: number): boolean => rows.some(({ cells }) => (cells[at] ?? '') !== '');

/** The first non-empty values, enough to classify a column. */
function valuesOf({ rows }: ParsedTable, at: number): readonly string[] {
  const values: string[] = [];
  for (const { cells } of rows) {
    if (cells[at]) values.push(cells[at]);
    if (values.length === SEEN) break;
  }
  return values;
}

function share(table: ParsedTable, at: number, is: (text: string) => boolean): number {
  const values = valuesOf(table, at);
  return values.length === 0 ? 0 : values.filter(is).length / values.length;
}

const firstOf = (table: ParsedTable, roles: readonly unknown[], is: (text: string) => boolean): number =>
  roles.findIndex((role, at) => role === null && share(table, at, is) > MOST);

/** The unassigned column with the longest text values. */
function longest(table: ParsedTable, roles: readonly unknown[]): number {
  const lengths = roles.map((role, at) => {
    const values = role === null ? valuesOf(table, at).filter((text) => /\p{L}{2}/u.test(text) && text.length <= 300) : [];
    return values.reduce((sum, text) => sum + text.length, 0) / Math.max(values.length, 1);
  });
  const most = Math.max(...lengths);
  return most > 0 ? lengths.indexOf(most) : -1;
}

interface SensedOrder {
  /** null: the dates do not determine an order, or contradict each other */
  readonly order: DayOrder | null;
  /** the first ambiguous date, with its line; null if there is none */
  readonly open: { readonly text: string; readonly line: number } | null;
  /** a date that determines the order */
  readonly proof: string | null;
  /** true: dates are in different orders */
  readonly both: boolean;
}

/** Detects from the other dates of the table whether `03/04/05` starts with the day, the month or the year. */
export function senseDayOrder({ rows }: ParsedTable, columns: TableChoices['columns']): SensedOrder {
  const proofs = new Map<DayOrder, string>();
  let open: SensedOrder['open'] = null;
  const dated = columns.flatMap((role, at) => (role === 'words' || role === 'start' || role === 'end' ? [at] : []));
  for (const { line, cells } of rows)
    for (const at of dated) {
      const text = cells[at]?.split(/[T ]\d/)[0] ?? '';
      const order = orderOf(text);
      if (order === null || order === 'any') continue;
      if (order === 'open') open ??= { text, line };
      else if (!proofs.has(order)) proofs.set(order, text);
    }
  const [only, ...others] = proofs.keys();
  const order = others.length === 0 ? (only ?? null) : null;
  return { order, open, proof: order === null ? null : (proofs.get(order) ?? null), both: others.length > 0 };
}
