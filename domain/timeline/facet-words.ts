/** The facets and their fixed values in words. Names of actors, themes, sources and places are in the database. */

import { ACTION_IDS } from '@/engine/model/event';
import { ACTION_WORDS } from '../action-words';
import type { FactualStatus } from '../factual-status';
import type { FACET_VALUES } from '../filters/facet-values';
import type { Facet, FixedFacet } from '../filters/facets';
import type { Origin } from '../views';

export const FACET_WORDS: Readonly<Record<Facet, { readonly one: string; readonly many: string }>> = {
  actor: { one: 'actor', many: 'Actors' },
  theme: { one: 'theme', many: 'Themes' },
  action: { one: 'action', many: 'Actions' },
  quad: { one: 'kind of action', many: 'Cooperation or conflict' },
  status: { one: 'status', many: 'Status' },
  precision: { one: 'date known to', many: 'Precision of the date' },
  source: { one: 'source', many: 'Sources' },
  place: { one: 'place', many: 'Places' },
  origin: { one: 'made by', many: 'Made by' },
  checked: { one: 'check', many: 'Checked' },
};

type Words = { readonly [F in FixedFacet]: Readonly<Record<(typeof FACET_VALUES)[F][number], string>> };

const STATUS: Readonly<Record<FactualStatus, string>> = {
  happened: 'Happened',
  ongoing: 'Under way',
  planned: 'Planned',
  hypothetical: 'Spoken of as possible',
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  denied: 'Did not happen',
};

const ORIGIN: Readonly<Record<Origin, string>> = {
  machine: 'Machine',
  edited: 'Machine, edited by a person',
  human: 'Person',
};

const WORDS: Words = {
  action: Object.fromEntries(ACTION_IDS.map((id) => [id.toLowerCase(), ACTION_WORDS[id]])),
  quad: {
    'verbal-cooperation': 'Verbal cooperation',
    'material-cooperation': 'Material cooperation',
    'verbal-conflict': 'Verbal conflict',
    'material-conflict': 'Material conflict',
  },
  status: STATUS,
  precision: {
    day: 'Day',
    interval: 'Some days, from and to',
    month: 'Month',
    season: 'Season',
    quarter: 'Quarter',
    year: 'Year',
    decade: 'Decade',
    century: 'Century',
  },
  origin: ORIGIN,
  checked: { yes: 'Checked by an editor', no: 'Not yet checked' },
};

/** That there is none of this name: `There is no theme "sanctions".` */
export const missingWords = ({ facet, value }: { readonly facet: Facet; readonly value: string }): string =>
  `There is no ${FACET_WORDS[facet].one} "${value}".`;

/** Null where the words are in the database. */
export const valueWords = (facet: Facet, value: string): string | null =>
  (WORDS as Partial<Record<Facet, Readonly<Record<string, string>>>>)[facet]?.[value] ?? null;
