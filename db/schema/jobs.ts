/** Tables of background jobs. A job has items, each processed in one transaction. The input is kept until its item is done. */
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { MissingCopy } from '@/domain/desk/copies';
import { articleRevisions } from './articles';
import { at, belongsTo, bytea, now } from './column-types';
import { users } from './people';

export const jobs = pgTable(
  'jobs',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** selects the function that processes its items; see services/jobs */
    kind: text().notNull(),
    title: text().notNull(),
    /** settings for all its items; the format depends on the kind */
    options: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: now('created_at'),
  },
  (table) => [index('jobs_created').on(table.createdAt)],
);

export const jobItems = pgTable(
  'job_items',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    jobId: belongsTo('job_id', () => jobs.id),
    /** from 1, in order of arrival */
    number: integer().notNull(),
    /** the name of a file, an address, "pasted text" */
    name: text().notNull(),
    /** waiting | running | asks (waits for a person) | done | failed | dropped (by a person) */
    state: text().$type<'waiting' | 'running' | 'asks' | 'done' | 'failed' | 'dropped'>().notNull().default('waiting'),
    /** what the item is; the format depends on the kind */
    input: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    /** the raw input; null without one, and when the item is done */
    bytes: bytea(),
    /** the prepared input that awaits confirmation; null when the item is done */
    prepared: jsonb().$type<Readonly<Record<string, unknown>>>(),
    report: jsonb().$type<Readonly<Record<string, unknown>>>(),
    error: jsonb().$type<{ readonly code: string; readonly message: string; readonly field: string | null }>(),
    /** number of attempts since it last became `waiting` */
    tries: integer().notNull().default(0),
    notBefore: now('not_before'),
    /** lease of the worker that runs it; results without this lease are discarded */
    lease: uuid(),
    leaseUntil: at('lease_until'),
    updatedAt: now('updated_at'),
  },
  (table) => [
    uniqueIndex('job_items_number').on(table.jobId, table.number),
    index('job_items_open').on(table.notBefore, table.id).where(sql`${table.state} in ('waiting', 'running')`),
    // the next item to start: the first items of all jobs come before the second ones
    index('job_items_in_order').on(table.number, table.id).where(sql`${table.state} in ('waiting', 'running')`),
    // finds the last reading of an article by a language model
    index('job_items_article').on(sql`(${table.input}->>'articleId')`, table.id).where(sql`${table.input} ? 'articleId'`),
    // finds the jobs that stored an article
    index('job_items_stored').on(sql`(${table.report}->>'articleId')`, table.jobId).where(sql`${table.report}->>'articleId' is not null`),
    check('job_items_state', sql`${table.state} in ('waiting', 'running', 'asks', 'done', 'failed', 'dropped')`),
  ],
);

/** Archived copies: the original bytes that an article revision was read from. Only editors see them. */
export const articleOriginals = pgTable(
  'article_originals',
  {
    revisionId: integer('revision_id')
      .primaryKey()
      .references(() => articleRevisions.id, { onDelete: 'cascade' }),
    /** original file name or URL */
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    /** the URL that the bytes came from; null if unknown */
    url: text(),
    storedAt: now('stored_at'),
    /** SHA-256 of the original bytes in hexadecimal */
    sha256: text().notNull(),
    /** number of original bytes */
    size: integer().notNull(),
    /** null: the copy is gone; `missing` says why */
    bytes: bytea(),
    /** true: the bytes are compressed with zlib */
    packed: boolean().notNull().default(false),
    missing: text().$type<MissingCopy>(),
  },
  (table) => [
    index('article_originals_stored').on(table.storedAt).where(sql`${table.bytes} is not null`),
    check('article_originals_missing', sql`(${table.bytes} is null) = (${table.missing} is not null)`),
    check('article_originals_reason', sql`${table.missing} in ('deleted', 'expired', 'quota', 'not-in-backup')`),
  ],
);
