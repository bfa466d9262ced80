/**
 * Runs the engine in a worker thread with time and memory limits. The thread is reused, because loading the language package takes seconds.
 */
import { Worker } from 'node:worker_threads';
import { runtimePart } from '@/db/runtime';
import { MOST_EVENTS, READING_SECONDS } from '@/domain/desk/not-read';
import { DatelineError } from '@/domain/errors';
import type { Article, DatedEvent, Span } from '@/engine/index';
import type { VocabularyActor } from '@/engine/model/event';
import { log } from '../log';
import type { RawAnswers } from '../second-reader/read-together';
import { withSemaphore } from '../semaphore';
import { type Extracted, NotReadError } from './extraction';
import { workerFile } from './parse-in-thread';

const START_SECONDS = 60;
/** Maximum number of mentions per event from one article. */
const MOST_MENTIONS = 50;
const WAITING = 50;

export interface Limits {
  readonly seconds: number;
  readonly heapMegabytes: number;
  readonly events: number;
  readonly mentions: number;
}

const LIMITS: Limits = { seconds: READING_SECONDS, heapMegabytes: 768, events: MOST_EVENTS, mentions: MOST_MENTIONS };

interface Asked {
  readonly article: Article;
  /** the same array until the vocabulary changes */
  readonly actors: readonly VocabularyActor[];
  /** null: the whole text */
  readonly within: Span | null;
  /** what a language model answered about the article; null without a second reader */
  readonly answers?: RawAnswers | null;
}

type Found = Omit<Extracted, 'events'> & { readonly events: number; readonly parts: number };

interface Thread {
  readonly worker: Worker;
  /** the actors that the thread has received */
  actors: readonly VocabularyActor[] | null;
}

/** Each reader has its own thread. `read` throws a NotReadError if an article exceeds the limits. */
export function openReader(limits: Limits = LIMITS): {
  /** starts the thread before the first article needs it */
  warm(): Promise<void>;
  read(asked: Asked): Promise<Extracted>;
  close(): Promise<void>;
} {
  let thread: Thread | null = null;

  const start = async (): Promise<Thread> => {
    const worker = new Worker(/*turbopackIgnore: true*/ workerFile('extract.mjs'), {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    });
    const started: Thread = { worker, actors: null };
    thread = started;
    worker.on('error', () => forget(started));
    worker.on('exit', () => forget(started));
    try {
      await nextMessage(worker, START_SECONDS);
    } catch (error) {
      await end(started);
      if (error instanceof NotReadError) throw new DatelineError('unavailable', 'The engine did not start. Try again in a minute.');
      throw error;
    }
    return started;
  };

  const forget = (gone: Thread): void => {
    if (thread === gone) thread = null;
  };

  const end = async (gone: Thread): Promise<void> => {
    forget(gone);
    await gone.worker.terminate();
  };

  async function read({ article, actors, within, answers = null }: Asked): Promise<Extracted> {
    const current = thread ?? (await start());
    const { worker } = current;
    worker.ref();
    try {
      const most = { events: limits.events, mentions: limits.mentions };
      worker.postMessage({ article, within, answers, most, actors: current.actors === actors ? null : actors });
      current.actors = actors;
      const found = (await nextMessage(worker, limits.seconds)) as Found;
      if (found.events > limits.events) throw new NotReadError('events');
      const events: DatedEvent[] = [];
      for (let part = 0; part < found.parts; part += 1) {
        worker.postMessage('more');
        events.push(...((await nextMessage(worker, limits.seconds)) as readonly DatedEvent[]));
      }
      const { parts: _, ...rest } = found;
      return { ...rest, events };
    } catch (error) {
      if (!(error instanceof NotReadError && error.reason === 'events')) await end(current);
      throw error;
    } finally {
      worker.unref();
    }
  }

  return {
    async warm() {
      (thread ?? (await start())).worker.unref();
    },
    read,
    async close() {
      if (thread) await end(thread);
    },
  };
}

function nextMessage(worker: Worker, seconds: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = (how: () => void): void => {
      clearTimeout(timer);
      worker.off('message', come).off('error', fail).off('exit', leave);
      how();
    };
    const come = (message: unknown): void => end(() => resolve(message));
    const fail = (error: Error & { code?: string }): void =>
      end(() => {
        // the server installation is broken, not the article
        if (error.code === 'ERR_MODULE_NOT_FOUND') return reject(error);
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return reject(new NotReadError('memory'));
        log().error({ error: error.stack ?? error.message }, 'the engine failed on an article');
        reject(new NotReadError('failed'));
      });
    const leave = (): void => end(() => reject(new NotReadError('failed')));
    const timer = setTimeout(() => end(() => reject(new NotReadError('time'))), seconds * 1_000);
    worker.on('message', come).on('error', fail).on('exit', leave);
  });
}

/** Throws a NotReadError, and `unavailable` if too many articles are waiting. */
export const readInThread = (asked: Asked): Promise<Extracted> => inTurn((reader) => reader.read(asked));

/** Loads the engine in its thread, which takes seconds. On failure, the first article tries again. */
export function warmReader(): void {
  inTurn((reader) => reader.warm()).catch(() => undefined);
}

function inTurn<T>(work: (reader: ReturnType<typeof openReader>) => Promise<T>): Promise<T> {
  const reader = runtimePart('extraction', openReader);
  return withSemaphore({ name: 'extraction-thread', atOnce: 1, waiting: WAITING, busy }, () => work(reader));
}

const busy = (): DatelineError => new DatelineError('unavailable', 'The server is processing too many articles. Try again in a minute.');
