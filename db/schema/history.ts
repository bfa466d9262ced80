/** Tables of the change history: revisions of events and the audit log. Both are append-only (enforced by triggers). */
import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { now } from './column-types';
import { events } from './events';

/** The complete event as of version `version`. */
export const eventRevisions = pgTable(
  'event_revisions',
  {
    eventId: integer('event_id')
      .notNull()
      .references(() => events.id),
    version: integer().notNull(),
    /** created | edited | checked | rejected | published | merged | source-added … */
    change: text().notNull(),
    reason: text(),
    /** user id, or null for the machine */
    changedBy: text('changed_by'),
    snapshot: jsonb().$type<Record<string, unknown>>().notNull(),
    at: now('at'),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.version] }),
    index('event_revisions_at').on(table.at),
    // changes after creation, in the order of the public list of changes
    index('event_revisions_later').on(table.at, table.eventId, table.version).where(sql`${table.version} > 1`),
  ],
);

export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: now('at'),
    /** user id; null for the command line and the machine */
    userId: text('user_id'),
    action: text().notNull(),
    targetType: text('target_type'),
    targetId: text('target_id'),
    before: jsonb().$type<unknown>(),
    after: jsonb().$type<unknown>(),
    requestId: text('request_id'),
    ip: text(),
  },
  (table) => [
    index('audit_log_at').on(table.at),
    index('audit_log_target').on(table.targetType, table.targetId),
    index('audit_log_user').on(table.userId, table.id),
    index('audit_log_action').on(table.action, table.id),
  ],
);
