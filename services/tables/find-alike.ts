/** For events of a table those that are here already and probably the same, by the comparison that merges events. A batch is three statements. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { toStoredDay } from '@/db/schema/iso-day';
import type { KnownEvent } from '@/domain/desk/table-import';
import { type ActorKind, type Comparable, compareEvents, parseEdtf, type ThemeId } from '@/engine/index';
import { arrayOf } from '../facts/timeline-projection';
import { loadCandidates } from '../ingest/candidates/load-candidates';
import { signatureOfFields } from '../signatures/stored-signature';
import type { TableEvent } from './event-item';

/** above the score that merges reports: a row has all its fields, on the very days */
const ALIKE = 0.7;
/** so many events of its days a row is compared with: those with most actors in common */
const MOST_COMPARED = 12;

/** A row with its place in the table, and the ids of those of its actors that are known. */
export interface SoughtRow {
  readonly n: number;
  readonly event: TableEvent['event'];
  readonly actorIds: readonly number[];
}

/** By the place of the row; those that nothing is like are left out. */
export async function findAlike(db: Database, sought: readonly SoughtRow[]): Promise<ReadonlyMap<number, KnownEvent>> {
  const given = sought.map(({ n, event, actorIds }) => {
    const bounds = parseEdtf(event.date.edtf);
    return { n, first: toStoredDay(bounds?.earliest ?? ''), last: toStoredDay(bounds?.latest ?? ''), parties: actorIds };
  });
  const near = await rows<{ n: number; id: number; title: string }>(
    db,
    sql`
      select n, e.id, e.title
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(n int, first date, last date, parties int[])
      cross join lateral (
        select id, title from events where span = daterange(first, last, '[]') and state <> 'rejected' and merged_into is null
        order by (select count(*) from unnest(events.parties) party where party = any(g.parties)) desc, salience desc, id limit ${MOST_COMPARED}
      ) e`,
  );
  if (near.length === 0) return new Map();
  const stored = await loadCandidates(db, sql`select distinct unnest(${arrayOf(near.map(({ id }) => id))}) as id`);
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
  const found = await rows<{ id: number; actor: string; name: string; kind: ActorKind; country: string | null }>(
    db,
    sql`select id, coalesce(vocabulary_id, 'new:' || slug) as actor, name, kind, country from actors
      where id = any(${arrayOf(sought.flatMap(({ actorIds }) => actorIds))})`,
  );
  return new Map(found.map(({ id, country, ...actor }) => [id, { ...actor, ...(country === null ? {} : { country }) }]));
}
