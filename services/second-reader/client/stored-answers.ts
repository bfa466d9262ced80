/** Stores and loads a model's raw answers. An answer belongs to a revision and is deleted with it. */
import { desc, eq } from 'drizzle-orm';
import { articleRevisions, type Database, modelAnswers } from '@/db/database';
import { sha256Of } from '../../sha256';
import type { RawAnswers } from '../read-together';

/** Returns the last answers about a text, or null. */
export async function storedAnswers(db: Database, body: string): Promise<RawAnswers | null> {
  const { model, promptVersion, answers } = modelAnswers;
  const [row] = await db
    .select({ model, promptVersion, answers })
    .from(modelAnswers)
    .innerJoin(articleRevisions, eq(articleRevisions.id, modelAnswers.revisionId))
    .where(eq(articleRevisions.contentHash, sha256Of(body)))
    .orderBy(desc(modelAnswers.id))
    .limit(1);
  return row ?? null;
}
