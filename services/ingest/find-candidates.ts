/**
 * Stored events that an incoming event might be: their dates come near one another (looked up by index) and they share an actor, or,
 * where one of the two names nobody, a theme or one near it. Where one of them is dated roughly, so that it meets all that its actors did
 * in a month or a year, they also share the action or a kind of happening, and only those with the best claim are taken: the same days, most
 * actors in common, the same action, the most salient.
 */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { fromStoredDay, toStoredDay } from '@/db/schema/iso-day';
import { type DatedEvent, kindredThemes, mayBeDatedApart, nearThemes, type StoredCandidate } from '@/engine/index';
import type { ActorRow } from '../vocabulary/resolve-actors';

/** how far two exact days may lie apart for the engine, of what may be dated apart; of anything coarser the days themselves must meet */
const MARGIN_DAYS = 2;
/** a date of more days is a rough one */
const ROUGH_ABOVE_DAYS = 7;
/** for one incoming event, where both are dated to few days */
const MAX_NEAR = 400;
/** the same, where one of them is dated roughly; of those with an equal claim the earliest stored */
const MAX_ROUGH = 16;

/** As the statement returns them: days as the database writes them. */
interface CandidateRow extends Omit<StoredCandidate, 'id' | 'actors'> {
  readonly id: number;
  readonly actors: readonly (Omit<StoredCandidate['actors'][number], 'actor' | 'country'> & {
    readonly slug: string;
    readonly vocabularyId: string | null;
    readonly country: string | null;
  })[];
}

/**
 * `rowOf` maps the engine's actor keys to rows. Rejected and merged events are no candidates. One statement for all: the events near those
 * days by the index of dates, and what fits of them as JSON.
 */
export async function findCandidates(
  tx: Database,
  incoming: readonly DatedEvent[],
  rowOf: ReadonlyMap<string, ActorRow>,
): Promise<readonly StoredCandidate[]> {
  if (incoming.length === 0) return [];
  const wanted = incoming.map((event, n) => ({
    n,
    earliest: toStoredDay(event.date.earliest),
    latest: toStoredDay(event.date.latest),
    margin: event.date.earliest === event.date.latest && mayBeDatedApart(event) ? MARGIN_DAYS : 0,
    actors: event.actors.flatMap(({ actor }) => rowOf.get(actor)?.id ?? []),
    themes: nearThemes(event.themes),
    action: event.action,
    kindred: kindredThemes(event.themes),
  }));
  const themes = sql`(select array_agg(theme_id) from event_themes where event_id = e.id)`;
  const found = await rows<{ candidate: CandidateRow }>(
    tx,
    sql`
      with wanted as materialized (
        select *, daterange(earliest - margin, latest + margin, '[]') as days, latest < earliest + ${ROUGH_ABOVE_DAYS}::int as exact
        from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
          as given(n int, earliest date, latest date, margin int, actors int[], themes text[], action text, kindred text[])
      ),
      fitting as (
        select e.id, near, row_number() over (partition by n, near order by same_days desc, shared desc, e.action = w.action desc, salience desc, e.id) as rank
        from wanted w join events e on span && days
        cross join lateral (select w.exact and e.latest < e.earliest + ${ROUGH_ABOVE_DAYS}::int as near,
          w.earliest = e.earliest and w.latest = e.latest as same_days,
          (select count(*) from unnest(parties) party where party = any(actors)) as shared) claim
        where state <> 'rejected' and merged_into is null
          and (parties && actors or (actors = '{}' or parties = '{}') and ${themes} && w.themes)
          and (near or same_days or e.action = w.action or w.kindred is null or coalesce(${themes} && w.kindred, true))
      )
      select json_build_object(
        'id', e.id, 'title', e.title, 'status', e.status, 'action', e.action, 'place', e.place,
        'titles', (select coalesce(json_agg(distinct m.title), '[]') from event_mentions m where m.event_id = e.id and m.state = 'accepted'),
        'date', json_build_object('edtf', e.edtf, 'earliest', e.earliest::text, 'latest', e.latest::text, 'precision', e.precision),
        'actors', (
          select coalesce(json_agg(json_build_object('slug', a.slug, 'vocabularyId', a.vocabulary_id, 'name', a.name, 'kind', a.kind,
            'role', p.role, 'country', a.country) order by p.position), '[]')
          from event_actors p join actors a on a.id = p.actor_id where p.event_id = e.id
        ),
        'themes', (select coalesce(json_agg(t.theme_id order by t.position), '[]') from event_themes t where t.event_id = e.id)
      ) as candidate
      from (select distinct id from fitting where rank <= case when near then ${MAX_NEAR}::int else ${MAX_ROUGH}::int end) chosen
      join events e on e.id = chosen.id
      order by e.id`,
  );
  return found.map(({ candidate }) => toCandidate(candidate));
}

const toCandidate = ({ id, date, actors, ...rest }: CandidateRow): StoredCandidate => ({
  ...rest,
  id: String(id),
  date: { ...date, earliest: fromStoredDay(date.earliest), latest: fromStoredDay(date.latest) },
  actors: actors.map(({ vocabularyId, slug, country, ...actor }) => ({
    actor: vocabularyId ?? `new:${slug}`,
    ...actor,
    ...(country ? { country } : {}),
  })),
});
