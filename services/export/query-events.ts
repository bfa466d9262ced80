/** The events that a query of the command line asks for: as filters of the timeline, and beyond them by source and status. */
import { and, eq, exists, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { articleRevisions, articles, sources } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { themes } from '@/db/schema/vocabulary';
import { badData } from '@/domain/errors';
import { NO_FILTERS, type TimelineFilters } from '@/domain/filters';
import type { EventQuery, QueryStatus } from '@/domain/query-language';
import type { ThemeId } from '@/engine/model/event';
import { visibleMentions } from '../events/load-summaries';

export interface EventChoice {
  readonly filters: TimelineFilters;
  /** a condition on `events` for what the filters do not reach */
  readonly besides?: SQL | undefined;
}

/** Throws bad data with the field when it names an actor or a theme that does not exist. */
export async function queryEvents(db: Database, query: EventQuery): Promise<EventChoice> {
  const filters: TimelineFilters = {
    ...NO_FILTERS,
    actors: await Promise.all(query.actors.map((name) => actorSlug(db, name))),
    themes: await Promise.all(query.themes.map((name) => themeId(db, name))),
    query: query.text,
    from: query.from,
    to: query.to,
  };
  return { filters, besides: and(fromSources(db, query.sources), ofStatuses(query.statuses)) };
}

/** The actor of this slug, or of this name or alias however it is capitalized; a state goes before its organs and persons. */
async function actorSlug(db: Database, name: string): Promise<string> {
  const [found] = await rows<{ slug: string }>(
    db,
    sql`
      select a.slug from actors a
      where a.merged_into is null and (a.slug = ${name.toLowerCase()} or lower(a.name) = lower(${name})
        or a.id in (select actor_id from actor_aliases where lower(alias) = lower(${name})))
      order by a.slug = ${name.toLowerCase()} desc, lower(a.name) = lower(${name}) desc, a.kind = 'state' desc, a.id
      limit 1`,
  );
  if (!found) throw badData(`There is no actor "${name}".`, 'actor');
  return found.slug;
}

async function themeId(db: Database, name: string): Promise<ThemeId> {
  const wanted = name.toLowerCase();
  const [found] = await db
    .select({ id: themes.id })
    .from(themes)
    .where(or(sql`${themes.id} = ${wanted.replaceAll(' ', '-')}`, sql`lower(${themes.label}) = ${wanted}`));
  if (!found) throw badData(`There is no theme "${name}".`, 'theme');
  return found.id;
}

/** Reported by a source whose name begins so, in an article that may be seen. */
function fromSources(db: Database, names: readonly string[]): SQL | undefined {
  if (names.length === 0) return undefined;
  const named = or(...names.map((name) => sql`starts_with(lower(${sources.name}), lower(${name}))`));
  return exists(
    db
      .select({ one: sql`1` })
      .from(eventMentions)
      .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
      .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
      .innerJoin(sources, eq(sources.id, articles.sourceId))
      .where(and(eq(eventMentions.eventId, events.id), visibleMentions({}), ne(sources.displayRight, 'hidden'), named)),
  );
}

/** "cancelled" and "postponed" are outcomes; what has one of them is no longer planned. */
function ofStatuses(statuses: readonly QueryStatus[]): SQL | undefined {
  if (statuses.length === 0) return undefined;
  const off = ['cancelled', 'postponed'] as const;
  return or(
    ...statuses.map((status) =>
      off.some((one) => one === status)
        ? sql`${events.outcome} = ${status}`
        : and(sql`${events.status} = ${status}`, sql`not ${inArray(events.outcome, [...off])}`),
    ),
  );
}
