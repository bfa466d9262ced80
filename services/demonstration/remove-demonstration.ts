/** Takes the demonstration out of sight, in one transaction. Nothing is deleted: articles and events are rejected, each event with its revision. */
import { inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { hold } from '@/db/locks';
import { articles } from '@/db/schema/articles';
import { events } from '@/db/schema/events';
import { conflict } from '@/domain/errors';
import { DEMONSTRATION_REMOVED } from '@/domain/history/revision-words';
import { counted } from '@/domain/text/counted';
import type { Caller } from '../audit/write-audit';
import { recordRevisions } from '../events/editing/event-snapshot';
import { holdArticles, holdEvents } from '../events/lock-events';
import { write } from '../facts/write';
import { type Demonstration, findDemonstration } from './find-demonstration';

export interface Removal {
  readonly hashes: readonly string[];
  /** what the person was told would go */
  readonly expected: { readonly articles: number; readonly events: number };
  readonly by: Caller;
}

/** Returns what went. Throws a conflict when it would be something else than the person was told. */
export async function removeDemonstration(db: Database, { hashes, expected, by }: Removal): Promise<Demonstration> {
  return write(db, async (tx) => {
    await hold(tx, 'ingest');
    const found = await findDemonstration(tx, hashes);
    const now = { articles: found.articles.length, events: found.events.length };
    if (now.articles !== expected.articles || now.events !== expected.events)
      throw conflict(
        `Nothing was removed: the demo data has changed in the meantime. The demo data now has ${counted(now.events, 'event')} from ${counted(now.articles, 'article')}. Check the numbers and confirm again.`,
        now,
      );
    await holdArticles(tx, found.articles);
    await holdEvents(tx, found.events);
    if (found.events.length > 0)
      await tx
        .update(events)
        .set({ state: 'rejected', version: sql`${events.version} + 1`, updatedAt: new Date() })
        .where(inArray(events.id, [...found.events]));
    await recordRevisions(
      tx,
      found.events.map((id) => ({ id, change: DEMONSTRATION_REMOVED, by })),
    );
    if (found.articles.length > 0)
      await tx
        .update(articles)
        .set({ state: 'rejected', version: sql`${articles.version} + 1`, updatedAt: new Date() })
        .where(inArray(articles.id, [...found.articles]));
    return found;
  });
}
