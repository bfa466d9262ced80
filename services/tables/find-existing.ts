/** Finds stored events that a table row repeats: imported before, identical, or similar enough to be the same. */
import { sql } from 'drizzle-orm';
import { type Database, idsOf, rows } from '@/db/database';
import { toStoredDay } from '@/db/schema/column-types';
import type { KnownEvent } from '@/domain/desk/table-import';
import { IMPORT_UNDONE } from '@/domain/history/revision-words';
import { type ActorKind, type Comparable, compareEvents, parseEdtf, type ThemeId } from '@/engine/index';
import { signatureOfFields } from '../evidence/stored-signature';
import { loadCandidates } from '../ingest/candidates/load-candidates';
import { arrayOf } from '../timeline/facts/projection';
import type { TableEvent } from './event-item';

export interface Known {
  /** false: only the ID, or the title and the days, match */
  readonly certain: boolean;
  readonly event: KnownEvent;
}

type Sought = Pick<TableEvent, 'event' | 'externalId' | 'fingerprint'>;

interface KnownRow {
  readonly n: number;
  readonly id: number;
  readonly title: string;
  readonly certain: boolean;
}

/** In the order of the events. `actorIds`: null if an actor is new. `jobId`: IDs repeated within this job are ignored. */
export async function findKnown(
  db: Database,
  sought: readonly Sought[],
  actorIds: readonly (readonly number[] | null)[],
  jobId: number | null = null,
): Promise<readonly (Known | null)[]> {
  if (sought.length === 0) return [];
  const given = sought.map(({ event, externalId, fingerprint }, n) => {
    const bounds = parseEdtf(event.date.edtf);
    return {
      ...{ n, fingerprint, external: externalId, title: event.title },
      first: toStoredDay(bounds?.earliest ?? ''),
      last: toStoredDay(bounds?.latest ?? ''),
      parties: actorIds[n] ?? null,
    };
  });
  const found = await rows<KnownRow>(db)`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as g(n int, fingerprint text, external text, title text, first date, last date, parties int[])
    )
    select distinct on (n) n, e.id, e.title, certain
    from (
      select n, i.event_id as id, true as certain, 1 as rank
        from given join imported_events i on i.fingerprint = given.fingerprint
      union all
      select n, i.event_id, lower(e.title) = lower(given.title) and e.earliest = given.first and e.latest = given.last, 2
        from given join imported_events i on i.external_id = given.external join events e on e.id = i.event_id
        where ${jobId}::int is null or i.job_id is distinct from ${jobId}::int
      union all
      select n, e.id, given.parties is not null and e.parties @> given.parties and given.parties @> e.parties, 3
        from given join events e on e.span = daterange(given.first, given.last, '[]') and lower(e.title) = lower(given.title)
        where e.state <> 'rejected' and e.merged_into is null
    ) near join events e using (id)
    where not (e.state = 'rejected' and exists (
      select 1 from event_revisions v where v.event_id = e.id and v.version = e.version and v.change = ${IMPORT_UNDONE}))
    order by n, certain desc, rank, e.id`;
  const byRow = new Map(found.map(({ n, id, title, certain }) => [n, { certain, event: { id, title } }]));
  return sought.map((_, n) => byRow.get(n) ?? null);
}

/** Actor names in lower case → IDs, with merged actors resolved. Unknown names are omitted. */
export async function actorIdsByName(db: Database, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const wanted = [...new Set(names.map((name) => name.toLowerCase()))];
  if (wanted.length === 0) return new Map();
  const found = await rows<{ name: string; id: number }>(db)`
    with wanted as (select value as name from jsonb_array_elements_text(${JSON.stringify(wanted)}::jsonb))
    select distinct on (name) name, id from (
      select w.name, a.root as id, 1 as rank from wanted w join actors a on a.slug = w.name
      union all
      select w.name, a.root, 2 from wanted w join actors a on lower(a.name) = w.name
      union all
      select w.name, min(a.id), 3 from wanted w join actor_names o on lower(o.alias) = w.name join actors a on a.id = o.actor_id
        where a.merged_into is null group by w.name having count(distinct a.id) = 1
    ) called order by name, rank, id`;
  return new Map(found.map(({ name, id }) => [name, id]));
}

/** higher than the threshold that merges reports, because a row has all its fields and the exact days */
const ALIKE = 0.7;
/** maximum number of events per row to compare, those with the most actors in common */
const MOST_COMPARED = 12;

/** A row with its index in the table and the IDs of its known actors. */
interface SoughtRow {
  readonly n: number;
  readonly event: TableEvent['event'];
  readonly actorIds: readonly number[];
}

/** The similar event by row index; rows without a similar event are omitted. */
export async function findAlike(db: Database, sought: readonly SoughtRow[]): Promise<ReadonlyMap<number, KnownEvent>> {
  const given = sought.map(({ n, event, actorIds }) => {
    const bounds = parseEdtf(event.date.edtf);
    return { n, first: toStoredDay(bounds?.earliest ?? ''), last: toStoredDay(bounds?.latest ?? ''), parties: actorIds };
  });
  const near = await rows<{ n: number; id: number; title: string }>(db)`
    select n, e.id, e.title
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(n int, first date, last date, parties int[])
    cross join lateral (
      select id, title from events where span = daterange(first, last, '[]') and state <> 'rejected' and merged_into is null
      order by (select count(*) from unnest(events.parties) party where party = any(g.parties)) desc, salience desc, id limit ${MOST_COMPARED}
    ) e`;
  if (near.length === 0) return new Map();
  const stored = await loadCandidates(db, sql`select distinct unnest(${arrayOf(idsOf(near))}) as id`);
  const candidateOf = new Map(stored.map((candidate) => [Number(candidate.id), candidate]));
  const actorOf = await loadActors(db, sought);
  const rowOf = new Map(sought.map((one) => [one.n, comparable(one, actorOf)]));
  const best = new Map<number, { readonly score: number; readonly event: KnownEvent }>();
  for (const { n, id, title } of near) {
    const [row, candidate] = [rowOf.get(n), candidateOf.get(id)];
    const score = (row && candidate && compareEvents(row, candidate)?.score) ?? 0;
    if (score >= ALIKE && score > (best.get(n)?.score ?? 0)) best.set(n, { score, event: { id, title } });
  }
  return new Map([...best].map(([n, { event }]) => [n, event]));
}

type Actor = Comparable['actors'][number];

function comparable({ event, actorIds }: SoughtRow, actorOf: ReadonlyMap<number, Actor>): Comparable {
  const { title, themes, action, place, status, date } = event;
  const bounds = parseEdtf(date.edtf);
  return {
    signatures: [signatureOfFields(title, themes)],
    date: { edtf: date.edtf, earliest: bounds?.earliest ?? '', latest: bounds?.latest ?? '' },
    actors: actorIds.flatMap((id) => actorOf.get(id) ?? []),
    themes: themes as readonly string[] as readonly ThemeId[],
    action,
    place,
    status,
  };
}

async function loadActors(db: Database, sought: readonly SoughtRow[]): Promise<ReadonlyMap<number, Actor>> {
  const found = await rows<{ id: number; actor: string; name: string; kind: ActorKind; country: string | null }>(db)`
    select id, coalesce(vocabulary_id, 'new:' || slug) as actor, name, kind, country from actors
    where id = any(${arrayOf(sought.flatMap(({ actorIds }) => actorIds))})`;
  return new Map(found.map(({ id, country, ...actor }) => [id, { ...actor, ...(country === null ? {} : { country }) }]));
}
