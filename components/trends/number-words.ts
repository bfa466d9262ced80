/** Numbers of the trends as they are read: shares with one decimal. */

import { numberWords } from '@/domain/text/counted';

/** "12", "3.5", and "<0.1" for a share too small to be written so. */
export function countWords(count: number): string {
  if (count > 0 && count < 0.05) return '<0.1';
  return numberWords(Number(count.toFixed(1)));
}

export const many = (count: number, one: string, more = `${one}s`): string => `${countWords(count)} ${count === 1 ? one : more}`;
