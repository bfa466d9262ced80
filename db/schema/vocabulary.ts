/** Actors and themes: who acts and what an event is about. */

import { sql } from 'drizzle-orm';
import { type AnyPgColumn, char, date, index, integer, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core';
import type { FamilyId } from '@/domain/families';
import type { ActorKind, ThemeId } from '@/engine/model/event';

export const actors = pgTable(
  'actors',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull().unique(),
    /** id of the entry in `data/vocabulary`; null for an actor first met in an article or made by an editor */
    vocabularyId: text('vocabulary_id').unique(),
    name: text().notNull(),
    /** ActorKind of the engine's model */
    kind: text().$type<ActorKind>().notNull(),
    /** ISO 3166 alpha-3 */
    country: char({ length: 3 }),
    mergedInto: integer('merged_into').references((): AnyPgColumn => actors.id),
  },
  (table) => [index('actors_name_trgm').using('gin', sql`${table.name} gin_trgm_ops`)],
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
  id: text().$type<ThemeId>().primaryKey(),
  label: text().notNull(),
  /** FamilyId of the domain */
  family: text().$type<FamilyId>().notNull(),
  icon: text().notNull(),
  position: smallint().notNull(),
  /** given by the database at the first insert and kept: the bit of this theme in the facts of the timeline */
  number: smallint().notNull().default(-1).unique(),
});
