/**
 * Restores events that one engine version dropped and a later one finds again. They keep their ID, history and edits, and return to their
 * previous state. Events that an editor rejected are excluded before this step.
 */
import { and, eq, inArray, ne, notInArray, or, sql } from 'drizzle-orm';
import { articleRevisions, articles, type Database, eventMentions, events, idsOf, onlyRow } from '@/db/database';
import type { DatedEvent, EventMention } from '@/engine/index';
import { recordRevision } from '../events/editing/event-snapshot';
import { reconcileEvent } from '../events/editing/reconcile-event';
import { markMentions } from '../events/lock-events';
import { arrayOf } from '../timeline/facts/projection';
import { placesOf } from './candidates/same-words';
import { canCompare, type Decided, saidAgain } from './decided-sentences';
import { droppedByMachine } from './dropped-by-machine';
import type { Placed, Storing } from './store-events';
import { isAnchored, renewMentions, storeMentions } from './store-mentions';

export interface Revival {
  readonly event: DatedEvent;
  /** ID of the stored event */
  readonly home: number;
  readonly returns: readonly { readonly mention: EventMention; readonly stored: Decided['mention'] }[];
}

/**
 * Returns the revivals by index in `incoming`. Skips events that are not strangers. An incoming event that matches another stored event is
 * not revived.
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

/** Mentions of this revision that only the machine dropped, with their places in the current text. */
async function droppedOf(tx: Database, revisionId: number, body: string): Promise<readonly Decided[]> {
  const found = await tx
    .select({ mention: eventMentions })
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .where(and(eq(eventMentions.revisionId, revisionId), or(eq(eventMentions.state, 'rejected'), eq(events.state, 'rejected'))))
    .orderBy(eventMentions.id);
  const dropped = await droppedByMachine(tx, idsOf(found.map(({ mention }) => mention)));
  return found.flatMap(({ mention }) => {
    if (!dropped.has(mention.id)) return [];
    const place = { start: mention.startOffset, end: mention.endOffset };
    return [{ mention, verdict: 'home' as const, places: [place, ...placesOf(body, mention.quote)], gone: [] }];
  });
}

/** Updates the returned mentions to the current reading and restores their events. */
export async function revive(tx: Database, revivals: Iterable<Revival>, storing: Storing): Promise<void> {
  for (const { event, home, returns } of revivals) {
    const ids = returns.map(({ stored }) => stored.id);
    const before = await stoodBefore(tx, home, ids);
    const state = storing.publish ? 'accepted' : 'proposed';
    const renewed = returns.map(({ mention, stored }) => ({ id: stored.id, mention }));
    await renewMentions(tx, renewed, storing);
    // a rejected mention returns to its previous state
    await tx
      .update(eventMentions)
      .set({ state: sql`case when ${inArray(eventMentions.id, [...before.accepted, 0])} then 'accepted' else ${state} end` })
      .where(and(inArray(eventMentions.id, ids), eq(eventMentions.state, 'rejected')));
    // the event was hidden with its mentions unchanged; reject the ones that are still not found
    const others = and(eq(eventMentions.eventId, home), ne(eventMentions.state, 'rejected'), notInArray(eventMentions.id, ids));
    if (before.isHidden) await markMentions(tx, 'rejected', others);
    const furtherMentions = event.mentions.filter((mention) => !returns.some((one) => one.mention === mention));
    await storeMentions(tx, [
      { event: { ...event, mentions: furtherMentions }, place: { ...storing, eventId: home, state, mergeReasons: [] } },
    ]);
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
  /** state of the event before it was hidden; `draft` if it has no published article any more */
  readonly state: 'draft' | 'published';
  /** IDs of the mentions that counted before they were dropped */
  readonly accepted: readonly number[];
}

async function stoodBefore(tx: Database, eventId: number, mentions: readonly number[]): Promise<Before> {
  const { hidden, shown, accepted } = await onlyRow<{ hidden: boolean; shown: boolean; accepted: number[] }>(tx)`
    select e.state = 'rejected' as hidden,
      coalesce((select snapshot->>'state' from event_revisions where event_id = e.id and snapshot->>'state' <> 'rejected'
        order by version desc limit 1), 'draft') = 'published'
        and exists (select 1 from ${eventMentions} m join ${articleRevisions} r on r.id = m.revision_id join ${articles} a on a.id = r.article_id
          where m.event_id = e.id and a.state = 'published') as shown,
      (select coalesce(json_agg(told.id), '[]') from unnest(${arrayOf(mentions)}) as told(id) where exists (
        select 1 from event_revisions where event_id = e.id and snapshot->'mentions' @> to_jsonb(told.id))) as accepted
    from ${events} e where e.id = ${eventId}`;
  return { isHidden: hidden, state: shown ? 'published' : 'draft', accepted };
}
