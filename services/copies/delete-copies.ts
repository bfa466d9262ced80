/** Deletes archived copies: one by an editor, or all that are older than the site settings allow. Their facts and hash stay. */
import { and, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';
import { articleOriginals } from '@/db/schema/jobs';
import type { MissingCopy } from '@/domain/desk/copies';
import { notFound } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { readSettings } from '../settings/site-settings';
import { write } from '../timeline/facts/write';

const THERE = isNotNull(articleOriginals.bytes);
const gone = (missing: MissingCopy) => ({ bytes: null, packed: false, missing });

interface CopyDeletion {
  readonly articleId: number;
  readonly revision: number;
  readonly by: Caller;
}

/** Throws `not-found` if there is no such copy. */
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
    await writeAudit(tx, {
      ...by,
      ...{ action: 'articles.delete-copy', target: { type: 'article', id: articleId }, before: { revision, ...copy } },
    });
  });
}

export async function deleteExpiredCopies(db: Database): Promise<void> {
  const { copyDays } = await readSettings(db);
  if (copyDays === 0) return;
  const old = lt(articleOriginals.storedAt, sql`now() - make_interval(days => ${copyDays})`);
  await db.update(articleOriginals).set(gone('expired')).where(and(THERE, old));
}

/** True if a stored copy will expire. */
export async function copiesExpire(db: Database): Promise<boolean> {
  if ((await readSettings(db)).copyDays === 0) return false;
  const [copy] = await db.select({ id: articleOriginals.revisionId }).from(articleOriginals).where(THERE).limit(1);
  return copy !== undefined;
}
