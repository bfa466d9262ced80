/** Names that a merge has marked as an editor's become so for good when an editor sets them. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { vocabularyMerges } from '@/db/schema/vocabulary';
import type { ActorField } from '@/domain/vocabulary/vocabulary-input';

/** Merges into this actor, by its slug, that nobody has undone. */
export const mergesThatStand = (target: string) =>
  and(eq(vocabularyMerges.kind, 'actor'), eq(vocabularyMerges.target, target), isNull(vocabularyMerges.undoneAt));

/** What an editor sets is the editor's, and no merge's any more. */
export async function claimFields(tx: Database, slug: string, fields: readonly ActorField[]): Promise<void> {
  await tx
    .update(vocabularyMerges)
    .set({
      moved: sql`${vocabularyMerges.moved} || jsonb_build_object('madeKnown', false, 'marked', (
        select coalesce(jsonb_agg(one), '[]') from jsonb_array_elements_text(coalesce(${vocabularyMerges.moved}->'marked', '[]')) one
        where not ${JSON.stringify(fields)}::jsonb ? one
      ))`,
    })
    .where(mergesThatStand(slug));
}
