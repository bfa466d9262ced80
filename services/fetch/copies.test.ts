/** Archived copies are stored compressed, kept within the settings, deleted with a record, and left out of backups by default. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { auditLog } from '@/db/schema/history';
import { articleOriginals } from '@/db/schema/jobs';
import { settings } from '@/db/schema/settings';
import { openEmptyEmbedded, testDatabases } from '@/db/testing/test-database';
import { createArticle, type Sent } from '../api/create-article';
import { runCommand } from '../control/commands';
import { backupDatabase } from '../database/backup-database';
import { restoreDatabase } from '../database/restore-database';
import { prepare, storeOriginal } from '../ingest/article-item';
import { finishArticle } from '../ingest/finish-article';
import { ingestRead } from '../ingest/ingest-article';
import { insertUser } from '../people/users';
import { recognizeText } from '../reading/recognize-text';
import { sha256Of } from '../sha256';
import { articlePage } from '../testing/feed-site';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { copiesMegabytes, deleteCopy, deleteExpiredCopies, listCopies, loadCopy } from './copies';

const room = mkdtempSync(path.join(tmpdir(), 'dateline-copies-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe.each(testDatabases())('archived copies on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let number = 0;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const set = (key: string, value: number) =>
    handle.db.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } });

  /** Stores an article with a copy, and returns its ID. */
  async function store(bytes: Uint8Array): Promise<number> {
    number += 1;
    const text = `Norway and Finland held meeting number ${number} in Oslo on 3 March 2025.`;
    const { read } = prepare(recognizeText(text), { published: '2025-03-04', title: `Meeting ${number}` });
    const original = { name: 'meeting.html', mediaType: 'text/html', url: 'https://news.example.org/meeting', bytes };
    const by = {
      userId: null,
      publish: false,
      also: (tx: typeof handle.db, report: Parameters<typeof storeOriginal>[1]) => storeOriginal(tx, report, original),
    };
    return (await ingestRead(handle.db, () => finishArticle(read, {}), by, plainExtractor)).articleId;
  }

  const page = new TextEncoder().encode(`<p>${'The ministers met. '.repeat(20_000)}</p>`);

  it('keep the bytes with hash, time, URL and size, in less space', async () => {
    const id = await store(page);
    const [copy] = await listCopies(handle.db, id);
    expect(copy).toEqual({
      ...{ revision: 1, name: 'meeting.html', mediaType: 'text/html', url: 'https://news.example.org/meeting' },
      ...{ storedAt: expect.stringMatching(/^\d{4}-/), sha256: sha256Of(page), size: page.length, missing: null },
    });
    expect((await loadCopy(handle.db, id, 1))?.bytes).toEqual(page);
    const [row] = await handle.db.select({ length: sql<number>`octet_length(bytes)` }).from(articleOriginals);
    expect(row?.length).toBeLessThan(page.length / 10);
    expect(await loadCopy(handle.db, id, 2)).toBeNull();
  });

  it('are kept of files from the command line, once', async () => {
    const bytes = new TextEncoder().encode(articlePage('A meeting in Oslo', '2 April 2025', null));
    const input = {
      name: 'pact.html',
      base64: Buffer.from(bytes).toString('base64'),
      mediaType: 'text/html',
      published: '2025-04-03',
      publish: false,
    };
    const { articleId } = (await runCommand(handle.db, { command: 'ingest-bytes', input })) as { articleId: number };
    await runCommand(handle.db, { command: 'ingest-bytes', input });
    expect(await listCopies(handle.db, articleId)).toMatchObject([{ revision: 1, name: 'pact.html', mediaType: 'text/html', url: null }]);
    expect((await loadCopy(handle.db, articleId, 1))?.bytes).toEqual(bytes);
  });

  it('include a file that a program sends with the text, only once', async () => {
    const userId = await insertUser(handle.db, { name: 'Ada', email: 'copies@example.org', role: 'editor' }, null);
    const sent = {
      bearer: { userId, tokenId: null, scopes: ['ingest-articles'] },
      ...{ requestId: 'r', ip: '', origin: 'https://dateline.example.org' },
    } as unknown as Sent;
    const bytes = new TextEncoder().encode('%PDF-1.7 A pact in Turku');
    const original = { name: 'turku.pdf', mediaType: 'application/pdf', base64: Buffer.from(bytes).toString('base64') };
    const article = {
      text: 'Norway and Finland signed a pact in Turku.',
      published: '2025-04-04',
      url: 'https://news.example.org/turku',
      original,
    };
    const { article: id } = await createArticle(handle.db, article, sent);
    await createArticle(handle.db, article, sent);
    expect(await listCopies(handle.db, id)).toMatchObject([
      { revision: 1, name: 'turku.pdf', mediaType: 'application/pdf', url: 'https://news.example.org/turku', sha256: sha256Of(bytes) },
    ]);
  });

  it('of an earlier version are read as they are', async () => {
    const id = await store(page);
    await handle.db.update(articleOriginals).set({ bytes: page, packed: false });
    expect((await loadCopy(handle.db, id, 1))?.bytes).toEqual(page);
  });

  it('are deleted by an editor once, with an entry in the audit log', async () => {
    const id = await store(page);
    await deleteCopy(handle.db, { articleId: id, revision: 1, by: { userId: null } });
    expect(await listCopies(handle.db, id)).toMatchObject([{ missing: 'deleted', sha256: sha256Of(page) }]);
    expect(await loadCopy(handle.db, id, 1)).toBeNull();
    await expect(deleteCopy(handle.db, { articleId: id, revision: 1, by: { userId: null } })).rejects.toMatchObject({ code: 'not-found' });
    const entries = await handle.db.select().from(auditLog).where(eq(auditLog.action, 'articles.delete-copy'));
    expect(entries).toMatchObject([{ targetId: String(id), before: { revision: 1, sha256: sha256Of(page) } }]);
  });

  it('expire after the days in the settings, and never with 0', async () => {
    const [old, fresh] = [await store(page), await store(page)];
    await handle.db.execute(sql`update article_originals set stored_at = now() - interval '31 days'
      where revision_id in (select id from article_revisions where article_id = ${old})`);
    await deleteExpiredCopies(handle.db);
    expect((await listCopies(handle.db, old))[0]?.missing).toBeNull();
    await set('copyDays', 30);
    await deleteExpiredCopies(handle.db);
    expect([(await listCopies(handle.db, old))[0]?.missing, (await listCopies(handle.db, fresh))[0]?.missing]).toEqual(['expired', null]);
    await set('copyDays', 0);
  });

  it('are not stored beyond the storage in the settings, but the article is', async () => {
    await set('copyMegabytes', 0);
    const id = await store(page);
    expect(await listCopies(handle.db, id)).toMatchObject([{ missing: 'quota', size: page.length }]);
    await set('copyMegabytes', 2_000);
    expect(await copiesMegabytes(handle.db)).toBeGreaterThan(0);
  });

  it('are deleted with their article', async () => {
    const id = await store(page);
    await handle.db.delete(articles).where(eq(articles.id, id));
    expect(await listCopies(handle.db, id)).toEqual([]);
  });

  it.each([
    [false, 'not-in-backup'],
    [true, null],
  ])('are in a backup only on request (%s), and the restored article says so', async (withCopies, missing) => {
    const id = await store(page);
    const file = path.join(room, `${withCopies}.backup`);
    const { copiesLeftOut } = await backupDatabase(handle.db, file, { withCopies });
    expect(copiesLeftOut > 0).toBe(!withCopies);
    const fresh = await openEmptyEmbedded();
    try {
      await restoreDatabase(fresh, file);
      expect(await listCopies(fresh.db, id)).toMatchObject([{ missing, sha256: sha256Of(page) }]);
      expect((await loadCopy(fresh.db, id, 1))?.bytes ?? null).toEqual(withCopies ? page : null);
    } finally {
      await fresh.close();
    }
  });
});
