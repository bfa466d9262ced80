import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { cancellation, type RequestContext, runWithRequest } from '@/db/request-context';
import { DatelineError } from '@/domain/errors';
import { log } from '@/services/log';
import { reportAway, reportError, reportFailedPage } from './report-error';

const spy = vi.spyOn(log(), 'error').mockImplementation(() => undefined);
afterEach(() => spy.mockClear());

test('S38: keeps the parameters of a failed statement out of the log', () => {
  const error = new Error('Failed query: insert into accounts values ($1)\nparams: hunter2hunter2,\nhunter2 again');
  reportError('accounts.make', 'request-1', error);
  const written = JSON.stringify(spy.mock.calls);
  expect(written).toContain('Failed query');
  expect(written).toContain('    at ');
  expect(written).not.toContain('hunter2');
});

test('S38: logs the cause of a failed statement with code and constraint, but no values', () => {
  const values = 'hunter2\n    at hunter2 (hunter2.ts:1:1)';
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "one_email"'), {
    code: '23505',
    constraint: 'one_email',
    table: 'users',
    detail: 'Key (email)=(hunter2) already exists.',
  });
  reportError('accounts.make', 'request-1', new Error(`Failed query: insert into users values ($1)\nparams: ${values}`, { cause }));
  expect(spy.mock.calls[0]?.[0]).toMatchObject({ cause: { error: cause.message, code: '23505', constraint: 'one_email', table: 'users' } });
  const written = JSON.stringify(spy.mock.calls);
  expect(written).toContain('report-error.test.ts');
  expect(written).not.toContain('hunter2');
});

test('logs the reason of an unavailable database once, not per request', () => {
  const full = new Error('Failed query: insert\nparams: hunter2', {
    cause: Object.assign(new Error('could not extend file'), { code: '53100' }),
  });
  for (let request = 0; request < 5; request += 1) reportAway('api', `request-${request}`, full);
  expect(spy.mock.calls.map(([entry]) => entry)).toMatchObject([{ reason: 'disk-full', cause: { reason: 'disk full', code: '53100' } }]);
  expect(JSON.stringify(spy.mock.calls)).not.toContain('hunter2');
  reportAway('api', 'request-6', new Error('Something else.'));
  expect(spy).toHaveBeenCalledOnce();
});

describe('failed page', () => {
  const reader = cancellation();
  const fail = (error: unknown) => runWithRequest({ signal: reader.signal }, () => reportFailedPage('/events/[id]', 'request-1', error));
  const reported = (): unknown => spy.mock.calls.at(-1)?.[0];
  const away = new DatelineError('unavailable', 'The database is away.');

  it('is reported with its request ID and digest', () => {
    fail(Object.assign(away, { digest: '1675200197' }));
    expect(reported()).toMatchObject({
      where: '/events/[id]',
      requestId: 'request-1',
      digest: '1675200197',
      error: 'The database is away.',
    });
  });

  it('is reported with the error that interrupted the stream', () => {
    fail(new Error('failed to pipe response', { cause: new Error('The cursor is gone.') }));
    expect(reported()).toMatchObject({ error: 'The cursor is gone.' });
  });

  it('returns 503 when the database is unavailable', () => {
    const who: RequestContext = { signal: reader.signal };
    const refused = (code: string) => new Error('Failed query: select 1', { cause: Object.assign(new Error('said the server'), { code }) });
    runWithRequest(who, () => reportFailedPage('/events/[id]', 'request-1', refused('42P01')));
    expect(who.status).toBeUndefined();
    runWithRequest(who, () => reportFailedPage('/events/[id]', 'request-1', refused('53300')));
    expect(who.status).toBe(503);
  });

  it('logs an unreadable form without a stack, and other failures as errors', () => {
    const warned = vi.spyOn(log(), 'warn').mockImplementation(() => undefined);
    const unreadable = new SyntaxError('Unexpected token \'h\', "hunter2"... is not valid JSON');
    const form: RequestContext = { signal: cancellation().signal, isForm: true };
    runWithRequest(form, () => reportFailedPage('/sign-in', 'request-1', unreadable));
    const [entry] = warned.mock.lastCall ?? [];
    expect(entry).toEqual({ where: '/sign-in', requestId: 'request-1', error: 'Unexpected token \'h\', "…"... is not valid JSON' });
    expect(spy).not.toHaveBeenCalled();
    runWithRequest({ ...form, hasActed: true }, () => reportFailedPage('/sign-in', 'request-1', unreadable));
    const refused = new Error('Failed query: select 1', { cause: Object.assign(new Error('said the server'), { code: '42P01' }) });
    runWithRequest(form, () => reportFailedPage('/sign-in', 'request-1', refused));
    expect(spy).toHaveBeenCalledTimes(2);
    warned.mockRestore();
  });

  it('is not reported after the reader has left', () => {
    reader.abort();
    fail(away);
    expect(spy).not.toHaveBeenCalled();
  });
});
