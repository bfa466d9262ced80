/** Replaces merged actors, themes and sources in filters with their targets, so that pages show them as chosen. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/database';
import { shownSources, sources } from '@/db/schema/articles';
import { actors, themes } from '@/db/schema/vocabulary';
import { choiceOf, withChoice } from '@/domain/filters/facet-choice';
import type { SharedFacet } from '@/domain/filters/facets';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';

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
