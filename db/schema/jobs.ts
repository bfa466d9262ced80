/** Long work in pieces: a job has items, each is done in one transaction. What came in is kept with an item until it is done. */
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { articleRevisions } from './articles';
import { bytea } from './bytes';
import { users } from './people';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const jobs = pgTable(
  'jobs',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** which function does its items; see services/jobs */
    kind: text().notNull(),
    /** in a few words, for the list of jobs */
    title: text().notNull(),
    /** what holds for all its items, as its kind reads it */
    options: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [index('jobs_created').on(table.createdAt)],
);

export const jobItems = pgTable(
  'job_items',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    jobId: integer('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    /** from 1, in the order in which they came */
    number: integer().notNull(),
    /** the name of a file, an address, "pasted text" */
    name: text().notNull(),
    /** waiting | running | asks (waits for a person) | done | failed | dropped (by a person) */
    state: text().$type<'waiting' | 'running' | 'asks' | 'done' | 'failed' | 'dropped'>().notNull().default('waiting'),
    /** what the item is, as its kind reads it */
    input: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    /** what came in; null where nothing came, and when the item is done */
    bytes: bytea(),
    /** what was made of the bytes and waits for a person; null when the item is done */
    prepared: jsonb().$type<Readonly<Record<string, unknown>>>(),
    /** what came of it */
    report: jsonb().$type<Readonly<Record<string, unknown>>>(),
    error: jsonb().$type<{ readonly code: string; readonly message: string; readonly field: string | null }>(),
    /** how often it was begun since it was last set to wait */
    tries: integer().notNull().default(0),
    notBefore: at('not_before').notNull().defaultNow(),
    /** whoever runs it holds this; a result without it is not taken */
    lease: uuid(),
    leaseUntil: at('lease_until'),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('job_items_number').on(table.jobId, table.number),
    index('job_items_open').on(table.notBefore, table.id).where(sql`${table.state} in ('waiting', 'running')`),
    // the next that may be begun: the first items of all jobs before the second ones
    index('job_items_in_order').on(table.number, table.id).where(sql`${table.state} in ('waiting', 'running')`),
    check('job_items_state', sql`${table.state} in ('waiting', 'running', 'asks', 'done', 'failed', 'dropped')`),
  ],
);

/** What an article revision was read from, byte by byte. */
export const articleOriginals = pgTable('article_originals', {
  revisionId: integer('revision_id')
    .primaryKey()
    .references(() => articleRevisions.id, { onDelete: 'cascade' }),
  /** its name where it came from: of a file, or an address */
  name: text().notNull(),
  mediaType: text('media_type').notNull(),
  /** SHA-256 of the bytes in hexadecimal */
  sha256: text().notNull(),
  bytes: bytea().notNull(),
});
