/** Responses while the database is unavailable: 503 with Retry-After, and no other side effects. */
import { afterEach, describe, expect, it, vi } from 'vitest';

const shared = vi.hoisted(() => ({ kind: 'server', execute: async (): Promise<unknown> => [] }));
vi.mock('./server-state', () => ({ databaseHandle: async () => ({ kind: shared.kind, db: { execute: () => shared.execute() } }) }));

const refuse = async () => {
  throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
};
const ask = async (init: RequestInit = { headers: { accept: 'text/html,*/*' } }, path = '/events/1') => {
  // Resets the module, so that the database is checked again.
  vi.resetModules();
  const { awayPage } = await import('./away-page');
  return awayPage(new Request(`http://localhost${path}`, init));
};

afterEach(() => {
  shared.kind = 'server';
  shared.execute = async () => [];
});

describe('requests while the database is unavailable', () => {
  it('continue to their page when the database responds', async () => {
    expect(await ask()).toBeNull();
  });

  it('get 503, Retry-After and a page without external resources', async () => {
    shared.execute = refuse;
    const answer = await ask();
    expect(answer?.status).toBe(503);
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '5' });
    const page = await answer?.text();
    expect(page).toContain('Your data is safe');
    expect(page).not.toMatch(/<script|src=|https?:/);
  });

  it('get 503 for client-side navigation, and no body for HEAD', async () => {
    shared.execute = refuse;
    expect((await ask({ headers: { rsc: '1' } }))?.status).toBe(503);
    const head = await ask({ method: 'HEAD', headers: { accept: 'text/html' } });
    expect([head?.status, await head?.text()]).toEqual([503, '']);
  });

  it.each(['application/json', '*/*', undefined])('get 503 when the client accepts %s', async (accept) => {
    shared.execute = refuse;
    const answer = await ask({ headers: accept === undefined ? {} : { accept } });
    expect([answer?.status, answer?.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it.each(['/api/ready', '/api/health', '/api/vocabulary', '/timeline.csv', '/icon.svg'])('continue to the route of %s', async (path) => {
    shared.execute = refuse;
    expect(await ask({ headers: { accept: '*/*' } }, path)).toBeNull();
  });

  it('continue to the action when a script submits a form', async () => {
    shared.execute = refuse;
    expect(await ask({ method: 'POST', headers: { accept: 'text/x-component', 'next-action': 'abc' } })).toBeNull();
  });

  it('continue with the embedded database, which is not checked', async () => {
    shared.kind = 'embedded';
    shared.execute = refuse;
    expect(await ask()).toBeNull();
  });
});
