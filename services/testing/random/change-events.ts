/** Writes random changes of every kind to events and related tables. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { toStoredDay } from '@/db/schema/column-types';
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import { signatureOf } from '@/engine/index';
import { pick, type Random, upTo } from './random';

interface Written {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: string;
  readonly extent: 'throughout' | 'within';
}

/** Mostly within four years, occasionally very early or very long. */
function randomDate(random: Random): Written {
  const first = random() < 0.05 ? dayNumber('-0043-03-15') + upTo(random, 300_000) : dayNumber('2020-01-01') + upTo(random, 1_460);
  const [precision, length] = pick(random, [
    ['day', 0],
    ['day', 0],
    ['day', 0],
    ['interval', 1 + upTo(random, 12)],
    ['interval', 1 + upTo(random, 900)],
    ['month', 29],
    ['year', 364],
    ['decade', 3_652],
  ] as const);
  const extent = precision === 'day' || random() < 0.4 ? 'throughout' : 'within';
  return { earliest: toStoredDay(dayOf(first)), latest: toStoredDay(dayOf(first + length)), precision, extent };
}

/** the sources and places below, with their filter slugs */
export const SOURCES = [
  { name: 'Reuters', slug: 'reuters' },
  { name: 'A Paper', slug: 'a-paper' },
  { name: 'El País', slug: 'el-pais' },
] as const;
export const PLACES = [
  { name: 'Geneva', slug: 'geneva' },
  { name: 'GENEVA', slug: 'geneva' },
  { name: 'St. Gallen', slug: 'st-gallen' },
] as const;

/** Inserts three sources with four articles each, which report the random events. */
export async function insertSources(db: Database): Promise<void> {
  for (const { name } of SOURCES) await db.execute(sql`insert into sources (name) values (${name})`);
  await db.execute(sql`
    insert into articles (source_id, title, published, state)
    select id, name || n, date '2023-12-28' + n * 3, case when n = 1 then 'draft' else 'published' end from sources, generate_series(1, 4) n`);
  await db.execute(sql`
    insert into article_revisions (article_id, number, body, original, content_hash, extractor_version)
    select id, 1, title, title, 'hash ' || id, 'random' from articles`);
}

const WORDS = ['harbor', 'treaty', 'summit', 'tariff', 'visit', 'grain'] as const;

export async function insertRandomEvent(db: Database, random: Random): Promise<number> {
  const { earliest, latest, precision, extent } = randomDate(random);
  const title = `${pick(random, WORDS)} ${pick(random, WORDS)}`;
  const [row] = await rows<{ id: number }>(db)`
    insert into events (title, edtf, earliest, latest, precision, extent, date_basis, status, action, salience, state, search_text)
    values (${title}, '', ${earliest}::date, ${latest}::date, ${precision}, ${extent}, 'explicit', 'happened', 'CONSULT',
      ${upTo(random, 20) / 20}, ${random() < 0.85 ? 'published' : 'draft'}, ${pick(random, WORDS)})
    returning id`;
  const id = row?.id ?? 0;
  await setRandomTraits(db, id, random);
  await setRandomParts(db, id, random);
  return id;
}

/** Sets the columns with a single value. */
const setRandomTraits = (db: Database, id: number, random: Random): Promise<unknown> =>
  db.execute(sql`
    update events set status = ${pick(random, ['happened', 'happened', 'planned', 'ongoing', 'hypothetical'])},
      outcome = ${pick(random, ['unknown', 'unknown', 'took-place', 'cancelled', 'postponed'])},
      polarity = ${pick(random, ['affirmed', 'affirmed', 'negated'])}, action = ${pick(random, ['CONSULT', 'AGREE', 'SANCTION', 'ACCUSE', 'AID'])},
      place = ${pick(random, [null, ...PLACES.map(({ name }) => name)])},
      origins = ${pick(random, ['{}', '{"date": "machine"}', '{"place": "human"}', '{"title": "edited"}', '{"title": "shipped", "date": "machine"}', '{"title": "human", "date": "human"}'])}::jsonb,
      checked_at = ${pick(random, [null, '2024-01-01'])}::timestamptz
    where id = ${id}`);

async function setRandomParts(db: Database, id: number, random: Random): Promise<void> {
  await db.execute(sql`delete from event_actors where event_id = ${id}`);
  await db.execute(sql`delete from event_themes where event_id = ${id}`);
  await db.execute(sql`
    insert into event_actors (event_id, actor_id, role)
    select ${id}::int, id, (array['initiator', 'target', 'participant'])[1 + (id * 3 + ${upTo(random, 1_000)}::int) % 3] from actors where (id * 7 + ${upTo(random, 1_000)}::int) % 5 < ${upTo(random, 3)}::int`);
  await db.execute(sql`
    insert into event_themes (event_id, theme_id)
    select ${id}::int, id from themes where (position * 3 + ${upTo(random, 1_000)}::int) % 7 < ${upTo(random, 3)}::int`);
  await db.execute(sql`delete from event_mentions where event_id = ${id}`);
  const [reported] = await rows(db)`select 1 from article_revisions limit 1`;
  for (let more = reported ? upTo(random, 4) : 0; more > 0; more -= 1) await insertRandomMention(db, id, random);
}

/** Adds a mention in one of the twelve articles. */
async function insertRandomMention(db: Database, eventId: number, random: Random): Promise<void> {
  const { earliest, latest, precision, extent } = randomDate(random);
  const actors = [1, 2, 3, 4].flatMap((actorId) =>
    random() < 0.3 ? [{ actorId, role: pick(random, ['initiator', 'target', 'participant']) }] : [],
  );
  const themes = pick(random, [['summit'], ['visit', 'meeting'], ['other'], ['sanction', 'other'], []]);
  const quote = pick(random, WORDS);
  const signature = signatureOf({ start: 0, end: quote.length, quote }, null, themes, null);
  await db.execute(sql`
    insert into event_mentions (event_id, revision_id, state, start_offset, end_offset, quote, prefix, suffix, title, edtf, earliest, latest,
      precision, extent, date_basis, status, polarity, outcome, salience, action, place, actors, themes, signature, rules, trace, extractor_version, second_reading)
    values (${eventId}::int, ${1 + upTo(random, 12)}, ${pick(random, ['accepted', 'accepted', 'proposed'])}, 0, 1, ${quote}, '', '',
      ${`${pick(random, WORDS)} told`}, '', ${earliest}::date, ${latest}::date, ${precision}, ${extent}, ${pick(random, ['explicit', 'relative', 'inferred'])},
      ${pick(random, ['happened', 'planned', 'planned', 'ongoing'])}, ${pick(random, ['affirmed', 'affirmed', 'negated'])},
      ${pick(random, ['unknown', 'unknown', 'unknown', 'postponed'])}, ${upTo(random, 20) / 20}, ${pick(random, [null, 'CONSULT', 'AGREE', 'AID'])},
      ${pick(random, [null, ...PLACES.map(({ name }) => name)])}, ${JSON.stringify(actors)}::jsonb, ${JSON.stringify(themes)}::jsonb, ${JSON.stringify(signature)}::jsonb, '[]', '[]', 'random',
      ${pick(random, [null, '{"readers": "model"}', '{"readers": "both"}'])}::jsonb)`);
}

/** Ignores the error for a duplicate affiliation. */
const unlessTwice = (write: Promise<unknown>): Promise<unknown> =>
  write.catch((error: { readonly cause?: { readonly code?: string } }) => {
    if (error.cause?.code !== '23505') throw error;
  });

/** Makes one random change. */
export async function changeSomething(db: Database, random: Random): Promise<void> {
  const chosen = await rows<{ id: number }>(db)`select id from events order by (id * ${1 + upTo(random, 99_991)}::bigint) % 99991 limit 2`;
  const [one = 0, other = 0] = chosen.map(({ id }) => id);
  const { earliest, latest, precision, extent } = randomDate(random);
  const actor = sql`(select id from actors order by (id * ${1 + upTo(random, 9_973)}::bigint) % 9973 limit 1)`;
  const parent = sql`(select id from actors order by (id * ${1 + upTo(random, 9_973)}::bigint) % 9973 limit 1)`;
  await pick<() => Promise<unknown>>(random, [
    () => insertRandomEvent(db, random),
    () =>
      db.execute(sql`
        update events set earliest = ${earliest}::date, latest = ${latest}::date, precision = ${precision}, extent = ${extent} where id = ${one}`),
    () => db.execute(sql`update events set state = ${pick(random, ['published', 'draft', 'rejected'])} where id in (${one}, ${other})`),
    () => db.execute(sql`update events set salience = ${upTo(random, 20) / 20} where id = ${one}`),
    () => db.execute(sql`update events set merged_into = ${other} where id = ${one} and root_event(${other}) <> ${one}`),
    () => db.execute(sql`update events set title = ${pick(random, WORDS)}, search_text = ${pick(random, WORDS)} where id = ${one}`),
    () => db.execute(sql`delete from events where id = ${one} and not exists (select 1 from events e where e.merged_into = ${one})`),
    () => setRandomParts(db, one, random),
    () =>
      db.execute(sql`update event_themes set event_id = ${other} where event_id = ${one}
      and theme_id not in (select theme_id from event_themes where event_id = ${other})`),
    () =>
      db.execute(sql`update event_actors set event_id = ${other} where event_id = ${one}
      and actor_id not in (select actor_id from event_actors where event_id = ${other})`),
    () => db.execute(sql`insert into actor_affiliations (actor_id, parent_id) select ${actor}, ${parent} on conflict do nothing`),
    () => db.execute(sql`delete from actor_affiliations where id = (select max(id) from actor_affiliations)`),
    () =>
      unlessTwice(db.execute(sql`update actor_affiliations set parent_id = ${actor} where id = (select min(id) from actor_affiliations)`)),
    () => db.execute(sql`update actors set kind = ${pick(random, ['organ', 'state', 'person'])} where id = ${actor}`),
    () => setRandomTraits(db, one, random),
    () => db.execute(sql`update event_actors set role = ${pick(random, ['initiator', 'target', 'participant'])} where event_id = ${one}`),
    () =>
      unlessTwice(db.execute(sql`update actor_affiliations set valid_from = ${earliest}::date, valid_to = null where actor_id = ${actor}`)),
    () => db.execute(sql`update actor_affiliations set valid_to = ${latest}::date where actor_id = ${actor}`),
    () => db.execute(sql`update articles set state = ${pick(random, ['draft', 'published'])} where id = ${1 + upTo(random, 12)}`),
    () => db.execute(sql`update articles set source_id = ${1 + upTo(random, SOURCES.length)} where id = ${1 + upTo(random, 12)}`),
    () =>
      db.execute(
        sql`update sources set display_right = ${pick(random, ['full', 'quotations', 'hidden'])} where id = ${1 + upTo(random, SOURCES.length)}`,
      ),
    () => db.execute(sql`update event_mentions set state = ${pick(random, ['accepted', 'rejected'])} where event_id = ${one}`),
    () => db.execute(sql`update event_mentions set own_event_id = ${other} where event_id = ${one}`),
    () => db.execute(sql`delete from event_mentions where event_id = ${one}`),
  ])();
}
