/** Foreign bytes are parsed in a thread of their own, with limits on time and memory: whatever they do, the server goes on. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { badData } from '@/domain/errors';

const TIME_LIMIT_MS = 4_000;
const MEMORY_LIMIT_MB = 256;

export interface Parsing {
  /** a program of workers/ */
  readonly program: 'parse-html.mjs' | 'parse-pdf.mjs';
  readonly data: Readonly<Record<string, unknown>>;
  /** as the person knows it: "web page" */
  readonly what: string;
  /** what to do instead, as a sentence */
  readonly advice: string;
  readonly timeLimitMs?: number;
}

/** The first message of the program. Throws bad data of the field `text` when it takes too much or breaks. */
export function parseInThread({ program, data, what, advice, timeLimitMs = TIME_LIMIT_MS }: Parsing): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(/*turbopackIgnore: true*/ fileOf(program), {
      workerData: data,
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    const refuse = (why: string) => reject(badData(`This ${what} cannot be read: ${why}. ${advice}`, 'text'));
    const timer = setTimeout(() => {
      refuse('it takes too long');
      void worker.terminate();
    }, timeLimitMs);
    worker.once('message', resolve);
    worker.once('error', (error: Error & { code?: string }) => {
      // the program is broken, not what it was given
      if (error.code === 'ERR_MODULE_NOT_FOUND') reject(error);
      else refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs too much memory' : 'it is too deep or broken');
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      refuse('nothing came of it');
    });
  });
}

/** Beside the sources when it runs from them, under the working directory when it runs bundled. */
function fileOf(program: string): string {
  const name = path.join('workers', program);
  const here = path.join(/*turbopackIgnore: true*/ path.dirname(fileURLToPath(import.meta.url)), '..', '..', name);
  return existsSync(/*turbopackIgnore: true*/ here) ? here : path.join(/*turbopackIgnore: true*/ process.cwd(), name);
}
