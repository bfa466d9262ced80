import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, DatabaseHandle } from '@/db/client';
import { auditLog } from '@/db/schema/history';
import { accounts, sessions, setupTokens, users } from '@/db/schema/people';
import { testDatabases } from '@/db/testing/test-database';
import { createApiToken, listApiTokens, revokeApiToken } from './api-tokens';
import { isPasswordOf, resetPassword } from './change-password';
import { verifyPassword } from './hash-password';
import { findInvitation, inviteUser, issueInvitation, takeInvitation } from './invitations';
import { accountKey, countCheck, counterKey, readCounters } from './password-counters';
import { changeUser, countUsers, createFirstAdmin, createSetupToken, createUser, listUsers, setupTokenWorks } from './users';

const PASSWORD = 'rust kettle orbit plume';

describe.each(testDatabases())('people on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let db: Database;
  beforeAll(async () => {
    handle = await open();
    db = handle.db;
  });
  afterAll(() => handle.close());

  describe('S7: first administrator', () => {
    it('needs a token that is stored only as a hash', async () => {
      const { token } = await createSetupToken(db);
      expect(token).toMatch(/^[\w-]{43}$/);
      const stored = await db.select().from(setupTokens);
      expect(JSON.stringify(stored)).not.toContain(token);
      expect(await setupTokenWorks(db, token)).toBe(true);
      expect(await setupTokenWorks(db, 'guess')).toBe(false);
    });

    it('is rejected with a wrong or expired token', async () => {
      const person = { name: 'Ada', email: 'ada@example.org', password: PASSWORD };
      await expect(createFirstAdmin(db, 'guess', person)).rejects.toMatchObject({ code: 'forbidden' });
      const { token } = await createSetupToken(db);
      await db.update(setupTokens).set({ expiresAt: new Date(Date.now() - 1000) });
      await expect(createFirstAdmin(db, token, person)).rejects.toMatchObject({ code: 'forbidden' });
      expect(await countUsers(db)).toBe(0);
    });

    it('is rejected with a weak password, and the token still works', async () => {
      const { token } = await createSetupToken(db);
      const weak = { name: 'Ada', email: 'ada@example.org', password: 'password1234' };
      await expect(createFirstAdmin(db, token, weak)).rejects.toMatchObject({ code: 'bad-data', field: 'password' });
      expect(await setupTokenWorks(db, token)).toBe(true);
    });

    it('is created once by simultaneous requests, with one token or two', async () => {
      const tokens = [(await createSetupToken(db)).token, (await createSetupToken(db)).token];
      const tries = [tokens[0], tokens[0], tokens[1]].map((token, i) =>
        createFirstAdmin(db, String(token), { name: `Ada ${i}`, email: `ada${i}@example.org`, password: PASSWORD }),
      );
      const results = await Promise.allSettled(tries);
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      expect(await countUsers(db)).toBe(1);
      const [user] = await db.select().from(users);
      expect(user?.role).toBe('admin');
    });

    it('prevents further setup tokens and deletes existing ones', async () => {
      await expect(createSetupToken(db)).rejects.toMatchObject({ code: 'conflict' });
      expect(await db.select().from(setupTokens)).toHaveLength(0);
    });
  });

  it('rejects a second user with the same email address in another case', async () => {
    await createUser(db, { name: 'Ben', email: 'Ben@Example.org', role: 'editor', password: PASSWORD });
    await expect(createUser(db, { name: 'B', email: 'ben@example.org ', role: 'editor', password: PASSWORD })).rejects.toMatchObject({
      code: 'conflict',
      field: 'email',
    });
  });

  it.each([
    ['name', { name: ' ', email: 'x@example.org' }],
    ['email', { name: 'X', email: 'x' }],
  ])('rejects an invalid %s by name', async (field, person) => {
    await expect(createUser(db, { ...person, role: 'reader', password: PASSWORD })).rejects.toMatchObject({ code: 'bad-data', field });
  });

  describe('invitations', () => {
    it('set a password once; a newer link replaces an older one', async () => {
      const first = await inviteUser(db, { name: 'Cleo', email: 'cleo@example.org', role: 'editor' });
      const second = await issueInvitation(db, first.userId);
      expect(await findInvitation(db, first.token)).toBeNull();
      expect(await findInvitation(db, second.token)).toMatchObject({ email: 'cleo@example.org' });
      const results = await Promise.allSettled([takeInvitation(db, second.token, PASSWORD), takeInvitation(db, second.token, PASSWORD)]);
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      const account = (await db.select().from(accounts)).find((row) => row.userId === first.userId);
      expect(await verifyPassword({ hash: account?.password ?? '', password: PASSWORD })).toBe(true);
    });
  });

  describe('password reset', () => {
    it('ends sessions, disables the old password, clears counters and creates a one-time link', async () => {
      const id = await createUser(db, { name: 'Finn', email: 'finn@example.org', role: 'editor', password: PASSWORD });
      await db.insert(sessions).values({ id: 'finn', token: 'finn', userId: id, expiresAt: new Date(Date.now() + 60_000) });
      const limit = { key: counterKey('test'), account: accountKey('finn@example.org'), step: 60_000, room: 1 };
      await countCheck(db, [limit], Date.now());
      for (const name of ['kept', 'revoked']) await createApiToken(db, { userId: id, name, scopes: ['ingest-articles'], days: 30 });
      const [newest] = await listApiTokens(db, id);
      await revokeApiToken(db, { id: newest?.id ?? 0, userId: id });
      const { token, endedSessions, workingTokens, expiresAt } = await resetPassword(db, 'Finn@Example.org', { userId: null });
      expect({ endedSessions, workingTokens }).toEqual({ endedSessions: 1, workingTokens: 1 });
      expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
      expect(await isPasswordOf(db, id, PASSWORD)).toBe(false);
      expect(await readCounters(db, [limit.key], Date.now())).toEqual(new Map());
      const audited = await db.select().from(auditLog).where(eq(auditLog.action, 'users.reset-password'));
      expect(audited).toMatchObject([{ targetType: 'user', targetId: id, userId: null }]);
      expect(JSON.stringify(audited)).not.toContain(token);
      expect((await takeInvitation(db, token, 'tallow bridge quince 98')).userId).toBe(id);
      expect(await isPasswordOf(db, id, 'tallow bridge quince 98')).toBe(true);
      await expect(takeInvitation(db, token, PASSWORD)).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('is rejected for an unknown email address and a disabled user', async () => {
      await expect(resetPassword(db, 'unknown@example.org', { userId: null })).rejects.toMatchObject({ code: 'not-found', field: 'email' });
      const id = await createUser(db, { name: 'Gus', email: 'gus@example.org', role: 'reader', password: PASSWORD });
      await changeUser(db, id, { disabled: true });
      await expect(resetPassword(db, 'gus@example.org', { userId: null })).rejects.toMatchObject({ code: 'bad-data', field: 'email' });
      expect(await isPasswordOf(db, id, PASSWORD)).toBe(true);
    });
  });

  describe('S3: changing a user', () => {
    it('ends their sessions', async () => {
      const id = await createUser(db, { name: 'Dora', email: 'dora@example.org', role: 'editor', password: PASSWORD });
      await db.insert(sessions).values({ id: 's', token: 't', userId: id, expiresAt: new Date(Date.now() + 60_000) });
      expect(await changeUser(db, id, { role: 'analyst' })).toEqual({
        before: { role: 'editor', disabled: false },
        after: { role: 'analyst', disabled: false },
      });
      expect(await db.select().from(sessions)).toHaveLength(0);
    });

    it('cannot remove the last administrator', async () => {
      const admin = (await listUsers(db)).find((user) => user.role === 'admin');
      await expect(changeUser(db, String(admin?.id), { disabled: true })).rejects.toMatchObject({ code: 'bad-data' });
      await expect(changeUser(db, String(admin?.id), { role: 'editor' })).rejects.toMatchObject({ code: 'bad-data', field: 'role' });
      await expect(changeUser(db, 'nobody', { disabled: true })).rejects.toMatchObject({ code: 'not-found' });
    });

    it('prevents two administrators from demoting each other simultaneously', async () => {
      const other = await createUser(db, { name: 'Eve', email: 'eve@example.org', role: 'admin', password: PASSWORD });
      const first = (await listUsers(db)).find((user) => user.role === 'admin' && user.id !== other);
      await Promise.allSettled([changeUser(db, String(first?.id), { role: 'editor' }), changeUser(db, other, { role: 'editor' })]);
      expect((await listUsers(db)).filter((user) => user.role === 'admin')).toHaveLength(1);
    });
  });
});
