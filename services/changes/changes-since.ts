/** What is new to somebody who has seen everything up to a certain revision: events that were not to be seen then, and those that say something else now. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { instantText } from '@/db/instant-text';
import { events } from '@/db/schema/events';
import { eventRevisions } from '@/db/schema/history';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { FieldChange } from '@/domain/history/changes';
import { compareSnapshots, type ToldEvent } from '@/domain/history/compare-snapshots';
import { isPublic } from '../events/revisions-seen';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { eventsInView } from '../timeline/events-in-view';
import { themeLabels } from '../vocabulary/list-themes';
import { toldOtherwise } from './told-otherwise';

/** events looked at, those that were written last */
const MOST_TOUCHED = 5_000;
/** of which it is said what they are */
const MOST_NAMED = 500;

export interface ChangedSince {
  readonly added: number;
  readonly corrected: number;
  /** the most salient first; nothing in `fields` for what is new */
  readonly events: readonly { readonly id: number; readonly fields: readonly FieldChange[] }[];
}

/** Time of the last revision, as PostgreSQL writes it in full; everything counts as seen up to here. */
export async function lastRevision(db: Database): Promise<string> {
  const [found] = await rows<{ at: string }>(
    db,
    sql`select ${instantText(sql`coalesce(max(at), 'epoch')`, 'microseconds')} as at from ${eventRevisions}`,
  );
  if (!found) throw new Error('The database did not answer.');
  return found.at;
}

interface SinceRow extends Record<string, unknown> {
  readonly id: number;
  /** null for what is new */
  readonly before: ToldEvent | null;
  readonly after: ToldEvent | null;
  readonly added: number;
  readonly corrected: number;
}

/** Published events of the filters. `since` is a time that `lastRevision` gave. */
export async function changesSince(db: Database, filters: TimelineFilters, since: string): Promise<ChangedSince> {
  const where = await eventsInView(db, filters);
  // as known on a day nothing is told of what later reports changed
  const asItStands =
    filters.known === null
      ? sql``
      : sql`and (seen.snapshot is null or exists (
          select 1 from public.timeline_search s where s.event_id = ${events.id} and s.last_report <= ${filters.known}::date))`;
  const [found, labels] = await settleAllOrThrow([
    rows<SinceRow>(
      db,
      sql`
        select changed.*, count(*) filter (where before is null) over ()::int as added, count(before) over ()::int as corrected
        from (
          select ${events.id} as id, ${events.salience} as salience, seen.snapshot as before,
            case when seen.snapshot is not null then now.snapshot end as after
          from (
            select distinct event_id from (
              select event_id from ${eventRevisions} where at > ${since}::timestamptz order by at desc limit ${MOST_TOUCHED}
            ) latest
          ) touched
          join ${events} on ${events.id} = touched.event_id
          cross join lateral (
            select snapshot from ${eventRevisions} r where r.event_id = ${events.id} order by r.version desc limit 1
          ) now
          left join lateral (
            select case when ${isPublic(sql`r.snapshot`)} then r.snapshot end as snapshot from ${eventRevisions} r
            where r.event_id = ${events.id} and r.at <= ${since}::timestamptz order by r.version desc limit 1
          ) seen on true
          where ${where} ${asItStands} and (seen.snapshot is null or ${toldOtherwise(sql`seen.snapshot`, sql`now.snapshot`)})
        ) changed
        order by salience desc, id desc
        limit ${MOST_NAMED}`,
    ),
    themeLabels(db),
  ]);
  const [first] = found;
  return {
    added: first?.added ?? 0,
    corrected: first?.corrected ?? 0,
    events: found.map(({ id, before, after }) => ({ id, fields: before && after ? compareSnapshots(before, after, labels) : [] })),
  };
}
