/** Table of language model answers, one row per reading of a text. They are kept for audit, and every extraction reads them again. */
import { bigint, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { articleRevisions } from './articles';
import { now } from './column-types';

export const modelAnswers = pgTable(
  'model_answers',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** null: a test of the connection, which only counts its tokens */
    revisionId: integer('revision_id').references(() => articleRevisions.id, { onDelete: 'cascade' }),
    model: text().notNull(),
    promptVersion: text('prompt_version').notNull(),
    /** the raw answers, one per part of the text */
    answers: jsonb().$type<readonly string[]>().notNull(),
    promptTokens: integer('prompt_tokens').notNull(),
    completionTokens: integer('completion_tokens').notNull(),
    /** in millionths of the prices' currency */
    costMicros: bigint('cost_micros', { mode: 'number' }).notNull().default(0),
    createdAt: now('created_at'),
  },
  (table) => [index('model_answers_revision').on(table.revisionId, table.id), index('model_answers_created').on(table.createdAt)],
);
