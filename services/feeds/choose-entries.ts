/** Lists, imports and dismisses the new entries of a feed that an editor chooses from. */
import { and, asc, eq, or, sql } from 'drizzle-orm';
import { type Database, idsOf, jobItems, jobs } from '@/db/database';
import type { ChosenRow } from '@/domain/desk/bulk';
import type { EntryChoice, OfferedEntry } from '@/domain/desk/feeds';
import { isDay } from '@/domain/desk/recognized';
import { isOffered, isThere } from '../jobs/decide-items';
import { webAddress } from './entry-facts';

const MOST_LISTED = 200;

const offered = (feedId: number) => and(isOffered, sql`${jobs.options}->>'feed' = ${String(feedId)}`, isThere);

/** In order of arrival. */
export async function listOffered(db: Database, feedId: number): Promise<readonly OfferedEntry[]> {
  const fact = (name: string) => sql<string | null>`${jobItems.input}->'entry'->'facts'->${name}->>'value'`;
  const found = await db
    .select({
      jobId: jobItems.jobId,
      number: jobItems.number,
      name: jobItems.name,
      title: fact('title'),
      url: fact('url'),
      day: fact('published'),
    })
    .from(jobItems)
    .innerJoin(jobs, eq(jobs.id, jobItems.jobId))
    .where(offered(feedId))
    .orderBy(asc(jobItems.jobId), asc(jobItems.number))
    .limit(MOST_LISTED);
  return found.map(({ jobId, number, name, title, url, day }) => ({
    ...{ jobId, number, title: title ?? name },
    page: webAddress(url ?? '')?.href ?? null,
    published: day !== null && isDay(day) ? day : null,
  }));
}

interface Choice {
  readonly feedId: number;
  /** job IDs, with item numbers as versions */
  readonly chosen: readonly ChosenRow[];
  readonly intent: EntryChoice;
}

/** Call in a transaction. The caller wakes the job runner. Returns how many entries were still listed. */
export async function chooseEntries(tx: Database, { feedId, chosen, intent }: Choice): Promise<number> {
  const here = or(...chosen.map(({ id, version }) => and(eq(jobItems.jobId, id), eq(jobItems.number, version))));
  const found = await tx
    .select({ id: jobItems.id })
    .from(jobItems)
    .innerJoin(jobs, eq(jobs.id, jobItems.jobId))
    .where(and(here, offered(feedId)));
  const ids = idsOf(found);
  if (ids.length === 0) return 0;
  const values = intent === 'import' ? { state: 'waiting' as const, tries: 0, notBefore: sql`now()` } : {};
  const changed = await tx
    .update(jobItems)
    .set({ ...values, error: null, updatedAt: new Date() })
    .where(and(sql`${jobItems.id} in ${ids}`, isOffered))
    .returning({ id: jobItems.id });
  return changed.length;
}
