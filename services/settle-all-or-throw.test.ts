import { describe, expect, it } from 'vitest';
import { settleAllOrThrow } from './settle-all-or-throw';

const wait = async <T>(ms: number, work: () => T): Promise<T> => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return work();
};

describe('settleAllOrThrow', () => {
  it('returns results in order', async () => {
    expect(await settleAllOrThrow([wait(5, () => 1), 'two', wait(1, () => null)])).toEqual([1, 'two', null]);
  });

  it('throws the first error after all promises have settled', async () => {
    const ended: string[] = [];
    const fails = (name: string, ms: number) =>
      wait(ms, () => {
        ended.push(name);
        throw new Error(name);
      });
    await expect(settleAllOrThrow([fails('late', 6), fails('first', 1), wait(12, () => ended.push('well'))])).rejects.toThrow('first');
    expect(ended).toEqual(['first', 'late', 'well']);
  });
});
