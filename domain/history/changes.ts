/** The public list of changes to published events: its shapes and its addresses. */
/** corrected: says something else than before · withdrawn: taken out of sight · restored: back again · merged: now told by another event */
export type ChangeKind = 'corrected' | 'withdrawn' | 'restored' | 'merged';

export interface FieldChange {
  /** "Date" */
  readonly label: string;
  /** in words; null where nothing stood */
  readonly before: string | null;
  readonly after: string | null;
}

/** One change. Who made it is told as far as "an editor" or the machine. */
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
  /** the event that tells it now, where that one can be seen */
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

/** Null for what is no cursor. */
export function parseCursor(text: string): ChangeCursor | null {
  const [, eventId, version] = CURSOR.exec(text) ?? [];
  return eventId === undefined || version === undefined ? null : { eventId: Number(eventId), version: Number(version) };
}

export const printCursor = ({ eventId, version }: ChangeCursor): string => `${eventId}-${version}`;

/** The list of changes, of one event or of all, from a place on. */
export function changesHref(eventId: number | null = null, before: ChangeCursor | null = null): string {
  const params = new URLSearchParams();
  if (eventId !== null) params.set('event', String(eventId));
  if (before !== null) params.set('before', printCursor(before));
  return params.size > 0 ? `/changes?${params}` : '/changes';
}

/** Where a change stands on its page. */
export const changeAnchor = (change: ChangeCursor): string => `change-${printCursor(change)}`;

/** Said of a change that answers a reader's report. */
export const FROM_READER = 'A reader reported the mistake.';

export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  corrected: 'Changed',
  withdrawn: 'Withdrawn',
  restored: 'Restored',
  merged: 'Merged into another event',
};
