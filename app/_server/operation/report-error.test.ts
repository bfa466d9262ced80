import { expect, test, vi } from 'vitest';
import { log } from '@/services/log';
import { reportError } from './report-error';

test('S38: the parameters of a failed statement do not reach the log', () => {
  const spy = vi.spyOn(log(), 'error').mockImplementation(() => undefined);
  const error = new Error('Failed query: insert into accounts values ($1)\nparams: hunter2hunter2,\nhunter2 again');
  reportError('accounts.make', 'request-1', error);
  const written = JSON.stringify(spy.mock.calls);
  expect(written).toContain('Failed query');
  expect(written).toContain('    at ');
  expect(written).not.toContain('hunter2');
  spy.mockRestore();
});
