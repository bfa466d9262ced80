/** Table of site settings set by administrators. A setting without a row has its default from `domain/site-settings`. */
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { now } from './column-types';

export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
  /** user id */
  updatedBy: text('updated_by'),
  updatedAt: now('updated_at'),
});
