/** The offer to undo an event's last change, in the URL: `undo=12-4` undoes the change that created version 4 of event 12. */
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

export function withUndo(path: string, eventId: number, version: number): string {
  const url = new URL(path, 'http://here');
  url.searchParams.set('undo', printCursor({ eventId, version }));
  return `${url.pathname}${url.search}${url.hash}`;
}

export function withDone(path: string, done: string): string {
  const url = new URL(path, 'http://here');
  url.searchParams.set('done', done);
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The path without its undo offer. */
export function withoutUndo(path: string): string {
  const url = new URL(path, 'http://here');
  url.searchParams.delete('undo');
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Null for an invalid offer. */
export const parseUndo = (value: string | readonly string[] | undefined) => parseCursor([value ?? ''].flat()[0] ?? '');
