/** Word lists of the lexicon, and phrases indexed by their first word, so that one lookup rules out most words of a text. */

/** The words of a list, in its order. */
export const wordList = (list: string): readonly string[] => list.trim().split(/\s+/);

export const words = (list: string): ReadonlySet<string> => new Set(wordList(list));

/** The phrases of a list, which semicolons separate. */
export const phraseList = (list: string): readonly string[] => list.trim().split(/;\s+/);

export const phrases = (list: string): ReadonlySet<string> => new Set(phraseList(list));

/** First word → the phrases that begin with it, in their order, word by word. */
export function phrasesByFirstWord(phrases: Iterable<string>): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    const [first = ''] = parts;
    byFirst.set(first, [...(byFirst.get(first) ?? []), parts]);
  }
  return byFirst;
}

/** First word → how many tokens the longest phrase that begins with it has; a hyphen is a token of its own, as in "cease-fire". */
export function longestByFirstWord(phrases: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const tokens = phrase.split(/ |(?=-)|(?<=-)/);
    const first = tokens[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, tokens.length));
  }
  return longest;
}
