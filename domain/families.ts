/** The seven theme families, which determine color and shape. An event uses the family of its first theme. */
import type { ThemeId } from '@/engine/model/event';

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

const FAMILY_OF: Readonly<Record<ThemeId, FamilyId>> = {
  summit: 'talks',
  meeting: 'talks',
  visit: 'talks',
  negotiation: 'talks',
  'people-to-people': 'talks',
  agreement: 'agreements',
  aid: 'agreements',
  climate: 'agreements',
  trade: 'trade',
  technology: 'trade',
  sanction: 'sanctions',
  protest: 'sanctions',
  'human-rights': 'sanctions',
  military: 'military',
  'arms-sale': 'military',
  nuclear: 'military',
  territory: 'military',
  election: 'elections',
  appointment: 'elections',
  legal: 'elections',
  statement: 'statements',
  other: 'statements',
};

/** The family of a theme in the vocabulary files; an editor may have chosen another in the database. */
export const defaultFamilyOf = (theme: ThemeId): FamilyId => FAMILY_OF[theme];

/** The family for events without a theme. */
export const NO_FAMILY: FamilyId = 'statements';
