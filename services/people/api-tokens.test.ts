import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, DatabaseHandle } from '@/db/client';
import { apiTokens } from '@/db/schema/people';
import { testDatabases } from '@/db/testing/test-database';
import { TOKEN_SCOPES } from '@/domain/people/api-tokens';
import { createApiToken, findBearer, listApiTokens, revokeApiToken } from './api-tokens';
import { changeUser, insertUser } from './users';

describe.each(testDatabases())('API tokens on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let db: Database;
  let editor: string;
  let other: string;
  beforeAll(async () => {
    handle = await open();
    db = handle.db;
    await insertUser(db, { name: 'Root', email: 'root@example.org', role: 'admin' }, null);
    editor = await insertUser(db, { name: 'Ada', email: 'ada@example.org', role: 'editor' }, null);
    other = await insertUser(db, { name: 'Ben', email: 'ben@example.org', role: 'editor' }, null);
  });
  afterAll(() => handle.close());
  beforeEach(async () => {
    await db.delete(apiTokens);
    await changeUser(db, editor, { role: 'editor', disabled: false });
  });

  const make = (days = 30) => createApiToken(db, { userId: editor, name: 'Import', scopes: ['ingest-articles', 'read-drafts'], days });

  it('S38: are stored only as a hash, with a common prefix and 43 random characters', async () => {
    const { token } = await make();
    expect(token).toMatch(/^dateline_[\w-]{43}$/);
    expect(JSON.stringify(await db.select().from(apiTokens))).not.toContain(token.slice(14));
    const [listed] = await listApiTokens(db, editor);
    expect(listed).toMatchObject({ name: 'Import', start: token.slice(0, 13), state: 'works', lastUsedAt: null });
  });

  it('act for their person with their scopes and record their last use', async () => {
    const { id, token } = await make();
    expect(await findBearer(db, token)).toMatchObject({
      tokenId: id,
      userId: editor,
      role: 'editor',
      scopes: ['ingest-articles', 'read-drafts'],
    });
    const [listed] = await listApiTokens(db, editor);
    expect(Date.parse(listed?.lastUsedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it.each(['', 'dateline_', `dateline_${'A'.repeat(43)}`, "dateline_' or '1'='1"])('are not found for "%s"', async (token) => {
    await make();
    expect(await findBearer(db, token)).toBeNull();
  });

  it('stop working when they expire', async () => {
    const { token } = await make();
    await db.update(apiTokens).set({ expiresAt: new Date(Date.now() - 1) });
    expect(await findBearer(db, token)).toBeNull();
    expect(await listApiTokens(db, editor)).toMatchObject([{ state: 'expired' }]);
  });

  it('stop working when their owner revokes them', async () => {
    const { id, token } = await make();
    await expect(revokeApiToken(db, { id, userId: other })).rejects.toMatchObject({ code: 'not-found' });
    expect(await findBearer(db, token)).not.toBeNull();
    await revokeApiToken(db, { id, userId: editor });
    expect(await findBearer(db, token)).toBeNull();
    await expect(revokeApiToken(db, { id, userId: editor })).rejects.toMatchObject({ code: 'not-found' });
    expect(await listApiTokens(db, editor)).toMatchObject([{ state: 'revoked' }]);
  });

  it('never exceed the current role of their person, and stop working if disabled', async () => {
    const { token } = await make();
    await changeUser(db, editor, { role: 'analyst' });
    expect(await findBearer(db, token)).toMatchObject({ role: 'analyst', scopes: [] });
    await changeUser(db, editor, { role: 'editor', disabled: true });
    expect(await findBearer(db, token)).toBeNull();
  });

  it('ignore unknown scopes', async () => {
    const { token } = await make();
    await db
      .update(apiTokens)
      .set({ scopes: ['rule-the-world', 'read-drafts'] })
      .where(eq(apiTokens.userId, editor));
    expect(await findBearer(db, token)).toMatchObject({ scopes: ['read-drafts'] });
  });

  it('are limited to 20 per person', async () => {
    for (let i = 0; i < 20; i += 1) await make();
    await expect(make()).rejects.toMatchObject({ code: 'bad-data', field: 'name' });
    await expect(createApiToken(db, { userId: other, name: 'Mine', scopes: TOKEN_SCOPES, days: 30 })).resolves.toBeDefined();
  });
});
