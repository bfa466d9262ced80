/** The message of a command when the database fails: the reason and an exit code, but never the data. */
import { expect, it, vi } from 'vitest';
import { serverAway } from '@/db/open-errors';
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

it.each([
  ['3D000', 'database "none" does not exist', 'Create the database, or correct its name in DATABASE_URL.'],
  ['28000', 'role "none" does not exist', 'Create the role and let it connect, or correct the user in DATABASE_URL.'],
  ['28P01', 'password authentication failed for user "none"', 'Correct the user and the password in DATABASE_URL.'],
])('explains a server that rejects DATABASE_URL with %s', async (code, reason, advice) => {
  opened.error = serverAway('db:5432', Object.assign(new Error(reason), { code }));
  const spy = vi.spyOn(console, 'error').mockReturnValue();
  expect(await main(['seed'], process.cwd())).toBe(69);
  expect(spy.mock.calls).toEqual([
    [`dateline: Cannot connect to the PostgreSQL server at db:5432: ${reason}. Nothing was changed. ${advice}`],
  ]);
  spy.mockRestore();
});
