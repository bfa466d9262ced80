/** Converts a query from the command line or the search field into timeline filters; names become slugs. */
import { or, sql } from 'drizzle-orm';
import { type Database, onlyValue, rows, themes } from '@/db/database';
import { badData, isDatelineError } from '@/domain/errors';
import { FACETS, type Facet, OPEN_FACETS, ROLES } from '@/domain/filters/facets';
import { choiceOf, NO_FILTERS, type TimelineFilters, withChoice } from '@/domain/filters/timeline-filters';
import { type EventQuery, emptyFields, parseQuery, type SearchTerm, searchTerms, toRole } from '@/domain/timeline/query-language';
import { wantedPieces } from '@/domain/timeline/search-words';
import type { NameSuggestion } from '@/domain/timeline/timeline-view';
import { ACTORS_IN_EVENTS } from '../vocabulary/list-actors';
import { isPublicSource } from './facet-names';

const MOST_SOURCES = 30;

interface QueryOptions {
  /** true: the error for an unknown actor suggests similar names, which costs a lookup */
  readonly suggests?: boolean;
}

/** Throws bad data that names the field for an unknown actor or theme. */
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

/** Finds the actor by slug, name or alias, ignoring case. A state precedes other kinds. */
async function actorSlug(db: Database, name: string, { suggests }: QueryOptions): Promise<readonly string[]> {
  const slug = await onlyValue<string | null>(db)`
    select a.slug from actors a
    where a.merged_into is null and (a.slug = ${name.toLowerCase()} or lower(a.name) = lower(${name})
      or a.id in (select actor_id from actor_names where lower(alias) = lower(${name})))
    order by a.slug = ${name.toLowerCase()} desc, lower(a.name) = lower(${name}) desc, a.kind = 'state' desc, a.id
    limit 1`;
  if (slug === null) throw badData(`There is no actor "${name}".${suggests ? await alike(db, name) : CHECK}`, 'actor');
  return [slug];
}

const CHECK = ' Check the spelling.';

/** " Did you mean Antony Blinken?" if similar names exist. */
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

/** Slugs of the public sources whose current or former names start with `name`; if there are none, a slug that matches no source. */
async function sourceSlugs(db: Database, name: string): Promise<readonly string[]> {
  const found = await rows<{ slug: string }>(db)`
    select distinct kept.slug from sources said join shown_sources kept on kept.id = said.id
    where ${isPublicSource(sql`kept.root`, sql`kept.display_right`)} and (said.slug = ${name.toLowerCase()} or exists (
      select 1 from unnest(said.name || said.other_names) called where starts_with(lower(called), lower(${name}))))
    order by kept.slug limit ${MOST_SOURCES}`;
  return found.length > 0 ? found.map(({ slug }) => slug) : placeSlug(db, name);
}

async function placeSlug(db: Database, name: string): Promise<readonly string[]> {
  return [await onlyValue<string>(db)`select slug_of(${name}::text) as slug`];
}

interface ReadWords {
  readonly filters: TimelineFilters;
  /** fields with invalid values, like unknown URL parameters */
  readonly unread: readonly (readonly [field: string, value: string])[];
}

/**
 * Converts field words in a search, such as `actor:China -theme:sanction after:2023`, to filters. An unknown name stays a plain word, so
 * that the search finds nothing and suggests similar names. Invalid values such as `before:2024-13` are returned for a notice. Null without
 * field words.
 */
export async function readFieldWords(db: Database, filters: TimelineFilters): Promise<ReadWords | null> {
  const terms = searchTerms(filters.query);
  if (!terms.some(({ field }) => field !== null)) return null;
  let read: TimelineFilters = { ...filters, query: '', page: 1 };
  let role: TimelineFilters['role'] = null;
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
      // The role applies to all actors, so its position does not matter, and a term with another role is ignored.
      const given = isLeftOut ? null : field === 'role' ? toRole(value) : (ROLES.find((one) => one === field) ?? null);
      if (given !== null && role !== null && given !== role) {
        // not "role", which the address would apply
        unread.push([field === 'role' ? 'other-role' : field, value]);
        continue;
      }
      if (field !== 'role' || isLeftOut) read = joined(read, await queryEvents(db, parseQuery(whole)));
      role ??= given;
    } catch (error) {
      if (!isDatelineError(error)) throw error;
      if (mayBeName(term) && !isLeftOut) words.push(`"${value}"`);
      else unread.push([isLeftOut ? `-${field}` : field, value]);
    }
  }
  role ??= filters.role;
  // a role without actors has no effect
  if (role !== null && read.facets.actor === undefined) unread.push(['role', role]);
  const query = words.filter((word) => word !== '""').join(' ');
  return { filters: { ...read, query, role: read.facets.actor === undefined ? null : role }, unread };
}

/** Returns the filters with valid field words applied; `dropped` lists the invalid ones as `field=value`. */
export async function withFieldWords(
  db: Database,
  filters: TimelineFilters,
): Promise<{ readonly filters: TimelineFilters; readonly dropped: readonly string[] }> {
  const read = (filters.query.includes(':') ? await readFieldWords(db, filters) : null) ?? { filters, unread: [] };
  const empty = emptyFields(filters.query).map((field) => [field, ''] as const);
  return { filters: read.filters, dropped: [...read.unread, ...empty].map(([field, value]) => `${field}=${value}`) };
}

const mayBeName = ({ field }: SearchTerm): boolean => [...OPEN_FACETS, ...ROLES].some((one) => one === field);

/** Combines two sets of filters; dates in `more` override earlier ones. */
const joined = (filters: TimelineFilters, more: TimelineFilters): TimelineFilters => ({
  ...FACETS.reduce((sum, facet) => {
    const [had, added] = [choiceOf(filters, facet), choiceOf(more, facet)];
    const values = [...new Set([...had.values, ...added.values])];
    return withChoice(sum, facet, { values, not: [...new Set([...had.not, ...added.not])].filter((value) => !values.includes(value)) });
  }, filters),
  from: more.from ?? filters.from,
  to: more.to ?? filters.to,
});

const MOST_WORDS = 4;
const SHORTEST_WORD = 4;
const MOST_SUGGESTIONS = 5;
/** minimum similarity; "Blinkin" and "Antony Blinken" have 0.63 */
const LIKENESS = 0.45;

/**
 * Suggests actors for misspelled words. Trigrams miss swapped letters in short names (“Chnia”), so these are tried as well. Most similar
 * first; only actors of published events.
 */
export function suggestNames(db: Database, query: string): Promise<readonly NameSuggestion[]> {
  const words = wantedPieces(query)
    .filter(({ text }) => text.length >= SHORTEST_WORD)
    .slice(0, MOST_WORDS)
    .map(({ text }) => ({ word: text, swapped: swapped(text.toLowerCase()) }));
  if (words.length === 0) return Promise.resolve([]);
  return rows<NameSuggestion>(db)`
    with named as (
      select a.id, a.slug, a.name, called.name as as_called
      from ${ACTORS_IN_EVENTS}
      cross join lateral (
        select a.name union select alias from actor_names other where other.actor_id = a.id
      ) called(name)
    ), alike as (
      select distinct on (named.id) named.id, named.slug, named.name, word,
        case when lower(named.as_called) = any(swapped) then 1 else word_similarity(word, named.as_called) end as likeness
      from named, json_to_recordset(${JSON.stringify(words)}::json) asked(word text, swapped text[])
      where word_similarity(word, named.as_called) >= ${LIKENESS}::real or lower(named.as_called) = any(swapped)
      order by named.id, likeness desc, word
    )
    select slug, name, word from alike order by likeness desc, name limit ${MOST_SUGGESTIONS}`;
}

/** All variants of the word with two adjacent letters swapped. */
function swapped(word: string): readonly string[] {
  const letters = [...word];
  return letters.slice(1).flatMap((letter, at) => {
    const before = letters[at] ?? '';
    return letter === before ? [] : [[...letters.slice(0, at), letter, before, ...letters.slice(at + 2)].join('')];
  });
}
