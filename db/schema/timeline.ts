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

/** what all of them know of an event */
const dated = {
  earliest: isoDay().notNull(),
  latest: isoDay().notNull(),
  salience: real().notNull(),
  /** one bit a theme: `1 << themes.number` */
  themes: integer().notNull(),
  /** 0 for a day … 7 for a century, the order of equal beginnings */
  rank: smallint().notNull(),
  /** months in which it may have begun; 1 when the month is known */
  months: integer().notNull(),
  /** one bit each for action, status, origin and check: `services/facts/traits.ts` */
  traits: integer().notNull(),
};

/** An event as it is found under an actor: its own actors, the states above its organs, and 0 for everybody. */
export const timelineFacts = pgTable(
  'timeline_facts',
  {
    eventId: integer('event_id').notNull(),
    actorId: integer('actor_id').notNull(),
    ...dated,
    /** 1 as initiator, 2 as target, 4 as participant; 0 for everybody */
    roles: smallint().notNull(),
    /** it lasts 2^reach days or more, and less than twice that; null for a single day */
    reach: smallint(),
    /** as in `timeline_search`: what a clock asks for stands in the indexes */
    firstReport: date('first_report'),
    lastReport: date('last_report'),
    /** at everybody's row all actors of the event, in order of number, unless there are very many; null at others */
    actors: integer().array(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.actorId] })],
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

/** The inverted index: words of an event together with keys of its actors with their roles, themes, sources, place, years and decades. */
export const timelineSearch = pgTable(
  'timeline_search',
  {
    eventId: integer('event_id').primaryKey(),
    ...dated,
    actors: integer().array().notNull(),
    /** whose published articles report it, as far as they may be seen */
    sources: integer().array().notNull(),
    place: text(),
    /** publication day of the first and the last article that may be seen to report it; null without any */
    firstReport: date('first_report'),
    lastReport: date('last_report'),
    words: tsvector().notNull(),
  },
  (table) => [
    index('timeline_search_words').using('gin', table.words).with({ fastupdate: false }),
    // what was once known otherwise
    index('timeline_search_reports').on(table.firstReport, table.lastReport).where(sql`${table.firstReport} < ${table.lastReport}`),
  ],
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
