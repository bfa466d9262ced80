/** Table of site settings set by administrators. A setting without a row has its default from `domain/site-settings`. */
import { jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const settings = pgTable('settings', {
  /** name of the setting */
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
  /** user id */
  updatedBy: text('updated_by'),
  updatedAt: timestamp('updated_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
});
