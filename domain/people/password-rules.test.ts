import { describe, expect, it } from 'vitest';
import { passwordProblem } from './password-rules';

const COMMON = [
  'passwordpassword',
  'Password1234!',
  'P@ssw0rd2024!',
  '123456789012',
  '1234567890123456',
  'qwertyuiop123',
  'qwertyuiopasdf',
  '1qaz2wsx3edc4rfv',
  'iloveyou123456',
  'administrator',
  'administrator1',
  'abcdefghijkl',
  'aaaaaaaaaaaaaaa',
  'abcabcabcabc',
  'letmeinletmein',
  'welcome123456',
  'correcthorsebatterystaple',
  'football2023football',
  'Summer2024!Summer',
  'zxcvbnm,./zxcvbnm',
  '111111222222',
  'dateline2024!!',
  'jesuschrist1!',
];

const GOOD = [
  'tallow-bridge-98-quince',
  'mein Vorgarten blüht',
  'x8#Lq!v2pWz0',
  'rust kettle orbit plume',
  '竹のカーテンと静かな港の朝',
  'GjV7-kd9P-wQm2',
];

describe('passwordProblem', () => {
  it.each(COMMON)('rejects the common password %s', (password) => {
    expect(passwordProblem(password)).not.toBeNull();
  });
  it.each(GOOD)('accepts %s', (password) => {
    expect(passwordProblem(password)).toBeNull();
  });
  it('counts characters, not code units, between 12 and 128', () => {
    expect(passwordProblem('ab9$kQz!x7w')).toMatch(/at least 12/);
    expect(passwordProblem(`tallow bridge ${'quince98 '.repeat(20)}`)).toMatch(/at most 128/);
  });
  it("rejects the person's name and email address", () => {
    expect(passwordProblem('zdzislaw.brzeczyk', ['Zdzislaw Brzeczyk', 'zdzislaw@example.org'])).not.toBeNull();
    expect(passwordProblem('zdzislaw.brzeczyk')).toBeNull();
  });
  it('takes linear time on hostile input', () => {
    const started = performance.now();
    passwordProblem(`${'ab'.repeat(63)}c`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
