/** Formats counts with thousands separators and the singular or plural noun. */

const THOUSANDS = new Intl.NumberFormat('en-US');

export const numberWords = (count: number): string => THOUSANDS.format(count);

/** "1 event", "4,107 events" */
export const counted = (count: number, one: string, many = `${one}s`): string => `${numberWords(count)} ${count === 1 ? one : many}`;

/** A search stops counting at one match above this number. */
export const MOST_COUNTED = 10_000;

/** Same as `counted`, except above the maximum: “10,000+ articles”. */
export const countedUpTo = (count: number, one: string): string =>
  count > MOST_COUNTED ? `${numberWords(MOST_COUNTED)}+ ${one}s` : counted(count, one);
