/** Where an event came from that was imported from a table: what the table said of its source, and what finds it when the table comes again. */
import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { events } from './events';
import { jobs } from './jobs';

export const importedEvents = pgTable(
  'imported_events',
  {
    eventId: integer('event_id')
      .primaryKey()
      .references(() => events.id, { onDelete: 'cascade' }),
    jobId: integer('job_id').references(() => jobs.id, { onDelete: 'set null' }),
    /** the name of the file */
    file: text().notNull(),
    /** "line 12" */
    place: text().notNull(),
    /** what the table calls it, with what tells its tables apart */
    externalId: text('external_id'),
    /** of title, date and actors as they were imported: SHA-256 in hexadecimal */
    fingerprint: text().notNull(),
    /** the address of the source that the table names, http or https */
    url: text(),
    /** the words of the source as the table has them; nobody has found them in an article */
    quote: text(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (table) => [
    index('imported_events_fingerprint').on(table.fingerprint),
    index('imported_events_external').on(table.externalId),
    index('imported_events_job').on(table.jobId),
  ],
);
