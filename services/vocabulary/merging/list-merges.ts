/** Lists the merges into an actor or theme that can be undone, newest first. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { users } from '@/db/schema/people';
import { actors, themes, vocabularyMerges } from '@/db/schema/vocabulary';
import type { MergeRecord } from '@/domain/vocabulary/vocabulary-views';

const MOST = 100;

export async function listMerges(db: Database, kind: 'actor' | 'theme', target: string): Promise<readonly MergeRecord[]> {
  const { id, source, at } = vocabularyMerges;
  const [table, key, name] =
    kind === 'actor' ? ([actors, actors.slug, actors.name] as const) : ([themes, themes.id, themes.label] as const);
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
