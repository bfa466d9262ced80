/** The parts of event descriptions to compare, the similarity of their signatures, and whether such an event happens only once. */
import type { Quote, Span } from '../model/article';
import type { Signature, ThemeId } from '../model/event';
import type { Comparable, ComparableActor, MergeLanguage } from '../model/merging';
import { step } from '../model/step';

/** For lists up to this length, a linear search is faster than a set. */
const FEW = 8;

/** Returns the items of `a` that are also in `b`, without duplicates. */
export function shared<T>(a: readonly T[], b: readonly T[]): T[] {
  if (a.length <= FEW && b.length <= FEW) return a.filter((item, at) => b.includes(item) && a.indexOf(item) === at);
  const set = new Set(b);
  return [...new Set(a)].filter((item) => set.has(item));
}

export const isPerson = ({ kind }: ComparableActor): boolean => kind === 'person';

/** Whether no report of the event names an actor. The actors come from elsewhere in the text and contradict nothing. */
export const isAnonymous = ({ signatures }: Pick<Comparable, 'signatures'>): boolean =>
  signatures.length > 0 && signatures.every((one) => one.isAnonymous === true);

/** IDs of the actors, without duplicates. */
export const actorIds = (actors: readonly ComparableActor[]): string[] => [...new Set(actors.map(identityOf))];

/** Identifies a person outside the vocabulary (the ID has a colon) by the family name, because reports vary the given name. */
const identityOf = ({ actor, name, kind }: ComparableActor): string =>
  kind === 'person' && actor.includes(':') && name !== undefined ? `:${name.split(' ').at(-1)?.toLowerCase()}` : actor;

/** Returns the ISO codes of the actors' countries, with repetitions. */
export const countriesOf = (actors: readonly ComparableActor[]): string[] => actors.flatMap(({ country }) => (country ? [country] : []));

/** Whether the event is a journey as a whole, or its beginning or end. A meeting during it is another event. */
export const isVisit = (event: Pick<Comparable, 'themes'>): boolean => event.themes[0] === 'visit';

const GATHERINGS: readonly ThemeId[] = ['meeting', 'summit', 'negotiation'];
export const isGathering = (event: Pick<Comparable, 'themes'>): boolean =>
  !isVisit(event) && event.themes.some((theme) => GATHERINGS.includes(theme));
/** Whether the main theme is a summit. A preparation for a summit does not count. */
export const isSummit = (event: Comparable): boolean => isGathering(event) && event.themes.slice(0, 2).includes('summit');

/** Removes the words of the date from a quotation. */
export function withoutDate(evidence: Quote, date: Span | null): string {
  const [from, to] = date ? [date.start - evidence.start, date.end - evidence.start] : [0, 0];
  return from < 0 || to > evidence.quote.length ? evidence.quote : `${evidence.quote.slice(0, from)}${evidence.quote.slice(to)}`;
}

/**
 * Returns 0..1, the similarity of two clauses without names (names are compared as actors and places). Returns null if one has only names.
 * The result is between the shares of the shorter and the longer clause, so one word alone does not decide.
 */
export const tellingOverlap = step(
  'merge/clause-words',
  ({ tellingStems }: MergeLanguage, a: Signature, b: Signature, names: ReadonlySet<string>): number | null => {
    const [x, y] = [tellingStems(a, names), tellingStems(b, names)];
    if (x.size === 0 || y.size === 0) return null;
    const both = [...x].filter((key) => y.has(key)).length;
    return (both / Math.min(x.size, y.size) + both / Math.max(x.size, y.size)) / 2;
  },
  () => null,
);

/** Whether words of one class state both events. Null if one has no trigger. */
export const sameTrigger = (a: Signature | null, b: Signature | null): boolean | null =>
  a?.trigger && b?.trigger ? a.trigger.class === b.trigger.class : null;

/** Returns words in both clauses that name a subject. */
export const sharedSubjects = step(
  'merge/subjects',
  (a: Signature, b: Signature, names: ReadonlySet<string>): readonly string[] =>
    Object.entries(a.subjects).flatMap(([key, word]) => (b.stems.includes(key) && !names.has(key) ? [word] : [])),
  () => [],
);

const ONCE_ONLY: readonly ThemeId[] = ['election', 'appointment'];
/** events that come in series, unless both reports give the same name */
const SERIAL: readonly ThemeId[] = ['statement', 'military', 'protest', 'aid'];
const SAME_WORDS = 0.7;

/** False for gatherings and journeys: their days must match in any comparison. */
export const mayBeDatedApart = (event: Pick<Comparable, 'themes'>): boolean => !isGathering(event) && !isVisit(event);

/** Whether two events that may have different dates happen only once. */
export const happensOnce = step(
  'merge/happens-once',
  (language: MergeLanguage, a: Comparable, b: Comparable): boolean => {
    const pairs = a.signatures.flatMap((one) => b.signatures.map((other) => [one, other] as const));
    if (pairs.some(([one, other]) => shared(one.designations, other.designations).length > 0)) return true;
    if (ONCE_ONLY.some((theme) => a.themes[0] === theme && b.themes[0] === theme)) return true;
    if (pairs.some(([one, other]) => [...language.onceOnlyStems].some((verb) => one.stems.includes(verb) && other.stems.includes(verb))))
      return true;
    if ([a, b].some(({ themes }) => themes.some((theme) => SERIAL.includes(theme)))) return false;
    const names = language.nameStems([a, b].flatMap(({ actors, place }) => [...actors.map(({ name }) => name ?? ''), place ?? '']));
    return pairs.some(
      ([one, other]) => (tellingOverlap(language, one, other, names) ?? 0) >= SAME_WORDS && sharedSubjects(one, other, names).length > 0,
    );
  },
  () => false,
);
