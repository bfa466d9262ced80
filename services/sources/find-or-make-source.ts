/** Finds a source by its name or another name, or creates it. */
import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { shownSources, sources } from '@/db/schema/articles';
import type { SourcePolicy } from '@/domain/desk/source-policy';
import { badData } from '@/domain/errors';

/** `id` is the record with this name, so that an undone merge finds its articles. Name and policy are those of the source it shows as. */
export type FoundSource = typeof shownSources.$inferSelect;

/** A current name, also of a merged source, precedes other names. Null if there is none. */
export async function findSource(tx: Database, name: string): Promise<FoundSource | null> {
  const [found] = await tx
    .select()
    .from(shownSources)
    .where(
      eq(
        shownSources.id,
        sql`(
          select id from ${sources} where name = ${name} or exists (select 1 from unnest(other_names) other where lower(other) = lower(${name}))
          order by name = ${name} desc, id limit 1)`,
      ),
    );
  return found ?? null;
}

/** The policy applies to a new source only. */
export async function findOrMakeSource(tx: Database, name: string, policy: Partial<SourcePolicy> = {}): Promise<FoundSource> {
  const stored = await findSource(tx, name);
  if (stored) return stored;
  await tx
    .insert(sources)
    .values({ name, ...policy })
    .onConflictDoNothing();
  const made = await findSource(tx, name);
  if (!made) throw badData('Could not save the source. Check its name and try again.', 'source');
  return made;
}
