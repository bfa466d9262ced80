import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { askedBy, calledOff } from '@/db/asking';
import { DatelineError } from '@/domain/errors';
import { log } from '@/services/log';
import { reportError, reportFailedPage } from './report-error';

const spy = vi.spyOn(log(), 'error').mockImplementation(() => undefined);
afterEach(() => spy.mockClear());

test('S38: the parameters of a failed statement do not reach the log', () => {
  const error = new Error('Failed query: insert into accounts values ($1)\nparams: hunter2hunter2,\nhunter2 again');
  reportError('accounts.make', 'request-1', error);
  const written = JSON.stringify(spy.mock.calls);
  expect(written).toContain('Failed query');
  expect(written).toContain('    at ');
  expect(written).not.toContain('hunter2');
});

describe('a page that failed', () => {
  const reader = calledOff();
  const fail = (error: unknown) => askedBy({ signal: reader.signal }, () => reportFailedPage('/events/[id]', 'request-1', error));
  const reported = (): unknown => spy.mock.calls.at(-1)?.[0];
  const away = new DatelineError('unavailable', 'The database is away.');

  it('is reported whatever failed, under both numbers that it may show', () => {
    fail(Object.assign(away, { digest: '1675200197' }));
    expect(reported()).toMatchObject({
      where: '/events/[id]',
      requestId: 'request-1',
      digest: '1675200197',
      error: 'The database is away.',
    });
  });

  it('is reported with what broke it off in the middle', () => {
    fail(new Error('failed to pipe response', { cause: new Error('The cursor is gone.') }));
    expect(reported()).toMatchObject({ error: 'The cursor is gone.' });
  });

  it('is not reported where its reader is gone', () => {
    reader.abort();
    fail(away);
    expect(spy).not.toHaveBeenCalled();
  });
});
