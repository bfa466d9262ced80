/** Formats an engine reason for readers, with labels and dates in words instead of codes. */

import { calendarWords } from '../dates/day-words';
import { ACTION_LABELS, codeOf, STATUS_LABELS } from '../labels';

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

/** "consult" of "Consult: meet, visit, negotiate"; null for what is not an action. */
function actionWord(code: string | undefined): string | null {
  const label = Object.entries(ACTION_LABELS).find(([id]) => id === code)?.[1];
  return label === undefined ? null : label.slice(0, label.indexOf(':')).toLowerCase();
}
