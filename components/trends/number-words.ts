/** Numbers of the trends as they are read: shares with one decimal. */

/** "12", "3.5", and "<0.1" for a share too small to be written so. */
export function countWords(count: number): string {
  if (count > 0 && count < 0.05) return '<0.1';
  return Number.isInteger(count) ? String(count) : count.toFixed(1).replace(/\.0$/, '');
}

export const many = (count: number, one: string, more = `${one}s`): string => `${countWords(count)} ${count === 1 ? one : more}`;
