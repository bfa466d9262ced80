/** Counts as they are read: thousands apart, and the thing in its number. */

const THOUSANDS = new Intl.NumberFormat('en-US');

export const numberWords = (count: number): string => THOUSANDS.format(count);

/** "1 event", "4,107 events" */
export const counted = (count: number, one: string, many = `${one}s`): string => `${numberWords(count)} ${count === 1 ? one : many}`;
