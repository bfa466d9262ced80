import { describe, expect, it } from 'vitest';
import { runWithRequest } from '@/db/request-context';
import { badData } from '@/domain/errors';
import { type Semaphore, withSemaphore } from './semaphore';

const breathe = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('withSemaphore', () => {
  it('runs a limited number at once, queues others in order and rejects the rest', async () => {
    const turns: Semaphore = { name: 'a test', atOnce: 2, waiting: 3, busy: () => badData('Busy.') };
    const done: number[] = [];
    let [running, most] = [0, 0];
    const all = await Promise.allSettled(
      [0, 1, 2, 3, 4, 5].map((number) =>
        withSemaphore(turns, async () => {
          running += 1;
          most = Math.max(most, running);
          await breathe();
          running -= 1;
          done.push(number);
          if (number === 1) throw new Error('one that fails');
        }),
      ),
    );
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(done).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
    expect(await withSemaphore(turns, async () => 'again')).toBe('again');
  });

  it('runs a prioritized request next and never rejects it', async () => {
    const turns: Semaphore = { name: 'another test', atOnce: 1, waiting: 2, busy: () => badData('Busy.') };
    const done: string[] = [];
    const work = (name: string) => async () => {
      await breathe();
      done.push(name);
    };
    const others = ['a', 'b', 'c', 'd'].map((name) => withSemaphore(turns, work(name)));
    const first = runWithRequest({ signal: new AbortController().signal, isFirst: true }, () =>
      withSemaphore(turns, work('known browser')),
    );
    const all = await Promise.allSettled([...others, first]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(done).toEqual(['a', 'known browser', 'b', 'c']);
  });
});
