import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './hash-password';

describe('S6: passwords', () => {
  it('are hashed with scrypt N=2^15 r=8 p=3 and a random salt', async () => {
    const [one, two] = await Promise.all([hashPassword('rust kettle orbit plume'), hashPassword('rust kettle orbit plume')]);
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword({ hash: one, password: 'rust kettle orbit plume' })).toBe(true);
    expect(await verifyPassword({ hash: one, password: 'rust kettle orbit plumes' })).toBe(false);
  });

  it('do not match an invalid hash', async () => {
    for (const hash of ['', 'scrypt', 'scrypt$1$1$1$a$b', 'bcrypt$32768$8$3$a$b'])
      expect(await verifyPassword({ hash, password: 'x' })).toBe(false);
  });

  it('are hashed two at a time; 20 wait and others are rate-limited', async () => {
    const results = await Promise.allSettled(Array.from({ length: 30 }, (_, i) => hashPassword(`rust kettle orbit ${i}`)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(8);
    for (const result of refused) expect(result.reason).toMatchObject({ code: 'rate-limited', status: 429 });
    await expect(hashPassword('rust kettle orbit again')).resolves.toContain('scrypt$');
  });
});
