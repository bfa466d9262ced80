import { expect, test } from 'vitest';
import { createLog } from './log';

function written(entry: object, message = 'said'): string {
  const lines: string[] = [];
  createLog('info', { write: (line: string) => lines.push(line) }).info(entry, message);
  return lines.join('');
}

test.each([
  [{ password: 'hunter2hunter2' }],
  [{ input: { newPassword: 'hunter2hunter2' } }],
  [{ request: { headers: { cookie: 'hunter2hunter2', authorization: 'hunter2hunter2' } } }],
  [{ response: { headers: { 'set-cookie': 'hunter2hunter2' } } }],
  [{ token: 'hunter2hunter2', 'set-cookie': 'hunter2hunter2' }],
  [{ env: { databaseUrl: 'postgres://a:hunter2hunter2@b/c', authSecret: 'hunter2hunter2' } }],
])('S38: %j is written without its secret', (entry) => {
  const line = written(entry);
  expect(line).toContain('[redacted]');
  expect(line).not.toContain('hunter2');
});

test('S39: a line break in a value cannot begin a line of its own', () => {
  const line = written({ address: 'x\n{"level":"info","msg":"forged"}' }, 'a\r\nb');
  expect(line.trimEnd().split(/[\r\n]/)).toHaveLength(1);
});

test('an entry says its level and its time', () => {
  expect(JSON.parse(written({ where: 'here' }))).toMatchObject({
    level: 'info',
    where: 'here',
    msg: 'said',
    time: expect.stringMatching(/^\d{4}-/),
  });
});
