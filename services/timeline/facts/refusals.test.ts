import { describe, expect, it } from 'vitest';
import { badData, DatelineError, tookTooLong } from '@/domain/errors';
import { orWithout, refusalIn } from './time-limit';

const wrapped = (cause: Error): Error => new Error('Failed query', { cause: new Error('once more', { cause }) });

describe('a refused question', () => {
  it('is known however often it was wrapped', () => {
    expect(refusalIn(wrapped(tookTooLong()))?.code).toBe('too-much');
    expect(refusalIn(wrapped(new Error('broken')))).toBeNull();
  });

  it('is left out where the answer can do without it, and no other failure is', async () => {
    expect(await orWithout(Promise.resolve(7))).toBe(7);
    expect(await orWithout(Promise.reject(wrapped(tookTooLong())))).toBeNull();
    expect(await orWithout(Promise.reject(new DatelineError('unavailable', 'Others ask.')))).toBeNull();
    await expect(orWithout(Promise.reject(badData('No.')))).rejects.toThrow('No.');
    await expect(orWithout(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
