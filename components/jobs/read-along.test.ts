/** The newest text wins, reading waits for a pause, and a slow worker is replaced. The test plays the worker. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { READY, type ReadAnswer, type ToReader } from '@/domain/desk/live-reading';
import { readAlong } from './read-along';

class PlayedThread {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  readonly heard: ToReader[] = [];
  postMessage(said: ToReader) {
    this.heard.push(said);
  }
  terminate() {
    this.ended = true;
  }
  say(data: unknown) {
    this.onmessage?.({ data });
  }
  /** Texts that the worker was asked to read. */
  get texts() {
    return this.heard.flatMap((one) => ('id' in one ? [one.text] : []));
  }
  answer() {
    const last = this.heard.at(-1);
    if (last && 'id' in last) this.say({ id: last.id, article: null, events: [], problem: null } satisfies ReadAnswer);
  }
}

const threads: PlayedThread[] = [];
const answers: number[] = [];
const failures: string[] = [];

function begin() {
  return readAlong({
    start: () => {
      const thread = new PlayedThread();
      threads.push(thread);
      return thread as unknown as Worker;
    },
    loadActors: async () => [],
    onAnswer: ({ id }) => answers.push(id),
    onFailure: (message) => failures.push(message),
    pauseMs: 250,
    patienceMs: 5_000,
  });
}

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const ask = (reader: ReturnType<typeof begin>, text: string) => reader.ask({ text, isBody: false, given: {} });

beforeEach(() => {
  vi.useFakeTimers();
  for (const list of [threads, answers, failures]) list.length = 0;
});
afterEach(() => vi.useRealTimers());

describe('readAlong', () => {
  it('starts no worker before there is text, and waits for a pause', async () => {
    const reader = begin();
    ask(reader, 'a');
    await later(200);
    ask(reader, 'ab');
    await later(240);
    expect(threads).toHaveLength(0);
    await later(20);
    expect(threads).toHaveLength(1);
    expect(threads[0]?.heard).toEqual([{ actors: [] }]);
    threads[0]?.say(READY);
    expect(threads[0]?.texts).toEqual(['ab']);
    threads[0]?.answer();
    expect(answers).toEqual([2]);
  });

  it('drops the answer to an older text and reads the newest next', async () => {
    const reader = begin();
    ask(reader, 'one');
    await later(300);
    threads[0]?.say(READY);
    for (const text of ['two', 'three']) {
      ask(reader, text);
      await later(300);
    }
    expect(threads[0]?.texts).toEqual(['one']);
    threads[0]?.answer();
    expect(answers).toEqual([]);
    expect(threads[0]?.texts).toEqual(['one', 'three']);
    threads[0]?.answer();
    expect(answers).toEqual([3]);
  });

  it('ends a slow worker, reports the failure and starts another for the next text', async () => {
    const reader = begin();
    ask(reader, 'endless');
    await later(300);
    threads[0]?.say(READY);
    await later(5_100);
    expect([threads[0]?.ended, failures.length, threads.length]).toEqual([true, 1, 1]);
    ask(reader, 'short');
    await later(300);
    threads[1]?.say(READY);
    expect(threads[1]?.texts).toEqual(['short']);
    threads[0]?.answer();
    expect(answers).toEqual([]);
    threads[1]?.answer();
    expect(answers).toEqual([2]);
  });

  it('starts a new worker immediately for a text that waits behind a slow one', async () => {
    const reader = begin();
    ask(reader, 'endless');
    await later(300);
    threads[0]?.say(READY);
    ask(reader, 'short');
    await later(5_100);
    expect([threads.length, failures.length]).toEqual([2, 0]);
    threads[1]?.say(READY);
    expect(threads[1]?.texts).toEqual(['short']);
  });

  it('does not answer a canceled text, whether waiting or being read', async () => {
    const reader = begin();
    ask(reader, 'one');
    await later(100);
    reader.cancel();
    await later(1_000);
    expect(threads).toHaveLength(0);
    ask(reader, 'two');
    await later(300);
    threads[0]?.say(READY);
    reader.cancel();
    threads[0]?.answer();
    expect([answers, failures]).toEqual([[], []]);
    ask(reader, 'three');
    await later(300);
    expect(threads[0]?.texts).toEqual(['two', 'three']);
    threads[0]?.answer();
    expect(answers).toEqual([3]);
  });

  it('reports a worker that fails to start, and stays silent once closed', async () => {
    const reader = begin();
    ask(reader, 'one');
    await later(300);
    threads[0]?.onerror?.();
    expect(failures).toHaveLength(1);
    ask(reader, 'two');
    reader.close();
    await later(1_000);
    expect(threads).toHaveLength(1);
  });
});
