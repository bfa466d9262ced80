/** Table of forms already saved. When the browser goes back and submits one again, it is redirected and nothing is saved twice. */
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { now } from './column-types';

export const sentForms = pgTable(
  'sent_forms',
  {
    /** hash of the user, the form number and all fields except the button */
    key: text().primaryKey(),
    /** the path of the record it created */
    ledTo: text('led_to').notNull(),
    at: now('at'),
  },
  (table) => [index('sent_forms_at').on(table.at)],
);
