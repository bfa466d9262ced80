/** Bulk actions on the rows of the event list and the queue: their names, words, selected rows and results. */
import { counted } from '../text/counted';
import { idInUrl } from '../text/number-in-url';
import { QUEUE_KINDS, type QueueKind } from './queue';

export const BULK_INTENTS = ['publish', 'reject', 'delete', 'add-theme', 'remove-theme', 'assign'] as const;
export type BulkIntent = (typeof BULK_INTENTS)[number];

/** ID of the form, for the checkboxes of the rows */
export const BULK_FORM = 'bulk';

/** A selected row as the editor saw it: an event, or an item of the queue. */
export interface BulkRow {
  readonly kind: 'event' | QueueKind;
  /** ID within the kind */
  readonly item: string;
  /** version of the event or article; 0 if the row has none */
  readonly version: number;
}

const KINDS: readonly BulkRow['kind'][] = ['event', ...QUEUE_KINDS];

export const bulkValue = ({ kind, item, version }: BulkRow): string => `${kind}:${item}:${version}`;

/** Null for anything else than the value of a row. */
export function parseBulkRow(value: string): BulkRow | null {
  const [, name, item = '', version] = /^([a-z]+):([1-9]\d{0,9}(?:-[1-9]\d{0,9})?):(\d{1,9})$/.exec(value) ?? [];
  const kind = KINDS.find((known) => known === name);
  const isStored = item.split('-').every((id) => idInUrl(id) !== null);
  return kind === undefined || !isStored ? null : { kind, item, version: Number(version) };
}

/** A row that a bulk action left unchanged, with the reason. */
export interface BulkProblem {
  readonly title: string;
  readonly href: string | null;
  readonly message: string;
}

export interface BulkResult {
  /** ID of the audit row, which undo names */
  readonly id: number;
  /** “12 events published.” */
  readonly words: string;
  readonly problems: readonly BulkProblem[];
  /** null: nothing to undo, or already undone */
  readonly undo: 'Undo' | 'Redo' | null;
}

/** The subject of a record: an action of the bar, or the undo of an action or of an import. */
export type BulkDone = BulkIntent | 'undo' | 'undo-import';

/** What an action changes, what happens to it, and what happens to the articles that change with it. */
const DONE: Readonly<Record<BulkDone, readonly [what: string, done: string, doneToArticles: string]>> = {
  publish: ['event', 'published and marked as reviewed', 'published'],
  reject: ['event', 'rejected', 'rejected'],
  delete: ['event', 'deleted', 'deleted'],
  'add-theme': ['event', 'tagged', 'tagged'],
  'remove-theme': ['event', 'untagged', 'untagged'],
  assign: ['item', 'assigned', 'assigned'],
  undo: ['change', 'undone', 'restored'],
  'undo-import': ['imported event', 'removed', 'removed'],
};

/** `count`: changed events or items; `articles`: changed articles. */
export function bulkWords(intent: BulkDone, count: number, articles: number, unchanged: number): string {
  const [what, done, doneToArticles] = DONE[intent];
  return [
    ...(count > 0 || articles === 0 ? [`${counted(count, what)} ${done}.`] : []),
    ...(articles > 0 ? [`${counted(articles, 'article')} ${doneToArticles}.`] : []),
    ...(unchanged > 0 ? [`${counted(unchanged, 'row')} not changed.`] : []),
  ].join(' ');
}

/** maximum number of rows per request */
export const MOST_CHOSEN = 200;

/** A row as the editor saw it. */
export interface ChosenRow {
  readonly id: number;
  readonly version: number;
}

/** The rows that an editor selected for a bulk action, as values of their checkboxes. */
export const rowValue = ({ id, version }: ChosenRow): string => `${id}-${version}`;

/** Null for anything else than the value of a row. */
export function parseRow(value: string): ChosenRow | null {
  const [, id, version] = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(value) ?? [];
  return id === undefined ? null : { id: Number(id), version: Number(version) };
}
