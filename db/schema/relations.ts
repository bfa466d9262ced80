/**
 * Table of relations between events, such as a meeting within a visit. The machine proposes relations with reasons. Editors confirm, reject
 * or add them.
 */
import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, real, text } from 'drizzle-orm/pg-core';
import type { RelationKind } from '@/domain/relation-kinds';
import { at, belongsTo, now } from './column-types';
import { events } from './events';

/** Why a relation was proposed (names of the engine's reasons) or made (`editor`). */
export interface RelationReason {
  readonly name: string;
  readonly weight: number;
  readonly note: string;
}

export const eventRelations = pgTable(
  'event_relations',
  {
    partId: belongsTo('part_id', () => events.id),
    wholeId: belongsTo('whole_id', () => events.id),
    /** for `response-to`, the part is the response and the whole is the event it responds to */
    kind: text().$type<RelationKind>().notNull().default('part-of'),
    /** proposed (by machine) | confirmed | rejected (never proposed again) */
    state: text().$type<'proposed' | 'confirmed' | 'rejected'>().notNull().default('proposed'),
    score: real(),
    reasons: jsonb().$type<readonly RelationReason[]>().notNull().default([]),
    /** ID of the user who decided; null while proposed */
    decidedBy: text('decided_by'),
    decidedAt: at('decided_at'),
    createdAt: now('created_at'),
  },
  (table) => [
    primaryKey({ columns: [table.partId, table.wholeId, table.kind] }),
    index('event_relations_whole').on(table.wholeId),
    check('event_relations_apart', sql`${table.partId} <> ${table.wholeId}`),
    check('event_relations_state', sql`${table.state} in ('proposed', 'confirmed', 'rejected')`),
  ],
);
