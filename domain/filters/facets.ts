/** The facets of the timeline: what events can be chosen by beside words and time, in the order of the page and of the address. */
import type { ActorRole } from '@/engine/model/event';

export const FACETS = ['actor', 'theme', 'action', 'quad', 'status', 'precision', 'source', 'place', 'origin', 'checked'] as const;
export type Facet = (typeof FACETS)[number];

/** Facets that take any slug and whose values have their names in the database; the others have a fixed list in `facet-values.ts`. */
export const OPEN_FACETS = ['actor', 'theme', 'source', 'place'] as const;
export type OpenFacet = (typeof OPEN_FACETS)[number];
export type FixedFacet = Exclude<Facet, OpenFacet>;

/** Facets of which one event can have several values, so that "all of them" can be asked for. */
export type SharedFacet = 'actor' | 'theme' | 'source';
const SHARED: ReadonlySet<Facet> = new Set<SharedFacet>(['actor', 'theme', 'source']);
export const isShared = (facet: Facet): boolean => SHARED.has(facet);

export const ROLES = ['initiator', 'target', 'participant'] as const satisfies readonly ActorRole[];

export const isFacet = (text: string): text is Facet => (FACETS as readonly string[]).includes(text);
