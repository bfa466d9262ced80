/** What a view is called: its title in words, and a name for its file. */
import { inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { actors, themes } from '@/db/schema/vocabulary';
import { calendarWords } from '@/domain/day-words';
import type { TimelineFilters } from '@/domain/filters';

const MAX_NAME = 80;

/** "China, Sanctions, “chips”, from 2023" and `dateline-china-sanction-chips-from-2023`. */
export async function describeView(db: Database, filters: TimelineFilters): Promise<{ readonly title: string; readonly name: string }> {
  const [named, about] = await Promise.all([nameActors(db, filters.actors), labelThemes(db, filters.themes)]);
  const words = [
    ...filters.actors.map((slug) => named.get(slug) ?? slug),
    ...filters.themes.map((id) => about.get(id) ?? id),
    ...(filters.query ? [`“${filters.query}”`] : []),
    ...(filters.from ? [`from ${calendarWords(filters.from)}`] : []),
    ...(filters.to ? [`until ${calendarWords(filters.to)}`] : []),
  ];
  return { title: words.length > 0 ? words.join(', ') : 'All events', name: fileName(filters) };
}

/** Only a-z, 0-9 and hyphens, whatever was searched for: it goes into a header. */
function fileName(filters: TimelineFilters): string {
  const { actors: slugs, themes: ids, query, from, to } = filters;
  const parts = [...slugs, ...ids, query, from === null ? '' : `from ${from}`, to === null ? '' : `until ${to}`];
  const plain = `dateline ${parts.join(' ')}`
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
  return plain
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
    .slice(0, MAX_NAME)
    .replace(/-$/, '');
}

async function nameActors(db: Database, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (slugs.length === 0) return new Map();
  const found = await db
    .select({ slug: actors.slug, name: actors.name })
    .from(actors)
    .where(inArray(actors.slug, [...slugs]));
  return new Map(found.map(({ slug, name }) => [slug, name]));
}

async function labelThemes(db: Database, ids: TimelineFilters['themes']): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: themes.id, label: themes.label })
    .from(themes)
    .where(inArray(themes.id, [...ids]));
  return new Map(found.map(({ id, label }) => [id, label]));
}
