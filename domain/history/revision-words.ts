/** The label and the reason of a revision, for the history of an event and the list of changes. */
import { calendarWords } from '../dates/day-words';
import { ACTION_LABELS, codeOf, STATUS_LABELS } from '../labels';

/** The code for the removal of demo data. Readers do not need it, so the list of changes skips it. */
export const DEMONSTRATION_REMOVED = 'demonstration-removed';

/** The reason of every change by the demo review. The list of changes skips these as well. */
export const SHIPPED_REVIEW = 'The review that ships with the demo data.';

/** The code for the removal of an event with its import, after which the same table can be imported again. */
export const IMPORT_UNDONE = 'import-undone';

const CHANGES: Readonly<Record<string, string>> = {
  created: 'created',
  'source-added': 'quote added',
  'source-removed': 'quote removed',
  'split-off': 'split off as a new event',
  edited: 'edited',
  'evidence-set': 'evidence changed',
  checked: 'reviewed',
  published: 'published',
  rejected: 'rejected',
  deleted: 'deleted',
  're-extracted': 'extracted again',
  [DEMONSTRATION_REMOVED]: 'removed with the demo data',
  'actors-merged': 'actor merged',
  'actors-parted': 'actor merge undone',
  'themes-merged': 'theme merged',
  'themes-parted': 'theme merge undone',
  [IMPORT_UNDONE]: 'removed with its import',
  restored: 'earlier version restored',
  undone: 'last change undone',
  linked: 'linked to another event',
  unlinked: 'link to another event rejected',
  merged: 'merged into another event',
  absorbed: 'another event merged into this one',
  unmerged: 'merge undone',
  released: 'merge undone',
};

/** An unknown change is shown by its code. */
export const revisionWords = (change: string): string => CHANGES[change] ?? change;

export function whyWords({ change, reason, machine }: { change: string; reason: string | null; machine: boolean }): string {
  if (reason !== null) return reason;
  if (change === 'source-added') return 'Another article reports this event.';
  if (change === 'source-removed') return 'A sentence was moved to a separate event.';
  if (change === 'rejected') return 'An editor rejected this event and gave no reason.';
  if (change === 'checked') return 'An editor reviewed this event.';
  if (change === 're-extracted') return 'A newer version of Dateline extracted the article again.';
  if (change === 'deleted') return 'An editor deleted this draft.';
  if (change === IMPORT_UNDONE) return 'An editor undid the import of this event.';
  if (change === 'undone') return 'An editor undid the last change.';
  if (change === 'absorbed') return 'Another record described the same event.';
  if (change === 'released') return 'A merge was undone.';
  return machine ? 'Dateline extracted the article again.' : 'An editor edited this event and gave no reason.';
}

/** a day or month without other EDTF signs */
const DAY = /(?<![\d/~.-])\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?(?![\d/~-])/g;
/** The second alternative of each pattern matches stored reasons of earlier versions. */
const SAME_ACTION = /^(?:Same action: |Both are )([A-Z]+)\.$/;
const DIFFERENT_ACTIONS = /^(?:Different actions: )?([A-Z]+) (?:and|against) ([A-Z]+)\.$/;
const SAME_STATUS = /^(?:Same status: |Both are )([a-z]+)\.$/;
const THEMES = /^(?:Shared themes|Similar themes|Both are about): /;

/** "Same action: CONSULT." becomes "Same action: consult."; "Same date: 2024-01-07." gets a date in words. Others are unchanged. */
export function reasonWords(note: string): string {
  const same = actionWord(SAME_ACTION.exec(note)?.[1]);
  if (same !== null) return `Same action: ${same}.`;
  const [, one, other] = DIFFERENT_ACTIONS.exec(note) ?? [];
  const [first, second] = [actionWord(one), actionWord(other)];
  if (first !== null && second !== null) return `Different actions: ${first} and ${second}.`;
  const status = codeOf(STATUS_LABELS, SAME_STATUS.exec(note)?.[1] ?? '');
  if (status !== null) return `Same status: ${STATUS_LABELS[status].toLowerCase()}.`;
  // theme IDs are words with hyphens
  if (THEMES.test(note)) return note.replace('Both are about:', 'Shared themes:').replace(/(?<=[a-z])-(?=[a-z])/g, ' ');
  return note.replace(DAY, calendarWords);
}

/** "consult" for "Consult: meet, visit, negotiate"; null if the code is not an action. */
function actionWord(code: string | undefined): string | null {
  const label = Object.entries(ACTION_LABELS).find(([id]) => id === code)?.[1];
  return label === undefined ? null : label.slice(0, label.indexOf(':')).toLowerCase();
}
