/** What an administrator has set about the site. A setting without a row has the value of `domain/site-settings`. */
import { jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const settings = pgTable('settings', {
  /** name of the setting */
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
  /** user id */
  updatedBy: text('updated_by'),
  updatedAt: timestamp('updated_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
});
