import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, DatabaseHandle } from '@/db/client';
import { apiTokens } from '@/db/schema/people';
import { testDatabases } from '@/db/test-database';
import { TOKEN_SCOPES } from '@/domain/people/api-tokens';
import { createApiToken, findBearer, listApiTokens, revokeApiToken } from './api-tokens';
import { changeUser, insertUser } from './users';

describe.each(testDatabases())('tokens of programs on $kind', ({ open }) => {
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

  it('S38: are stored only as a hash, begin alike, and are too long to guess', async () => {
    const { token } = await make();
    expect(token).toMatch(/^dateline_[\w-]{43}$/);
    expect(JSON.stringify(await db.select().from(apiTokens))).not.toContain(token.slice(14));
    const [listed] = await listApiTokens(db, editor);
    expect(listed).toMatchObject({ name: 'Import', start: token.slice(0, 13), state: 'works', lastUsedAt: null });
  });

  it('act for their person with their scopes, and say when they were used last', async () => {
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

  it.each(['', 'dateline_', `dateline_${'A'.repeat(43)}`, "dateline_' or '1'='1"])('"%s" is nobody', async (token) => {
    await make();
    expect(await findBearer(db, token)).toBeNull();
  });

  it('end when they run out', async () => {
    const { token } = await make();
    await db.update(apiTokens).set({ expiresAt: new Date(Date.now() - 1) });
    expect(await findBearer(db, token)).toBeNull();
    expect(await listApiTokens(db, editor)).toMatchObject([{ state: 'expired' }]);
  });

  it('end when they are revoked, once, and by nobody else', async () => {
    const { id, token } = await make();
    await expect(revokeApiToken(db, { id, userId: other })).rejects.toMatchObject({ code: 'not-found' });
    expect(await findBearer(db, token)).not.toBeNull();
    await revokeApiToken(db, { id, userId: editor });
    expect(await findBearer(db, token)).toBeNull();
    await expect(revokeApiToken(db, { id, userId: editor })).rejects.toMatchObject({ code: 'not-found' });
    expect(await listApiTokens(db, editor)).toMatchObject([{ state: 'revoked' }]);
  });

  it('may never do more than the role of their person does now, and nothing once that person is shut out', async () => {
    const { token } = await make();
    await changeUser(db, editor, { role: 'analyst' });
    expect(await findBearer(db, token)).toMatchObject({ role: 'analyst', scopes: [] });
    await changeUser(db, editor, { role: 'editor', disabled: true });
    expect(await findBearer(db, token)).toBeNull();
  });

  it('a scope that this Dateline does not know is none', async () => {
    const { token } = await make();
    await db
      .update(apiTokens)
      .set({ scopes: ['rule-the-world', 'read-drafts'] })
      .where(eq(apiTokens.userId, editor));
    expect(await findBearer(db, token)).toMatchObject({ scopes: ['read-drafts'] });
  });

  it('are twenty a person at most', async () => {
    for (let i = 0; i < 20; i += 1) await make();
    await expect(make()).rejects.toMatchObject({ code: 'bad-data', field: 'name' });
    await expect(createApiToken(db, { userId: other, name: 'Mine', scopes: TOKEN_SCOPES, days: 30 })).resolves.toBeDefined();
  });
});
