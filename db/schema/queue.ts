/** Tables of the queue's stored state: mistakes that readers report, and who has which item or has snoozed it. */
import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { QueueKind } from '@/domain/desk/queue';
import { at, belongsTo, now } from './column-types';
import { events } from './events';
import { users } from './people';

/** A reader's report of a mistake in an event, as plain text. It is anonymous. */
export const mistakeReports = pgTable(
  'mistake_reports',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    eventId: belongsTo('event_id', () => events.id),
    /** the version that the reader saw */
    eventVersion: integer('event_version').notNull(),
    words: text().notNull(),
    /** a source for the correct information */
    evidence: text(),
    state: text().$type<'open' | 'accepted' | 'declined'>().notNull().default('open'),
    createdAt: now('created_at'),
    decidedAt: at('decided_at'),
    decidedBy: text('decided_by'),
    /** why it was declined */
    reason: text(),
    /** the corrected event, which differs from `eventId` after a merge, and the version with the correction */
    correctedEvent: integer('corrected_event'),
    correctedVersion: integer('corrected_version'),
  },
  (table) => [
    check('mistake_reports_state', sql`${table.state} in ('open', 'accepted', 'declined')`),
    index('mistake_reports_event').on(table.eventId),
    index('mistake_reports_open').on(table.createdAt, table.id).where(sql`${table.state} = 'open'`),
    index('mistake_reports_corrections').on(table.correctedEvent, table.correctedVersion).where(sql`${table.state} = 'accepted'`),
  ],
);

/** Queue items are computed from the data on each request; these rows store what people decided about some of them. */
export const queueMarks = pgTable(
  'queue_marks',
  {
    kind: text().$type<QueueKind>().notNull(),
    /** the item within its kind: an ID, or two joined by a hyphen */
    item: text().notNull(),
    assignedTo: text('assigned_to').references(() => users.id, { onDelete: 'set null' }),
    /** hidden before this day */
    snoozedUntil: date('snoozed_until'),
    dismissedAt: at('dismissed_at'),
    dismissedBy: text('dismissed_by'),
  },
  (table) => [primaryKey({ columns: [table.kind, table.item] })],
);
