/** Cells that hold one word out of a list. */
import { cutText } from '@/domain/text/cut-text';

/** In whatever case it is written; undefined for an empty cell, null for what is none of the words. */
export function wordOf<Word extends string>(words: readonly Word[], cell: string): Word | null | undefined {
  const said = cell.trim().toLowerCase();
  return said === '' ? undefined : (words.find((word) => word.toLowerCase() === said) ?? null);
}

/** As a sentence; `what`: what the cell should have been. */
export const notKnown = (cell: string, what: string): string => `“${cutText(cell.trim(), 60)}” is not a known ${what}.`;
