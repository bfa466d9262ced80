/** How events hang together without being one: a meeting is a part of a visit. Proposed by machine with reasons, decided by an editor. */

import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, real, text, timestamp } from 'drizzle-orm/pg-core';
import type { MatchReason } from '@/engine/model/merging';
import { events } from './events';

export const eventRelations = pgTable(
  'event_relations',
  {
    partId: integer('part_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    wholeId: integer('whole_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    kind: text().$type<'part-of'>().notNull().default('part-of'),
    /** proposed (by machine) | confirmed | rejected (never proposed again) */
    state: text().$type<'proposed' | 'confirmed' | 'rejected'>().notNull().default('proposed'),
    score: real(),
    reasons: jsonb().$type<readonly MatchReason[]>().notNull().default([]),
    /** user id of who decided; null while proposed */
    decidedBy: text('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true, mode: 'date' }),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.partId, table.wholeId, table.kind] }),
    index('event_relations_whole').on(table.wholeId),
    check('event_relations_apart', sql`${table.partId} <> ${table.wholeId}`),
    check('event_relations_state', sql`${table.state} in ('proposed', 'confirmed', 'rejected')`),
  ],
);
