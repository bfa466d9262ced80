/** Formats counts with thousands separators and the singular or plural noun. */

const THOUSANDS = new Intl.NumberFormat('en-US');

export const numberWords = (count: number): string => THOUSANDS.format(count);

/** "1 event", "4,107 events" */
export const counted = (count: number, one: string, many = `${one}s`): string => `${numberWords(count)} ${count === 1 ? one : many}`;

/** Searches, and the lane of other events, stop counting above this number. */
export const MOST_COUNTED = 10_000;

/** “10,000+” if there are more. */
export const numberOrMore = (count: number, hasMore: boolean): string => `${numberWords(count)}${hasMore ? '+' : ''}`;

/** Same as `counted`, except above the maximum: “10,000+ articles”. */
export const countedUpTo = (count: number, one: string): string =>
  count > MOST_COUNTED ? `${numberOrMore(MOST_COUNTED, true)} ${one}s` : counted(count, one);
