/** Imports of event tables: column roles, the user's choices, and the report of a dry run. */
import type { ActionId } from '@/engine/model/event';
import type { DayOrder } from '../text/day-text';

/** The roles of columns in words, in the order of the form. */
export const ROLE_WORDS = {
  title: 'Title',
  words: 'Date in words or EDTF',
  start: 'Start date',
  end: 'End date',
  precision: 'Date precision',
  qualifier: 'Date qualifier (about, early, by …)',
  extent: 'Date extent (throughout or within)',
  status: 'Status',
  outcome: 'Outcome',
  polarity: 'Polarity (affirmed or negated)',
  action: 'Action',
  actors: 'Actors',
  initiators: 'Initiators',
  targets: 'Targets',
  themes: 'Themes',
  place: 'Place',
  summary: 'Notes (summary)',
  url: 'Source URL',
  quote: 'Quote from the source',
  id: 'Row ID',
} as const;
export type ColumnRole = keyof typeof ROLE_WORDS;
export const COLUMN_ROLES = Object.keys(ROLE_WORDS) as readonly ColumnRole[];

/** order of `03/04/05`; empty: inferred from the other values of the column */
export const DAY_ORDERS = ['', 'dmy', 'mdy', 'ymd'] as const satisfies readonly (DayOrder | '')[];

/** separator of several actors or themes in one cell; empty: inferred from the values */
export const SEPARATORS = ['', 'semicolon', 'comma', 'bar', 'line'] as const;

export interface TableChoices {
  /** the role of each column; null skips it */
  readonly columns: readonly (ColumnRole | null)[];
  readonly dayOrder: (typeof DAY_ORDERS)[number];
  /** true: numbers such as 45000 are spreadsheet dates */
  readonly serials: boolean;
  readonly separator: (typeof SEPARATORS)[number];
  /** default for events without one in the table */
  readonly theme: string;
  /** null: none */
  readonly action: ActionId | null;
}

export const columnField = (at: number): string => `columns.c${at}`;

/** Metadata of a table, without its rows. */
export interface TableFacts {
  readonly name: string;
  readonly format: 'csv' | 'json' | 'timelinejs' | 'ics';
  readonly unit: 'line' | 'entry';
  readonly count: number;
  readonly columns: readonly { readonly name: string; readonly examples: readonly string[] }[];
  /** sentences about how it was read */
  readonly notes: readonly string[];
}

export const ROW_STATES = ['new', 'alike', 'known', 'refused'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** An existing event that a row matches or may match. */
export interface KnownEvent {
  readonly id: number;
  readonly title: string;
}

/** A cell that an editor may correct before the import. */
export interface TableCell {
  /** index of the column */
  readonly column: number;
  readonly text: string;
}

export interface RowReport {
  readonly line: number;
  readonly title: string;
  /** "China (initiator)" */
  readonly actors: readonly string[];
  /** the date in words; null if it could not be read */
  readonly date: string | null;
  readonly state: RowState;
  /** `cell`: the cell to correct; null if no single cell is the cause */
  readonly problems: readonly { readonly field: string; readonly message: string; readonly cell: TableCell | null }[];
  readonly notes: readonly string[];
  readonly known: KnownEvent | null;
}

export interface DryRun {
  readonly table: TableFacts;
  readonly choices: TableChoices;
  readonly rows: readonly RowReport[];
  readonly counts: Readonly<Record<RowState, number>>;
  /** names without an existing actor; each creates one */
  readonly newActors: readonly string[];
  readonly unknownThemes: readonly string[];
  /** names of skipped columns */
  readonly leftOut: readonly string[];
}

export const rowWords = ({ unit }: Pick<TableFacts, 'unit'>, line: number): string => `${unit} ${line}`;

export const importHref = (jobId: number): string => `/admin/import/${jobId}`;
export const cellField = (column: number): string => `cells.c${column}`;
export const dryRunHref = (jobId: number): string => `${importHref(jobId)}/check`;
