/**
 * Queries for the queue items of each kind, computed from the data and not stored. Each returns `item` (its name within the kind),
 * `salience`, `event_id`, `other_id`, `article_id`, `job_id`, `since` and `note`. A dismissed item reappears if `since` is later.
 */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, idsOf, rows } from '@/db/database';
import { LOW } from '@/domain/desk/confidence';
import type { QueueKind } from '@/domain/desk/queue';
import { arrayOf, PRESENT_FACTS } from '../timeline/facts/projection';
import { dataVersion } from '../timeline/facts/query-cache';
import { BATCHES, SINGLE_ARTICLES } from './articles-to-review';

/** The results of the two scans over all events. Cached for a while, because scanning many events is slow. */
export interface Looked {
  readonly conflicts: readonly number[];
  readonly duplicates: readonly (readonly [number, number])[];
}

export function itemsOf(kind: QueueKind, today: string, looked: Looked): SQL {
  switch (kind) {
    case 'mistake':
      return sql`select r.id::text as item, e.salience, e.id as event_id, ${NOTHING} as other_id, ${NOTHING} as article_id, ${NOTHING} as job_id, ${NEVER} as since, r.words as note
        from mistake_reports r join events e on e.id = r.event_id where r.state = 'open'`;
    case 'conflict':
      return sql`select e.id::text as item, e.salience, e.id as event_id, ${NOTHING} as other_id, ${NOTHING} as article_id, ${NOTHING} as job_id, max(m.created_at) as since,
          string_agg(distinct case when ${OTHER_DATE} then m.edtf else m.status end, ', ') as note
        ${conflicting(looked.conflicts)} group by e.id`;
    case 'orphan':
      return sql`select m.id::text as item, e.salience, e.id as event_id, ${NOTHING} as other_id, r.article_id, ${NOTHING} as job_id, ${NEVER} as since, m.quote as note
        from event_mentions m join events e on e.id = m.event_id join article_revisions r on r.id = m.revision_id
        where m.health = 'orphaned' and m.state = 'accepted' and e.state <> 'rejected' and e.merged_into is null`;
    case 'due':
      return sql`select e.id::text as item, ${ONE_EVENT}
        where ${overdue(today)} and ${SHOWN}`;
    case 'duplicate':
      return alike(looked.duplicates);
    case 'import':
      return sql`${TABLES} union all ${BATCHES}`;
    case 'article':
      return SINGLE_ARTICLES;
    case 'disagreement':
      return DISAGREEMENTS;
    case 'draft':
      return sql`select e.id::text as item, ${ONE_EVENT} where ${DRAFT} and (not ${LISTED_OTHERWISE} or ${ASSIGNED_DRAFT})`;
    case 'undated':
      return sql`select e.id::text as item, ${ONE_EVENT} where e.date_basis = 'inferred' and ${UNCHECKED} and not ${overdue(today)} and ${INFERRED}`;
    case 'unchecked':
      return sql`select e.id::text as item, ${ONE_EVENT} where ${UNCHECKED} and not ${overdue(today)} and not ${INFERRED}`;
  }
}

const NOTHING = sql`null::int`;
const NEVER = sql`null::timestamptz`;
const ONE_EVENT = sql`e.salience, e.id as event_id, ${NOTHING} as other_id, ${NOTHING} as article_id, ${NOTHING} as job_id, ${NEVER} as since, null::text as note from events e`;
const SHOWN = sql`e.state = 'published' and e.merged_into is null`;
/** Recording what happened comes before reviewing the rest of the event, so an overdue plan is in the queue once. */
const overdue = (today: string): SQL =>
  sql`(e.status = 'planned' and e.outcome = 'unknown' and e.polarity = 'affirmed' and e.latest < ${today}::date)`;
const UNCHECKED = sql`${SHOWN} and e.checked_at is null`;
/** no person has set the date */
const MACHINE_DATE = sql`coalesce(e.origins->>'date', 'machine') = 'machine'`;
const INFERRED = sql`(e.date_basis = 'inferred' and ${MACHINE_DATE})`;
const DRAFT = sql`e.state = 'draft' and e.merged_into is null`;
/** The item of the article or the import already covers the draft. */
const LISTED_OTHERWISE = sql`(exists (select 1 from event_mentions m where m.event_id = e.id and m.state <> 'rejected')
  or exists (select 1 from imported_events i where i.event_id = e.id and i.job_id is not null))`;
const ASSIGNED_DRAFT = sql`exists (select 1 from queue_marks own where own.kind = 'draft' and own.item = e.id::text and own.assigned_to is not null)`;

/** SQL expression: the kind of the item that is about event `e` alone; null if the event needs no decision. */
export const kindOfEvent = (today: string): SQL<QueueKind | null> => sql`case
  when ${DRAFT} then 'draft'
  when not (${SHOWN}) then null
  when ${overdue(today)} then 'due'
  when e.checked_at is not null then null
  when ${INFERRED} then 'undated'
  else 'unchecked' end`;

/** Imported tables with drafts. */
const TABLES = sql`
  select i.job_id::text as item, max(e.salience) as salience, ${NOTHING} as event_id, ${NOTHING} as other_id, ${NOTHING} as article_id, i.job_id,
    ${NEVER} as since, count(*) || case when count(*) = 1 then ' imported draft' else ' imported drafts' end as note
  from imported_events i join events e on e.id = i.event_id
  where i.job_id is not null and ${DRAFT}
  group by i.job_id`;
/** same rule as `disagreementsOf`: the dates exclude each other, and an earlier expectation is not a different status */
const OTHER_DATE = sql`(m.earliest > e.latest or m.latest < e.earliest)`;
const PUBLISHED = sql`(select a.published from article_revisions r join articles a on a.id = r.article_id where r.id = m.revision_id)`;
const OTHER_STATUS = sql`(m.status <> e.status and case m.status
  when 'happened' then true
  when 'ongoing' then e.status <> 'happened' or ${PUBLISHED} > e.latest
  else e.status = 'hypothetical' end)`;
/** changes that a person makes without looking at the event */
const IN_PASSING = sql`('source-added', 'source-removed', 'split-off', 'published', 're-extracted', 'actors-merged', 'actors-parted',
  'themes-merged', 'themes-parted')`;

/**
 * From-clause for events that a mention contradicts, unless a person changed the event after the mention was added. `among`: null for all
 * events.
 */
export const conflicting = (among: readonly number[] | null): SQL => sql`
  from events e join event_mentions m on m.event_id = e.id
  where ${among === null ? sql`true` : sql`e.id = any(${arrayOf(among)})`} and e.state <> 'rejected' and e.merged_into is null
    and m.state = 'accepted' and (${OTHER_DATE} or ${OTHER_STATUS})
    and not exists (
      select 1 from event_revisions v
      where v.event_id = e.id and v.changed_by is not null and v.at >= m.created_at and v.change not in ${IN_PASSING}
    )`;

/** minimum title similarity of duplicates */
const ALIKE = 0.5;

/** Pairs of events in the projection with the same days and a common actor and theme. */
const lookForPairs: SQL = sql`
  select a.event_id as a, b.event_id as b
  from ${PRESENT_FACTS} a
  join ${PRESENT_FACTS} b on b.actor_id = a.actor_id and b.earliest = a.earliest and b.latest = a.latest and b.event_id > a.event_id
  join events x on x.id = a.event_id
  join events y on y.id = b.event_id
  where a.actor_id <> 0 and a.themes && b.themes and similarity(x.title, y.title) >= ${ALIKE}
  group by 1, 2`;

const alike = (pairs: readonly (readonly [number, number])[]): SQL => sql`
  select x.id || '-' || y.id as item, greatest(x.salience, y.salience) as salience, x.id as event_id, y.id as other_id, ${NOTHING} as article_id,
    ${NOTHING} as job_id, ${NEVER} as since, null::text as note
  from unnest(${arrayOf(pairs.map(([a]) => a))}, ${arrayOf(pairs.map(([, b]) => b))}) as pair(a, b)
  join events x on x.id = pair.a and x.state = 'published' and x.merged_into is null
  join events y on y.id = pair.b and y.state = 'published' and y.merged_into is null
  where x.earliest = y.earliest and x.latest = y.latest`;

const OTHER_DATES = sql`(m.second_reading->>'finding' = 'disagreement' and m.second_reading->>'claimed' is not null
  and ${MACHINE_DATE})`;
const ONE_READER = sql`(m.second_reading->>'readers' <> 'both' and e.confidence < ${LOW})`;
/** condition of the partial index */
const PARTIAL = sql`(m.second_reading->>'finding' = 'disagreement' or m.second_reading->>'readers' <> 'both')`;
/** the engine's date and the model's date, or the only reader */
const READERS_NOTE = sql`coalesce(
  min(coalesce(m.second_reading->>'engineDate', m.edtf) || ' ' || (m.second_reading->>'claimed')) filter (where ${OTHER_DATES}),
  min(m.second_reading->>'readers'))`;

/** Events about which the engine and the language model disagree, until a person reviews the event or its date. */
const DISAGREEMENTS = sql`
  select e.id::text as item, e.salience, e.id as event_id, ${NOTHING} as other_id, min(r.article_id) as article_id, ${NOTHING} as job_id,
    max(answer.created_at) as since, ${READERS_NOTE} as note
  from event_mentions m
  join events e on e.id = m.event_id and e.state <> 'rejected' and e.merged_into is null and e.checked_at is null
  join article_revisions r on r.id = m.revision_id
  left join model_answers answer on answer.revision_id = r.id
  where m.state = 'accepted' and ${PARTIAL} and (${OTHER_DATES} or ${ONE_READER})
  group by e.id`;

/** maximum number of items per kind */
const MOST_FOUND = 2_000;
/** a scan faster than this (ms) is repeated after every write */
const QUICK = 250;
/** a slower scan is cached for this multiple of its duration */
const GOOD_FOR = 20;

interface Kept {
  readonly version: string;
  readonly looked: Promise<Looked>;
  /** until when the result is valid despite writes (ms) */
  goodUntil: number;
}

const keptOf = new WeakMap<Database, Kept>();

export async function scanForDuplicates(db: Database): Promise<Looked> {
  const version = await dataVersion(db);
  const cached = keptOf.get(db);
  if (cached && (cached.version === version || performance.now() < cached.goodUntil)) return cached.looked;
  const begun = performance.now();
  const entry: Kept = { version, looked: look(db), goodUntil: 0 };
  keptOf.set(db, entry);
  try {
    const looked = await entry.looked;
    const took = performance.now() - begun;
    if (took > QUICK) entry.goodUntil = performance.now() + took * GOOD_FOR;
    return looked;
  } catch (error) {
    if (keptOf.get(db) === entry) keptOf.delete(db);
    throw error;
  }
}

async function look(db: Database): Promise<Looked> {
  const conflicts = await rows<{ id: number }>(db)`
    select e.id ${conflicting(null)} group by e.id order by e.salience desc limit ${MOST_FOUND}`;
  const pairs = await rows<{ a: number; b: number }>(db)`${lookForPairs} limit ${MOST_FOUND}`;
  return { conflicts: idsOf(conflicts), duplicates: pairs.map(({ a, b }) => [a, b] as const) };
}
