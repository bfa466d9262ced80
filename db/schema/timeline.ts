/**
 * Tables that the timeline reads: facts derived from the published events, so that queries over a million events are fast. Triggers mark
 * changes, and `services/timeline/facts` updates these tables after each one. People never write to them directly.
 * The migration defines their covering indexes, which the schema language cannot express.
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
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { isoDay } from './column-types';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * The projection. An event has one row per actor: its own actors and the parents of its organs and officeholders. Another row, for actor 0,
 * means all. The columns after `is_participant` are set only in the row of actor 0. An event that was reported on several days has such
 * rows for each period between two reports.
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
    /** 0 for a day … 7 for a century; sorts events with equal start days */
    rank: smallint().notNull(),
    /** number of months in which it may have begun; 1 when the month is known */
    months: integer().notNull(),
    /** floor(log2(latest − earliest)) in days; null for a single day */
    reach: smallint(),
    /** the next four as in `domain/filters/facet-values.ts` */
    action: text(),
    status: text().notNull(),
    origin: text().notNull(),
    checked: boolean().notNull(),
    /** publication day of the first visible article that reports it; null without one */
    firstReport: date('first_report'),
    /** the row holds from the day of its last report … */
    knownFrom: date('known_from').notNull(),
    /** … to the day before the next one; `infinity` for the present row */
    knownTo: date('known_to').notNull(),
    isInitiator: boolean('is_initiator').notNull(),
    isTarget: boolean('is_target').notNull(),
    isParticipant: boolean('is_participant').notNull(),
    /** all actors of the event, sorted by number; {0} when there are too many, which then need a lookup */
    actors: integer().array(),
    /** the sources of its visible, published articles */
    sources: integer().array(),
    place: text(),
    /** every year it touches, for text search within a window */
    years: integer().array(),
    /** words of a past row, without the quotes */
    words: tsvector(),
    /** the values of an event before its next report: columns of `events`, with `actors` and `themes`; null in the present row */
    past: jsonb(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.actorId, table.knownTo] }),
    index('timeline_facts_words')
      .using('gin', table.words, table.sources, table.years, table.themes, table.actors)
      .with({ fastupdate: false })
      .where(sql`${table.actorId} = 0 and ${table.knownTo} = 'infinity'`),
    index('timeline_facts_place').on(sql`slug_of(${table.place})`).where(sql`${table.actorId} = 0 and ${table.place} is not null`),
    index('timeline_facts_past').on(table.actorId, table.knownTo).where(sql`${table.knownTo} < 'infinity'`),
  ],
);

/** Counts of events by start and end, per actor (0: all) and theme (0: all, else `themes.number + 1`). */
export const timelineRollup = pgTable(
  'timeline_rollup',
  {
    actorId: integer('actor_id').notNull(),
    theme: smallint().notNull(),
    /** 0 all time, 1 year, 2 month, 3 decade */
    grain: smallint().notNull(),
    /** years, months since year 0, or decades (year / 10, rounded down) */
    period: integer().notNull(),
    months: integer().notNull(),
    starts: integer().notNull(),
    ends: integer().notNull(),
    /** total salience of the events that begin, in thousandths */
    weight: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.actorId, table.theme, table.grain, table.period, table.months] })],
);

/** Changes since the facts were last updated: an event ID, 0 for everything, null for text of a page only. */
export const timelineMarks = pgTable('timeline_marks', { eventId: integer('event_id') });

/** A single row. The version increases with every change that affects a timeline. */
export const timelineState = pgTable(
  'timeline_state',
  {
    only: boolean().primaryKey().default(true),
    /** a random ID of this database */
    instance: uuid().notNull().defaultRandom(),
    version: bigint({ mode: 'number' }).notNull().default(0),
  },
  (table) => [check('timeline_state_only', sql`${table.only}`)],
);
