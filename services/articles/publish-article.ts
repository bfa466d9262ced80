/** Publishes a held article with everything that still waits in it; what an editor rejected stays rejected. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { conflict, notFound } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { recordRevision } from '../events/event-snapshot';
import { holdEventsOf } from '../events/lock-events';
import { reconcileEvent } from '../events/reconcile-event';
import { getArticle, type VersionedArticle } from './get-article';

export interface Publication {
  readonly id: number;
  readonly version: number;
  readonly by: Caller;
}

/** What the log keeps of a publishing, so that it can be undone. */
export interface Published {
  readonly state: 'published';
  /** how many drafts were published, and how many events got a further report */
  readonly published: number;
  readonly joined: number;
  /** of the article after it */
  readonly version: number;
  /** each event with the version that it has now */
  readonly events: readonly { readonly id: number; readonly version: number }[];
  /** the proposals that were accepted */
  readonly mentions: readonly number[];
}

/** Its drafts are published marked "not yet checked", its proposals accepted. Throws `not-found`, or a conflict when it was changed meanwhile. */
export async function publishArticle(db: Database, { id, version, by }: Publication): Promise<VersionedArticle> {
  const done = await db.transaction(async (tx) => {
    const [row] = await tx.select().from(articles).where(eq(articles.id, id)).for('update');
    if (!row) throw notFound('The article');
    if (row.version !== version) return false;
    await tx
      .update(articles)
      .set({ state: 'published', version: version + 1, updatedAt: new Date() })
      .where(eq(articles.id, id));
    await holdEventsOf(tx, id);
    const waiting = await tx
      .select({ mention: eventMentions, eventState: events.state })
      .from(eventMentions)
      .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
      .innerJoin(events, eq(events.id, eventMentions.eventId))
      .where(eq(articleRevisions.articleId, id));
    const proposals = waiting.filter(({ mention, eventState }) => mention.state === 'proposed' && eventState !== 'rejected');
    const proposed = new Set(proposals.map(({ mention }) => mention.eventId));
    const drafts = new Set(waiting.filter(({ eventState }) => eventState === 'draft').map(({ mention }) => mention.eventId));
    if (proposals.length > 0)
      await tx
        .update(eventMentions)
        .set({ state: 'accepted' })
        .where(
          inArray(
            eventMentions.id,
            proposals.map(({ mention }) => mention.id),
          ),
        );
    const told: { id: number; version: number }[] = [];
    for (const eventId of [...new Set([...proposed, ...drafts])].sort((a, b) => a - b)) told.push(await publishEvent(tx, eventId, by));
    await writeAudit(tx, {
      ...by,
      action: 'articles.publish',
      target: { type: 'article', id },
      before: { state: row.state },
      after: {
        state: 'published',
        published: drafts.size,
        joined: proposed.size,
        version: version + 1,
        events: told,
        mentions: proposals.map(({ mention }) => mention.id),
      } satisfies Published,
    });
    return true;
  });
  const current = await getArticle(db, id, { includeDrafts: true });
  if (!current) throw notFound('The article');
  if (!done)
    throw conflict('Somebody else changed this article meanwhile.', {
      current: { state: current.state, version: current.version },
      yours: { version },
    });
  return current;
}

/** One revision an event, whether it was a draft, got a new source, or both. */
async function publishEvent(tx: Database, eventId: number, by: Caller): Promise<Published['events'][number]> {
  const [draft] = await tx
    .update(events)
    .set({ state: 'published' })
    .where(and(eq(events.id, eventId), eq(events.state, 'draft')))
    .returning({ id: events.id });
  await reconcileEvent(tx, eventId);
  const { version } = await recordRevision(tx, eventId, { change: draft ? 'published' : 'source-added', by });
  return { id: eventId, version };
}
