/** The themes: labels as shown and lucide icons, in the order of lists. Ids are stable, labels may be edited. */
import type { ThemeId } from '../../engine/model/event';

export interface VocabularyTheme {
  readonly id: ThemeId;
  readonly label: string;
  /** lucide icon name */
  readonly icon: string;
}

export const THEMES: readonly VocabularyTheme[] = Object.freeze([
  { id: 'summit', label: 'Summits', icon: 'landmark' },
  { id: 'meeting', label: 'Meetings', icon: 'users' },
  { id: 'visit', label: 'Visits', icon: 'plane' },
  { id: 'negotiation', label: 'Negotiations and talks', icon: 'messages-square' },
  { id: 'people-to-people', label: 'People-to-people exchange', icon: 'graduation-cap' },
  { id: 'agreement', label: 'Agreements', icon: 'signature' },
  { id: 'aid', label: 'Aid', icon: 'heart-handshake' },
  { id: 'climate', label: 'Climate', icon: 'leaf' },
  { id: 'trade', label: 'Trade', icon: 'container' },
  { id: 'technology', label: 'Technology', icon: 'cpu' },
  { id: 'sanction', label: 'Sanctions', icon: 'ban' },
  { id: 'protest', label: 'Protests', icon: 'megaphone' },
  { id: 'human-rights', label: 'Human rights', icon: 'fingerprint' },
  { id: 'military', label: 'Military', icon: 'shield' },
  { id: 'arms-sale', label: 'Arms sales', icon: 'crosshair' },
  { id: 'nuclear', label: 'Nuclear', icon: 'radiation' },
  { id: 'territory', label: 'Territory', icon: 'map-pinned' },
  { id: 'election', label: 'Elections', icon: 'vote' },
  { id: 'appointment', label: 'Appointments', icon: 'user-check' },
  { id: 'legal', label: 'Law and courts', icon: 'scale' },
  { id: 'statement', label: 'Statements and speeches', icon: 'quote' },
  { id: 'other', label: 'Other', icon: 'circle' },
] satisfies readonly VocabularyTheme[]);
