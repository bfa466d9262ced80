import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOnce, formKey } from './idempotency';

function counted(...answers: readonly string[]) {
  let times = 0;
  let end = (): void => undefined;
  return {
    get times() {
      return times;
    },
    /** ends with the next answer when `end` is called */
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

describe('a form that is sent twice', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is done once while it is under way, and both hear the same', async () => {
    const once = createOnce();
    const work = counted('made event 7', 'made event 8');
    const both = ['a', 'a'].map((digest) => once('ada', digest, true, work.slow));
    work.end();
    expect(await Promise.all(both)).toEqual(['made event 7', 'made event 7']);
    expect(work.times).toBe(1);
  });

  it('is done once within two seconds of its end, and again after them, when nothing of it is left', async () => {
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

  it('is joined by one that scripts send, which is not remembered itself', async () => {
    const once = createOnce();
    const work = counted();
    expect(await Promise.all([once('ada', 'on', true, work.fast), once('ada', 'on', false, work.fast)])).toEqual(['done', 'done']);
    expect(work.times).toBe(1);
    // and so that on, off, on is three things
    for (const digest of ['off', 'off', 'on']) await once('ada', digest, false, work.fast);
    expect(work.times).toBe(4);
  });

  it('is done again when something else was sent between', async () => {
    const once = createOnce();
    const work = counted();
    for (const digest of ['on', 'off', 'on', 'on']) await once('ada', digest, true, work.fast);
    expect(work.times).toBe(3);
  });

  it('is another one when somebody else sends it', async () => {
    const once = createOnce();
    const work = counted();
    for (const who of ['ada', 'ben']) await once(who, 'a', true, work.fast);
    expect(work.times).toBe(2);
  });

  it('is tried anew when it was refused or broke', async () => {
    const once = createOnce();
    const work = counted();
    await expect(once('ben', 'a', true, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await once('ben', 'a', true, work.fast)).toBe('done');
  });
});

describe('the key of a form', () => {
  const file = (text: string): File => new File([text], 'a.txt');
  const of = (action: string, value: string, text?: string) => formKey(action, [['title', value]], text === undefined ? [] : [file(text)]);

  it('is the same for the same, and another for another action, field or file', async () => {
    expect(await of('a', 'x', 'one')).toBe(await of('a', 'x', 'one'));
    const all = await Promise.all([of('a', 'x'), of('b', 'x'), of('a', 'y'), of('a', 'x', 'one'), of('a', 'x', 'two')]);
    expect(new Set(all).size).toBe(all.length);
  });
});
