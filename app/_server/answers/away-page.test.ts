/** Pages while the database is away: 503, when to come again, and nothing else is touched. */
import { afterEach, describe, expect, it, vi } from 'vitest';

const shared = vi.hoisted(() => ({ kind: 'server', execute: async (): Promise<unknown> => [] }));
vi.mock('../server-state', () => ({ databaseHandle: async () => ({ kind: shared.kind, db: { execute: () => shared.execute() } }) }));

const refuse = async () => {
  throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
};
const ask = async (init: RequestInit = { headers: { accept: 'text/html,*/*' } }, path = '/events/1') => {
  // each time as if the last question were long ago
  vi.resetModules();
  const { awayPage } = await import('./away-page');
  return awayPage(new Request(`http://localhost${path}`, init));
};

afterEach(() => {
  shared.kind = 'server';
  shared.execute = async () => [];
});

describe('pages while the database is away', () => {
  it('are made as always when it answers', async () => {
    expect(await ask()).toBeNull();
  });

  it('are answered with 503, when to come again, and a page without anything foreign', async () => {
    shared.execute = refuse;
    const answer = await ask();
    expect(answer?.status).toBe(503);
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
      'cache-control': 'no-store',
      'retry-after': '5',
    });
    const page = await answer?.text();
    expect(page).toContain('Your data is safe');
    expect(page).not.toMatch(/<script|src=|https?:/);
  });

  it('a link that is followed is answered like a page, and HEAD without a body', async () => {
    shared.execute = refuse;
    expect((await ask({ headers: { rsc: '1' } }))?.status).toBe(503);
    const head = await ask({ method: 'HEAD', headers: { accept: 'text/html' } });
    expect([head?.status, await head?.text()]).toEqual([503, '']);
  });

  it.each(['application/json', '*/*', undefined])('are answered with 503 when the client accepts %s', async (accept) => {
    shared.execute = refuse;
    const answer = await ask({ headers: accept === undefined ? {} : { accept } });
    expect([answer?.status, answer?.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it.each(['/api/ready', '/api/health', '/api/vocabulary', '/timeline.csv', '/icon.svg'])('%s is left to its route', async (path) => {
    shared.execute = refuse;
    expect(await ask({ headers: { accept: '*/*' } }, path)).toBeNull();
  });

  it('a form that a script sends is left to its action, which keeps what was typed', async () => {
    shared.execute = refuse;
    expect(await ask({ method: 'POST', headers: { accept: 'text/x-component', 'next-action': 'abc' } })).toBeNull();
  });

  it('the embedded database is in this process and is not asked', async () => {
    shared.kind = 'embedded';
    shared.execute = refuse;
    expect(await ask()).toBeNull();
  });
});
