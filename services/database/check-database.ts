/** Checks the invariants of the database. Each check counts the rows that violate it and names the first few. Changes no data. */
import { gt, inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, eventMentions, events, onlyValue, rows } from '@/db/database';
import { knownMigrations, lastMigrationOf } from '@/db/migrate';
import { counted } from '@/domain/text/counted';
import { parseEdtf } from '@/engine/calendar/edtf';
import { storedConfidence, storedSearchText } from '../events/computed-columns';
import { hasGround, rootOf } from '../events/merged';
import { readPasts, reportedAgain } from '../timeline/facts/pasts';
import { arrayOf, FACT_COLUMNS, pastFacts, presentFacts } from '../timeline/facts/projection';
import { type Finding, findRows, someOf } from './finding';
import { type Reference, referencesOf } from './table-facts';

/** Finds rows with missing targets. PostgreSQL cannot check ids inside JSON and columns without a foreign key. */
async function* checkReferences(db: Database): AsyncGenerator<Finding, void> {
  const references = await referencesOf(db);
  const broken: string[] = [];
  for (const reference of references) broken.push(...(await orphansOf(db, reference)));
  yield { check: 'references are valid', looked: counted(references.length, 'reference'), wrong: someOf(broken) };
  yield await findRows(db, 'mentions refer to existing actors', 'mention')`
    select m.id::text as id from event_mentions m cross join jsonb_array_elements(m.actors) a
    where not exists (select 1 from actors where id = (a->>'actorId')::int)`;
  yield await findRows(db, 'every event has its history', 'event')`
    select e.id::text as id from events e
    where not exists (select 1 from event_revisions r where r.event_id = e.id and r.version = e.version)`;
  yield await findRows(db, 'published events have an article or were added by hand', 'event')`
    select e.id::text as id from events e
    where e.state = 'published' and e.merged_into is null and not (e.origins::text like '%human%' or e.origins::text like '%edited%')
      and not exists (select 1 from event_mentions m where m.event_id = e.id and m.state <> 'rejected')`;
  yield await findRows(db, 'articles have text', 'article')`
    select a.id::text as id from articles a where not exists (select 1 from article_revisions r where r.article_id = a.id)`;
}

/** Finds rows with a broken foreign key. A damaged index or a restore by another tool can cause them. */
async function orphansOf(db: Database, { table, name, definition }: Reference): Promise<readonly string[]> {
  const [, column = '', target = '', foreign = ''] = /^FOREIGN KEY \((\w+)\) REFERENCES (\w+)\((\w+)\)/.exec(definition) ?? [];
  if (column === '') return [];
  const broken = await onlyValue<number>(db)`select count(*)::int as n from ${sql.identifier(table)} o
    where o.${sql.identifier(column)} is not null
      and not exists (select 1 from ${sql.identifier(target)} t where t.${sql.identifier(foreign)} = o.${sql.identifier(column)})`;
  return broken > 0 ? [`${counted(broken, 'row')} of ${table} by ${name}`] : [];
}

const BATCH = 500;
const BODIES = 50;

/** Runs all checks in order. With tables of another release, skips the checks of derived data. */
export async function* checkDatabase(db: Database): AsyncGenerator<Finding, void> {
  if (await onlyValue<boolean>(db)`select to_regclass('events') is null as empty`) {
    yield { check: 'there are tables', looked: null, wrong: ['none in this database yet. "npm start" creates them.'] };
    return;
  }
  const tables = await checkMigrations(db);
  yield tables;
  yield* checkReferences(db);
  yield await checkQuotations(db);
  yield await checkDates(db);
  yield await checkSearchText(db);
  yield await checkMerges(db);
  // derived data is computed again after a migration, and may be missing
  if (tables.wrong.length > 0) return;
  yield* checkMergedEvents(db);
  yield await checkConfidence(db);
  yield await checkFacts(db);
  yield await checkDecades(db);
}

async function checkMigrations(db: Database): Promise<Finding> {
  const [last, found] = [knownMigrations().at(-1) ?? null, await lastMigrationOf(db)];
  const wrong = found === last ? [] : [`the last migration is ${found ?? 'unknown'} instead of ${last}`];
  return { check: 'the tables are up to date', looked: last, wrong };
}

/** Warns of merges by an earlier version that have no references: undoing one does not separate the events. */
async function checkMerges(db: Database): Promise<Finding> {
  const found = await rows<{ merge: string }>(db)`
    select concat_ws(' ', kind, source, 'into', target) as merge from vocabulary_merges where moved is not null and undone_at is null order by id`;
  const warning =
    found.length === 0
      ? null
      : `undoing these merges from an earlier version will not separate the events: ${someOf(found.map(({ merge }) => merge)).join(', ')}`;
  return { check: 'merges can be undone', looked: null, wrong: [], warning };
}

/** Checks which events quotes belong to, and warns of event merges that a later split made permanent. */
async function* checkMergedEvents(db: Database): AsyncGenerator<Finding, void> {
  yield await findRows(db, 'quotes belong to the events that they were merged into', 'mention')`
    select m.id::text as id from event_mentions m join events e on e.id = m.own_event_id
    where m.event_id is distinct from case when e.merged_into is null then e.id else ${rootOf(sql`e.id`)} end`;
  // undoing a split merges again, with the quotes that its history names
  const found = await rows<{ id: number; undoable: boolean }>(db)`
  select e.id, ${hasGround} or exists (
    select 1 from event_revisions r cross join jsonb_array_elements(r.snapshot->'about'->'moved') moved
    join event_mentions m on m.id = (moved->>'id')::int
    where r.event_id = e.id and r.change = 'merged' and m.event_id = ${rootOf(sql`e.id`)}) as undoable
  from events e where e.merged_into is not null order by e.id`;
  const stuck = someOf(found.flatMap(({ id, undoable }) => (undoable ? [] : [`event ${id}`])));
  yield {
    check: 'merges of events can be undone',
    looked: counted(found.length, 'merged event'),
    wrong: [],
    warning: stuck.length === 0 ? null : `these events stay merged because their quotes were split off: ${stuck.join(', ')}`,
  };
}

async function* batchesOf<Row extends { id: number }>(load: (after: number) => Promise<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  for (let found = await load(0); found.length > 0; found = await load(found.at(-1)?.id ?? 0)) yield found;
}

const { id, revisionId, health, startOffset, endOffset, quote, dateStart, dateEnd, dateText } = eventMentions;
const QUOTATION = { id, revisionId, health, startOffset, endOffset, quote, dateStart, dateEnd, dateText };

/** Checks `body.slice(start, end) === quote`, and the same for date phrases. */
async function checkQuotations(db: Database): Promise<Finding> {
  const wrong: string[] = [];
  let looked = 0;
  const revisions = batchesOf(
    (after) =>
      rows<{ id: number; body: string }>(db)`select id, body from article_revisions where id > ${after} order by id limit ${BODIES}`,
  );
  for await (const found of revisions) {
    const bodies = new Map(found.map(({ id, body }) => [id, body]));
    const mentions = await db
      .select(QUOTATION)
      .from(eventMentions)
      .where(inArray(eventMentions.revisionId, [...bodies.keys()]))
      .orderBy(eventMentions.id);
    for (const mention of mentions) {
      const fault = quotationFault(bodies.get(mention.revisionId) ?? '', mention);
      if (fault) wrong.push(`mention ${mention.id}: ${fault}`);
    }
    looked += mentions.length;
  }
  return { check: 'quotes match their articles', looked: counted(looked, 'mention'), wrong: someOf(wrong) };
}

function quotationFault(body: string, mention: Pick<typeof eventMentions.$inferSelect, keyof typeof QUOTATION>): string | null {
  if (mention.health === 'orphaned') return null;
  if (body.slice(mention.startOffset, mention.endOffset) !== mention.quote) return 'its quote is not at the stored position';
  const { dateStart: start, dateEnd: end, dateText: words } = mention;
  if (start === null || end === null || words === null) return null;
  return body.slice(start, end) === words ? null : 'its date phrase is not at the stored position';
}

/** Checks that the first and last day of every event match its date. */
async function checkDates(db: Database): Promise<Finding> {
  const wrong: string[] = [];
  let looked = 0;
  const columns = { id: events.id, edtf: events.edtf, earliest: events.earliest, latest: events.latest };
  for await (const found of batchesOf((after) =>
    db.select(columns).from(events).where(gt(events.id, after)).orderBy(events.id).limit(BATCH),
  )) {
    looked += found.length;
    for (const { id, edtf, earliest, latest } of found) {
      const bounds = parseEdtf(edtf);
      if (!bounds) wrong.push(`event ${id}: "${edtf}" cannot be read`);
      else if (bounds.earliest !== earliest || bounds.latest !== latest)
        wrong.push(`event ${id}: "${edtf}" does not run from ${earliest} to ${latest}`);
    }
  }
  return { check: 'first and last days match the dates', looked: counted(looked, 'event'), wrong: someOf(wrong) };
}

const checkSearchText = (db: Database): Promise<Finding> =>
  findRows(db, 'the search index matches the events', 'event')`
    select id::text as id from ${events} where search_text <> ${storedSearchText(sql`${events}.place`)} order by ${events}.id`;

const checkConfidence = (db: Database): Promise<Finding> =>
  findRows(db, 'each event has the highest confidence of its sentences', 'event')`
    select id::text as id from ${events} where confidence is distinct from ${storedConfidence} order by ${events}.id`;

/** Checks that the projection matches the events. Marked events are skipped, because they await a refresh. */
async function checkFacts(db: Database): Promise<Finding> {
  const again = (await rows<{ id: number }>(db)`${reportedAgain(null)} order by 1`).map(({ id }) => id);
  const differing = async (truth: SQL, stored: SQL): Promise<readonly string[]> => {
    const found = await rows<{ id: number }>(db)`
    with truth(${FACT_COLUMNS}) as materialized (${truth}), known as materialized (select ${FACT_COLUMNS} from timeline_facts where ${stored})
    select distinct event_id as id from (
      (table truth except table known) union all (table known except table truth)
    ) other
    where not exists (select 1 from timeline_marks where timeline_marks.event_id in (0, other.event_id))
    order by 1`;
    return found.map(({ id }) => `event ${id}`);
  };
  const wrong = new Set(await differing(presentFacts(null), sql`known_to = 'infinity' or event_id <> all(${arrayOf(again)})`));
  for (let from = 0; from < again.length; from += BATCH) {
    const ids = again.slice(from, from + BATCH);
    const found = await differing(pastFacts(await readPasts(db, ids)), sql`known_to < 'infinity' and event_id = any(${arrayOf(ids)})`);
    for (const one of found) wrong.add(one);
  }
  return { check: 'the timeline data matches the events', looked: null, wrong: someOf([...wrong]) };
}

/** Long spans are counted by decade and short ones by month, so both sums must match. */
const checkDecades = (db: Database): Promise<Finding> =>
  findRows(db, 'decade counts are up to date', 'actor')`
      select distinct actor_id::text as id from (
        select actor_id from timeline_rollup
        where grain in (0, 3)
        group by actor_id, theme
        having sum(case grain when 0 then starts else -starts end) <> 0 or sum(case grain when 0 then ends else -ends end) <> 0
      ) wrong order by 1`;
