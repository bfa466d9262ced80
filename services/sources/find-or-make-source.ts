/** Finds a source by name, or creates it. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sources } from '@/db/schema/articles';
import { badData } from '@/domain/errors';

export async function findOrMakeSource(tx: Database, name: string): Promise<typeof sources.$inferSelect> {
  const [stored] = await tx.select().from(sources).where(eq(sources.name, name));
  if (stored) return stored;
  await tx.insert(sources).values({ name }).onConflictDoNothing();
  const [row] = await tx.select().from(sources).where(eq(sources.name, name));
  if (!row) throw badData('Could not save the source. Check its name and try again.', 'source');
  return row;
}
