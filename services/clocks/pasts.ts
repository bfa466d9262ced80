/**
 * Creates pasts: versions of events built only from the articles published up to a day. They exist where later articles report the same
 * event. A past is a row in the schema `past`, created on first request by the code that builds events. A change to the event deletes its
 * pasts.
 */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { hold } from '@/db/locks';
import { writeWhileReading } from '@/db/read-only';
import { reconcileEvents } from '../events/editing/reconcile-event';
import { arrayOf, FACT_COLUMNS, projectedFacts } from '../facts/timeline-projection';

/** rows per transaction; a batch blocks other queries and keeps its mentions in memory */
const BATCH = 500;

/** Events first reported by the day and reported again later, without a past for the day. */
const lacking = (day: string): SQL => sql`
  select told.event_id from public.timeline_facts told
  where told.actor_id = 0 and told.first_report < told.last_report and told.first_report <= ${day}::date and told.last_report > ${day}::date
    and not exists (
      select 1 from past.events p where p.event_id = told.event_id and p.since <= ${day}::date and p.until > ${day}::date
    )`;

export async function lacksPasts(db: Database, day: string): Promise<boolean> {
  const [found] = await rows<{ lacks: boolean }>(db, sql`select exists (${lacking(day)}) as lacks`);
  return found?.lacks ?? false;
}

/** Creates the pasts that the day needs, and awaits `giveWay` between batches. The projection must be up to date. */
export async function makePasts(
  db: Database,
  day: string,
  giveWay: () => Promise<unknown> = async () => null,
  batch = BATCH,
): Promise<void> {
  if (!(await lacksPasts(db, day))) return;
  for (;;) {
    const made = await writeWhileReading(db, 'events as known on a day', (tx) => makeSome(tx, day, batch));
    if (made < batch) return;
    await giveWay();
  }
}

async function makeSome(tx: Database, day: string, batch: number): Promise<number> {
  await hold(tx, 'facts');
  const ids = (await rows<{ id: number }>(tx, seeds(day, batch))).map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.execute(sql`set local search_path = past, public`);
  await tx.execute(seedThemes(ids));
  await reconcileEvents(tx, ids);
  await tx.execute(sql`insert into timeline_facts (${FACT_COLUMNS}) ${projectedFacts(ids)}`);
  await tx.execute(sql`
    update events set version = present.version, updated_at = present.updated_at
    from public.events present where present.id = events.event_id and events.id = any(${arrayOf(ids)})`);
  return ids.length;
}

/** Reconciliation computes the reported values afterwards. Values set by an editor may depend on later reports, so they are left out. */
const seeds = (day: string, batch: number): SQL => sql`
  insert into past.events (event_id, since, until, title, edtf, earliest, latest, precision, qualifier, extent, date_basis, date_text, status, polarity,
    outcome, action, salience, state, created_at)
  select e.id, days.since, days.until, e.title, e.edtf, e.earliest, e.latest, e.precision, e.qualifier, e.extent, e.date_basis, e.date_text, e.status,
    e.polarity, e.outcome, coalesce(days.action, e.action), e.salience, e.state, e.created_at
  from (${lacking(day)} limit ${batch}::int) wanted
  join public.events e on e.id = wanted.event_id
  cross join lateral (
    select max(a.published) filter (where a.published <= ${day}::date) as since, min(a.published) filter (where a.published > ${day}::date) as until,
      (array_agg(m.action order by a.published, a.id, m.action is null, m.id) filter (where a.published <= ${day}::date))[1] as action
    from public.event_mentions m
    join public.article_revisions r on r.id = m.revision_id
    join public.articles a on a.id = r.article_id and a.state = 'published'
    where m.event_id = e.id and m.state = 'accepted'
  ) days
  where days.since is not null and days.until is not null
  returning id`;

/** An event gets the theme "other" when its first article had no other theme for it. */
const seedThemes = (ids: readonly number[]): SQL => sql`
  insert into event_themes (event_id, theme_id)
  select told.event_id, 'other'
  from (
    select m.event_id, m.themes, r.article_id,
      first_value(r.article_id) over (partition by m.event_id order by a.published, m.id) as first_article
    from event_mentions m
    join article_revisions r on r.id = m.revision_id
    join articles a on a.id = r.article_id
    where m.event_id = any(${arrayOf(ids)})
  ) told
  where told.article_id = told.first_article
  group by 1
  having bool_and(told.themes <@ '["other"]'::jsonb)`;
