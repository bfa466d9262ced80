/** Tables of sources, articles and their revisions. Bodies are plain text; offsets count UTF-16 code units of `article_revisions.body`. */
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, date, index, integer, pgTable, pgView, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { NOT_READ, type NotRead } from '@/domain/desk/not-read';
import { CONSENT_CHOICES, type SecondReaderConsent } from '@/domain/second-reader/reader-settings';
import { belongsTo, now } from './column-types';

export const sources = pgTable(
  'sources',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    name: text().notNull().unique(),
    /** URL slug, set by the database on the first insert and never changed */
    slug: text().notNull().default('').unique(),
    /** how much of its texts may be shown: full | quotations | hidden */
    displayRight: text('display_right').$type<'full' | 'quotations' | 'hidden'>().notNull().default('quotations'),
    /** true: extracted events are published at once, marked "not reviewed" */
    publishUnchecked: boolean('publish_unchecked').notNull().default(false),
    /** whether a language model may read its texts: off | on | publish-both (events that both readers find are published) */
    secondReader: text('second_reader').$type<SecondReaderConsent>().notNull().default('off'),
    /** sources of one group count as one for corroboration */
    corroborationGroup: text('corroboration_group'),
    /** former names and other spellings, which new articles and feeds may use */
    otherNames: text('other_names').array().notNull().default([]),
    mergedInto: integer('merged_into').references((): AnyPgColumn => sources.id),
    /** the source at the end of the chain of merges, or the source itself; kept by a trigger */
    root: integer().notNull().default(0),
    /** incremented on every change, for optimistic locking */
    version: integer().notNull().default(1),
  },
  (table) => [
    index('sources_root').on(table.root),
    check('sources_display_right', sql`${table.displayRight} in ('full', 'quotations', 'hidden')`),
    check(
      'sources_second_reader',
      sql`${table.secondReader} in (${sql.raw(CONSENT_CHOICES.map(([consent]) => `'${consent}'`).join(', '))})`,
    ),
  ],
);

/** Every source by its own ID, with the name and the rights of its root. Readers of articles join this view instead of the table. */
export const shownSources = pgView('shown_sources', {
  id: integer().notNull(),
  root: integer().notNull(),
  name: text().notNull(),
  slug: text().notNull(),
  displayRight: text('display_right').$type<'full' | 'quotations' | 'hidden'>().notNull(),
  publishUnchecked: boolean('publish_unchecked').notNull(),
  secondReader: text('second_reader').$type<SecondReaderConsent>().notNull(),
  corroborationGroup: text('corroboration_group'),
}).existing();

export const articles = pgTable(
  'articles',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    sourceId: integer('source_id')
      .notNull()
      .references(() => sources.id),
    title: text().notNull(),
    url: text(),
    published: date().notNull(),
    language: text().notNull().default('en'),
    /** shown next to the title: "brief written for this demonstration" */
    note: text(),
    state: text().$type<'draft' | 'published' | 'rejected'>().notNull().default('draft'),
    version: integer().notNull().default(1),
    createdBy: text('created_by'),
    createdAt: now('created_at'),
    updatedAt: now('updated_at'),
  },
  (table) => [
    index('articles_published').on(table.published),
    index('articles_source').on(table.sourceId),
    index('articles_waiting').on(table.id).where(sql`${table.state} = 'draft'`),
    index('articles_url').using('hash', table.url).where(sql`${table.url} is not null`),
    check('articles_state', sql`${table.state} in ('draft', 'published', 'rejected')`),
  ],
);

export const articleRevisions = pgTable(
  'article_revisions',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    articleId: belongsTo('article_id', () => articles.id),
    /** from 1; the highest is the current one */
    number: integer().notNull(),
    body: text().notNull(),
    /** the text as received, before page furniture was removed */
    original: text().notNull(),
    /** SHA-256 of the body in hexadecimal; makes ingest idempotent */
    contentHash: text('content_hash').notNull(),
    extractorVersion: text('extractor_version').notNull(),
    /** why its events are missing or incomplete; null after a full reading. Not indexed, because setting it would then reindex all words */
    notRead: text('not_read').$type<NotRead>(),
    createdBy: text('created_by'),
    createdAt: now('created_at'),
  },
  (table) => [
    uniqueIndex('article_revisions_number').on(table.articleId, table.number),
    // a text may start only one article, but an article may return to an earlier text
    uniqueIndex('article_revisions_first').on(table.contentHash).where(sql`${table.number} = 1`),
    index('article_revisions_hash').on(table.contentHash),
    index('article_revisions_words').using('gin', sql`to_tsvector('english', ${table.body})`).with({ fastupdate: false }),
    check('article_revisions_not_read_reason', sql`${table.notRead} in (${sql.raw(NOT_READ.map((one) => `'${one}'`).join(', '))})`),
  ],
);
