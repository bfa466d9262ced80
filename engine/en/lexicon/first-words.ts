/** Phrases of a lexicon by their first word, so that most words of a text are passed over with one look. */

/** First word → the phrases that begin with it, in their order, word by word. */
export function phrasesByFirstWord(phrases: Iterable<string>): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
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
