/** Texts made shorter. A character outside of the first plane has two halves in a text, and no database takes one of them alone. */

/** At most so many UTF-16 units from the beginning, never with half of a character at the end. */
export function cutText(text: string, max: number): string {
  const cut = text.slice(0, max);
  return cut.length < text.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A text of at most so many units: a longer one ends after a word, with three dots. */
export const shortText = (text: string, max: number): string =>
  text.length <= max ? text : `${cutText(text, max - 1).replace(/\s+\S*$/, '')}…`;

/** Without halves of characters, as they stand at both ends of a piece out of the middle. */
export const wholeCharacters = (text: string): string => text.replace(/\p{Surrogate}/gu, '');

/** What stands in an address as typed into a field: one line, without what no database takes. */
export const typedLine = (text: string, max: number): string => cutText(text.replace(/[\p{Cc}\p{Surrogate}]+/gu, ' ').trim(), max).trim();
