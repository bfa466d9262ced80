/** The imports and sources that the work filters offer. */
import { asc, desc, isNull } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sources } from '@/db/schema/articles';
import { jobs } from '@/db/schema/jobs';
import { shortText } from '@/domain/text/cut-text';

interface Named {
  readonly id: number;
  readonly name: string;
}

const MOST_IMPORTS = 100;
const MOST_SOURCES = 500;
const MOST_LETTERS = 60;

export async function filterChoices(db: Database): Promise<{ readonly imports: readonly Named[]; readonly sources: readonly Named[] }> {
  const [imports, named] = await Promise.all([
    db.select({ id: jobs.id, name: jobs.title }).from(jobs).orderBy(desc(jobs.id)).limit(MOST_IMPORTS),
    db
      .select({ id: sources.id, name: sources.name })
      .from(sources)
      .where(isNull(sources.mergedInto))
      .orderBy(asc(sources.name), asc(sources.id))
      .limit(MOST_SOURCES),
  ]);
  return { imports: imports.map(({ id, name }) => ({ id, name: shortText(name, MOST_LETTERS) })), sources: named };
}
