/** What two descriptions of a happening must show to be compared: mentions, events and stored candidates all do. */
import type { IsoDay } from '../model/article';
import type { ActionId, ActorKind, EventStatus, ThemeId } from '../model/event';
import type { DateBasis } from '../model/resolved-date';
import type { Signature } from '../model/signature';

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

/** A journey as a whole, or its beginning or end: a meeting on the way is another happening. */
export const isVisit = (of: Pick<Comparable, 'themes'>): boolean => of.themes[0] === 'visit';

const GATHERINGS: readonly ThemeId[] = ['meeting', 'summit', 'negotiation'];
export const isGathering = (of: Pick<Comparable, 'themes'>): boolean =>
  !isVisit(of) && of.themes.some((theme) => GATHERINGS.includes(theme));
/** Filed chiefly as a summit; a preparation for one is not. */
export const isSummit = (of: Comparable): boolean => isGathering(of) && of.themes.slice(0, 2).includes('summit');
