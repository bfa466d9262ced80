/** What a query of the command line or of the search field asks for, as filters of the timeline: names as people write them become slugs. */
import { or, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { themes } from '@/db/schema/vocabulary';
import { badData } from '@/domain/errors';
import { withChoice } from '@/domain/filters/facet-choice';
import { FACETS, type Facet } from '@/domain/filters/facets';
import { NO_FILTERS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { EventQuery } from '@/domain/search/query-language';
import { suggestNames } from './suggest-names';

const MOST_SOURCES = 30;

interface QueryOptions {
  /** the error of an actor that does not exist tells names like it, which have to be looked for */
  readonly suggests?: boolean;
}

/** Throws bad data with the field when it names an actor or a theme that does not exist. */
export async function queryEvents(
  db: Database,
  { facets, role, text, from, to }: EventQuery,
  options: QueryOptions = {},
): Promise<TimelineFilters> {
  let filters: TimelineFilters = { ...NO_FILTERS, role, query: text, from, to };
  for (const facet of FACETS) {
    const { some = [], not = [] } = facets[facet] ?? {};
    const slugs = async (names: readonly string[]): Promise<readonly string[]> =>
      (await Promise.all(names.map((name) => slugsOf(db, facet, name, options)))).flat();
    filters = withChoice(filters, facet, { values: await slugs(some), not: await slugs(not) });
  }
  return filters;
}

function slugsOf(db: Database, facet: Facet, name: string, options: QueryOptions): Promise<readonly string[]> | readonly string[] {
  switch (facet) {
    case 'actor':
      return actorSlug(db, name, options);
    case 'theme':
      return themeId(db, name);
    case 'source':
      return sourceSlugs(db, name);
    case 'place':
      return placeSlug(db, name);
    default:
      return [name];
  }
}

/** The actor of this slug, or of this name or alias however it is capitalized; a state goes before its organs and persons. */
async function actorSlug(db: Database, name: string, { suggests }: QueryOptions): Promise<readonly string[]> {
  const [found] = await rows<{ slug: string }>(
    db,
    sql`
      select a.slug from actors a
      where a.merged_into is null and (a.slug = ${name.toLowerCase()} or lower(a.name) = lower(${name})
        or a.id in (select actor_id from actor_aliases where lower(alias) = lower(${name})))
      order by a.slug = ${name.toLowerCase()} desc, lower(a.name) = lower(${name}) desc, a.kind = 'state' desc, a.id
      limit 1`,
  );
  if (!found) throw badData(`There is no actor "${name}".${suggests ? await alike(db, name) : CHECK}`, 'actor');
  return [found.slug];
}

const CHECK = ' Check the spelling.';

/** " Did you mean Antony Blinken?" where a name is alike. */
async function alike(db: Database, name: string): Promise<string> {
  const names = (await suggestNames(db, `"${name}"`)).map((one) => one.name);
  return names.length === 0 ? CHECK : ` Did you mean ${names.join(' or ')}?`;
}

async function themeId(db: Database, name: string): Promise<readonly string[]> {
  const wanted = name.toLowerCase();
  const [found] = await db
    .select({ id: themes.id })
    .from(themes)
    .where(or(sql`${themes.id} = ${wanted.replaceAll(' ', '-')}`, sql`lower(${themes.label}) = ${wanted}`));
  if (!found) throw badData(`There is no theme "${name}". Choose a theme from the filters.`, 'theme');
  return [found.id];
}

/** Those whose names begin so; where there are none, a slug that no source has. */
async function sourceSlugs(db: Database, name: string): Promise<readonly string[]> {
  const found = await rows<{ slug: string }>(
    db,
    sql`
      select slug from sources where slug = ${name.toLowerCase()} or starts_with(lower(name), lower(${name}))
      order by slug limit ${MOST_SOURCES}`,
  );
  return found.length > 0 ? found.map(({ slug }) => slug) : placeSlug(db, name);
}

async function placeSlug(db: Database, name: string): Promise<readonly string[]> {
  const [made] = await rows<{ slug: string }>(db, sql`select slug_of(${name}::text) as slug`);
  return made ? [made.slug] : [];
}
