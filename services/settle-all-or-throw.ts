/** Awaits several promises and throws the first error, but only after all have settled. */

/** Like `Promise.all`, for work in a semaphore: no promise may still run after the semaphore is released. */
export async function settleAllOrThrow<const T extends readonly unknown[]>(
  works: T,
): Promise<{ -readonly [At in keyof T]: Awaited<T[At]> }> {
  const all = Promise.all(works);
  await Promise.allSettled([all, ...works]);
  return all;
}
