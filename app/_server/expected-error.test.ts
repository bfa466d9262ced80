/** Temporary database failures return 503 with Retry-After. */
import { expect, it, vi } from 'vitest';
import { NoReplyError } from '@/db/deadlines';
import { log } from '@/services/log';

vi.spyOn(log(), 'error').mockImplementation(() => undefined);
vi.mock('server-only', () => ({}));
const { expectedError, retryHeaders } = await import('./expected-error');
const { errorResponse } = await import('./mutations/define-route');
const { problemResponse } = await import('./api/define-api-route');

const failed = (cause: Error): Error => new Error('Failed query: select\nparams: hunter2', { cause });
const coded = (code: string): Error => failed(Object.assign(new Error('said the database'), { code }));

it.each([
  ['too many connections', coded('53300')],
  ['too many connections for the pool', failed(new Error('timeout exceeded when trying to connect'))],
  ['a lack of memory', coded('53200')],
  ['a full disk', coded('53100')],
  ['a database that takes no changes', coded('25006')],
  ['a statement that took too long', coded('57014')],
  ['a lock that was not free in time', coded('55P03')],
  ['a transaction that waited too long', coded('25P03')],
  ['a server that stops', coded('57P01')],
  ['a lost reply', failed(new NoReplyError(20_000))],
  ['a connection that broke before', failed(new Error('Client has encountered a connection error and is not queryable'))],
])('%s: pages and the API return 503 with Retry-After', async (_what, error) => {
  for (const answer of [errorResponse('here', 'request-1', error), problemResponse('here', 'request-1', error)]) {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.text()).not.toContain('hunter2');
  }
});

it.each([
  ['a constraint', coded('23505')],
  ['a mistake of ours', coded('42P01')],
  ['damaged files', coded('XX001')],
  ['an error of ours', new Error('Something else.')],
])('%s is not a temporary failure', (_what, error) => {
  expect(expectedError(error)).toBeNull();
});

it('sends no Retry-After with a permanent error', () => {
  expect(retryHeaders({ code: 'not-found', details: undefined } as Parameters<typeof retryHeaders>[0])).toEqual({});
});
