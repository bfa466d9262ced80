/**
 * Undoes the publication of an article or the acceptance of several of its events. Its published events and accepted mentions await a
 * verdict again.
 */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articles } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { auditLog } from '@/db/schema/history';
import { badData, conflict, notFound } from '@/domain/errors';
import type { EditorialState } from '@/domain/views';
import type { Published } from '../articles/publish-article';
import { type Caller, writeAudit } from '../audit/write-audit';
import { recordRevision } from '../events/editing/event-snapshot';
import { holdArticles, lockEvents } from '../events/lock-events';
import { write } from '../timeline/facts/write';
import { readRevision } from '../versions/read-revision';
import { writeSnapshot } from '../versions/write-snapshot';
import { withdrawUnused } from './withdraw-articles';

export interface UndoPublishing {
  readonly id: number;
  /** the version that the publication created */
  readonly version: number;
  readonly by: Caller;
}

/**
 * Undoes all or nothing. Throws a conflict if the article or one of its events has changed since. Throws bad data if that version was not a
 * publication, or `not-found`.
 */
export async function undoPublishing(db: Database, { id, version, by }: UndoPublishing): Promise<void> {
  await write(db, async (tx) => {
    const publishing = await publishingOf(tx, id, version);
    await holdArticles(tx, [id, ...(publishing?.after.others ?? [])]);
    const [row] = await tx.select().from(articles).where(eq(articles.id, id));
    if (!row) throw notFound('The article');
    if (row.version !== version)
      throw conflict('Nothing was undone: another editor changed this article. Review the changes and try again.', {
        current: { state: row.state, version: row.version },
        yours: { version },
      });
    if (!publishing)
      throw badData('Nothing was undone: the article has changed since then. Undo single changes in the history of each event.', 'version');
    const { before, after } = publishing;
    const locked = await lockEvents(
      tx,
      after.events.map(({ id: eventId }) => eventId),
    );
    const changed = locked.find(
      (event) => event.mergedInto !== null || after.events.some((one) => one.id === event.id && one.version !== event.version),
    );
    if (changed)
      throw conflict(
        `Nothing was undone: “${changed.title}” has changed. Undo that change first, or reject the events that readers should not see.`,
        {
          current: { version: changed.version },
          yours: { version },
        },
      );
    if (after.mentions.length > 0)
      await tx
        .update(eventMentions)
        .set({ state: 'proposed' })
        .where(and(inArray(eventMentions.id, [...after.mentions]), eq(eventMentions.state, 'accepted')));
    for (const event of locked) {
      const earlier = await readRevision(tx, event.id, event.version - 1);
      if (!earlier) throw notFound('The version');
      await writeSnapshot(tx, event.id, earlier.snapshot, event.version + 1);
      await recordRevision(tx, event.id, { change: 'undone', by });
    }
    await tx
      .update(articles)
      .set({ version: version + 1, updatedAt: new Date() })
      .where(eq(articles.id, id));
    await withdrawUnused(tx, { articles: [...(before.state === 'draft' ? [id] : []), ...(after.others ?? [])], since: publishing.at });
    const [now] = await tx.select({ state: articles.state }).from(articles).where(eq(articles.id, id));
    await writeAudit(tx, {
      ...by,
      action: 'articles.undo-publishing',
      target: { type: 'article', id },
      before: { state: row.state, version },
      after: { state: now?.state, version: version + 1, events: locked.length },
    });
  });
}

interface Publishing {
  readonly before: { readonly state: EditorialState };
  readonly after: Published;
  /** time as text from PostgreSQL */
  readonly at: string;
}

/** Returns null if this version published nothing. */
async function publishingOf(tx: Database, id: number, version: number): Promise<Publishing | null> {
  const [row] = await tx
    .select({ before: auditLog.before, after: auditLog.after, at: sql<string>`${auditLog.at}::text` })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.targetType, 'article'),
        eq(auditLog.targetId, String(id)),
        inArray(auditLog.action, ['articles.publish', 'articles.accept-many']),
        sql`(${auditLog.after}->>'version')::int = ${version}`,
      ),
    );
  // only `publishArticle` and `acceptMany` write these rows
  return row ? (row as Publishing) : null;
}
