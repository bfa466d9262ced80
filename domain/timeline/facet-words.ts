/** Labels of the facets and of their fixed values. Names of actors, themes, sources and places are in the database. */
import { ACTION_IDS } from '@/engine/model/event';
import type { FACET_VALUES, Facet, FixedFacet } from '../filters/facets';
import { ACTION_LABELS, ORIGIN_LABELS, PRECISION_LABELS, REVIEW_LABELS, STATUS_LABELS } from '../labels';

export const FACET_WORDS: Readonly<Record<Facet, { readonly one: string; readonly many: string }>> = {
  actor: { one: 'actor', many: 'Actors' },
  theme: { one: 'theme', many: 'Themes' },
  action: { one: 'action', many: 'Actions' },
  quad: { one: 'cooperation/conflict', many: 'Cooperation/conflict' },
  status: { one: 'status', many: 'Status' },
  precision: { one: 'date precision', many: 'Date precision' },
  source: { one: 'source', many: 'Sources' },
  place: { one: 'place', many: 'Places' },
  origin: { one: 'origin', many: 'Origin' },
  checked: { one: 'review', many: 'Review' },
};

type Words = { readonly [F in FixedFacet]: Readonly<Record<(typeof FACET_VALUES)[F][number], string>> };

const WORDS: Words = {
  action: Object.fromEntries(ACTION_IDS.map((id) => [id.toLowerCase(), ACTION_LABELS[id]])),
  quad: {
    'verbal-cooperation': 'Verbal cooperation',
    'material-cooperation': 'Material cooperation',
    'verbal-conflict': 'Verbal conflict',
    'material-conflict': 'Material conflict',
  },
  status: STATUS_LABELS,
  precision: PRECISION_LABELS,
  origin: ORIGIN_LABELS,
  checked: REVIEW_LABELS,
};

/** `There is no theme "sanctions". Check the ID.` */
export const missingWords = ({ facet, value }: { readonly facet: Facet; readonly value: string }): string =>
  `There is no ${FACET_WORDS[facet].one} "${value}". Check the ID.`;

/** Null for values whose label is in the database. */
export const valueWords = (facet: Facet, value: string): string | null =>
  (WORDS as Partial<Record<Facet, Readonly<Record<string, string>>>>)[facet]?.[value] ?? null;
