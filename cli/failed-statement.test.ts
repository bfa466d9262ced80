/** The message of a command when the database fails: the reason and an exit code, but never the data. */
import { expect, it, vi } from 'vitest';
import { main } from './main';

const opened = vi.hoisted(() => ({ error: new Error() }));
vi.mock('./terminal/open-store', async (original) => ({ ...(await original<object>()), withStore: () => Promise.reject(opened.error) }));

const coded = (code: string, message: string): Error =>
  new Error('Failed query: insert into users values ($1)\nparams: hunter2,\nhunter2', {
    cause: Object.assign(new Error(message), { code }),
  });

it.each([
  ['23505', 'duplicate key value', 1, 'dateline: A database statement failed: duplicate key value (code 23505)'],
  ['53300', 'sorry, too many clients already', 69, /^dateline: too many connections: /],
  ['53100', 'could not extend file', 69, /^dateline: disk full: /],
  ['57014', 'canceling statement due to statement timeout', 69, /canceling statement/],
  ['XX001', 'invalid page in block 1', 65, /^dateline: database files are damaged \(restore a backup\): /],
])('SQLSTATE %s: %s', async (code, message, status, words) => {
  opened.error = coded(code, message);
  const said: string[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((text) => void said.push(String(text)));
  expect(await main(['seed'], process.cwd())).toBe(status);
  spy.mockRestore();
  expect(said.join('\n')).toMatch(words);
  expect(said.join('\n')).not.toContain('hunter2');
});
