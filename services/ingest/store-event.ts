/** Writes one extracted event: as a new one, or as a further report of one that is stored. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import type { DatedEvent, MatchReason } from '@/engine/index';
import type { Caller } from '../audit/write-audit';
import { recordRevision } from '../events/event-snapshot';
import { reconcileEvent } from '../events/reconcile-event';
import { setActors, setThemes } from '../events/set-participants';
import { type MentionPlace, storeMentions } from './store-mentions';

export interface Storing extends Omit<MentionPlace, 'eventId' | 'state' | 'mergeReasons'> {
  readonly by: Caller;
  /** true: what is new is shown at once, marked "not yet checked" */
  readonly publish: boolean;
}

export async function createExtractedEvent(tx: Database, event: DatedEvent, storing: Storing): Promise<number> {
  const [row] = await tx
    .insert(events)
    .values({
      title: event.title,
      edtf: event.date.edtf,
      earliest: event.date.earliest,
      latest: event.date.latest,
      precision: event.date.precision,
      qualifier: event.date.qualifier,
      extent: event.extent,
      dateBasis: event.dateBasis,
      dateText: event.dateWords?.quote ?? null,
      status: event.status,
      polarity: event.polarity,
      outcome: event.outcome,
      action: event.action,
      place: event.place,
      salience: Math.min(1, Math.max(0, event.salience)),
      state: storing.publish ? 'published' : 'draft',
    })
    .returning({ id: events.id });
  if (!row) throw new Error('The database did not return the new event.');
  await storeMentions(tx, event, { ...storing, eventId: row.id, state: 'accepted', mergeReasons: [] });
  await setActors(
    tx,
    row.id,
    event.actors.flatMap(({ actor, role }) => {
      const actorId = storing.idOf.get(actor);
      return actorId === undefined ? [] : [{ actorId, role, origin: 'machine' as const }];
    }),
  );
  await setThemes(
    tx,
    row.id,
    event.themes.map((themeId) => ({ themeId, origin: 'machine' as const })),
  );
  await recordRevision(tx, row.id, { change: 'created', by: storing.by });
  return row.id;
}

/** Held articles only propose; otherwise the event takes in what the new source says. */
export async function joinExtractedEvent(
  tx: Database,
  eventId: number,
  event: DatedEvent,
  storing: Storing & { readonly reasons: readonly MatchReason[] },
): Promise<void> {
  const state = storing.publish ? 'accepted' : 'proposed';
  await storeMentions(tx, event, { ...storing, eventId, state, mergeReasons: storing.reasons });
  if (!storing.publish) return;
  await tx.update(events).set({ state: 'published' }).where(eq(events.id, eventId));
  await reconcileEvent(tx, eventId);
  await recordRevision(tx, eventId, { change: 'source-added', by: storing.by });
}
