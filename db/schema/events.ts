/** Events and what they rest on: mentions (provenance), actors with roles, themes. */
import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { ActionId, ActorRole, EventStatus, Outcome, Polarity, Signature } from '@/engine/model/event';
import type { DateBasis, Extent, Precision } from '@/engine/model/resolved-date';
import type { Qualifier } from '@/engine/model/timex';
import type { TraceEntry } from '@/engine/model/trace';
import { articleRevisions } from './articles';
import { isoDay } from './iso-day';
import { actors, themes } from './vocabulary';

const daterange = customType<{ data: string }>({ dataType: () => 'daterange' });
const now = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' }).notNull().defaultNow();

export const events = pgTable(
  'events',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    title: text().notNull(),
    /** written by a person, at most 60 words */
    summary: text(),
    edtf: text().notNull(),
    earliest: isoDay().notNull(),
    latest: isoDay().notNull(),
    span: daterange().generatedAlwaysAs((): SQL => sql`daterange(${events.earliest}, ${events.latest}, '[]')`),
    precision: text().$type<Precision>().notNull(),
    qualifier: text().$type<Qualifier>(),
    extent: text().$type<Extent>().notNull().default('throughout'),
    dateBasis: text('date_basis').$type<DateBasis>().notNull(),
    dateText: text('date_text'),
    status: text().$type<EventStatus>().notNull(),
    polarity: text().$type<Polarity>().notNull().default('affirmed'),
    outcome: text().$type<Outcome>().notNull().default('unknown'),
    /** null where no kind of act is certain */
    action: text().$type<ActionId>(),
    place: text(),
    salience: real().notNull(),
    /** the highest confidence of its accepted mentions, kept by the services; null without one: entered by hand or not yet read again */
    confidence: real(),
    /** draft | published | rejected */
    state: text().$type<'draft' | 'published' | 'rejected'>().notNull().default('draft'),
    /** when an editor checked it; null: "not reviewed" */
    checkedAt: timestamp('checked_at', { withTimezone: true, mode: 'date' }),
    checkedBy: text('checked_by'),
    /** field name → machine | edited | human | shipped */
    origins: jsonb().$type<Record<string, 'machine' | 'edited' | 'human' | 'shipped'>>().notNull().default({}),
    /** counts up with every change; a save names the version it was made from */
    version: integer().notNull().default(1),
    /** the event this one is merged into. A trigger moves what counts for it there and back, and refuses cycles. */
    mergedInto: integer('merged_into').references((): AnyPgColumn => events.id),
    /** summary, names and place, kept by the services, for the full-text search */
    searchText: text('search_text').notNull().default(''),
    /** the actors of `event_actors`, kept the same by triggers there: near events are compared without looking each one up */
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
    // who with whom near which days: an incoming event looks for those that it might be (`services/ingest/candidates/near-keys.ts`)
    index('events_near').using('gin', sql`event_keys(${table.parties}, ${table.earliest}, ${table.latest})`).with({ fastupdate: false }),
    // what no person has looked at yet, the most salient first
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
    /** the event it counts for: the last one that its own event is merged into. A trigger keeps it, so write `ownEventId` instead. */
    eventId: integer('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    /** the event it belongs to, merged or not. A trigger takes it from `eventId` when a row is inserted without it. */
    ownEventId: integer('own_event_id')
      .notNull()
      .default(sql`null`)
      .references(() => events.id, { onDelete: 'cascade' }),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => articleRevisions.id, { onDelete: 'cascade' }),
    /** proposed (waits for an editor) | accepted | rejected */
    state: text().$type<'proposed' | 'accepted' | 'rejected'>().notNull().default('accepted'),
    startOffset: integer('start_offset').notNull(),
    endOffset: integer('end_offset').notNull(),
    quote: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    dateStart: integer('date_start'),
    dateEnd: integer('date_end'),
    dateText: text('date_text'),
    /** what this sentence says, whatever the event was given in the end */
    title: text().notNull(),
    edtf: text().notNull(),
    earliest: isoDay().notNull(),
    latest: isoDay().notNull(),
    precision: text().$type<Precision>().notNull(),
    qualifier: text().$type<Qualifier>(),
    extent: text().$type<Extent>().notNull().default('throughout'),
    dateBasis: text('date_basis').$type<DateBasis>().notNull(),
    status: text().$type<EventStatus>().notNull(),
    polarity: text().$type<Polarity>().notNull().default('affirmed'),
    outcome: text().$type<Outcome>().notNull().default('unknown'),
    salience: real().notNull(),
    /** 0 to 1: the share of such mentions that annotators wanted; null when entered by hand or not yet read again */
    confidence: real(),
    action: text().$type<ActionId>(),
    place: text(),
    /** who it names, in what role */
    actors: jsonb().$type<readonly { readonly actorId: number; readonly role: ActorRole }[]>().notNull().default([]),
    themes: jsonb().$type<readonly string[]>().notNull().default([]),
    /** what its words say: events are compared by it; null until `services/signatures/sign-mentions.ts` has computed it after an upgrade */
    signature: jsonb().$type<Signature>(),
    rules: jsonb().$type<readonly string[]>().notNull(),
    trace: jsonb().$type<readonly TraceEntry[]>().notNull(),
    /** why it was joined to its own event, empty for the first mention */
    mergeReasons: jsonb('merge_reasons').$type<readonly { name: string; weight: number; note: string }[]>().notNull().default([]),
    extractorVersion: text('extractor_version').notNull(),
    /** verified | moved | orphaned */
    health: text().$type<'verified' | 'moved' | 'orphaned'>().notNull().default('verified'),
    createdAt: now('created_at'),
  },
  (table) => [
    index('event_mentions_event').on(table.eventId),
    index('event_mentions_revision').on(table.revisionId, table.startOffset),
    index('event_mentions_proposed').on(table.revisionId).where(sql`${table.state} = 'proposed'`),
    index('event_mentions_unsigned').on(table.id).where(sql`${table.signature} is null`),
    index('event_mentions_orphaned').on(table.id).where(sql`${table.health} = 'orphaned'`),
    check('event_mentions_confidence', sql`${table.confidence} between 0 and 1`),
    check('event_mentions_state', sql`${table.state} in ('proposed', 'accepted', 'rejected')`),
    check('event_mentions_offsets', sql`${table.startOffset} >= 0 and ${table.endOffset} > ${table.startOffset}`),
  ],
);

export const eventActors = pgTable(
  'event_actors',
  {
    eventId: integer('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    actorId: integer('actor_id')
      .notNull()
      .references(() => actors.id),
    /** initiator | target | participant */
    role: text().$type<ActorRole>().notNull(),
    origin: text().$type<'machine' | 'edited' | 'human' | 'shipped'>().notNull().default('machine'),
    position: smallint().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.actorId] }), index('event_actors_actor').on(table.actorId, table.eventId)],
);

export const eventThemes = pgTable(
  'event_themes',
  {
    eventId: integer('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    themeId: text('theme_id')
      .notNull()
      .references(() => themes.id),
    position: smallint().notNull().default(0),
    origin: text().$type<'machine' | 'edited' | 'human' | 'shipped'>().notNull().default('machine'),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.themeId] }), index('event_themes_theme').on(table.themeId, table.eventId)],
);
