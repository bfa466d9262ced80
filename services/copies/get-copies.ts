/** Loads the archived copies of an article for editors. */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';
import { bytesOf } from '@/db/schema/bytes';
import { articleOriginals } from '@/db/schema/jobs';
import type { CopyView } from '@/domain/desk/copies';

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

interface StoredCopy {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The original bytes; null if there is no such copy, or it is gone. */
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
