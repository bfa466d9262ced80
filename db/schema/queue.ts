/** What the queue cannot work out from the rest: mistakes that readers report, and who has which item, until when it rests. */
import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { QueueKind } from '@/domain/desk/queue';
import { events } from './events';
import { users } from './people';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What a reader says is wrong with an event, as plain text. Nobody is asked for a name. */
export const mistakeReports = pgTable(
  'mistake_reports',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    eventId: integer('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    /** the version that the reader had before their eyes */
    eventVersion: integer('event_version').notNull(),
    words: text().notNull(),
    /** where one can read how it really is */
    evidence: text(),
    /** open | accepted | declined */
    state: text().$type<'open' | 'accepted' | 'declined'>().notNull().default('open'),
    createdAt: at('created_at').notNull().defaultNow(),
    decidedAt: at('decided_at'),
    decidedBy: text('decided_by'),
    /** why it was declined */
    reason: text(),
    /** the event that was corrected, which is another one where it was merged meanwhile, and the version that corrected it */
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

/** Items of the queue are worked out from the data each time; this is what people said about some of them. */
export const queueMarks = pgTable(
  'queue_marks',
  {
    kind: text().$type<QueueKind>().notNull(),
    /** the item within its kind: an id, or two joined by a hyphen */
    item: text().notNull(),
    assignedTo: text('assigned_to').references(() => users.id, { onDelete: 'set null' }),
    /** out of sight before this day */
    snoozedUntil: date('snoozed_until'),
    /** when a person said that nothing is to be done */
    dismissedAt: at('dismissed_at'),
    dismissedBy: text('dismissed_by'),
  },
  (table) => [primaryKey({ columns: [table.kind, table.item] })],
);
