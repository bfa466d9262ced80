/** Loads the names of chosen and excluded facet values, for chips, titles and file names. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, rows, unionAll } from '@/db/database';
import type { NamedChoice } from '@/domain/filters/facet-view';
import { FACETS, type Facet, type OpenFacet } from '@/domain/filters/facets';
import { choiceOf, markOf, type TimelineFilters, withoutFacet } from '@/domain/filters/timeline-filters';
import { valueWords } from '@/domain/timeline/facet-words';
import { isAtPlace } from './conditions';

/** In URL order. The name of an unknown value is the value itself. */
export async function nameChoices(db: Database, filters: TimelineFilters): Promise<readonly NamedChoice[]> {
  const named = await Promise.all(FACETS.map((facet) => nameFacet(db, filters, facet)));
  return named.flat();
}

async function nameFacet(db: Database, filters: TimelineFilters, facet: Facet): Promise<readonly NamedChoice[]> {
  const { values, not } = choiceOf(filters, facet);
  const chosen = [...values, ...not];
  const found = isNamed(facet) && chosen.length > 0 ? await rows<{ id: string; label: string }>(db)`${LABELS[facet](chosen)}` : null;
  const labels = found && new Map(found.map(({ id, label }) => [id, label]));
  return chosen.flatMap((value) => {
    const mark = markOf(filters, facet, value);
    return mark === null
      ? []
      : [{ facet, value, label: labels?.get(value) ?? valueWords(facet, value) ?? value, mark, exists: labels?.has(value) ?? true }];
  });
}

const LABELS: Readonly<Record<OpenFacet, (ids: readonly string[]) => SQL>> = {
  actor: (ids) => sql`
    select said.slug as id, kept.name as label from actors said join actors kept on kept.id = said.root
    where ${inArray(sql`said.slug`, [...ids])}`,
  theme: (ids) => sql`
    select said.id, kept.label from themes said join themes kept on kept.id = said.root
    where ${inArray(sql`said.id`, [...ids])}`,
  source: (ids) => sql`
    select said.slug as id, kept.name as label from sources said join shown_sources kept on kept.id = said.id
    where ${isPublicSource(sql`kept.root`, sql`kept.display_right`)} and ${inArray(sql`said.slug`, [...ids])}`,
  place: (ids) =>
    unionAll(ids.map((id) => sql`(select ${id}::text as id, place as label from timeline_facts where ${isPlace(id)} limit 1)`)),
};

/** Condition: readers may see the name of this source, because one of its articles is published. */
export const isPublicSource = (root: SQL, displayRight: SQL): SQL => sql`(${displayRight} <> 'hidden' and exists (
  select 1 from articles a join shown_sources own on own.id = a.source_id where own.root = ${root} and a.state = 'published'))`;

/** The chosen actors, themes and sources that readers cannot see. */
export const findMissing = async (db: Database, filters: TimelineFilters): Promise<readonly NamedChoice[]> =>
  (await nameChoices(db, withoutFacet(filters, 'place'))).filter(({ exists }) => !exists);

/** The chosen places that no event has. Only the API rejects them, because saved views outlive the places of their events. */
export const findMissingPlaces = async (db: Database, filters: TimelineFilters): Promise<readonly NamedChoice[]> =>
  (await nameFacet(db, filters, 'place')).filter(({ exists }) => !exists);

const isNamed = (facet: Facet): facet is OpenFacet => Object.hasOwn(LABELS, facet);

/** A place name as written in an event; the slug if no event has it. */
export const placeLabel = (slug: string): SQL =>
  sql`coalesce((select place from timeline_facts where ${isPlace(slug)} limit 1), ${slug}::text)`;

const isPlace = (slug: string): SQL => sql`actor_id = 0 and ${isAtPlace([slug])}`;
