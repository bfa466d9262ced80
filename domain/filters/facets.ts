/** The facets of the timeline in page and URL order, the fixed value lists, and limits. */
import { ACTION_IDS, type ActorRole } from '@/engine/model/event';

export const FACETS = ['actor', 'theme', 'action', 'quad', 'status', 'precision', 'source', 'place', 'origin', 'checked'] as const;
export type Facet = (typeof FACETS)[number];

/** Facets that accept any slug, with value names in the database; the others have a fixed list. */
export const OPEN_FACETS = ['actor', 'theme', 'source', 'place'] as const;
export type OpenFacet = (typeof OPEN_FACETS)[number];
export type FixedFacet = Exclude<Facet, OpenFacet>;

/** Facets with several values per event, so that the filter can require all of them. */
export type SharedFacet = 'actor' | 'theme' | 'source';
const SHARED: ReadonlySet<Facet> = new Set<SharedFacet>(['actor', 'theme', 'source']);
export const isShared = (facet: Facet): boolean => SHARED.has(facet);

export const ROLES = ['initiator', 'target', 'participant'] as const satisfies readonly ActorRole[];

export const isFacet = (text: string): text is Facet => (FACETS as readonly string[]).includes(text);

export const PRECISIONS = ['day', 'interval', 'month', 'season', 'quarter', 'year', 'decade', 'century'] as const;
export type Precision = (typeof PRECISIONS)[number];

// marked as pure, so that the scripts of a page include the values only if it uses them
export const FACET_VALUES = {
  /** the PLOVER types in lowercase */
  action: /* @__PURE__ */ ACTION_IDS.map((id) => id.toLowerCase()),
  quad: ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'],
  /** each event has exactly one: `factualStatus` in `domain/factual-status.ts` */
  status: ['happened', 'ongoing', 'planned', 'hypothetical', 'cancelled', 'postponed', 'denied'],
  precision: PRECISIONS,
  /** who created the event: the machine, a language model alone, the machine plus an editor, an editor alone, or the demo review */
  origin: ['machine', 'model', 'edited', 'human', 'shipped'],
  checked: ['yes', 'no'],
} as const satisfies Readonly<Record<FixedFacet, readonly string[]>>;

export const FIXED_FACETS = /* @__PURE__ */ Object.keys(FACET_VALUES) as readonly FixedFacet[];

/** pattern of an actor, theme, source or place in a URL */
export const SLUG = /^[a-z0-9][a-z0-9-]{0,119}$/;

/** The fixed values of the facet; undefined for an open one. */
export const fixedValues = (facet: Facet): readonly string[] | undefined =>
  (FACET_VALUES as Partial<Record<Facet, readonly string[]>>)[facet];

/** Whether the facet accepts this value; an open facet accepts any slug. */
export function isValueOf(facet: Facet, text: string): boolean {
  const values = fixedValues(facet);
  return values === undefined ? SLUG.test(text) : values.includes(text);
}

/** values sent with a timeline page */
export const FIRST_VALUES = 40;
/** values added each time a reader expands a facet */
export const FACET_STEP = 300;
export const MOST_LETTERS = 80;
/** selected values of one facet in a URL */
export const MOST_VALUES = 30;
