/**
 * Rejects the articles of the demonstration in one transaction, with the events that only they report. Nothing is deleted, and each event
 * gets a revision.
 */
import { and, eq, ne } from 'drizzle-orm';
import { type Database, eventMentions, events, onlyRow } from '@/db/database';
import { hold } from '@/db/locks';
import { conflict } from '@/domain/errors';
import { DEMONSTRATION_REMOVED } from '@/domain/history/revision-words';
import { counted } from '@/domain/text/counted';
import { changeEvents, recordRevision } from '../events/editing/event-snapshot';
import { reconcileEvent } from '../events/editing/reconcile-event';
import { holdArticles, holdEvents, markMentions, mentionsOf, rejectArticles } from '../events/lock-events';
import { hasPublicSource } from '../events/publish-sources';
import { type Caller, write } from '../timeline/facts/write';

/** The articles of the demonstration, also corrected ones, and their events. */
interface Demonstration {
  readonly articles: readonly number[];
  /** events that no other article reports, also reviewed and edited ones */
  readonly events: readonly number[];
  /** events that stay because another article reports them, or because they include an event added by hand */
  readonly kept: readonly number[];
}

export async function findDemonstration(db: Database, hashes: readonly string[]): Promise<Demonstration> {
  return onlyRow<{ articles: number[]; events: number[]; kept: number[] }>(db)`
    with stored as (
      select a.id from articles a join article_revisions r on r.article_id = a.id and r.number = 1
      where a.created_by is null and a.state <> 'rejected'
        and r.content_hash in (select jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb))
    ),
    reports as (
      select m.event_id, m.own_event_id, m.state, r.article_id in (select id from stored) as is_stored
      from event_mentions m join article_revisions r on r.id = m.revision_id
      where m.event_id in (
        select m.event_id from event_mentions m join article_revisions r on r.id = m.revision_id where r.article_id in (select id from stored)
      )
    ),
    told as (
      select e.id,
        exists (select 1 from reports where event_id = e.id and not is_stored and state <> 'rejected')
          or exists (select 1 from events own where own.merged_into = e.id and not exists (select 1 from reports where own_event_id = own.id)) as stays
      from events e
      where e.merged_into is null and e.state <> 'rejected' and exists (select 1 from reports where event_id = e.id and is_stored and state <> 'rejected')
    )
    select
      (select coalesce(jsonb_agg(id order by id), '[]') from stored) as articles,
      (select coalesce(jsonb_agg(id order by id), '[]') from told where not stays) as events,
      (select coalesce(jsonb_agg(id order by id), '[]') from told where stays) as kept`;
}

interface Removal {
  readonly hashes: readonly string[];
  /** the numbers in the confirmation that the user saw */
  readonly expected: { readonly articles: number; readonly events: number };
  readonly by: Caller;
}

/** Returns the removed ids. Throws a conflict if the numbers differ from the confirmed ones. */
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
    await holdEvents(tx, [...found.events, ...found.kept]);
    await changeEvents(tx, found.events, { change: DEMONSTRATION_REMOVED, by }, { state: 'rejected' });
    await takeReports(tx, found, by);
    await rejectArticles(tx, found.articles);
    return found;
  });
}

/**
 * Rejects the demonstration’s mentions of the events that stay, and computes these events from their other mentions. An event without a
 * published article becomes a draft again.
 */
async function takeReports(tx: Database, { kept, articles: ids }: Demonstration, by: Caller): Promise<void> {
  for (const id of kept) {
    await markMentions(tx, 'rejected', and(eq(eventMentions.eventId, id), mentionsOf(ids), ne(eventMentions.state, 'rejected')));
    const left = await tx.$count(eventMentions, and(eq(eventMentions.eventId, id), eq(eventMentions.state, 'accepted')));
    if (left === 0) await markMentions(tx, 'accepted', and(eq(eventMentions.eventId, id), eq(eventMentions.state, 'proposed')));
    await reconcileEvent(tx, id);
    if ((await tx.$count(eventMentions, eq(eventMentions.eventId, id))) > 0 && !(await hasPublicSource(tx, id)))
      await tx.update(events).set({ state: 'draft', checkedAt: null, checkedBy: null }).where(eq(events.id, id));
    await recordRevision(tx, id, { change: DEMONSTRATION_REMOVED, by });
  }
}
