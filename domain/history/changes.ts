/** View shapes and URLs of the public list of changes to published events. */
import { withQuery } from '../text/url-query';

/** corrected: edited by a person · updated: changed by extraction · merged into another event · withdrawn from readers · restored to readers */
export const CHANGE_KINDS = ['corrected', 'updated', 'merged', 'withdrawn', 'restored'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Null for an unknown kind. */
export const parseChangeKind = (text: string): ChangeKind | null => CHANGE_KINDS.find((kind) => kind === text) ?? null;

export interface FieldChange {
  /** "Date" */
  readonly label: string;
  /** in words; null if empty */
  readonly before: string | null;
  readonly after: string | null;
}

/** One change. It shows whether an editor or automatic extraction made it, but no name. */
export interface ChangeView {
  readonly eventId: number;
  readonly version: number;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly kind: ChangeKind;
  /** title after the change; title before it if the event is no longer visible */
  readonly title: string;
  /** null if the event is not visible now */
  readonly href: string | null;
  readonly fields: readonly FieldChange[];
  /** the event it was merged into, if that one is public */
  readonly mergedInto: { readonly title: string; readonly href: string } | null;
  /** the editor's reason, or a description of the change */
  readonly why: string;
  /** true: a reader reported the mistake */
  readonly fromReader: boolean;
}

/** The page begins after this change: `12-3` is the change that created version 3 of event 12. */
export interface ChangeCursor {
  readonly eventId: number;
  readonly version: number;
}

export interface ChangesView {
  readonly changes: readonly ChangeView[];
  /** cursor of the next page; null at the end */
  readonly older: ChangeCursor | null;
  /** the requested event, if visible */
  readonly event: { readonly title: string; readonly href: string } | null;
}

const CURSOR = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/;

/** Null for an invalid cursor. */
export function parseCursor(text: string): ChangeCursor | null {
  const [, eventId, version] = CURSOR.exec(text) ?? [];
  return eventId === undefined || version === undefined ? null : { eventId: Number(eventId), version: Number(version) };
}

export const printCursor = ({ eventId, version }: ChangeCursor): string => `${eventId}-${version}`;

/** URL of the list of changes, optionally for one event, after a cursor, or of one kind. */
export function changesHref(eventId: number | null = null, before: ChangeCursor | null = null, kind: ChangeKind | null = null): string {
  const params = new URLSearchParams();
  if (eventId !== null) params.set('event', String(eventId));
  if (kind !== null) params.set('kind', kind);
  if (before !== null) params.set('before', printCursor(before));
  return withQuery('/changes', params);
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
