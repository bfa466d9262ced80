/** The values of the facets that have a fixed list, as the address writes them. */
import { ACTION_IDS } from '@/engine/model/event';
import type { Facet, FixedFacet } from './facets';

export const PRECISIONS = ['day', 'interval', 'month', 'season', 'quarter', 'year', 'decade', 'century'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const FACET_VALUES = {
  /** the PLOVER types in small letters */
  action: ACTION_IDS.map((id) => id.toLowerCase()),
  quad: ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'],
  /** each event has one of them: `factualStatus` in `domain/factual-status.ts` */
  status: ['happened', 'ongoing', 'planned', 'hypothetical', 'cancelled', 'postponed', 'denied'],
  precision: PRECISIONS,
  /** who made the event: the machine, the machine and then an editor, an editor alone, or the review of the demonstration */
  origin: ['machine', 'edited', 'human', 'shipped'],
  checked: ['yes', 'no'],
} as const satisfies Readonly<Record<FixedFacet, readonly string[]>>;

/** what names an actor, a theme, a source or a place in an address */
export const SLUG = /^[a-z0-9][a-z0-9-]{0,119}$/;

/** The list of the facet, or undefined for an open one. */
export const fixedValues = (facet: Facet): readonly string[] | undefined =>
  (FACET_VALUES as Partial<Record<Facet, readonly string[]>>)[facet];

/** Whether the facet can have this value; an open facet can have any slug. */
export function isValueOf(facet: Facet, text: string): boolean {
  const values = fixedValues(facet);
  return values === undefined ? SLUG.test(text) : values.includes(text);
}
