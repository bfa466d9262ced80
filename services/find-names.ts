/** Finds actors, themes and sources by name or ID. Merged ones resolve to their targets. */

import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { actors, type Database, rows, shownSources, sources, themes } from '@/db/database';
import { badData } from '@/domain/errors';
import type { SharedFacet } from '@/domain/filters/facets';
import { choiceOf, type TimelineFilters, withChoice } from '@/domain/filters/timeline-filters';
import type { ActorRef } from '@/domain/views';
import type { DatedEvent } from '@/engine/index';

type FoundActor = Pick<ActorRef, 'id' | 'slug' | 'name'>;

const KEPT = sql`select kept.id, kept.slug, kept.name from ${actors} said join ${actors} kept on kept.id = said.root`;

/** Finds an actor by name, ignoring case; null if there is none. */
export async function findActorByName(tx: Database, name: string): Promise<FoundActor | null> {
  const [found] = await rows<FoundActor>(tx)`
    ${KEPT} where lower(said.name) = lower(${name}) order by said.merged_into is not null, said.id limit 1`;
  return found ?? null;
}

/** Finds an actor by slug, by name, or by an alias that only one actor has. */
export async function findActor(tx: Database, said: string): Promise<FoundActor | null> {
  const [bySlug] = await rows<FoundActor>(tx)`${KEPT} where said.slug = ${said}`;
  const found = bySlug ?? (await findActorByName(tx, said));
  if (found) return found;
  const called = await rows<FoundActor>(tx)`
    select distinct kept.id, kept.slug, kept.name from actor_names other join ${actors} kept on kept.id = other.actor_id
    where lower(other.alias) = lower(${said}) limit 2`;
  return called.length === 1 ? (called[0] ?? null) : null;
}

/** Merged actor ID → ID of its target. */
export async function mergedActors(db: Database): Promise<ReadonlyMap<number, number>> {
  const found = await db.select({ id: actors.id, root: actors.root }).from(actors).where(isNotNull(actors.mergedInto));
  return new Map(found.map(({ id, root }) => [id, root]));
}

/** Adds an actor that the engine knows. The slug comes from the name, with a number if it is taken. */
export async function addActor(tx: Database, name: string, kind: (typeof actors.$inferInsert)['kind']): Promise<number> {
  const base = sql<string>`slug_of(${name})`;
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : sql<string>`${base} || ${`-${n}`}::text`;
    const [row] = await tx
      .insert(actors)
      .values({ slug, vocabularyId: slug, name, kind, byHand: ['name', 'kind'] })
      .onConflictDoNothing()
      .returning({ id: actors.id });
    if (row) return row.id;
  }
}

/** Slug → actor ID, with merged actors resolved. Locks the rows until the transaction ends. */
export async function holdActors(tx: Database, slugs: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (slugs.length === 0) return new Map();
  const found = await tx
    .select({ slug: actors.slug, id: actors.root })
    .from(actors)
    .where(or(...slugs.map((slug) => eq(actors.slug, slug))))
    .orderBy(actors.id)
    .for('share');
  return new Map(found.map(({ slug, id }) => [slug, id]));
}

/** Unique and in order. Throws bad data for an unknown theme. Locks the rows until the transaction ends. */
export async function nameThemes(tx: Database, ids: readonly string[]): Promise<readonly string[]> {
  const found = await tx
    .select()
    .from(themes)
    .where(inArray(themes.id, [...ids]))
    .orderBy(themes.id)
    .for('share');
  const rootOf = new Map(found.map(({ id, root }) => [id, root]));
  if (ids.some((id) => !rootOf.has(id))) throw badData('Unknown theme. Choose one from the list.', 'themes');
  return [...new Set(ids.flatMap((id) => rootOf.get(id) ?? []))];
}

/** Replaces merged themes in extracted events. The engine compares themes that it does not know like any others. */
export async function filedAsStored(tx: Database, events: readonly DatedEvent[]): Promise<readonly DatedEvent[]> {
  const filed = await filing(tx);
  return events.map((event) => ({ ...filed(event), mentions: event.mentions.map(filed) }));
}

/** Returns a function that replaces merged themes with their targets. */
export async function filing(db: Database): Promise<<Part extends { readonly themes: readonly string[] }>(part: Part) => Part> {
  const merged = await db.select({ id: themes.id, root: themes.root }).from(themes).where(isNotNull(themes.mergedInto));
  const rootOf = new Map(merged.map(({ id, root }) => [id, root]));
  return (part) => (merged.length === 0 ? part : { ...part, themes: [...new Set(part.themes.map((id) => rootOf.get(id) ?? id))] });
}

const target = alias(actors, 'kept');

/** Returns the same object if all names are current. */
export async function withCurrentNames(db: Database, filters: TimelineFilters): Promise<TimelineFilters> {
  const [actor, theme, source] = [namesIn(filters, 'actor'), namesIn(filters, 'theme'), namesIn(filters, 'source')];
  const [movedActors, movedThemes, movedSources] = await Promise.all([
    actor.length === 0
      ? []
      : db
          .select({ was: actors.slug, is: target.slug })
          .from(actors)
          .innerJoin(target, eq(target.id, actors.root))
          .where(and(inArray(actors.slug, actor), isNotNull(actors.mergedInto))),
    theme.length === 0
      ? []
      : db
          .select({ was: themes.id, is: themes.root })
          .from(themes)
          .where(and(inArray(themes.id, theme), isNotNull(themes.mergedInto))),
    source.length === 0
      ? []
      : db
          .select({ was: sources.slug, is: shownSources.slug })
          .from(sources)
          .innerJoin(shownSources, eq(shownSources.id, sources.id))
          .where(and(inArray(sources.slug, source), isNotNull(sources.mergedInto))),
  ]);
  return renamed(renamed(renamed(filters, 'actor', movedActors), 'theme', movedThemes), 'source', movedSources);
}

const namesIn = (filters: TimelineFilters, facet: SharedFacet): string[] => {
  const { values, not } = choiceOf(filters, facet);
  return [...values, ...not];
};

function renamed(
  filters: TimelineFilters,
  facet: SharedFacet,
  moved: readonly { readonly was: string; readonly is: string | null }[],
): TimelineFilters {
  if (moved.length === 0) return filters;
  const now = new Map(moved.map(({ was, is }) => [was, is ?? was]));
  const named = (list: readonly string[]): readonly string[] => [...new Set(list.map((name) => now.get(name) ?? name))];
  const { values, match, not } = choiceOf(filters, facet);
  return withChoice(filters, facet, { values: named(values), match, not: named(not) });
}
