/** Plain form submissions after the session has ended get a page that explains how to keep the data. */
import { describe, expect, it, vi } from 'vitest';
import { sessionEndedPage } from './session-ended-page';

const shared = vi.hoisted(() => ({ person: null as object | null }));
vi.mock('../server-state', () => ({ databaseHandle: async () => ({ db: {} }) }));
vi.mock('../session/guards', () => ({ authOn: () => ({}) }));
vi.mock('../session/session', () => ({ readSession: async () => shared.person }));

const FORM = { 'content-type': 'multipart/form-data; boundary=x' };
const ask = (path: string, headers: Record<string, string> = FORM, method = 'POST') =>
  sessionEndedPage(new Request(`http://localhost${path}`, { method, headers }));

describe('plain form after the session has ended', () => {
  it('gets 401 and a page without scripts', async () => {
    const answer = await ask('/admin/events/new');
    expect(answer?.status).toBe(401);
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({ 'cache-control': 'no-store' });
    const page = await answer?.text();
    expect(page).toContain('reload this page');
    expect(page).not.toMatch(/<script|src=|https?:/);
  });

  it('gets no page from scripts, other content types or paths, GET or signed-in users', async () => {
    expect(await ask('/admin/events/new', { ...FORM, 'next-action': 'abc' })).toBeNull();
    expect(await ask('/admin/events/new', { 'content-type': 'text/plain' })).toBeNull();
    expect(await ask('/administration')).toBeNull();
    expect(await ask('/sign-in')).toBeNull();
    expect(await ask('/admin', {}, 'GET')).toBeNull();
    shared.person = {};
    expect(await ask('/admin/events/new')).toBeNull();
    shared.person = null;
  });
});
