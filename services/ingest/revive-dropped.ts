/**
 * What a version of the engine had dropped, and a later one finds again, is the stored event again: with its number, its history and what editors
 * had done to it. It stands as it did before it was dropped. What editors have decided is not looked at here: that does not come in at all.
 */
import { and, eq, inArray, ne, notInArray, or, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import type { DatedEvent, EventMention } from '@/engine/index';
import { recordRevision } from '../events/editing/event-snapshot';
import { reconcileEvent } from '../events/editing/reconcile-event';
import { arrayOf } from '../facts/timeline-projection';
import { placesOf } from './candidates/same-words';
import { canCompare, type Decided, saidAgain } from './decided-sentences';
import { droppedByMachine } from './dropped-by-machine';
import type { Placed, Storing } from './store-events';
import { isAnchored, renewMentions, storeMentions } from './store-mentions';

interface Return {
  readonly mention: EventMention;
  readonly stored: Decided['mention'];
}

export interface Revival {
  readonly event: DatedEvent;
  /** number of the stored event */
  readonly home: number;
  readonly returns: readonly Return[];
}

/**
 * Which of the events come back, by their place in the list; those with a home of their own are not looked at. What is a further report of
 * another event that stands is that one's.
 */
export async function findRevivals(
  tx: Database,
  incoming: readonly { readonly event: DatedEvent; readonly isStranger: boolean; readonly match: Placed }[],
  { revisionId, body, rowOf }: Storing,
): Promise<ReadonlyMap<number, Revival>> {
  const strangers = incoming.filter(({ isStranger }) => isStranger);
  const dropped = strangers.length === 0 ? [] : await droppedOf(tx, revisionId, body);
  if (dropped.length === 0) return new Map();
  const sentences = strangers.flatMap(({ event }) => event.mentions.filter((mention) => isAnchored(body, mention)));
  if (!canCompare(sentences, dropped)) return new Map();
  const again = await saidAgain(sentences, dropped, rowOf);
  const revivals = new Map<number, Revival>();
  const taken = new Set<number>();
  for (const [at, { event, isStranger, match }] of incoming.entries()) {
    if (!isStranger) continue;
    const returns = event.mentions.flatMap((mention) => {
      const stored = again.get(mention)?.mention;
      return stored === undefined ? [] : [{ mention, stored }];
    });
    const homes = returns.map(({ stored }) => stored.eventId).filter((id) => !taken.has(id));
    const home = match.candidate === null ? homes[0] : homes.find((id) => String(id) === match.candidate);
    if (home === undefined) continue;
    taken.add(home);
    revivals.set(at, { event, home, returns: returns.filter(({ stored }) => stored.eventId === home) });
  }
  return revivals;
}

/** The sentences of an article that the machine alone has dropped, as far as their words stand in the text at hand. */
async function droppedOf(tx: Database, revisionId: number, body: string): Promise<readonly Decided[]> {
  const found = await tx
    .select({ mention: eventMentions })
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .where(and(eq(eventMentions.revisionId, revisionId), or(eq(eventMentions.state, 'rejected'), eq(events.state, 'rejected'))))
    .orderBy(eventMentions.id);
  const dropped = await droppedByMachine(
    tx,
    found.map(({ mention }) => mention.id),
  );
  return found.flatMap(({ mention }) => {
    if (!dropped.has(mention.id)) return [];
    const own = { start: mention.startOffset, end: mention.endOffset };
    return [{ mention, verdict: 'home' as const, places: [own, ...placesOf(body, mention.quote)], gone: [] }];
  });
}

/** The sentences say what is read now, and the event is there again. */
export async function revive(tx: Database, revivals: Iterable<Revival>, storing: Storing): Promise<void> {
  for (const { event, home, returns } of revivals) {
    const ids = returns.map(({ stored }) => stored.id);
    const before = await stoodBefore(tx, home, ids);
    const state = storing.publish ? 'accepted' : 'proposed';
    await renewMentions(
      tx,
      returns.map(({ mention, stored }) => ({ id: stored.id, mention })),
      storing,
    );
    // a sentence that was taken out counts again as it did
    await tx
      .update(eventMentions)
      .set({ state: sql`case when ${inArray(eventMentions.id, [...before.accepted, 0])} then 'accepted' else ${state} end` })
      .where(and(inArray(eventMentions.id, ids), eq(eventMentions.state, 'rejected')));
    // it was hidden with its sentences as they were: those that are still not found do not come back with it
    if (before.isHidden)
      await tx
        .update(eventMentions)
        .set({ state: 'rejected' })
        .where(and(eq(eventMentions.eventId, home), ne(eventMentions.state, 'rejected'), notInArray(eventMentions.id, ids)));
    const others = event.mentions.filter((mention) => !returns.some((one) => one.mention === mention));
    await storeMentions(tx, [{ event: { ...event, mentions: others }, place: { ...storing, eventId: home, state, mergeReasons: [] } }]);
    await tx
      .update(events)
      .set({ state: storing.publish ? 'published' : before.state })
      .where(and(eq(events.id, home), eq(events.state, 'rejected')));
    await reconcileEvent(tx, home);
    const reason = before.isHidden ? `Engine ${storing.extractorVersion} finds this event in its source again.` : null;
    await recordRevision(tx, home, { change: before.isHidden ? 'restored' : 're-extracted', by: storing.by, reason });
  }
}

interface Before {
  readonly isHidden: boolean;
  /** of the event, before it was hidden; a draft where its article is none that readers see any more */
  readonly state: 'draft' | 'published';
  /** those of the sentences that were counted then */
  readonly accepted: readonly number[];
}

async function stoodBefore(tx: Database, eventId: number, mentions: readonly number[]): Promise<Before> {
  const [found] = await rows<{ hidden: boolean; shown: boolean; accepted: number[] }>(
    tx,
    sql`
      select e.state = 'rejected' as hidden,
        coalesce((select snapshot->>'state' from event_revisions where event_id = e.id and snapshot->>'state' <> 'rejected'
          order by version desc limit 1), 'draft') = 'published'
          and exists (select 1 from ${eventMentions} m join ${articleRevisions} r on r.id = m.revision_id join ${articles} a on a.id = r.article_id
            where m.event_id = e.id and a.state = 'published') as shown,
        (select coalesce(json_agg(told.id), '[]') from unnest(${arrayOf(mentions)}) as told(id) where exists (
          select 1 from event_revisions where event_id = e.id and snapshot->'mentions' @> to_jsonb(told.id))) as accepted
      from ${events} e where e.id = ${eventId}`,
  );
  return { isHidden: found?.hidden ?? false, state: found?.shown ? 'published' : 'draft', accepted: found?.accepted ?? [] };
}
