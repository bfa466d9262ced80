/** The labels of statuses, outcomes, roles, actions, origins, precisions and kinds, for all output. URLs and files keep the codes. */
import type { ActionId, ActorKind, ActorRole, Outcome } from '@/engine/model/event';
import type { FactualStatus } from './factual-status';
import type { Precision } from './filters/facets';
import type { EditorialState, EventOrigin, ReferenceView } from './views';

type Labels<Code extends string> = Readonly<Record<Code, string>>;

export const STATUS_LABELS: Labels<FactualStatus> = {
  happened: 'Happened',
  ongoing: 'Ongoing',
  planned: 'Planned',
  hypothetical: 'Possible',
  cancelled: 'Canceled',
  postponed: 'Postponed',
  denied: 'Did not happen',
};

export const OUTCOME_LABELS: Labels<Outcome> = {
  unknown: 'Unknown',
  'took-place': 'Took place',
  cancelled: 'Canceled',
  postponed: 'Postponed',
};

export const ROLE_LABELS: Labels<ActorRole> = { initiator: 'Initiator', target: 'Target', participant: 'Participant' };

/** "France (initiator)"; a participant has no role in words. */
export const actorWords = ({ name, role }: { readonly name: string; readonly role: ActorRole }): string =>
  role === 'participant' ? name : `${name} (${ROLE_LABELS[role].toLowerCase()})`;

export const ACTION_LABELS: Labels<ActionId> = {
  AGREE: 'Agree: accept, promise, sign',
  CONSULT: 'Consult: meet, visit, negotiate',
  SUPPORT: 'Support: praise, endorse, recognize',
  CONCEDE: 'Concede: yield, apologize, release',
  COOPERATE: 'Cooperate: trade, hold joint exercises',
  AID: 'Aid: give money, goods or protection',
  RETREAT: 'Retreat: withdraw, lift measures',
  REQUEST: 'Request: ask, appeal, propose',
  ACCUSE: 'Accuse: criticize, blame',
  REJECT: 'Reject: refuse, veto',
  THREATEN: 'Threaten: warn, issue an ultimatum',
  PROTEST: 'Protest: demonstrate, lodge a protest',
  SANCTION: 'Sanction: restrict, expel, cut ties',
  MOBILIZE: 'Mobilize: deploy, arm, alert',
  COERCE: 'Coerce: arrest, seize, blockade',
  ASSAULT: 'Assault: attack, use force',
};

export const actionLabel = (action: ActionId | null): string => (action === null ? 'None' : ACTION_LABELS[action]);
export const ACTION_CHOICES = [['', actionLabel(null)] as const, ...Object.entries(ACTION_LABELS)];

export const ORIGIN_LABELS: Labels<EventOrigin> = {
  machine: 'Extracted',
  model: 'Found only by a language model',
  edited: 'Extracted, then edited',
  human: 'Added by hand',
  shipped: 'Shipped with Dateline',
};

export const PRECISION_LABELS: Labels<Precision> = {
  day: 'Day',
  interval: 'Date range',
  month: 'Month',
  season: 'Season',
  quarter: 'Quarter',
  year: 'Year',
  decade: 'Decade',
  century: 'Century',
};

/** The kinds of actors, in index order. */
export const ACTOR_KINDS: readonly { readonly kind: ActorKind; readonly one: string; readonly many: string }[] = [
  { kind: 'state', one: 'Country', many: 'Countries' },
  { kind: 'territory', one: 'Territory', many: 'Territories' },
  { kind: 'organ', one: 'Government body', many: 'Government bodies' },
  { kind: 'organization', one: 'Organization', many: 'Organizations' },
  { kind: 'group', one: 'Group', many: 'Groups' },
  { kind: 'person', one: 'Person', many: 'People' },
  { kind: 'place', one: 'Place', many: 'Places' },
];

export const actorKindLabel = (kind: ActorKind): string => ACTOR_KINDS.find((known) => known.kind === kind)?.one ?? kind;

export const REVIEW_LABELS = { yes: 'Reviewed', no: 'Not reviewed' } as const;

/** The publication and review state for readers: "published, not reviewed". */
export function visibilityLabel(state: EditorialState, isReviewed: boolean): string {
  if (state !== 'published') return state;
  return isReviewed ? 'published, reviewed' : 'published, not reviewed';
}

/** Additional words that imports accept besides codes and labels, including earlier labels. */
const FORMER_LABELS: Readonly<Record<string, FactualStatus | ActorRole | EventOrigin | Precision>> = {
  'under way': 'ongoing',
  'spoken of as possible': 'hypothetical',
  'initiated it': 'initiator',
  'was its target': 'target',
  'took part': 'participant',
  machine: 'machine',
  'machine, edited by a person': 'edited',
  'some days, from and to': 'interval',
};

/** The code for a code, label or former label, ignoring case; null for other words. */
export function codeOf<Code extends string>(labels: Labels<Code>, words: string): Code | null {
  const wanted = words.trim().toLowerCase();
  const codes = Object.keys(labels) as Code[];
  const former = FORMER_LABELS[wanted];
  return (
    codes.find((code) => code.toLowerCase() === wanted || labels[code].toLowerCase() === wanted || code === former) ??
    // accept "Consult" or "Consult: other examples" for "Consult: meet, visit, negotiate"
    codes.find((code) => labels[code].includes(':') && labels[code].toLowerCase().startsWith(`${wanted.split(':', 1)[0]}:`)) ??
    null
  );
}

export const referenceName = ({ title, url }: ReferenceView): string => title ?? url ?? '';

/** "Foreign Office records, https://example.org/records: “They met.”" Null without a reference. */
export function referenceWords(reference: ReferenceView | null): string | null {
  if (reference === null) return null;
  const { url, title, quote } = reference;
  const name = [title, url].filter((part) => part !== null).join(', ');
  return quote === null ? name : `${name}: “${quote}”`;
}
