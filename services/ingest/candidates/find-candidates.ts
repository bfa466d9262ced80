/**
 * Stored events that an incoming event might be: their dates come near one another and they share an actor, or,
 * where one of the two names nobody, a theme or one near it. Where one of them is dated roughly, so that it meets all that its actors did
 * in a month or a year, they also share the action or a kind of happening, and only those with the best claim are taken: the same days, most
 * actors in common, the same action, the most salient.
 */
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { toStoredDay } from '@/db/schema/iso-day';
import { dayNumber } from '@/domain/dates/day-words';
import { type DatedEvent, kindredThemes, mayBeDatedApart, nearThemes, type StoredCandidate } from '@/engine/index';
import type { ActorRow } from '../../vocabulary/resolve-actors';
import { loadCandidates } from './load-candidates';
import { ANYBODY, NOBODY, nearKeys } from './near-keys';

/** how far two exact days may lie apart for the engine, of what may be dated apart; of anything coarser the days themselves must meet */
const MARGIN_DAYS = 2;
/** a date of more days is a rough one */
const ROUGH_ABOVE_DAYS = 7;
/** for one incoming event, where both are dated to few days */
const MAX_NEAR = 400;
/** the same, where one of them is dated roughly; of those with an equal claim the earliest stored */
const MAX_ROUGH = 16;

/**
 * `rowOf` maps the engine's actor keys to rows. Rejected and merged events are no candidates. One statement for all: the index of who
 * is near which days finds few more than what fits; for dates of years the index of days alone.
 */
export async function findCandidates(
  tx: Database,
  incoming: readonly DatedEvent[],
  rowOf: ReadonlyMap<string, ActorRow>,
): Promise<readonly StoredCandidate[]> {
  if (incoming.length === 0) return [];
  const wanted = incoming.map((event, n) => {
    const { earliest, latest } = event.date;
    const margin = earliest === latest && mayBeDatedApart(event) ? MARGIN_DAYS : 0;
    const actors = event.actors.flatMap(({ actor }) => rowOf.get(actor)?.id ?? []);
    return {
      n,
      keys: nearKeys(
        actors.length === 0 ? [ANYBODY] : [...new Set(actors), NOBODY],
        dayNumber(earliest) - margin,
        dayNumber(latest) + margin,
      ),
      earliest: toStoredDay(earliest),
      latest: toStoredDay(latest),
      margin,
      actors,
      themes: nearThemes(event.themes),
      action: event.action,
      kindred: kindredThemes(event.themes),
    };
  });
  const themes = sql`(select array_agg(themes.root) from event_themes join themes on themes.id = theme_id where event_id = e.id)`;
  return loadCandidates(
    tx,
    sql`
      with wanted as materialized (
        select *, latest < earliest + ${ROUGH_ABOVE_DAYS}::int as exact,
          case when keys is null then daterange(earliest, latest, '[]') end as days
        from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
          as given(n int, keys bigint[], earliest date, latest date, margin int, actors int[], themes text[], action text, kindred text[])
      ),
      fitting as (
        select e.id, near, row_number() over (partition by n, near order by same_days desc, shared desc, e.action = w.action desc, salience desc, e.id) as rank
        from wanted w join events e
          on (event_keys(e.parties, e.earliest, e.latest) && keys or e.span && days)
            and e.earliest <= w.latest + margin and e.latest >= w.earliest - margin
        cross join lateral (select w.exact and e.latest < e.earliest + ${ROUGH_ABOVE_DAYS}::int as near,
          w.earliest = e.earliest and w.latest = e.latest as same_days,
          (select count(*) from unnest(parties) party where party = any(actors)) as shared) claim
        where state <> 'rejected' and merged_into is null
          and (parties && actors or (actors = '{}' or parties = '{}') and ${themes} && w.themes)
          and (near or same_days or e.action = w.action or w.kindred is null or coalesce(${themes} && w.kindred, true))
      )
      select distinct id from fitting where rank <= case when near then ${MAX_NEAR}::int else ${MAX_ROUGH}::int end`,
  );
}
