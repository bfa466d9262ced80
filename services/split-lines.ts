/** Splits bytes into lines, for backup files and the control socket. */

const LINE_FEED = 10;

/**
 * Splits only at line feeds, because Node’s line reader also splits at separators that a text may contain. After each chunk, `check` gets
 * the size of the incomplete line. Returns the size of the text after the last line feed.
 */
export async function* splitLines(bytes: AsyncIterable<Buffer>, check?: (size: number) => void): AsyncGenerator<string, number> {
  let pending: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...pending, chunk.subarray(from, at)]).toString('utf8');
      pending = [];
      size = 0;
      from = at + 1;
    }
    pending.push(chunk.subarray(from));
    size += chunk.length - from;
    check?.(size);
  }
  return size;
}
