/** The public list of changes to published events: its shapes and its addresses. */
/** corrected: edited by a person · updated: changed by extraction · merged into another event · withdrawn from readers · restored to readers */
export const CHANGE_KINDS = ['corrected', 'updated', 'merged', 'withdrawn', 'restored'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Null for what is not a kind. */
export const parseChangeKind = (text: string): ChangeKind | null => CHANGE_KINDS.find((kind) => kind === text) ?? null;

export interface FieldChange {
  /** "Date" */
  readonly label: string;
  /** in words; null where nothing stood */
  readonly before: string | null;
  readonly after: string | null;
}

/** One change. It says whether an editor or automatic extraction made it, and no name. */
export interface ChangeView {
  readonly eventId: number;
  readonly version: number;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly kind: ChangeKind;
  /** of the event after the change; before it where the event is out of sight */
  readonly title: string;
  /** null where the event cannot be seen now */
  readonly href: string | null;
  readonly fields: readonly FieldChange[];
  /** the event it was merged into, where that one is public */
  readonly mergedInto: { readonly title: string; readonly href: string } | null;
  /** why, in the editor's words or in what happened */
  readonly why: string;
  /** true: a reader had reported the mistake */
  readonly fromReader: boolean;
}

/** After which change a page begins: `12-3` is what made version 3 of event 12. */
export interface ChangeCursor {
  readonly eventId: number;
  readonly version: number;
}

export interface ChangesView {
  readonly changes: readonly ChangeView[];
  /** where the next page begins; null at the end */
  readonly older: ChangeCursor | null;
  /** the event that was asked for, when it can be seen */
  readonly event: { readonly title: string; readonly href: string } | null;
}

const CURSOR = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/;

/** Null for what is not a cursor. */
export function parseCursor(text: string): ChangeCursor | null {
  const [, eventId, version] = CURSOR.exec(text) ?? [];
  return eventId === undefined || version === undefined ? null : { eventId: Number(eventId), version: Number(version) };
}

export const printCursor = ({ eventId, version }: ChangeCursor): string => `${eventId}-${version}`;

/** The list of changes, of one event or of all, of one kind or of all, from a place on. */
export function changesHref(eventId: number | null = null, before: ChangeCursor | null = null, kind: ChangeKind | null = null): string {
  const params = new URLSearchParams();
  if (eventId !== null) params.set('event', String(eventId));
  if (kind !== null) params.set('kind', kind);
  if (before !== null) params.set('before', printCursor(before));
  return params.size > 0 ? `/changes?${params}` : '/changes';
}

export const changeAnchor = (change: ChangeCursor): string => `change-${printCursor(change)}`;

/** Shown with a change that answers a reader report. */
export const FROM_READER = 'A reader reported the mistake.';

/** The label of one change, and of the filter for all changes of the kind. */
export const CHANGE_LABELS: Readonly<Record<ChangeKind, { readonly one: string; readonly many: string }>> = {
  corrected: { one: 'Correction', many: 'Corrections' },
  updated: { one: 'Update', many: 'Updates' },
  merged: { one: 'Merge', many: 'Merges' },
  withdrawn: { one: 'Withdrawal', many: 'Withdrawals' },
  restored: { one: 'Restoration', many: 'Restorations' },
};
