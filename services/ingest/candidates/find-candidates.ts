/**
 * Finds stored events that may match an incoming event: nearby dates and a shared actor. If one of the two has no actor, they share a theme
 * or a related one instead. If one of them has a rough date, they also share the exact days, the action or a kindred theme. For rough
 * dates, only the best candidates count: same days, most shared actors, same action, highest salience.
 */
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { toStoredDay } from '@/db/schema/column-types';
import { dayNumber } from '@/domain/dates/day-words';
import { type DatedEvent, kindredThemes, mayBeDatedApart, nearThemes, type StoredCandidate } from '@/engine/index';
import type { ActorRow } from '../../vocabulary/resolve-actors';
import { loadCandidates } from './load-candidates';

/** how many days apart two exact dates may be if the engine allows it; coarser dates must overlap */
const MARGIN_DAYS = 2;
/** a date range longer than this is rough */
const ROUGH_ABOVE_DAYS = 7;
/** limit per incoming event, if both dates are exact */
const MAX_NEAR = 400;
/** limit per incoming event, if one date is rough; ties go to the earliest stored event */
const MAX_ROUGH = 16;

/**
 * `rowOf` maps the engine's actor keys to rows. Rejected and merged events are not candidates. One statement serves all events. It uses the
 * index of event keys, or the index of days for ranges of more than 512 days.
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

/** party key of every event */
const ANYBODY = 0;
/** party key of events without a named party */
const NOBODY = -1;

const FIRST_DAY = dayNumber('2000-01-01');
/** the lengths of stretches in days, as powers of two */
const LEVELS = [3, 7, 11, 15] as const;
const STRETCHES = 2 ** 24;
/** longer ranges would need too many keys: the index compares each key with all the others */
const MOST_DAYS = 512;

/** The keys of events that involve any of the parties on these days; null if there would be too many. */
export function nearKeys(parties: readonly number[], first: number, last: number): readonly number[] | null {
  if (last - first > MOST_DAYS) return null;
  return parties.flatMap((party) =>
    LEVELS.flatMap((days, level) => {
      const stretch = (day: number): number => Math.floor((day - FIRST_DAY) / 2 ** days) + STRETCHES / 2;
      return Array.from(
        { length: stretch(last) - stretch(first) + 1 },
        (_, step) => (party * LEVELS.length + level) * STRETCHES + stretch(first) + step,
      );
    }),
  );
}
