import { describe, expect, it, vi } from 'vitest';
import { badData } from '@/domain/errors';
import { problemResponse } from '../api/define-api-route';
import { errorResponse } from './define-route';

vi.mock('server-only', () => ({}));
vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));
vi.mock('../report-error', () => ({ reportAway: () => undefined, reportError: () => undefined }));
vi.mock('../context', () => ({ database: async () => null }));

const away = new Error('Failed query: select 1', { cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }) });

const FAILURES = [
  ['what is expected has its own status', badData('There is no such tile.', 'tile'), 400, 'tile', null],
  ['a database that is away is 503, and when to come again', away, 503, null, '5'],
  ['what nobody expected is 500 and says nothing of itself', new Error('secret of the inside'), 500, null, null],
] as const;

describe('error response of a route', () => {
  it.each(FAILURES)('%s', async (_, error, status, field, retry) => {
    const response = errorResponse('a route', 'request-1', error);
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retry]);
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ error: { field, requestId: 'request-1' } });
    expect(body).not.toContain('secret');
  });
});

describe('error response of the API', () => {
  it.each(FAILURES)('%s', async (_, error, status, field, retry) => {
    const response = problemResponse('a route', 'request-1', error);
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retry]);
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ status, requestId: 'request-1', ...(field === null ? {} : { field }) });
    expect(body).not.toContain('secret');
  });
});
