/** Shortens text without splitting surrogate pairs, because databases reject half a pair. */

/** At most `max` UTF-16 code units from the start, without half a surrogate pair at the end. */
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
