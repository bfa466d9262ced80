/** `node end-with-parent.mjs FILE`: runs a program that ends when whoever started it does, however that ends: its standard input is closed then. */
import { pathToFileURL } from 'node:url';

process.stdin
  .on('end', () => process.kill(process.pid, 'SIGTERM'))
  .resume()
  .unref();
const [, , program = ''] = process.argv;
await import(pathToFileURL(program).href);
