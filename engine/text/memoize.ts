/** Caches results by text, because the words of a language recur, and by object. */

const MOST = 4_000;
/** Longer texts are not cached, so that the cache stays small. */
const LONGEST = 400;

/** Wraps a function with a cache that is cleared at `most` results. `work` must depend on the text alone and never return undefined. */
export function memoize<Result>(work: (text: string) => Result, most = MOST): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const before = results.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (text.length > LONGEST) return result;
    if (results.size >= most) results.clear();
    results.set(text, result);
    return result;
  };
}

/** The same by the identity of an object that never changes, without a limit. */
export function memoizeByObject<Key extends object, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const results = new WeakMap<Key, Result>();
  return (key) => {
    const before = results.get(key);
    if (before !== undefined) return before;
    const result = work(key);
    results.set(key, result);
    return result;
  };
}
