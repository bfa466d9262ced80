/** Formats counts with the singular or plural noun, and shortens text. */

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

/** At most `max` UTF-16 code units from the start, without half a surrogate pair at the end, which databases reject. */
export function cutText(text: string, max: number): string {
  const cut = text.slice(0, max);
  return cut.length < text.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** At most `max` code units; a longer text ends after a word, with an ellipsis. */
export const shortText = (text: string, max: number): string =>
  text.length <= max ? text : `${cutText(text, max - 1).replace(/\s+\S*$/, '')}…`;

/** Removes lone surrogates, which a slice may have at both ends. */
export const wholeCharacters = (text: string): string => text.replace(/\p{Surrogate}/gu, '');

/** Normalizes a URL value like typed text: one line, without characters that databases reject. */
export const typedLine = (text: string, max: number): string => cutText(text.replace(/[\p{Cc}\p{Surrogate}]+/gu, ' ').trim(), max).trim();

/** Removes characters that PostgreSQL rejects, which foreign texts may contain. */
export const storableText = (text: string): string => wholeCharacters(text).replaceAll('\0', '');
