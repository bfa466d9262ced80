/** Parses untrusted bytes in a worker thread with time and memory limits, so that they cannot crash the server. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { badData, DatelineError } from '@/domain/errors';
import { type Semaphore, withSemaphore } from '../semaphore';

/** Path of a program in `workers/`: relative to the sources, or in the working directory when bundled. */
export function workerFile(program: string): string {
  const name = path.join('workers', program);
  const here = path.join(/*turbopackIgnore: true*/ path.dirname(fileURLToPath(import.meta.url)), '..', '..', name);
  return existsSync(/*turbopackIgnore: true*/ here) ? here : path.join(/*turbopackIgnore: true*/ process.cwd(), name);
}

const TIME_LIMIT_MS = 4_000;
const HEAP_LIMIT_MB = 256;
/** maximum growth of the process memory, because byte buffers are outside the heap of the thread */
const GROWTH_LIMIT_BYTES = 300 * 1024 * 1024;
const LOOK_EVERY_MS = 20;
const TOO_MUCH = 'reading it requires too much memory';
const TURNS: Semaphore = {
  name: 'parse-in-thread',
  atOnce: 2,
  waiting: 20,
  busy: () => new DatelineError('unavailable', 'The server is processing too many files. Try again in a minute.'),
};

interface Parsing {
  /** a file name in workers/ */
  readonly program: 'parse-html.mjs' | 'parse-pdf.mjs' | 'parse-docx.mjs' | 'parse-feed.mjs' | 'parse-table.mjs';
  readonly data: Readonly<Record<string, unknown>>;
  /** the kind of input as the user knows it: "web page" */
  readonly what: string;
  /** an alternative for the user, as a sentence */
  readonly advice: string;
  readonly timeLimitMs?: number;
  /** the field of the error; default `text` */
  readonly field?: string;
}

/** Returns the first message of the worker. Throws bad data that names the field if it fails, and `unavailable` if too many wait. */
export const parseInThread = (parsing: Parsing): Promise<unknown> => withSemaphore(TURNS, () => parse(parsing));

function parse({ program, data, what, advice, timeLimitMs = TIME_LIMIT_MS, field = 'text' }: Parsing): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(/*turbopackIgnore: true*/ workerFile(program), {
      workerData: data,
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    const refuse = (why: string) => () => reject(badData(`Could not read this ${what}: ${why}. ${advice}`, field));
    let settle: (() => void) | null = null;
    // the first result counts; settle only after the thread has exited and freed its memory
    const end = (how: () => void): void => {
      if (settle) return;
      settle = how;
      void worker.terminate();
    };
    const before = process.memoryUsage.rss();
    const timer = setTimeout(() => end(refuse('reading it took too long')), timeLimitMs);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > GROWTH_LIMIT_BYTES) end(refuse(TOO_MUCH));
    }, LOOK_EVERY_MS);
    worker.once('message', (message) => end(() => resolve(message)));
    worker.once('error', (error: Error & { code?: string }) => {
      // the server installation is broken, not the input
      if (error.code === 'ERR_MODULE_NOT_FOUND') end(() => reject(error));
      else end(refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH : 'it is nested too deeply or damaged'));
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      clearInterval(watch);
      (settle ?? refuse('reading it stopped unexpectedly'))();
    });
  });
}
