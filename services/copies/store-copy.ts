/** Stores archived copies: the original bytes of an article, compressed, within the storage that the site settings allow. */
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { isNotNull, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleOriginals } from '@/db/schema/jobs';
import { readSettings } from '../settings/site-settings';
import { sha256Of } from '../sha256';

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
    ...{ revisionId, name, mediaType, url, sha256: sha256Of(bytes), size: bytes.length, packed: fits },
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
