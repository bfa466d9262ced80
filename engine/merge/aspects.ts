/**
 * What two descriptions of an event agree and differ in: date, actors, themes, action, place and status. Each aspect names its features,
 * whose weights are learned, and says in words what it found.
 */
import type { ActionId } from '../model/event';
import type { MatchReason, MergeLanguage } from '../model/merging';
import { type Comparable, isGathering, isSummit, isVisit, mayBeDatedApart, shared } from './comparable';
import { dateAgreement, daysApart, daysOf } from './dates';
import { partiesOf } from './parties';
import { areNear, specificThemes } from './themes';

export type FeatureName =
  | 'actors'
  | 'answer'
  | 'bias'
  | 'doers'
  | 'election'
  | 'few'
  | 'gathering'
  | 'kind'
  | 'many'
  | 'named'
  | 'partners'
  | 'place'
  | 'short'
  | 'statement'
  | 'summit'
  | 'themes'
  | 'trigger'
  | 'words';
type Agreement = 'all' | 'apart' | 'country' | 'differ' | 'near' | 'none' | 'same' | 'shared' | 'some';

/** One aspect of a comparison. A feature is `name=value`, or a name alone. */
export interface Aspect {
  readonly name: MatchReason['name'];
  readonly features: readonly string[];
  readonly note: string;
}

/** Spans of dates, in days: the longest of each. */
const SPANS: readonly (readonly [name: string, days: number])[] = [
  ['day', 1],
  ['week', 7],
  ['month', 31],
  ['year', 366],
];
const spanOf = (days: number): string => SPANS.find(([, most]) => days <= most)?.[0] ?? 'years';

/** Null when the dates exclude one another. Days that are neighbors fit only what cannot happen twice. */
export function dateAspect(a: Comparable, b: Comparable, { notes }: MergeLanguage): (Aspect & { readonly isApart: boolean }) | null {
  const agreement = dateAgreement(a.date, b.date);
  const gap = agreement === null && mayBeDatedApart(a) && mayBeDatedApart(b) ? daysApart(a.date, b.date) : null;
  if (agreement === null && gap === null) return null;
  const [short = 0, long = 0] = [daysOf(a.date), daysOf(b.date)].sort((x, y) => x - y);
  const inferred = [a, b].filter(({ date }) => date.basis === 'inferred').length;
  return {
    name: 'date',
    features: [
      `date=${agreement ?? 'apart'}`,
      `short=${spanOf(short)}`,
      ...(agreement === 'same' ? [] : [`long=${spanOf(long)}`]),
      `inferred=${inferred}`,
    ],
    note: agreement === null ? notes.daysApart(gap ?? 0) : notes.dates(agreement, a.date.edtf, b.date.edtf),
    isApart: agreement === null,
  };
}

export function actorAspect(a: Comparable, b: Comparable, { notes }: MergeLanguage): Aspect {
  const [x, y] = [partiesOf(a), partiesOf(b)];
  const differ = <T>(some: readonly T[], others: readonly T[]): boolean =>
    some.length > 0 && others.length > 0 && shared(some, others).length === 0;
  const both = shared(x.all, y.all).length;
  const fewest = Math.min(x.all.length, y.all.length);
  const sides = shared(x.countries, y.countries);
  const persons = shared(x.persons, y.persons).length;
  const otherPersons = differ(x.named, y.named) && x.persons.length + y.persons.length > 0;
  const otherPartners = persons > 0 && x.persons.length > persons && y.persons.length > persons;
  const otherDoers = differ(x.doers, y.doers);
  const isAnswer = shared(x.doers, y.targets).length > 0 && shared(y.doers, x.targets).length > 0;
  const otherTargets = differ(x.targets, y.all) && differ(y.targets, x.all);
  const agreement: Agreement =
    fewest === 0 ? 'none' : both === fewest ? 'all' : both > 0 ? 'some' : sides.length > 0 ? 'country' : 'differ';
  const named = shared(x.named, y.named).length > 0 ? 'same' : differ(x.named, y.named) ? 'differ' : null;
  const oneSided = (x.named.length === 0) !== (y.named.length === 0);
  const features = [
    `actors=${agreement}`,
    ...(named ? [`named=${named}`] : oneSided ? ['named=one'] : []),
    ...(otherPersons ? ['persons=differ'] : []),
    ...(otherPartners ? ['partners=differ'] : []),
    ...(shared(x.doers, y.doers).length > 0 ? ['doers=same'] : []),
    ...(otherDoers ? [shared(x.countriesOfDoers, y.countriesOfDoers).length > 0 ? 'doers=country' : 'doers=differ'] : []),
    ...(shared(x.targets, y.targets).length > 0 ? ['targets=same'] : otherTargets ? ['targets=differ'] : []),
    ...(isAnswer ? ['answer'] : []),
  ];
  const note = (): string => {
    if (agreement === 'none') return notes.noActor;
    if (otherPersons) return notes.otherPersons;
    if (otherPartners) return notes.otherPartners;
    if (isAnswer) return notes.rolesReversed;
    if (otherTargets) return notes.otherTargets;
    if (otherDoers) return notes.otherInitiators;
    if (both > 0) return notes.sharedActors(both, fewest);
    return sides.length > 0 ? notes.sharedCountries(sides) : notes.otherActors;
  };
  return { name: 'actors', features, note: note() };
}

export function themeAspect(a: Comparable, b: Comparable, { notes }: MergeLanguage): Aspect {
  const [x, y] = [specificThemes(a.themes), specificThemes(b.themes)];
  const both = shared(x, y);
  const isNear = areNear(x[0], y[0]);
  const hasNone = x.length === 0 || y.length === 0;
  const agreement: Agreement = hasNone ? 'none' : x[0] === y[0] ? 'same' : both.length > 0 ? 'shared' : isNear ? 'near' : 'differ';
  const onlyOne = (is: (event: Comparable) => boolean): boolean => is(a) !== is(b);
  const tells = ({ themes }: Comparable): boolean => themes.includes('statement');
  const features = [
    `themes=${agreement}`,
    ...(onlyOne(isVisit) ? ['visit=one'] : []),
    ...(isGathering(a) && isGathering(b) ? ['gathering=both'] : onlyOne(isGathering) ? ['gathering=one'] : []),
    ...(onlyOne(isSummit) ? ['summit=one'] : []),
    ...(a.themes[0] === 'election' && b.themes[0] === 'election' ? ['election=both'] : []),
    ...(tells(a) && tells(b) ? ['statement=both'] : onlyOne(tells) ? ['statement=one'] : []),
  ];
  const note = (): string => {
    if (hasNone) return notes.noTheme;
    if (onlyOne(isVisit)) return notes.visitApart;
    if (both.length > 0) return notes.sharedThemes(both);
    if (isNear) return notes.nearThemes(x, y);
    return onlyOne(tells) ? notes.toldAsStatement : notes.otherThemes;
  };
  return { name: 'themes', features, note: note() };
}

/** What one does against another; a talk with them is another event. */
const AGAINST: readonly ActionId[] = ['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'];

/** Null where one has no action. */
export function actionAspect({ action: one }: Comparable, { action: other }: Comparable, { notes }: MergeLanguage): Aspect | null {
  if (one === null || other === null) return null;
  if (one === other) return { name: 'action', features: ['action=same'], note: notes.sameAction(one) };
  const isOpposed = AGAINST.includes(one) !== AGAINST.includes(other);
  return { name: 'action', features: [isOpposed ? 'action=opposed' : 'action=differ'], note: notes.otherAction(one, other) };
}

/** Letters that a name shares with its adjective: "Syria", "Syrian". */
const NAME_STEM = 4;

const namesOf = (event: Comparable): string => event.actors.map((actor) => actor.name ?? '').join(' ');

/** "The Geneva talks" are not the meeting in Cairo: a gathering called by a name that the other one, held elsewhere, does not have. */
function isCalledOtherwise(one: Comparable, other: Comparable): boolean {
  if (!isGathering(one) || !isGathering(other) || one.place !== null || other.place === null) return false;
  const start = one.signatures.find(({ calledAfter }) => calledAfter !== null)?.calledAfter?.slice(0, NAME_STEM);
  if (start === undefined) return false;
  const isSaid = other.signatures.some(({ stems }) => stems.some((stem) => stem.startsWith(start.toLowerCase())));
  return !isSaid && !`${other.place} ${namesOf(one)} ${namesOf(other)}`.includes(start);
}

export function placeAspect(a: Comparable, b: Comparable, { notes }: MergeLanguage): Aspect | null {
  if (!a.place || !b.place) {
    if (!isCalledOtherwise(a, b) && !isCalledOtherwise(b, a)) return null;
    return { name: 'place', features: ['place=differ'], note: notes.calledOtherwise(a.place ?? b.place ?? '') };
  }
  const [x, y] = [a.place.toLowerCase(), b.place.toLowerCase()];
  if (x.includes(y) || y.includes(x)) return { name: 'place', features: ['place=same'], note: notes.samePlace(a.place) };
  // a town lies in the state that the other names
  const isWide = [...a.actors, ...b.actors].some(
    ({ kind, name }) => (kind === 'state' || kind === 'territory') && [x, y].includes(name?.toLowerCase() ?? ''),
  );
  return isWide ? null : { name: 'place', features: ['place=differ'], note: notes.otherPlaces(a.place, b.place) };
}

/** Planned and happened are one; the same status only decides between two that fit alike. */
export const statusAspect = (a: Comparable, b: Comparable, { notes }: MergeLanguage): Aspect | null =>
  a.status && a.status === b.status ? { name: 'status', features: ['status=same'], note: notes.sameStatus(a.status) } : null;
