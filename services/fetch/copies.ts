/** Stores, lists and deletes archived copies of articles. */
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { and, desc, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { articleOriginals, articleRevisions, type Database } from '@/db/database';
import { bytesOf } from '@/db/schema/column-types';
import type { CopyView, MissingCopy } from '@/domain/desk/copies';
import { notFound } from '@/domain/errors';
import { typedLine } from '@/domain/text/cut-text';
import { sha256Of } from '../sha256';
import { readSettings } from '../site/site-settings';
import { type Caller, write, writeAudit } from '../timeline/facts/write';

const MOST_NAME = 300;
/** above the largest file that the server accepts */
const MOST_BYTES = 16 * 1024 * 1024;

/** Newest first. */
export async function listCopies(db: Database, articleId: number): Promise<readonly CopyView[]> {
  const { name, mediaType, url, storedAt, sha256, size, missing } = articleOriginals;
  const found = await db
    .select({ revision: articleRevisions.number, name, mediaType, url, storedAt, sha256, size, missing })
    .from(articleOriginals)
    .innerJoin(articleRevisions, eq(articleRevisions.id, articleOriginals.revisionId))
    .where(eq(articleRevisions.articleId, articleId))
    .orderBy(desc(articleRevisions.number));
  return found.map((copy) => ({ ...copy, storedAt: copy.storedAt.toISOString() }));
}

export type StoredCopy = Pick<Original, 'name' | 'mediaType' | 'bytes'>;

/** The original bytes, or null if the copy does not exist or was deleted. */
export async function loadCopy(db: Database, articleId: number, revision: number): Promise<StoredCopy | null> {
  const { name, mediaType, packed } = articleOriginals;
  const [copy] = await db
    .select({ name, mediaType, packed, bytes: bytesOf(articleOriginals.bytes) })
    .from(articleOriginals)
    .innerJoin(articleRevisions, eq(articleRevisions.id, articleOriginals.revisionId))
    .where(and(eq(articleRevisions.articleId, articleId), eq(articleRevisions.number, revision)));
  if (!copy?.bytes) return null;
  const bytes = copy.packed ? new Uint8Array(await promisify(inflate)(copy.bytes, { maxOutputLength: MOST_BYTES })) : copy.bytes;
  return { name: copy.name, mediaType: copy.mediaType, bytes };
}

const MEGABYTE = 1024 * 1024;

export interface Original {
  /** file name, URL or title */
  readonly name: string;
  readonly mediaType: string;
  readonly url: string | null;
  readonly bytes: Uint8Array;
}

/** Call in the transaction that stores the revision. If the storage is full, stores only the facts and the hash. */
export async function storeCopy(tx: Database, revisionId: number, { name, mediaType, url, bytes }: Original): Promise<void> {
  const small: Uint8Array = await promisify(deflate)(bytes);
  const { copyMegabytes } = await readSettings(tx);
  const fits = (await copiesBytes(tx)) + small.length <= copyMegabytes * MEGABYTE;
  await tx.insert(articleOriginals).values({
    ...{ revisionId, name: typedLine(name, MOST_NAME) || 'Untitled', mediaType: typedLine(mediaType, MOST_NAME), url },
    ...{ sha256: sha256Of(bytes), size: bytes.length, packed: fits },
    ...(fits ? { bytes: small } : { missing: 'quota' as const }),
  });
}

/** Bytes that all copies use. The sizes are stored beside the bytes, so this reads no content. */
async function copiesBytes(db: Database): Promise<number> {
  const [row] = await db
    .select({ sum: sql<string>`coalesce(sum(octet_length(${articleOriginals.bytes})), 0)` })
    .from(articleOriginals)
    .where(isNotNull(articleOriginals.bytes));
  return Number(row?.sum ?? 0);
}

export const copiesMegabytes = async (db: Database): Promise<number> => Math.ceil((await copiesBytes(db)) / MEGABYTE);

const THERE = isNotNull(articleOriginals.bytes);
const gone = (missing: MissingCopy) => ({ bytes: null, packed: false, missing });

interface CopyDeletion {
  readonly articleId: number;
  readonly revision: number;
  readonly by: Caller;
}

/**
 * Deletes archived copies: one by an editor, or all that are older than the site settings allow. Their facts and hash stay. Throws
 * `not-found` if the copy does not exist.
 */
export async function deleteCopy(db: Database, { articleId, revision, by }: CopyDeletion): Promise<void> {
  await write(db, async (tx) => {
    const here = tx
      .select({ id: articleRevisions.id })
      .from(articleRevisions)
      .where(and(eq(articleRevisions.articleId, articleId), eq(articleRevisions.number, revision)));
    const [copy] = await tx
      .update(articleOriginals)
      .set(gone('deleted'))
      .where(and(THERE, inArray(articleOriginals.revisionId, here)))
      .returning({ name: articleOriginals.name, sha256: articleOriginals.sha256 });
    if (!copy) throw notFound('This copy');
    await writeAudit(tx, by, 'articles.delete-copy', ['article', articleId], { before: { revision, ...copy } });
  });
}

export async function deleteExpiredCopies(db: Database): Promise<void> {
  const { copyDays } = await readSettings(db);
  if (copyDays === 0) return;
  const old = lt(articleOriginals.storedAt, sql`now() - make_interval(days => ${copyDays})`);
  await db.update(articleOriginals).set(gone('expired')).where(and(THERE, old));
}
