/** Forms that have entered something: what their browser goes back to and sends again leads there, and enters nothing a second time. */
import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const sentForms = pgTable(
  'sent_forms',
  {
    /** a hash of whose it is, of its number and of all that was in it but the button */
    key: text().primaryKey(),
    /** the path of what it has entered */
    ledTo: text('led_to').notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (table) => [index('sent_forms_at').on(table.at)],
);
