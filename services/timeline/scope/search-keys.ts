/** The keys of the inverted index and how a look-up asks for them; `services/facts/search-rows.ts` writes them. */
import type { FacetChoice } from '@/domain/filters/timeline-filters';
import type { ActorRole } from '@/engine/model/event';

export const actorKey = (id: number, role: ActorRole | null): string => `'#a${id}${role?.charAt(0) ?? ''}'`;
export const themeKey = (number: number): string => `'#t${number}'`;
export const sourceKey = (id: number): string => `'#o${id}'`;
export const placeKey = (slug: string): string => `'#l${slug.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** One part of a look-up; none for no keys. */
export const anyOf = (keys: readonly string[]): readonly string[] => (keys.length === 0 ? [] : [`(${keys.join('|')})`]);

/** The parts of a look-up that must all hold where any or all of the keys are asked for. */
export const partsOf = (match: FacetChoice['match'], keys: readonly string[]): readonly string[] => (match === 'all' ? keys : anyOf(keys));
