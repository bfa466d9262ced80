/** Feeds of other sites that editors subscribe to, and what is known of each: when it is asked next, how that went, which of its entries have been seen. */
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { sources } from './articles';
import { jobs } from './jobs';
import { users } from './people';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const feeds = pgTable(
  'feeds',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    address: text().notNull().unique(),
    title: text().notNull(),
    /** the source that its articles belong to */
    sourceId: integer('source_id')
      .notNull()
      .references(() => sources.id),
    /** confirm: a person sees what was found first; review: drafts; policy: as the source is set */
    handling: text().$type<'confirm' | 'review' | 'policy'>().notNull().default('review'),
    paused: boolean().notNull().default(false),
    /** what its site said of the version that was read last */
    etag: text(),
    lastModified: text('last_modified'),
    /** how often it is asked while all goes well */
    minutes: integer().notNull(),
    checkedAt: at('checked_at'),
    /** how many new entries the last check that went well found */
    lastNew: integer('last_new').notNull().default(0),
    /** how many entries the feed holds beyond those that are looked at */
    leftOut: integer('left_out').notNull().default(0),
    /** the job of the last new entries */
    lastJobId: integer('last_job_id').references(() => jobs.id, { onDelete: 'set null' }),
    nextCheckAt: at('next_check_at').notNull().defaultNow(),
    /** its site asked not to be asked before */
    notBefore: at('not_before'),
    /** checks in a row that went wrong, and since when */
    failures: integer().notNull().default(0),
    failingSince: at('failing_since'),
    /** what went wrong the last time, or why nothing was taken although its site answers, as a sentence */
    error: text(),
    /** whoever checks it holds this; a result without it is not taken */
    lease: uuid(),
    leaseUntil: at('lease_until'),
    addedBy: text('added_by').references(() => users.id, { onDelete: 'set null' }),
    addedAt: at('added_at').notNull().defaultNow(),
    /** nothing more comes in; what was known of it stays, so that it can be brought back */
    removedAt: at('removed_at'),
  },
  (table) => [
    index('feeds_next').on(table.nextCheckAt).where(sql`not ${table.paused}`),
    check('feeds_handling', sql`${table.handling} in ('confirm', 'review', 'policy')`),
    check('feeds_minutes', sql`${table.minutes} between 15 and 1440`),
  ],
);

/** What an entry was known by when it was seen: its name in the feed, its address, its words. One of them is enough to know it again. */
export const feedMarks = pgTable(
  'feed_marks',
  {
    feedId: integer('feed_id')
      .notNull()
      .references(() => feeds.id, { onDelete: 'cascade' }),
    /** SHA-256 in hexadecimal of the kind of mark and its value */
    mark: text().notNull(),
    seenAt: at('seen_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.feedId, table.mark] })],
);
