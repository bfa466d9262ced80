/** Actors and themes: who acts and what an event is about. */

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
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import type { FamilyId } from '@/domain/families';
import type { Identifiers } from '@/domain/identifiers';
import type { ActorKind } from '@/engine/model/event';

/** What a person has set, field by field: a start follows the files of the vocabulary in everything else. */
const byHand = text('by_hand').array().notNull().default([]);
/** counts up with every change; a save names the version it was made from */
const version = integer().notNull().default(1);

export const actors = pgTable(
  'actors',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull().unique(),
    /** the id under which the engine knows it: of the entry in `data/vocabulary`, or its slug once a person has made or changed it; null for one first met in an article */
    vocabularyId: text('vocabulary_id').unique(),
    name: text().notNull(),
    /** ActorKind of the engine's model */
    kind: text().$type<ActorKind>().notNull(),
    /** ISO 3166 alpha-3 */
    country: char({ length: 3 }),
    /** the actor that this one was merged into; null for one that was not */
    mergedInto: integer('merged_into').references((): AnyPgColumn => actors.id),
    /** the actor at the end of the chain of merges, or the actor itself; kept by a trigger */
    root: integer().notNull().default(0),
    /** what other catalogs call it, by catalog */
    identifiers: jsonb().$type<Identifiers>().notNull().default({}),
    byHand,
    version,
  },
  (table) => [
    index('actors_name_trgm').using('gin', sql`${table.name} gin_trgm_ops`),
    index('actors_root').on(table.root),
    // what the engine must know beside the files of the vocabulary
    index('actors_by_hand').on(table.id).where(sql`${table.byHand} <> '{}' or ${table.mergedInto} is not null`),
  ],
);

export const actorAliases = pgTable(
  'actor_aliases',
  {
    actorId: integer('actor_id')
      .notNull()
      .references(() => actors.id, { onDelete: 'cascade' }),
    alias: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.alias] }),
    index('actor_aliases_trgm').using('gin', sql`${table.alias} gin_trgm_ops`),
  ],
);

/** Organ → state, person → office or body, with the days between which it held. */
export const actorAffiliations = pgTable(
  'actor_affiliations',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    actorId: integer('actor_id')
      .notNull()
      .references(() => actors.id, { onDelete: 'cascade' }),
    parentId: integer('parent_id')
      .notNull()
      .references(() => actors.id, { onDelete: 'cascade' }),
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
  /** a ThemeId of the engine, or one that an editor has added; the address of its page */
  id: text().primaryKey(),
  label: text().notNull(),
  /** FamilyId of the domain */
  family: text().$type<FamilyId>().notNull(),
  icon: text().notNull(),
  position: smallint().notNull(),
  /** given by the database at the first insert and kept: what the projection of the timeline knows this theme by */
  number: smallint().notNull().default(-1).unique(),
  /** the theme that this one was merged into; null for one that was not */
  mergedInto: text('merged_into').references((): AnyPgColumn => themes.id),
  /** the theme at the end of the chain of merges, or the theme itself; kept by a trigger */
  root: text().notNull().default(''),
  byHand,
  version,
});

/** Who merged what into what, and when it was undone. */
export const vocabularyMerges = pgTable(
  'vocabulary_merges',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** actor | theme */
    kind: text().$type<'actor' | 'theme'>().notNull(),
    /** slugs */
    source: text().notNull(),
    target: text().notNull(),
    /** the rows that an earlier version moved with this merge; null for a merge that is only a reference */
    moved: jsonb().$type<unknown>(),
    /** user id; null for the command line */
    mergedBy: text('merged_by'),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull().defaultNow(),
    undoneAt: timestamp('undone_at', { withTimezone: true, mode: 'date' }),
  },
  (table) => [
    check('vocabulary_merges_kind', sql`${table.kind} in ('actor', 'theme')`),
    index('vocabulary_merges_target').on(table.kind, table.target),
  ],
);
