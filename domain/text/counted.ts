/** Formats counts with thousands separators and the singular or plural noun. */

const THOUSANDS = new Intl.NumberFormat('en-US');

export const numberWords = (count: number): string => THOUSANDS.format(count);

/** "1 event", "4,107 events" */
export const counted = (count: number, one: string, many = `${one}s`): string => `${numberWords(count)} ${count === 1 ? one : many}`;
