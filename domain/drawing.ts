/** How events are drawn on list, axis, panel and legend: by theme family and by status. */
import type { ThemeId } from '@/engine/model/event';
import { type FactualStatus, factualStatus, type Occurrence } from './factual-status';

/** The seven theme families, which determine color and shape. An event uses the family of its first theme. */
export const FAMILY_IDS = ['talks', 'agreements', 'trade', 'sanctions', 'military', 'elections', 'statements'] as const;
export type FamilyId = (typeof FAMILY_IDS)[number];

export const FAMILIES: Record<FamilyId, { readonly label: string; readonly shape: string }> = {
  talks: { label: 'Talks and visits', shape: 'circle' },
  agreements: { label: 'Agreements and aid', shape: 'diamond' },
  trade: { label: 'Trade and technology', shape: 'square' },
  sanctions: { label: 'Sanctions and protest', shape: 'triangle' },
  military: { label: 'Military and arms', shape: 'hexagon' },
  elections: { label: 'Elections and law', shape: 'pentagon' },
  statements: { label: 'Statements and other', shape: 'speech' },
};

const THEMES_OF: Readonly<Record<FamilyId, readonly ThemeId[]>> = {
  talks: ['summit', 'meeting', 'visit', 'negotiation', 'people-to-people'],
  agreements: ['agreement', 'aid', 'climate'],
  trade: ['trade', 'technology'],
  sanctions: ['sanction', 'protest', 'human-rights'],
  military: ['military', 'arms-sale', 'nuclear', 'territory'],
  elections: ['election', 'appointment', 'legal'],
  statements: ['statement', 'other'],
};

/** The family for events without a theme. */
export const NO_FAMILY: FamilyId = 'statements';

/** The family of a theme in the vocabulary files; an editor may have chosen another in the database. */
export const defaultFamilyOf = (theme: ThemeId): FamilyId => FAMILY_IDS.find((family) => THEMES_OF[family].includes(theme)) ?? NO_FAMILY;

export type Fill = 'filled' | 'outlined' | 'dotted' | 'struck';

const FILL_OF: Readonly<Record<FactualStatus, Fill>> = {
  happened: 'filled',
  ongoing: 'filled',
  planned: 'outlined',
  postponed: 'outlined',
  hypothetical: 'dotted',
  cancelled: 'struck',
  denied: 'struck',
};

export const fillOf = (event: Occurrence): Fill => FILL_OF[factualStatus(event)];
