/** A progress bar on stderr, shown only on a terminal. */

const WIDTH = 30;

export interface Progress {
  advance(): void;
  /** removes the bar before other output */
  clear(): void;
}

export function showProgress(total: number): Progress {
  const { isTTY } = process.stderr;
  if (!isTTY || total < 2) return { advance: () => undefined, clear: () => undefined };
  let done = 0;
  const clear = () => process.stderr.write('\r\x1b[K');
  return {
    advance() {
      done += 1;
      const filled = Math.round((done / total) * WIDTH);
      process.stderr.write(`\r[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done}/${total}`);
    },
    clear,
  };
}
