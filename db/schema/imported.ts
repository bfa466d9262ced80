/** Table of events imported from tables: where each came from, and keys to recognize it when the table is imported again. */
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { now } from './column-types';
import { events } from './events';
import { jobs } from './jobs';

export const importedEvents = pgTable(
  'imported_events',
  {
    eventId: integer('event_id')
      .primaryKey()
      .references(() => events.id, { onDelete: 'cascade' }),
    jobId: integer('job_id').references(() => jobs.id, { onDelete: 'set null' }),
    file: text().notNull(),
    /** "line 12" */
    place: text().notNull(),
    /** the row's ID in the table, with a prefix that identifies the table */
    externalId: text('external_id'),
    /** SHA-256 in hexadecimal of the title, date and actors as imported */
    fingerprint: text().notNull(),
    createdAt: now('created_at'),
  },
  (table) => [
    index('imported_events_fingerprint').on(table.fingerprint),
    index('imported_events_external').on(table.externalId),
    index('imported_events_job').on(table.jobId),
  ],
);
