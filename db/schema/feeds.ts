/** Tables of the external feeds that editors subscribe to, their check status, and the entries already seen. */
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { sources } from './articles';
import { at, belongsTo, now } from './column-types';
import { jobs } from './jobs';
import { users } from './people';

export const feeds = pgTable(
  'feeds',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    address: text().notNull().unique(),
    title: text().notNull(),
    /** the source for its articles */
    sourceId: integer('source_id')
      .notNull()
      .references(() => sources.id),
    /**
     * confirm: an editor reviews the recognized facts first; review: ingest as drafts; policy: follow the policy of the source; choose: an
     * editor chooses from a list
     */
    handling: text().$type<'confirm' | 'review' | 'policy' | 'choose'>().notNull().default('review'),
    /** words separated by commas: only entries with one of them are imported; empty: all */
    includeWords: text('include_words').notNull().default(''),
    /** words separated by commas: entries with one of them are not imported */
    excludeWords: text('exclude_words').notNull().default(''),
    paused: boolean().notNull().default(false),
    /** cache headers of the version that was read last */
    etag: text(),
    lastModified: text('last_modified'),
    /** check interval in minutes while checks succeed */
    minutes: integer().notNull(),
    checkedAt: at('checked_at'),
    /** number of new entries in the last successful check */
    lastNew: integer('last_new').notNull().default(0),
    /** number of changed entries in the last successful check */
    lastChanged: integer('last_changed').notNull().default(0),
    /** number of entries in the feed beyond the limit */
    leftOut: integer('left_out').notNull().default(0),
    /** the job of the most recent new entries */
    lastJobId: integer('last_job_id').references(() => jobs.id, { onDelete: 'set null' }),
    nextCheckAt: now('next_check_at'),
    /** the site asked for no requests before this time */
    notBefore: at('not_before'),
    /** number of consecutive failed checks, and when they began */
    failures: integer().notNull().default(0),
    failingSince: at('failing_since'),
    /** the last error, or why nothing was imported although the site answers, as a sentence */
    error: text(),
    /** lease of the process that checks it; results without this lease are discarded */
    lease: uuid(),
    leaseUntil: at('lease_until'),
    addedBy: text('added_by').references(() => users.id, { onDelete: 'set null' }),
    addedAt: now('added_at'),
    /** when it was unsubscribed; its data stays, so that it can be restored */
    removedAt: at('removed_at'),
  },
  (table) => [
    index('feeds_next').on(table.nextCheckAt).where(sql`not ${table.paused}`),
    check('feeds_handling', sql`${table.handling} in ('confirm', 'review', 'policy', 'choose')`),
    check('feeds_minutes', sql`${table.minutes} between 15 and 1440`),
  ],
);

/** Identifiers of entries already seen: ID in the feed, URL and text. One match is enough to recognize an entry. */
export const feedMarks = pgTable(
  'feed_marks',
  {
    feedId: belongsTo('feed_id', () => feeds.id),
    /** SHA-256 in hexadecimal of the kind of identifier and its value */
    mark: text().notNull(),
    /** SHA-256 in hexadecimal of the title and text last seen, to notice changes; null in rows of older versions */
    version: text(),
    seenAt: now('seen_at'),
  },
  (table) => [primaryKey({ columns: [table.feedId, table.mark] })],
);
