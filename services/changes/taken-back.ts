/**
 * Finds changes that were undone so quickly that they are not corrections. The list of changes and its feeds omit both the change and its undo;
 * the history of the event and the audit log keep both.
 */
import { type SQL, sql } from 'drizzle-orm';
import { eventRevisions } from '@/db/schema/history';
import { isPublic } from '../events/revisions-seen';
import { toldFacts } from './told-otherwise';

const QUICKLY = sql`interval '60 seconds'`;
/** Revisions this far away are not part of the same run of changes. */
const APART = sql`interval '10 minutes'`;
const UNSEEN = sql`'null'::jsonb`;

/** The revision of an event that is checked. */
interface CheckedRevision {
  readonly eventId: SQL;
  readonly version: SQL;
  readonly at: SQL;
}

/**
 * True for a change that was undone within a minute, and for the undo. An undo restores exactly what readers saw before the change and gives no
 * reason of its own. An undo that is undone in turn cancels itself out, and the first change stays.
 */
export const isTakenBack = ({ eventId, version, at }: CheckedRevision): SQL => sql`(
  case when exists (
    select 1 from ${eventRevisions} n
    where n.event_id = ${eventId} and n.version <> ${version} and n.at between ${at} - ${QUICKLY} and ${at} + ${QUICKLY}
  ) then exists (
    select 1 from (
      select version, takes_back or count(*) over (partition by run) % 2 = 0 as cancelled
      from (
        select version, takes_back, count(*) filter (where not takes_back) over (order by version) as run
        from (
          select version, coalesce(
            reason is null and face = lag(face, 2, ${UNSEEN}) over later and at - lag(at) over later <= ${QUICKLY}, false
          ) as takes_back
          from (
            select version, at, reason, face, lag(face, 1, ${UNSEEN}) over (order by version) as before
            from (
              select r.version, r.at, r.reason,
                case when ${isPublic(sql`r.snapshot`)} then ${toldFacts(sql`r.snapshot`)} else ${UNSEEN} end as face
              from ${eventRevisions} r
              where r.event_id = ${eventId} and r.at <= ${at} + ${APART} and r.version >= coalesce((
                select f.version from ${eventRevisions} f where f.event_id = ${eventId} and f.at < ${at} - ${APART}
                order by f.version desc limit 1 offset 1
              ), 1)
            ) faces
          ) faced
          where face <> before
          window later as (order by version)
        ) changed
      ) runs
    ) judged
    where judged.version = ${version} and cancelled
  ) else false end
)`;
