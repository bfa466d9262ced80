/** Accepts several candidates of an article, all or none. Each event gets a revision, and one audit row can undo them all. */
import { and, eq, inArray } from 'drizzle-orm';
import { type Database, eventMentions, events, idsOf } from '@/db/database';
import { badData, conflict } from '@/domain/errors';
import { recordRevision } from '../events/editing/event-snapshot';
import { articleAt, lockEvents, updateArticle, updateEvent } from '../events/lock-events';
import { holdSources, publishSources } from '../events/publish-sources';
import { newestRevision } from '../ingest/lock-articles';
import { type Caller, type Versioned, write, writeAudit } from '../timeline/facts/write';
import type { Published } from './publish-article';

interface Acceptance {
  readonly articleId: number;
  /** the article version that the editor saw */
  readonly version: number;
  readonly chosen: readonly Versioned[];
  readonly by: Caller;
}

/**
 * Returns the new article version. Throws `not-found`, bad data for an event that is not a candidate, or a conflict that names the change.
 */
export async function acceptMany(
  db: Database,
  { articleId, version, chosen, by }: Acceptance,
): Promise<{ readonly version: number; readonly accepted: number }> {
  if (chosen.length === 0) throw badData('Select at least one event.', 'chosen');
  return write(db, async (tx) => {
    const ids = [...new Set(idsOf(chosen))].sort((a, b) => a - b);
    await holdSources(tx, ids, [articleId]);
    const article = await articleAt(tx, { id: articleId, version }, 'accepted');
    const rows = await lockEvents(tx, ids);
    const changed = rows.find((row) => row.mergedInto !== null || chosen.some((one) => one.id === row.id && one.version !== row.version));
    if (changed)
      throw conflict(`Nothing was accepted: “${changed.title}” has changed. Review the changes and try again.`, {
        current: { version: changed.version },
        yours: { chosen },
      });
    await refuseOthers(tx, articleId, ids);
    const accepted: { id: number; version: number }[] = [];
    for (const row of rows) {
      await updateEvent(tx, row.id, { state: 'published', checkedAt: new Date(), checkedBy: by.userId, version: row.version + 1 });
      await recordRevision(tx, row.id, { change: 'checked', by, reason: ids.length > 1 ? 'Accepted together with other events.' : null });
      accepted.push({ id: row.id, version: row.version + 1 });
    }
    const published = await publishSources(tx, ids);
    await updateArticle(tx, articleId, { version: version + 1 });
    await writeAudit(tx, by, 'articles.accept-many', ['article', articleId], {
      before: { state: article.state },
      after: {
        ...{ state: 'published', published: accepted.length, joined: 0, version: version + 1, events: accepted, mentions: [] },
        others: published.filter((other) => other !== articleId),
      } satisfies Published,
    });
    return { version: version + 1, accepted: accepted.length };
  });
}

/** Throws bad data unless all events are candidates of the newest revision and not rejected. */
async function refuseOthers(tx: Database, articleId: number, ids: number[]): Promise<void> {
  const { id: revisionId } = await newestRevision(tx, articleId);
  const mentions = await tx
    .selectDistinct({ id: eventMentions.eventId, state: events.state })
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .where(and(inArray(eventMentions.eventId, ids), eq(eventMentions.state, 'accepted'), eq(eventMentions.revisionId, revisionId)));
  if (mentions.length < ids.length || mentions.some(({ state }) => state === 'rejected'))
    throw badData('Choose only suggested events from this article that have not been rejected.', 'chosen');
}
