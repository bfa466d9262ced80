/** A reason of the engine for a reader: kinds of acts and days in words, where the engine writes codes. */

import { calendarWords } from '../dates/day-words';
import { ACTION_LABELS } from '../labels';

/** a day or a month of which no other sign of EDTF makes something else */
const DAY = /(?<![\d/~.-])\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?(?![\d/~-])/g;
const KINDS = /^(?:Both are ([A-Z]+)|([A-Z]+) against ([A-Z]+))\.$/;

/** "Both are CONSULT." becomes "Both are of one kind: consult.", "Same date: 2024-01-07." gets its words. Other reasons stay as they are. */
export const reasonWords = (note: string): string =>
  note
    .replace(KINDS, (whole, both?: string, one?: string, other?: string) => {
      const kinds = [both, one, other].flatMap((code) => (code === undefined ? [] : kindWord(code)));
      if (kinds.length === 0) return whole;
      return both === undefined ? `They are of different kinds: ${kinds.join(' and ')}.` : `Both are of one kind: ${kinds[0]}.`;
    })
    .replace(DAY, calendarWords);

/** "consult" of "Consult: meet, visit, negotiate". */
function kindWord(code: string): readonly string[] {
  const words = Object.entries(ACTION_LABELS).find(([id]) => id === code)?.[1];
  return words === undefined ? [] : [words.slice(0, words.indexOf(':')).toLowerCase()];
}
