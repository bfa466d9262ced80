/** Publishes an article with its drafts and proposed mentions. Rejected candidates stay rejected. */
import { and, eq, inArray } from 'drizzle-orm';
import { type Database, eventMentions, events } from '@/db/database';
import { changedSince, shownCandidates } from '@/domain/desk/shown-candidates';
import { conflict, notFound } from '@/domain/errors';
import { recordRevision } from '../events/editing/event-snapshot';
import { reconcileEvent } from '../events/editing/reconcile-event';
import { articleAt, holdArticles, holdEventsOf, markMentions, updateArticle } from '../events/lock-events';
import { newestRevision } from '../ingest/lock-articles';
import { listCandidates } from '../review/list-candidates';
import { type Caller, type Edit, type Versioned, write, writeAudit } from '../timeline/facts/write';
import { getArticle, type VersionedArticle } from './get-article';

interface Publication extends Edit {
  /** what the editor saw, from `shownCandidates`; if anything has changed since, nothing is published */
  readonly shown?: string;
}

/** The audit entry of a publication, which undo needs. */
export interface Published {
  readonly state: 'published';
  /** number of published drafts, and of events that gained a report */
  readonly published: number;
  readonly joined: number;
  readonly version: number;
  /** changed events with their new versions */
  readonly events: readonly Versioned[];
  readonly mentions: readonly number[];
  /** other articles published with the events */
  readonly others?: readonly number[];
}

/** Publishes the drafts as "not reviewed" and accepts the proposals. Throws `not-found`, or a conflict when the article has changed. */
export async function publishArticle(db: Database, { id, version, shown, by }: Publication): Promise<VersionedArticle> {
  await write(db, async (tx) => {
    await holdArticles(tx, [id]);
    const row = await articleAt(tx, { id, version }, 'published');
    const text = await newestRevision(tx, id);
    await holdEventsOf(tx, id);
    if (shown !== undefined) await refuseUnseen(tx, id, text.number, shown);
    await updateArticle(tx, id, { state: 'published', version: version + 1 });
    const waiting = await tx
      .select({ mention: eventMentions, eventState: events.state })
      .from(eventMentions)
      .innerJoin(events, eq(events.id, eventMentions.eventId))
      .where(eq(eventMentions.revisionId, text.id));
    const proposals = waiting.filter(({ mention, eventState }) => mention.state === 'proposed' && eventState !== 'rejected');
    const proposedIds = proposals.map(({ mention }) => mention.id);
    const proposed = new Set(proposals.map(({ mention }) => mention.eventId));
    // skip another article's draft whose mention in this article was rejected
    const drafts = new Set(
      waiting
        .filter(({ mention, eventState }) => eventState === 'draft' && mention.state !== 'rejected')
        .map(({ mention }) => mention.eventId),
    );
    if (proposals.length > 0) await markMentions(tx, 'accepted', inArray(eventMentions.id, proposedIds));
    const changed: { id: number; version: number }[] = [];
    for (const eventId of [...new Set([...proposed, ...drafts])].sort((a, b) => a - b)) changed.push(await publishEvent(tx, eventId, by));
    await writeAudit(tx, by, 'articles.publish', ['article', id], {
      before: { state: row.state },
      after: {
        state: 'published',
        published: drafts.size,
        joined: proposed.size,
        version: version + 1,
        events: changed,
        mentions: proposedIds,
      } satisfies Published,
    });
  });
  const current = await getArticle(db, id, { includeDrafts: true });
  if (!current) throw notFound('The article');
  return current;
}

/** Throws a conflict that names the changed events. Call it while the events are locked. */
async function refuseUnseen(tx: Database, id: number, revision: number, shown: string): Promise<void> {
  const candidates = await listCandidates(tx, id, revision);
  const changed = changedSince(shown, shownCandidates(revision, candidates));
  if (changed === null) return;
  const titles = candidates.flatMap(({ event }) => (changed.includes(event.id) ? [`“${event.title}”`] : []));
  const what = titles.length > 0 ? titles.slice(0, 3).join(', ') : changed.includes(0) ? 'the text' : 'an event in this article';
  throw conflict(`Nothing was published: ${what} ${titles.length > 1 ? 'have' : 'has'} changed. Review the changes and try again.`, {
    current: { changed },
    yours: { shown },
  });
}

/** Writes one revision per event, whether it was a draft, gained a source, or both. */
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
