/** What a text or a word comes to is worked out once for the latest of them, since the words of a language come again and again. */

/** So many answers are kept; one more, and the memory begins again. */
const MOST = 4_000;
/** Longer texts are worked out each time, so that a memory stays small whatever is read. */
const LONGEST = 400;

/** The same function with a memory of bounded size. `work` must depend on the text alone and never return undefined. */
export function memoize<Result>(work: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const before = results.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (text.length > LONGEST) return result;
    if (results.size >= MOST) results.clear();
    results.set(text, result);
    return result;
  };
}
