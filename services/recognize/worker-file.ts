/** Where a program of `workers/` is: beside the sources when it runs from them, under the working directory when it runs bundled. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export function workerFile(program: string): string {
  const name = path.join('workers', program);
  const here = path.join(/*turbopackIgnore: true*/ path.dirname(fileURLToPath(import.meta.url)), '..', '..', name);
  return existsSync(/*turbopackIgnore: true*/ here) ? here : path.join(/*turbopackIgnore: true*/ process.cwd(), name);
}
