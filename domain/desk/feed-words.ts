/** The words that select the entries of a feed, separated by commas. A word matches whole words, ignoring case. */

/** “trade, sea ice” → [“trade”, “sea ice”] */
export const feedWords = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter((word) => word !== '');

/** Lower case, with each run of other characters than letters and digits as one space. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

interface Selection {
  readonly includeWords: string;
  readonly excludeWords: string;
}

/** Whether a title and text contain an included word, if there are any, and no excluded one. */
export function isSelected(text: string, { includeWords, excludeWords }: Selection): boolean {
  const words = plain(text);
  const contains = (word: string): boolean => words.includes(plain(word));
  const included = feedWords(includeWords);
  return (included.length === 0 || included.some(contains)) && !feedWords(excludeWords).some(contains);
}
