/** The records of merges of actors, themes and sources. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sources } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { actors, themes, vocabularyMerges } from '@/db/schema/vocabulary';
import { notFound } from '@/domain/errors';
import type { MergeRecord } from '@/domain/vocabulary/vocabulary-views';

const MOST = 100;

type Kind = (typeof vocabularyMerges.$inferSelect)['kind'];

/** by kind: the table, the key in records of merges and the name */
const MERGED = {
  actor: [actors, actors.slug, actors.name],
  theme: [themes, themes.id, themes.label],
  source: [sources, sources.slug, sources.name],
} as const;

/** Lists the merges into an actor, theme or source that can be undone, newest first. `target` is its slug. */
export async function listMerges(db: Database, kind: Kind, target: string): Promise<readonly MergeRecord[]> {
  const { id, source, at } = vocabularyMerges;
  const [table, key, name] = MERGED[kind];
  const found = await db
    .select({ id, slug: source, name, at, by: users.name })
    .from(vocabularyMerges)
    .innerJoin(table, eq(key, source))
    .leftJoin(users, eq(users.id, vocabularyMerges.mergedBy))
    .where(and(eq(vocabularyMerges.kind, kind), eq(vocabularyMerges.target, target), isNull(vocabularyMerges.undoneAt)))
    .orderBy(desc(id))
    .limit(MOST);
  return found.map((row) => ({ id: row.id, source: { slug: row.slug, name: row.name }, at: row.at.toISOString(), by: row.by }));
}

/** Returns the ID of the new record. */
export async function addMerge(tx: Database, merge: typeof vocabularyMerges.$inferInsert): Promise<number> {
  const [made] = await tx.insert(vocabularyMerges).values(merge).returning({ id: vocabularyMerges.id });
  if (!made) throw new Error('The database did not return the merge.');
  return made.id;
}

/** Marks a merge as undone and returns it. Throws `not-found` if there is no such merge or it was already undone. */
export async function closeMerge(tx: Database, kind: Kind, mergeId: number) {
  const { id, undoneAt } = vocabularyMerges;
  const [merge] = await tx
    .update(vocabularyMerges)
    .set({ undoneAt: new Date() })
    .where(and(eq(id, mergeId), eq(vocabularyMerges.kind, kind), isNull(undoneAt)))
    .returning();
  if (!merge) throw notFound('This merge');
  return merge;
}
