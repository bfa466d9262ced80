/** The form of a source's consent: only an administrator changes it, and not from an outdated page. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAuth } from '@/app/_server/session/create-auth';
import { guards } from '@/app/_server/session/guards';
import { createRateLimit } from '@/app/_server/session/rate-limit';
import { signIn } from '@/app/_server/session/session';
import type { DatabaseHandle } from '@/db/client';
import { auditLog } from '@/db/schema/history';
import { openTestEmbedded } from '@/db/testing/test-database';
import type { Role } from '@/domain/people/permissions';
import { createUser } from '@/services/people/users';
import { findOrMakeSource, getSource } from '@/services/vocabulary/save-source';
import { setConsentAction } from './actions';

const shared = vi.hoisted(() => ({ headers: new Headers(), db: null as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('next/headers', () => ({ headers: async () => shared.headers, cookies: async () => ({ set: () => undefined }) }));
vi.mock('../../_server/context', () => ({ database: async () => shared.db, whyNotReady: async () => null }));

const PASSWORD = 'rust kettle orbit plume';

describe('consent for a source', () => {
  let handle: DatabaseHandle;
  let id: number;
  const signInAs = async (role: Role) => {
    const auth = createAuth(
      handle.db,
      { appUrl: null, host: '127.0.0.1', port: 3000 },
      'a secret that is only used in this test 0123456789',
    );
    guards.auths.set(handle.db, auth);
    guards.rateLimit = createRateLimit(Date.now);
    const email = `${role}@example.org`;
    await createUser(handle.db, { name: role, email, role, password: PASSWORD });
    const { cookie } = await signIn(auth, handle.db, new Headers(), { email, password: PASSWORD });
    shared.headers = new Headers({ origin: 'http://127.0.0.1:3000', cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}` });
  };
  beforeAll(async () => {
    handle = await openTestEmbedded();
    shared.db = handle.db;
    ({ id } = await findOrMakeSource(handle.db, 'Paper'));
  });
  afterAll(() => handle.close());

  const send = (was: string, secondReader: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ id: String(id), was, secondReader })) form.append(name, value);
    return setConsentAction(null, form);
  };

  it('is an administrator’s', async () => {
    await signInAs('editor');
    expect(await send('off', 'on')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect((await getSource(handle.db, id)).secondReader).toBe('off');
  });

  it('is saved and audited once, and a page from before it cannot change it', async () => {
    await signInAs('admin');
    expect(await send('off', 'publish-both')).toMatchObject({ ok: true, message: 'Saved for all articles from this source.' });
    expect(await send('off', 'on')).toMatchObject({
      ok: false,
      error: { code: 'conflict', details: { current: { secondReader: 'publish-both' } } },
    });
    const audits = await handle.db.select().from(auditLog);
    expect(audits.filter(({ action }) => action === 'sources.second-reader')).toMatchObject([
      { targetType: 'source', targetId: String(id), before: { secondReader: 'off' }, after: { secondReader: 'publish-both' } },
    ]);
  });
});
