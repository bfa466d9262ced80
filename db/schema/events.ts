/** Tables of events and their mentions (provenance), actors with roles, and themes. */
import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, check, customType, index, integer, jsonb, pgTable, primaryKey, real, smallint, text } from 'drizzle-orm/pg-core';
import type { ActionId, ActorRole, EventStatus, Outcome, Polarity, SecondReading, Signature } from '@/engine/model/event';
import type { DateBasis, Extent, Precision } from '@/engine/model/resolved-date';
import type { Qualifier } from '@/engine/model/timex';
import type { TraceEntry } from '@/engine/model/trace';
import { articleRevisions } from './articles';
import { at, belongsTo, isoDay, now } from './column-types';
import { actors, themes } from './vocabulary';

const daterange = customType<{ data: string }>({ dataType: () => 'daterange' });

/** What an event and each of its mentions say. */
const reported = {
  title: text().notNull(),
  edtf: text().notNull(),
  earliest: isoDay().notNull(),
  latest: isoDay().notNull(),
  precision: text().$type<Precision>().notNull(),
  qualifier: text().$type<Qualifier>(),
  extent: text().$type<Extent>().notNull().default('throughout'),
  dateBasis: text('date_basis').$type<DateBasis>().notNull(),
  dateText: text('date_text'),
  status: text().$type<EventStatus>().notNull(),
  polarity: text().$type<Polarity>().notNull().default('affirmed'),
  outcome: text().$type<Outcome>().notNull().default('unknown'),
  /** null when no action is certain */
  action: text().$type<ActionId>(),
  place: text(),
  salience: real().notNull(),
};

export const events = pgTable(
  'events',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** written by a person, at most 60 words */
    summary: text(),
    ...reported,
    span: daterange().generatedAlwaysAs((): SQL => sql`daterange(${events.earliest}, ${events.latest}, '[]')`),
    /** a source outside of the stored articles, entered by an editor or imported from a table */
    reference: jsonb().$type<{ readonly url: string | null; readonly title: string | null; readonly quote: string | null }>(),
    /** the highest confidence of its accepted mentions, set by the services; null if entered by hand or not yet reread */
    confidence: real(),
    state: text().$type<'draft' | 'published' | 'rejected'>().notNull().default('draft'),
    /** when an editor checked it; null: "not reviewed" */
    checkedAt: at('checked_at'),
    checkedBy: text('checked_by'),
    /** field name → machine | edited | human | shipped */
    origins: jsonb().$type<Record<string, 'machine' | 'edited' | 'human' | 'shipped'>>().notNull().default({}),
    /** incremented on every change, for optimistic locking */
    version: integer().notNull().default(1),
    /** the event this one is merged into. A trigger moves its mentions there and back, and rejects cycles. */
    mergedInto: integer('merged_into').references((): AnyPgColumn => events.id),
    /** summary, names and place for the full-text search, set by the services */
    searchText: text('search_text').notNull().default(''),
    /** the actor IDs from `event_actors`, copied by triggers, so that comparing near events needs no join */
    parties: integer().array().notNull().default(sql`'{}'`),
    createdAt: now('created_at'),
    updatedAt: now('updated_at'),
  },
  (table) => [
    check('events_bounds', sql`${table.earliest} <= ${table.latest}`),
    check('events_state', sql`${table.state} in ('draft', 'published', 'rejected')`),
    check('events_salience', sql`${table.salience} between 0 and 1`),
    check('events_confidence', sql`${table.confidence} between 0 and 1`),
    index('events_waiting').on(table.id).where(sql`${table.state} = 'draft'`),
    index('events_merged').on(table.mergedInto).where(sql`${table.mergedInto} is not null`),
    index('events_span').using('gist', table.span),
    // actor pairs near a day: finds candidates for an incoming event (`services/ingest/candidates/find-candidates.ts`)
    index('events_near').using('gin', sql`event_keys(${table.parties}, ${table.earliest}, ${table.latest})`).with({ fastupdate: false }),
    // events that no person has reviewed, most salient first
    index('events_unchecked')
      .on(table.salience, table.id)
      .where(sql`${table.state} = 'published' and ${table.mergedInto} is null and ${table.checkedAt} is null`),
    index('events_inferred')
      .on(table.salience, table.id)
      .where(
        sql`${table.dateBasis} = 'inferred' and ${table.state} = 'published' and ${table.mergedInto} is null and ${table.checkedAt} is null`,
      ),
    index('events_coming').on(table.latest).where(sql`${table.status} = 'planned' and ${table.outcome} = 'unknown'`),
  ],
);

export const eventMentions = pgTable(
  'event_mentions',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** the event it counts for, at the end of the chain of merges. Set by a trigger, so write `ownEventId` instead. */
    eventId: belongsTo('event_id', () => events.id),
    /** the event it belongs to, merged or not. On insert, a trigger defaults it to `eventId`. */
    ownEventId: integer('own_event_id')
      .notNull()
      .default(sql`null`)
      .references(() => events.id, { onDelete: 'cascade' }),
    revisionId: belongsTo('revision_id', () => articleRevisions.id),
    /** proposed (waits for an editor) | accepted | rejected */
    state: text().$type<'proposed' | 'accepted' | 'rejected'>().notNull().default('accepted'),
    startOffset: integer('start_offset').notNull(),
    endOffset: integer('end_offset').notNull(),
    quote: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    dateStart: integer('date_start'),
    dateEnd: integer('date_end'),
    /** what this sentence says, even where the final event differs */
    ...reported,
    /** 0 to 1: the share of similar mentions that annotators accepted; null if entered by hand or not yet reread */
    confidence: real(),
    /** the actors it names, with their roles */
    actors: jsonb().$type<readonly { readonly actorId: number; readonly role: ActorRole }[]>().notNull().default([]),
    themes: jsonb().$type<readonly string[]>().notNull().default([]),
    /** word signature for comparing events; null after an upgrade until `services/evidence/sign-mentions.ts` computes it */
    signature: jsonb().$type<Signature>(),
    rules: jsonb().$type<readonly string[]>().notNull(),
    trace: jsonb().$type<readonly TraceEntry[]>().notNull(),
    /** why it was joined to its own event; empty for the first mention */
    mergeReasons: jsonb('merge_reasons').$type<readonly { name: string; weight: number; note: string }[]>().notNull().default([]),
    extractorVersion: text('extractor_version').notNull(),
    /** null if no language model read the article */
    secondReading: jsonb('second_reading').$type<SecondReading>(),
    health: text().$type<'verified' | 'moved' | 'orphaned'>().notNull().default('verified'),
    createdAt: now('created_at'),
  },
  (table) => [
    index('event_mentions_event').on(table.eventId),
    index('event_mentions_revision').on(table.revisionId, table.startOffset),
    index('event_mentions_proposed').on(table.revisionId).where(sql`${table.state} = 'proposed'`),
    index('event_mentions_unsigned').on(table.id).where(sql`${table.signature} is null`),
    // the readers disagree about the date, or only one of them found the event
    index('event_mentions_readers')
      .on(table.eventId)
      .where(sql`${table.secondReading}->>'finding' = 'disagreement' or ${table.secondReading}->>'readers' <> 'both'`),
    index('event_mentions_orphaned').on(table.id).where(sql`${table.health} = 'orphaned'`),
    check('event_mentions_confidence', sql`${table.confidence} between 0 and 1`),
    check('event_mentions_state', sql`${table.state} in ('proposed', 'accepted', 'rejected')`),
    check('event_mentions_offsets', sql`${table.startOffset} >= 0 and ${table.endOffset} > ${table.startOffset}`),
  ],
);

export const eventActors = pgTable(
  'event_actors',
  {
    eventId: belongsTo('event_id', () => events.id),
    actorId: integer('actor_id')
      .notNull()
      .references(() => actors.id),
    role: text().$type<ActorRole>().notNull(),
    origin: text().$type<'machine' | 'edited' | 'human' | 'shipped'>().notNull().default('machine'),
    position: smallint().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.actorId] }), index('event_actors_actor').on(table.actorId, table.eventId)],
);

export const eventThemes = pgTable(
  'event_themes',
  {
    eventId: belongsTo('event_id', () => events.id),
    themeId: text('theme_id')
      .notNull()
      .references(() => themes.id),
    position: smallint().notNull().default(0),
    origin: text().$type<'machine' | 'edited' | 'human' | 'shipped'>().notNull().default('machine'),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.themeId] }), index('event_themes_theme').on(table.themeId, table.eventId)],
);
