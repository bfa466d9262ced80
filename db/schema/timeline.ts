/**
 * What the timeline is read from: facts worked out from the published events, so that a million of them answer at once. Nothing here is
 * entered by anybody; triggers mark what was written, and `services/facts` updates these tables after each change.
 * Their covering indexes, which the schema language cannot say, are in the migration.
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { isoDay } from './iso-day';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * The projection: an event as it is found under an actor (its own actors and the states above its organs) and, under actor 0, by everybody.
 * The columns behind `is_participant` are those of everybody's row alone.
 */
export const timelineFacts = pgTable(
  'timeline_facts',
  {
    eventId: integer('event_id').notNull(),
    actorId: integer('actor_id').notNull(),
    earliest: isoDay().notNull(),
    latest: isoDay().notNull(),
    salience: real().notNull(),
    /** `themes.number` of each, in order */
    themes: smallint().array().notNull(),
    /** 0 for a day … 7 for a century, the order of equal beginnings */
    rank: smallint().notNull(),
    /** months in which it may have begun; 1 when the month is known */
    months: integer().notNull(),
    /** it lasts 2^reach days or more, and less than twice that; null for a single day */
    reach: smallint(),
    /** these four as in `domain/filters/facet-values.ts` */
    action: text(),
    status: text().notNull(),
    origin: text().notNull(),
    checked: boolean().notNull(),
    /** publication day of the first and the last article that may be seen to report it; null without any */
    firstReport: date('first_report'),
    lastReport: date('last_report'),
    isInitiator: boolean('is_initiator').notNull(),
    isTarget: boolean('is_target').notNull(),
    isParticipant: boolean('is_participant').notNull(),
    /** all actors of the event, in order of number, unless there are very many */
    actors: integer().array(),
    /** whose published articles report it, as far as they may be seen */
    sources: integer().array(),
    place: text(),
    /** every year that it touches, for words within a window */
    years: integer().array(),
    words: tsvector(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.actorId] }),
    index('timeline_facts_words')
      .using('gin', table.words, table.sources, table.years)
      .with({ fastupdate: false })
      .where(sql`${table.actorId} = 0`),
    index('timeline_facts_place').on(sql`slug_of(${table.place})`).where(sql`${table.actorId} = 0 and ${table.place} is not null`),
    // what was once known otherwise
    index('timeline_facts_reports')
      .on(table.firstReport, table.lastReport)
      .where(sql`${table.actorId} = 0 and ${table.firstReport} < ${table.lastReport}`),
  ],
);

/** How many events begin and end when, by actor (0: all) and theme (0: all, else `themes.number + 1`). */
export const timelineRollup = pgTable(
  'timeline_rollup',
  {
    actorId: integer('actor_id').notNull(),
    theme: smallint().notNull(),
    /** 0 all time, 1 year, 2 month, 3 decade */
    grain: smallint().notNull(),
    /** years, months since the year 0, or decades: the year by ten, rounded down */
    period: integer().notNull(),
    months: integer().notNull(),
    starts: integer().notNull(),
    ends: integer().notNull(),
    /** salience in thousandths of what begins */
    weight: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.actorId, table.theme, table.grain, table.period, table.months] })],
);

/** What was written since the facts were last brought up to date: an event, 0 for everything, null for words of a page only. */
export const timelineMarks = pgTable('timeline_marks', { eventId: integer('event_id') });

/** One row. The version changes with whatever changes a timeline. */
export const timelineState = pgTable(
  'timeline_state',
  {
    only: boolean().primaryKey().default(true),
    /** tells this database from every other */
    instance: uuid().notNull().defaultRandom(),
    version: bigint({ mode: 'number' }).notNull().default(0),
  },
  (table) => [check('timeline_state_only', sql`${table.only}`)],
);
