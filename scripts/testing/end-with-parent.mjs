/** `node end-with-parent.mjs FILE`: runs a program that exits when its parent ends for any reason, which closes standard input. */
import { pathToFileURL } from 'node:url';

process.stdin
  .on('end', () => process.kill(process.pid, 'SIGTERM'))
  .resume()
  .unref();
const [, , program = ''] = process.argv;
await import(pathToFileURL(program).href);
