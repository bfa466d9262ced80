/** Caches results by text, because the words of a language recur. */

/** Maximum number of cached results. Beyond it, the cache is cleared. */
const MOST = 4_000;
/** Longer texts are not cached, so that the cache stays small. */
const LONGEST = 400;

/** Wraps a function with a cache of bounded size. `work` must depend on the text alone and never return undefined. */
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
