/** Tables of actors (who acts) and themes (what an event is about). */
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  char,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import type { FamilyId } from '@/domain/drawing';
import type { Identifiers } from '@/domain/identifiers';
import type { ActorKind } from '@/engine/model/event';
import { at, belongsTo, now } from './column-types';

/** The fields that a person has set. At startup, all other fields are updated from the vocabulary files. */
const byHand = text('by_hand').array().notNull().default([]);
/** incremented on every change, for optimistic locking */
const version = integer().notNull().default(1);

export const actors = pgTable(
  'actors',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull().unique(),
    /** the engine's ID: from `data/vocabulary`, or the slug after a person creates or edits it; null if first found in an article */
    vocabularyId: text('vocabulary_id').unique(),
    name: text().notNull(),
    kind: text().$type<ActorKind>().notNull(),
    /** ISO 3166 alpha-3 */
    country: char({ length: 3 }),
    mergedInto: integer('merged_into').references((): AnyPgColumn => actors.id),
    /** the actor at the end of the chain of merges, or the actor itself; kept by a trigger */
    root: integer().notNull().default(0),
    /** IDs in other catalogs, by catalog */
    identifiers: jsonb().$type<Identifiers>().notNull().default({}),
    byHand,
    version,
  },
  (table) => [
    index('actors_name_trgm').using('gin', sql`${table.name} gin_trgm_ops`),
    index('actors_root').on(table.root),
    // actors that the engine needs in addition to the vocabulary files
    index('actors_by_hand').on(table.id).where(sql`${table.byHand} <> '{}' or ${table.mergedInto} is not null`),
  ],
);

export const actorAliases = pgTable(
  'actor_aliases',
  {
    actorId: belongsTo('actor_id', () => actors.id),
    alias: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.alias] }),
    index('actor_aliases_trgm').using('gin', sql`${table.alias} gin_trgm_ops`),
  ],
);

/** Organ → state, person → office or body, with the first and last day of the affiliation. */
export const actorAffiliations = pgTable(
  'actor_affiliations',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    actorId: belongsTo('actor_id', () => actors.id),
    parentId: belongsTo('parent_id', () => actors.id),
    office: text(),
    validFrom: date('valid_from'),
    validTo: date('valid_to'),
  },
  (table) => [
    unique('actor_affiliations_once').on(table.actorId, table.parentId, table.office, table.validFrom).nullsNotDistinct(),
    index('actor_affiliations_parent').on(table.parentId),
  ],
);

export const themes = pgTable('themes', {
  /** a ThemeId of the engine, or the ID of one added by an editor; used in its URL */
  id: text().primaryKey(),
  label: text().notNull(),
  family: text().$type<FamilyId>().notNull(),
  icon: text().notNull(),
  position: smallint().notNull(),
  /** set by the database on the first insert and never changed: identifies this theme in the timeline projection */
  number: smallint().notNull().default(-1).unique(),
  mergedInto: text('merged_into').references((): AnyPgColumn => themes.id),
  /** the theme at the end of the chain of merges, or the theme itself; kept by a trigger */
  root: text().notNull().default(''),
  byHand,
  version,
});

/** Merges of actors, themes and sources, with who merged them and when it was undone. */
export const vocabularyMerges = pgTable(
  'vocabulary_merges',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kind: text().$type<'actor' | 'theme' | 'source'>().notNull(),
    /** slugs */
    source: text().notNull(),
    target: text().notNull(),
    /** the rows that an earlier release moved with this merge; null for a merge by reference */
    moved: jsonb().$type<unknown>(),
    /** user id; null for the command line */
    mergedBy: text('merged_by'),
    at: now('at'),
    undoneAt: at('undone_at'),
  },
  (table) => [
    check('vocabulary_merges_kind', sql`${table.kind} in ('actor', 'theme', 'source')`),
    index('vocabulary_merges_target').on(table.kind, table.target),
  ],
);
