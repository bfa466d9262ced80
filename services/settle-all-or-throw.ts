/** Questions that belong together: all their answers, or the first that was refused, but not before the others have ended too. */

/** As `Promise.all`, for work that takes a turn: whoever comes next must not find what is left of it. */
export async function settleAllOrThrow<const T extends readonly unknown[]>(
  works: T,
): Promise<{ -readonly [At in keyof T]: Awaited<T[At]> }> {
  const all = Promise.all(works);
  await Promise.allSettled([all, ...works]);
  return all;
}
