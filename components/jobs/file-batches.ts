/** Files in batches that one request can carry. */

/** In order; each batch has at most `most` files and, unless a single file is larger, at most `maxBytes`. */
export function fileBatches<Sized extends { readonly size: number }>(
  files: readonly Sized[],
  most: number,
  maxBytes: number,
): readonly (readonly Sized[])[] {
  const batches: Sized[][] = [];
  let size = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (last && last.length < most && size + file.size <= maxBytes) {
      last.push(file);
      size += file.size;
    } else {
      batches.push([file]);
      size = file.size;
    }
  }
  return batches;
}
