/** The offer to undo an event's last change, in the URL: `undo=12-4` undoes the change that created version 4 of event 12. */
import { changeQuery, firstOf, type UrlParameter } from '../text/url-query';
import { parseCursor, printCursor } from './changes';

export interface UndoOffer {
  readonly eventId: number;
  readonly version: number;
  readonly title: string;
  /** label of the change: "Rejected" */
  readonly done: string;
  /** true: the change was itself an undo */
  readonly isRedo: boolean;
}

const DONE: Readonly<Record<string, string>> = {
  created: 'Added',
  edited: 'Saved',
  checked: 'Accepted',
  rejected: 'Rejected',
  deleted: 'Deleted',
  published: 'Published',
  'import-undone': 'Import undone',
  restored: 'Restored',
  undone: 'Undone',
  absorbed: 'Merged',
  merged: 'Merged',
  linked: 'Linked',
  unlinked: 'Link rejected',
  'evidence-set': 'Evidence changed',
  'source-added': 'Quote added',
  'source-removed': 'Split',
  'split-off': 'Split',
};

export const doneWords = (change: string): string => DONE[change] ?? 'Done';

export const withUndo = (path: string, eventId: number, version: number): string =>
  changeQuery(path, { undo: printCursor({ eventId, version }) });

export const withDone = (path: string, done: string): string => changeQuery(path, { done });

export const withoutUndo = (path: string): string => changeQuery(path, { undo: null });

/** Null for an invalid offer. */
export const parseUndo = (value: UrlParameter) => parseCursor(firstOf(value));
