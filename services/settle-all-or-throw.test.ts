import { describe, expect, it } from 'vitest';
import { settleAllOrThrow } from './settle-all-or-throw';

const wait = async <T>(ms: number, work: () => T): Promise<T> => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return work();
};

describe('questions that belong together', () => {
  it('give their answers in their order', async () => {
    expect(await settleAllOrThrow([wait(5, () => 1), 'two', wait(1, () => null)])).toEqual([1, 'two', null]);
  });

  it('fail as the first that fails, when all have ended', async () => {
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
