/** Scores the agreement of two event descriptions in actors, dates, elections and themes. */
import { dayNumber as numberOf } from '../calendar/day';
import type { IsoDay } from '../model/article';
import type { ThemeId } from '../model/event';
import type { Comparable, ComparableActor, DateAgreement, MatchNotes, MatchReason, MergeLanguage } from '../model/merging';
import type { ResolvedDate } from '../model/resolved-date';
import { step } from '../model/step';
import { memoize, memoizeByObject } from '../text/memoize';
import { actorIds, countriesOf, isAnonymous, isGathering, isPerson, isSummit, isVisit, shared } from './comparable';
import { MATCH_WEIGHTS as W } from './weights';

/** IDs of actors and ISO codes of countries, without duplicates. */
interface Parties {
  readonly all: readonly string[];
  readonly persons: readonly string[];
  /** persons, organizations and groups */
  readonly named: readonly string[];
  readonly doers: readonly string[];
  readonly targets: readonly string[];
  /** states and territories among the targets */
  readonly targetStates: readonly string[];
  readonly countries: readonly string[];
  readonly countriesOfDoers: readonly string[];
}

const partiesAmong = memoizeByObject((actors: readonly ComparableActor[]): Parties => {
  const doers = actors.filter(({ role }) => role === 'initiator');
  const targets = actors.filter(({ role }) => role === 'target');
  return {
    all: actorIds(actors),
    persons: actorIds(actors.filter(isPerson)),
    named: actorIds(actors.filter((actor) => isPerson(actor) || actor.kind === 'organization' || actor.kind === 'group')),
    doers: actorIds(doers),
    targets: actorIds(targets),
    targetStates: actorIds(targets.filter(({ kind }) => kind === 'state' || kind === 'territory')),
    countries: countriesOf(actors),
    countriesOfDoers: countriesOf(doers),
  };
});

export const partiesOf = ({ actors }: Pick<Comparable, 'actors'>): Parties => partiesAmong(actors);

/** Weight of a shared person relative to a shared state or body. */
const PERSON_SHARE = 2;

/** Weight of shared states if only one description names persons. */
const STATES_ONLY = 0.75;

/** Finds persons that contradict one event: no person in common, or another partner at a meeting. An election has many names. */
function otherPersons(a: Comparable, b: Comparable, notes: MatchNotes): MatchReason | null {
  if (a.themes.includes('election') || b.themes.includes('election')) return null;
  const { persons: x, named: all } = partiesOf(a);
  const { persons: y, named: others } = partiesOf(b);
  if (all.length > 0 && others.length > 0 && shared(all, others).length === 0 && x.length + y.length > 0)
    return { name: 'actors', weight: W.personsDiffer, note: notes.othersNamed };
  if (x.length === 0 || y.length === 0) return null;
  const both = shared(x, y);
  if (both.length === 0) return { name: 'actors', weight: W.personsDiffer, note: notes.otherPersons };
  const otherPartners = x.length > both.length && y.length > both.length && isGathering(a) && isGathering(b);
  return otherPartners ? { name: 'actors', weight: W.partnersDiffer, note: notes.otherPartners } : null;
}

export function actorReason(a: Comparable, b: Comparable, { notes }: MergeLanguage): MatchReason {
  if (a.actors.length === 0 || b.actors.length === 0) return { name: 'actors', weight: W.actorsUnknown, note: notes.noActor };
  const [ours, theirs] = [partiesOf(a), partiesOf(b)];
  const both = shared(ours.all, theirs.all);
  if (both.length === 0 && (isAnonymous(a) || isAnonymous(b))) return { name: 'actors', weight: W.actorsUnknown, note: notes.noActor };
  const against = otherPersons(a, b, notes);
  if (against) return against;
  if (both.length > 0) {
    const named = new Set([...ours.persons, ...theirs.persons]);
    const oneSided = (ours.persons.length === 0) !== (theirs.persons.length === 0);
    const fewest = Math.min(weightOf(ours.all, named), weightOf(theirs.all, named));
    const part = (weightOf(both, named) / fewest) * (oneSided ? STATES_ONLY : 1);
    const note = notes.sharedActors(both.length, Math.min(ours.all.length, theirs.all.length));
    return { name: 'actors', weight: W.actorsShared * part, note };
  }
  const sides = shared(ours.countries, theirs.countries);
  return sides.length > 0
    ? { name: 'actors', weight: 0, note: notes.sharedCountries(sides) }
    : { name: 'actors', weight: W.actorsDiffer, note: notes.otherActors };
}

const weightOf = (ids: readonly string[], persons: ReadonlySet<string>): number =>
  ids.reduce((sum, id) => sum + (persons.has(id) ? PERSON_SHARE : 1), 0);

/** Two initiators mean two events, even with the same target. Gatherings have no initiator. */
export const initiatorReasons = step(
  'merge/initiators',
  ({ notes }: MergeLanguage, a: Comparable, b: Comparable): readonly MatchReason[] => {
    if (isGathering(a) || isGathering(b) || isAnonymous(a) || isAnonymous(b)) return [];
    const [ours, theirs] = [partiesOf(a), partiesOf(b)];
    const [x, y] = [ours.doers, theirs.doers];
    if (x.length === 0 || y.length === 0 || shared(x, y).length > 0) return [];
    const [from, against] = [ours.countriesOfDoers, theirs.countriesOfDoers];
    if (from.length === 0 || against.length === 0 || shared(from, against).length > 0) return [];
    const done: MatchReason = { name: 'actors', weight: W.initiatorsDiffer, note: notes.otherInitiators };
    const answered = shared(x, theirs.targets).length > 0 && shared(y, ours.targets).length > 0;
    return answered ? [done, { name: 'actors', weight: W.rolesReversed, note: notes.rolesReversed }] : [done];
  },
  () => [],
);

/** "Ruritania signed with Peru": the subject is not a known actor. The other report names another party, but not this subject. */
export function strangerReasons(a: Comparable, b: Comparable, { notes }: MergeLanguage): readonly MatchReason[] {
  if (isAnonymous(a) || isAnonymous(b)) return [];
  const isUnsaid = (name: string, { signatures }: Comparable): boolean =>
    signatures.every(({ stems, stranger }) => name !== stranger && (stranger !== undefined || !stems.includes(name)));
  const strangerOf = (one: Comparable, other: Comparable): string | undefined =>
    partiesOf(other).all.some((id) => !partiesOf(one).all.includes(id))
      ? one.signatures.flatMap(({ stranger }) => stranger ?? []).find((name) => isUnsaid(name, other))
      : undefined;
  const isOther = (strangerOf(a, b) ?? strangerOf(b, a)) !== undefined;
  return isOther ? [{ name: 'actors', weight: W.strangerDiffers, note: notes.otherSubject }] : [];
}

/** Two target states mean two events, such as two resolutions by one council. */
export const targetReasons = step(
  'merge/targets',
  ({ notes }: MergeLanguage, a: Comparable, b: Comparable): readonly MatchReason[] => {
    if (isGathering(a) || isGathering(b)) return [];
    const [ours, theirs] = [partiesOf(a), partiesOf(b)];
    const [x, y] = [ours.targetStates, theirs.targetStates];
    if (x.length === 0 || y.length === 0 || shared(ours.all, theirs.all).length === 0) return [];
    if (shared(x, theirs.all).length > 0 || shared(y, ours.all).length > 0) return [];
    return [{ name: 'actors', weight: W.targetsDiffer, note: notes.otherTargets }];
  },
  () => [],
);

type Bounds = Pick<ResolvedDate, 'edtf' | 'earliest' | 'latest'>;

const MOST_KNOWN = 20_000;

/** Returns the number of days from 1970-01-01 to an ISO day, also before our era. */
export const dayNumber = memoize((day: IsoDay): number => {
  const match = /^(-?\d{4,6})-(\d{2})-(\d{2})$/.exec(day);
  return match ? numberOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : Number.NaN;
}, MOST_KNOWN);

/** Returns the number of days in a date. */
export const daysOf = ({ earliest, latest }: Pick<Bounds, 'earliest' | 'latest'>): number => dayNumber(latest) - dayNumber(earliest) + 1;

/** Returns the agreement 0..1 and its kind, or null if the dates exclude each other. */
export const dateAgreement = step(
  'merge/dates',
  (a: Bounds, b: Bounds): { readonly agreement: number; readonly kind: DateAgreement } | null => {
    if (a.edtf === b.edtf) return { agreement: 1, kind: 'same' };
    const [aFrom, aTo] = [dayNumber(a.earliest), dayNumber(a.latest)];
    const [bFrom, bTo] = [dayNumber(b.earliest), dayNumber(b.latest)];
    const gap = Math.max(aFrom, bFrom) - Math.min(aTo, bTo);
    // Different days are two events until an editor decides otherwise: talks continue the next day, and partners meet again
    if (gap > 0) return null;
    const longer = Math.max(aTo - aFrom, bTo - bFrom) + 1;
    const within = (aFrom <= bFrom && bTo <= aTo) || (bFrom <= aFrom && aTo <= bTo);
    if (!within) return { agreement: 0.45, kind: 'overlap' };
    // A day inside its week is stronger evidence than a day inside its month or year
    const agreement = longer <= 7 ? 0.85 : longer <= 31 ? 0.75 : 0.6;
    return { agreement, kind: 'within' };
  },
  () => null,
);

const EXACT_DAY = /^-?\d{4,6}-\d{2}-\d{2}$/;
/** Maximum distance of days that reports of one event give, because of a time zone, an error, or the day of the announcement. */
const MOST_DAYS_APART = 2;

/** Returns the difference between two exact days, 1 or 2, or null for anything else. */
export function daysApart(a: Bounds, b: Bounds): number | null {
  const gap = Math.abs(dayNumber(a.earliest) - dayNumber(b.earliest));
  return gap >= 1 && gap <= MOST_DAYS_APART && EXACT_DAY.test(a.edtf) && EXACT_DAY.test(b.edtf) ? gap : null;
}

/** Returns reasons against two elections being one: another ballot or round. If a clause names neither, there is no reason. */
export const electionReasons = step(
  'merge/elections',
  ({ notes }: MergeLanguage, a: Comparable, b: Comparable): readonly MatchReason[] => {
    if (!a.themes.includes('election') || !b.themes.includes('election')) return [];
    const differ = (part: 'ballots' | 'rounds'): readonly string[] | null => {
      const [x, y] = [a, b].map(({ signatures }) => [...new Set(signatures.flatMap((one) => one[part]))]);
      return x && y && x.length > 0 && y.length > 0 && shared(x, y).length === 0 ? [x.join(', '), y.join(', ')] : null;
    };
    const ballots = differ('ballots');
    const rounds = differ('rounds');
    return [
      ...(ballots ? [{ name: 'subject', weight: W.ballotsDiffer, note: notes.otherBallots(ballots) } as const] : []),
      ...(rounds ? [{ name: 'subject', weight: W.roundsDiffer, note: notes.otherRounds(rounds) } as const] : []),
    ];
  },
  () => [],
);

/** Groups of themes that reporters use for the same event. */
const NEAR: readonly (readonly ThemeId[])[] = [
  ['meeting', 'summit', 'negotiation'],
  ['sanction', 'trade', 'technology'],
  ['arms-sale', 'legal', 'trade'],
  ['election', 'appointment'],
];

const specific = (ids: readonly ThemeId[]): ThemeId[] => ids.filter((id) => id !== 'other');
const near = (a: readonly ThemeId[], b: readonly ThemeId[]): readonly ThemeId[] | undefined =>
  NEAR.find((group) => a.some((theme) => group.includes(theme)) && b.some((theme) => group.includes(theme)));

/** Returns the themes under which other reports may file the same event, including the given themes. */
export const nearThemes = (themes: readonly ThemeId[]): readonly ThemeId[] => [
  ...new Set([...themes, ...NEAR.filter((group) => group.some((theme) => themes.includes(theme))).flat()]),
];

/** Other reports may file these under their subject. Journeys and summits include events of any kind. */
const OF_ANY_KIND: readonly ThemeId[] = ['statement', 'visit', 'summit'];

/** Returns the themes that two reports with a rough date and different actions must share, or null if themes are no evidence. */
export function kindredThemes(themes: readonly ThemeId[]): readonly ThemeId[] | null {
  if (specific(themes).length === 0 || themes.some((theme) => OF_ANY_KIND.includes(theme))) return null;
  return [...nearThemes(themes), ...OF_ANY_KIND, 'other'];
}

/** Whether one event is a gathering of named persons who are not in the summit. */
function isBelow(one: Comparable, other: Comparable): boolean {
  if (!isSummit(other) || !isGathering(one) || one.themes.includes('summit')) return false;
  const persons = actorIds(one.actors.filter(isPerson));
  return persons.length > 0 && shared(persons, actorIds(other.actors)).length === 0;
}

export function themeReason(a: Comparable, b: Comparable, { notes }: MergeLanguage): MatchReason {
  const [x, y] = [specific(a.themes), specific(b.themes)];
  if (x.length === 0 || y.length === 0) return { name: 'themes', weight: 0, note: notes.noTheme };
  const journey = (isVisit(a) && !y.includes('visit')) || (isVisit(b) && !x.includes('visit'));
  if (journey) return { name: 'themes', weight: W.visitApart, note: notes.visitApart };
  if (isBelow(a, b) || isBelow(b, a)) return { name: 'themes', weight: W.summitApart, note: notes.summitApart };
  const both = shared(x, y);
  const first = near(x.slice(0, 1), y.slice(0, 1)) !== undefined || x[0] === y[0];
  if (both.length > 0) return { name: 'themes', weight: first ? W.themesShared : W.themesBeside, note: notes.sharedThemes(both) };
  if (first) return { name: 'themes', weight: W.themesShared, note: notes.nearThemes(x, y) };
  // Other reports may file a statement under its subject
  if (x.includes('statement') || y.includes('statement')) return { name: 'themes', weight: 0, note: notes.toldAsStatement };
  return { name: 'themes', weight: W.themesDiffer, note: notes.otherThemes };
}
