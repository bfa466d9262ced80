/** Random writes to events and to what surrounds them, of every kind that there is, straight into the tables. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { toStoredDay } from '@/db/schema/iso-day';
import { dayNumber, dayOf } from '@/domain/day-words';

type Random = () => number;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const upTo = (random: Random, most: number): number => Math.floor(random() * most);

interface Written {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: string;
  readonly extent: 'throughout' | 'within';
}

/** Mostly within four years, now and then ages ago or very long. */
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

const WORDS = ['harbor', 'treaty', 'summit', 'tariff', 'visit', 'grain'] as const;

export async function insertRandomEvent(db: Database, random: Random): Promise<number> {
  const { earliest, latest, precision, extent } = randomDate(random);
  const title = `${pick(random, WORDS)} ${pick(random, WORDS)}`;
  const [row] = await rows<{ id: number }>(
    db,
    sql`
      insert into events (title, edtf, earliest, latest, precision, extent, date_basis, status, action, salience, state, search_text)
      values (${title}, '', ${earliest}::date, ${latest}::date, ${precision}, ${extent}, 'explicit', 'happened', 'CONSULT',
        ${upTo(random, 20) / 20}, ${random() < 0.85 ? 'published' : 'draft'}, ${pick(random, WORDS)})
      returning id`,
  );
  const id = row?.id ?? 0;
  await setRandomParts(db, id, random);
  return id;
}

async function setRandomParts(db: Database, id: number, random: Random): Promise<void> {
  await db.execute(sql`delete from event_actors where event_id = ${id}`);
  await db.execute(sql`delete from event_themes where event_id = ${id}`);
  await db.execute(sql`
    insert into event_actors (event_id, actor_id, role)
    select ${id}::int, id, 'participant' from actors where (id * 7 + ${upTo(random, 1_000)}::int) % 5 < ${upTo(random, 3)}::int`);
  await db.execute(sql`
    insert into event_themes (event_id, theme_id)
    select ${id}::int, id from themes where (position * 3 + ${upTo(random, 1_000)}::int) % 7 < ${upTo(random, 3)}::int`);
}

/** One write of some kind. */
export async function changeSomething(db: Database, random: Random): Promise<void> {
  const chosen = await rows<{ id: number }>(
    db,
    sql`select id from events order by (id * ${1 + upTo(random, 99_991)}::bigint) % 99991 limit 2`,
  );
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
    () => db.execute(sql`update events set merged_into = ${other} where id = ${one} and ${one}::int <> ${other}::int`),
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
    () => db.execute(sql`update actor_affiliations set parent_id = ${actor} where id = (select min(id) from actor_affiliations)`),
    () => db.execute(sql`update actors set kind = ${pick(random, ['organ', 'state'])} where id = ${actor}`),
  ])();
}
