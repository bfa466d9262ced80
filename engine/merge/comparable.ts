/**
 * What two descriptions of an event need for a comparison, how similar their signatures are, and whether an event of their kind happens
 * only once.
 */
import type { IsoDay, Quote, Span } from '../model/article';
import type { ActionId, ActorKind, EventStatus, Signature, ThemeId } from '../model/event';
import type { DateBasis } from '../model/resolved-date';
import { step } from '../model/step';

export interface ComparableActor {
  readonly actor: string;
  readonly name?: string;
  readonly role?: string;
  readonly country?: string;
  readonly kind?: ActorKind;
}

export interface Comparable {
  /** what the words of its reports say */
  readonly signatures: readonly Signature[];
  readonly date: { readonly edtf: string; readonly earliest: IsoDay; readonly latest: IsoDay; readonly basis?: DateBasis };
  readonly actors: readonly ComparableActor[];
  readonly themes: readonly ThemeId[];
  readonly action: ActionId | null;
  readonly place: string | null;
  readonly status?: EventStatus;
}

/** so few are looked through faster than they are put into a set */
const FEW = 8;

/** The items of `a` that `b` has too, each once. */
export function shared<T>(a: readonly T[], b: readonly T[]): T[] {
  if (a.length <= FEW && b.length <= FEW) return a.filter((item, at) => b.includes(item) && a.indexOf(item) === at);
  const set = new Set(b);
  return [...new Set(a)].filter((item) => set.has(item));
}

export const isPerson = ({ kind }: ComparableActor): boolean => kind === 'person';

/** Ids of the actors, each once. */
export const actorIds = (actors: readonly ComparableActor[]): string[] => [...new Set(actors.map(identityOf))];

/**
 * A person outside the vocabulary (the ID has a colon) is identified by the family name, because reports spell, shorten or
 * leave out the given name.
 */
const identityOf = ({ actor, name, kind }: ComparableActor): string =>
  kind === 'person' && actor.includes(':') && name !== undefined ? `:${name.split(' ').at(-1)?.toLowerCase()}` : actor;

/** ISO codes of the countries that the actors belong to, as often as they do. */
export const countriesOf = (actors: readonly ComparableActor[]): string[] => actors.flatMap(({ country }) => (country ? [country] : []));

/** A journey as a whole, or its beginning or end: a meeting on the way is another event. */
export const isVisit = (event: Pick<Comparable, 'themes'>): boolean => event.themes[0] === 'visit';

const GATHERINGS: readonly ThemeId[] = ['meeting', 'summit', 'negotiation'];
export const isGathering = (event: Pick<Comparable, 'themes'>): boolean =>
  !isVisit(event) && event.themes.some((theme) => GATHERINGS.includes(theme));
/** Filed chiefly as a summit; a preparation for one is not. */
export const isSummit = (event: Comparable): boolean => isGathering(event) && event.themes.slice(0, 2).includes('summit');

/** A quotation without the words of its date. */
export function withoutDate(evidence: Quote, date: Span | null): string {
  const [from, to] = date ? [date.start - evidence.start, date.end - evidence.start] : [0, 0];
  return from < 0 || to > evidence.quote.length ? evidence.quote : `${evidence.quote.slice(0, from)}${evidence.quote.slice(to)}`;
}

/** Do words of one class state both? Null where one of them has no trigger. */
export const sameTrigger = (a: Signature | null, b: Signature | null): boolean | null =>
  a?.trigger && b?.trigger ? a.trigger.class === b.trigger.class : null;

/** Words of both clauses that name a subject of their own. */
export const sharedSubjects = step(
  'merge/subjects',
  (a: Signature, b: Signature, names: ReadonlySet<string>): readonly string[] =>
    Object.entries(a.subjects).flatMap(([key, word]) => (b.stems.includes(key) && !names.has(key) ? [word] : [])),
  () => [],
);

/** False for gatherings and journeys: whatever it is compared with, their days have to meet. */
export const mayBeDatedApart = (event: Pick<Comparable, 'themes'>): boolean => !isGathering(event) && !isVisit(event);
