/** What a query of the command line or of the search field asks for, as filters of the timeline: names as people write them become slugs. */
import { or, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { themes } from '@/db/schema/vocabulary';
import { badData, isDatelineError } from '@/domain/errors';
import { choiceOf, withChoice } from '@/domain/filters/facet-choice';
import { FACETS, type Facet, OPEN_FACETS } from '@/domain/filters/facets';
import { NO_FILTERS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { type EventQuery, emptyFields, parseQuery, type SearchTerm, searchTerms, toRole } from '@/domain/search/query-language';
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
        or a.id in (select actor_id from actor_names where lower(alias) = lower(${name})))
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

interface ReadWords {
  readonly filters: TimelineFilters;
  /** fields with values that cannot be read, as parameters of an address that nobody understands */
  readonly unread: readonly (readonly [field: string, value: string])[];
}

/**
 * Field words in a search, such as `actor:China -theme:sanction after:2023`, become filters. An unknown name stays a plain word, so that the
 * search finds nothing and suggests similar names. Invalid values such as `before:2024-13` are returned for a notice. Null without field words.
 */
export async function readFieldWords(db: Database, filters: TimelineFilters): Promise<ReadWords | null> {
  const terms = searchTerms(filters.query);
  if (!terms.some(({ field }) => field !== null)) return null;
  let read: TimelineFilters = { ...filters, query: '', page: 1 };
  let { role } = filters;
  const words: string[] = [];
  const unread: (readonly [string, string])[] = [];
  for (const term of terms) {
    const { whole, value, field } = term;
    const isLeftOut = whole.startsWith('-');
    if (field === null) {
      words.push(whole);
      continue;
    }
    try {
      // of the actors, which may stand in front of it or behind it
      if (field === 'role' && !isLeftOut) role = toRole(value);
      else read = joined(read, await queryEvents(db, parseQuery(whole)));
    } catch (error) {
      if (!isDatelineError(error)) throw error;
      if (mayBeName(term) && !isLeftOut) words.push(`"${value}"`);
      else unread.push([isLeftOut ? `-${field}` : field, value]);
    }
  }
  // it says something of actors alone
  if (role !== null && read.facets.actor === undefined) unread.push(['role', role]);
  const query = words.filter((word) => word !== '""').join(' ');
  return { filters: { ...read, query, role: read.facets.actor === undefined ? null : role }, unread };
}

/** The same filters with their field words read as far as they can be; `dropped` as an address would say what cannot. */
export async function withFieldWords(
  db: Database,
  filters: TimelineFilters,
): Promise<{ readonly filters: TimelineFilters; readonly dropped: readonly string[] }> {
  const read = (filters.query.includes(':') ? await readFieldWords(db, filters) : null) ?? { filters, unread: [] };
  const empty = emptyFields(filters.query).map((field) => [field, ''] as const);
  return { filters: read.filters, dropped: [...read.unread, ...empty].map(([field, value]) => `${field}=${value}`) };
}

const mayBeName = ({ field }: SearchTerm): boolean => OPEN_FACETS.some((facet) => facet === field);

/** What was asked for already, and what is asked for beside it; of two days the later question counts. */
const joined = (filters: TimelineFilters, more: TimelineFilters): TimelineFilters => ({
  ...FACETS.reduce((sum, facet) => {
    const [had, asked] = [choiceOf(filters, facet), choiceOf(more, facet)];
    const values = [...new Set([...had.values, ...asked.values])];
    return withChoice(sum, facet, { values, not: [...new Set([...had.not, ...asked.not])].filter((value) => !values.includes(value)) });
  }, filters),
  from: more.from ?? filters.from,
  to: more.to ?? filters.to,
});
