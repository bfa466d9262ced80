import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOnce, formKey } from './idempotency';

function counted(...answers: readonly string[]) {
  let times = 0;
  let end = (): void => undefined;
  return {
    get times() {
      return times;
    },
    /** Resolves with the next answer when `end` is called. */
    slow: (): Promise<string> => {
      const answer = answers[times] ?? 'done';
      times += 1;
      return new Promise((resolve) => {
        end = () => resolve(answer);
      });
    },
    fast: async (): Promise<string> => {
      times += 1;
      return answers[times - 1] ?? 'done';
    },
    end: () => end(),
  };
}

describe('form submitted twice', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs once while in progress, and both requests get the same result', async () => {
    const once = createOnce();
    const work = counted('made event 7', 'made event 8');
    const both = ['a', 'a'].map((digest) => once('ada', digest, true, work.slow));
    work.end();
    expect(await Promise.all(both)).toEqual(['made event 7', 'made event 7']);
    expect(work.times).toBe(1);
  });

  it('runs once within two seconds of its end, then is forgotten', async () => {
    const last: NonNullable<Parameters<typeof createOnce>[0]> = new Map();
    const once = createOnce(last);
    const work = counted();
    for (const later of [0, 1_900, 100]) {
      vi.advanceTimersByTime(later);
      await once('ada', 'a', true, work.fast);
    }
    expect(work.times).toBe(2);
    expect(last.has('ada')).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(last.has('ada')).toBe(false);
  });

  it('shares its run with an identical scripted request, which is not remembered', async () => {
    const once = createOnce();
    const work = counted();
    expect(await Promise.all([once('ada', 'on', true, work.fast), once('ada', 'on', false, work.fast)])).toEqual(['done', 'done']);
    expect(work.times).toBe(1);
    // Scripted on, off, on are therefore separate runs.
    for (const digest of ['off', 'off', 'on']) await once('ada', digest, false, work.fast);
    expect(work.times).toBe(4);
  });

  it('runs again after a different submission', async () => {
    const once = createOnce();
    const work = counted();
    for (const digest of ['on', 'off', 'on', 'on']) await once('ada', digest, true, work.fast);
    expect(work.times).toBe(3);
  });

  it('runs again for another person', async () => {
    const once = createOnce();
    const work = counted();
    for (const who of ['ada', 'ben']) await once(who, 'a', true, work.fast);
    expect(work.times).toBe(2);
  });

  it('runs again after a failure', async () => {
    const once = createOnce();
    const work = counted();
    await expect(once('ben', 'a', true, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await once('ben', 'a', true, work.fast)).toBe('done');
  });
});

describe('key of a form', () => {
  const file = (text: string): File => new File([text], 'a.txt');
  const of = (action: string, value: string, text?: string) => formKey(action, [['title', value]], text === undefined ? [] : [file(text)]);

  it('changes with the action, a field or a file, and only then', async () => {
    expect(await of('a', 'x', 'one')).toBe(await of('a', 'x', 'one'));
    const all = await Promise.all([of('a', 'x'), of('b', 'x'), of('a', 'y'), of('a', 'x', 'one'), of('a', 'x', 'two')]);
    expect(new Set(all).size).toBe(all.length);
  });
});
