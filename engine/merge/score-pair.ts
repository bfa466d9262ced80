/**
 * Scores whether two descriptions are one event. Every reason has a name, a weight and a note, so that an editor can follow the result. The
 * scale is the same for mentions in one article, events in two articles, and new events against stored ones.
 */
import type { ActionId } from '../model/event';
import type { Comparable, MatchReason, MergeLanguage } from '../model/merging';
import {
  actorReason,
  dateAgreement,
  daysApart,
  daysOf,
  electionReasons,
  initiatorReasons,
  partiesOf,
  strangerReasons,
  targetReasons,
  themeReason,
} from './agreement';
import { happensOnce, isGathering, mayBeDatedApart, shared, sharedSubjects, tellingOverlap } from './comparable';
import { MATCH_WEIGHTS as W } from './weights';

export interface PairScore {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** Above these numbers of days, a date fits many events: for the shorter of two dates, and for the longer. */
const ROUGH_DAYS = 31;
const VAGUE_DAYS = 100;

/** Number of letters that a name shares with its adjective: "Syria", "Syrian". */
const NAME_STEM = 4;

const namesOf = (event: Comparable): string => event.actors.map((actor) => actor.name ?? '').join(' ');

function placeReason(a: Comparable, b: Comparable, { notes }: MergeLanguage): MatchReason | null {
  if (!a.place || !b.place) return null;
  const [x, y] = [a.place.toLowerCase(), b.place.toLowerCase()];
  if (x.includes(y) || y.includes(x)) return { name: 'place', weight: W.placeSame, note: notes.samePlace(a.place) };
  // A town is in the state that the other description names
  const wide = [...a.actors, ...b.actors].some(
    ({ kind, name }) => (kind === 'state' || kind === 'territory') && [x, y].includes(name?.toLowerCase() ?? ''),
  );
  const weight = isGathering(a) && isGathering(b) ? W.placesOfMeetingDiffer : W.placeDiffer;
  return wide ? null : { name: 'place', weight, note: notes.otherPlaces(a.place, b.place) };
}

/** "The Geneva talks" are not the meeting in Cairo: the other gathering is elsewhere and lacks the name. */
function calledOtherwise(a: Comparable, b: Comparable, { notes }: MergeLanguage): readonly MatchReason[] {
  if (!isGathering(a) || !isGathering(b)) return [];
  const differ = (one: Comparable, other: Comparable): boolean => {
    if (one.place !== null || other.place === null) return false;
    const start = one.signatures.find(({ calledAfter }) => calledAfter !== null)?.calledAfter?.slice(0, NAME_STEM);
    if (start === undefined) return false;
    const isSaid = other.signatures.some(({ stems }) => stems.some((stem) => stem.startsWith(start.toLowerCase())));
    return !isSaid && !`${other.place} ${namesOf(one)} ${namesOf(other)}`.includes(start);
  };
  if (!differ(a, b) && !differ(b, a)) return [];
  return [{ name: 'place', weight: W.placesOfMeetingDiffer, note: notes.calledOtherwise(a.place ?? b.place ?? '') }];
}

interface ClauseAgreement {
  readonly reasons: readonly MatchReason[];
  /** words in both that name a subject */
  readonly subjects: ReadonlySet<string>;
}

function clauseAgreement(a: Comparable, b: Comparable, language: MergeLanguage): ClauseAgreement {
  const { notes } = language;
  const names = language.nameStems([a.place ?? '', b.place ?? '', namesOf(a), namesOf(b)]);
  let overlap: number | null = null;
  const subjects = new Set<string>();
  const [ours, theirs] = [a.signatures, b.signatures];
  for (const one of ours) {
    for (const other of theirs) {
      const same = tellingOverlap(language, one, other, names);
      if (same !== null) overlap = Math.max(overlap ?? 0, same);
      for (const subject of sharedSubjects(one, other, names)) subjects.add(subject);
    }
  }
  const reasons: MatchReason[] = [];
  const [x, y] = [ours, theirs].map((all) => all.flatMap(({ ordinals }) => ordinals));
  const otherNumber = x && y && x.length > 0 && y.length > 0 && shared(x, y).length === 0;
  if (overlap === null) reasons.push({ name: 'clause', weight: 0, note: notes.onlyNames });
  else if (otherNumber) reasons.push({ name: 'clause', weight: W.ordinalsDiffer, note: notes.otherNumber([...x, ...y]) });
  else reasons.push({ name: 'clause', weight: W.clause * overlap, note: notes.sharedWords(Math.round(overlap * 100)) });
  const [kinds, others] = [ours, theirs].map((all) => all.flatMap((one) => one.kinds));
  if (shared(kinds ?? [], others ?? []).length > 0) reasons.push({ name: 'clause', weight: W.kindShared, note: notes.sameKind });
  return { reasons, subjects };
}

/** Returns reasons why a date is weak evidence: no words give it, or it is so rough that many events fit. */
function dateDoubts(a: Comparable, b: Comparable, isSingular: boolean, { notes }: MergeLanguage): readonly MatchReason[] {
  const inferred = [a, b].filter(({ date }) => date.basis === 'inferred').length;
  const [short = 0, long = 0] = [a, b].map(({ date }) => daysOf(date)).sort((x, y) => x - y);
  const isAnonymous = a.actors.length === 0 || b.actors.length === 0;
  const rough = [short > ROUGH_DAYS, long > VAGUE_DAYS && short <= ROUGH_DAYS && !isSingular, isAnonymous && short > 1].filter(
    Boolean,
  ).length;
  return [
    ...(inferred > 0 ? [{ name: 'date', weight: W.dateInferred * inferred, note: notes.inferredDates(inferred) } as const] : []),
    ...(rough > 0 ? [{ name: 'date', weight: W.dateRough * rough, note: notes.roughDates } as const] : []),
  ];
}

/** Returns null if the dates exclude each other. `apart`: the days are adjacent, which only fits an event that cannot happen twice. */
function dateReason(
  a: Comparable,
  b: Comparable,
  { notes }: MergeLanguage,
): { readonly reason: MatchReason; readonly apart: boolean } | null {
  const date = dateAgreement(a.date, b.date);
  if (date !== null)
    return {
      reason: { name: 'date', weight: W.date * date.agreement, note: notes.dates(date.kind, a.date.edtf, b.date.edtf) },
      apart: false,
    };
  const gap = daysApart(a.date, b.date);
  if (gap === null || !mayBeDatedApart(a) || !mayBeDatedApart(b)) return null;
  const note = notes.daysApart(gap);
  return { reason: { name: 'date', weight: W.onceApart, note }, apart: true };
}

/** The maximum contribution of two clauses, whose comparison is the most expensive. */
const MOST_OF_CLAUSES = W.clause + W.kindShared;

const sumOf = (reasons: readonly MatchReason[]): number => reasons.reduce((total, reason) => total + reason.weight, 0);

/** Acts against another party. Talks with that party are another event. */
const AGAINST: readonly ActionId[] = ['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'];

function actionReasons({ action: one }: Comparable, { action: other }: Comparable, { notes }: MergeLanguage): readonly MatchReason[] {
  if (one === null || other === null || AGAINST.includes(one) === AGAINST.includes(other)) return [];
  return [{ name: 'action', weight: W.actionOpposed, note: notes.otherAction(one, other) }];
}

/** Returns the score 0..1 with its reasons. Returns null if the dates exclude each other, or for a score below `atLeast`. */
export function scorePair(a: Comparable, b: Comparable, language: MergeLanguage, atLeast = 0): PairScore | null {
  const date = dateReason(a, b, language);
  if (date === null) return null;
  const place = placeReason(a, b, language);
  const before: readonly MatchReason[] = [
    date.reason,
    actorReason(a, b, language),
    ...initiatorReasons(language, a, b),
    ...targetReasons(language, a, b),
    ...strangerReasons(a, b, language),
    themeReason(a, b, language),
    ...actionReasons(a, b, language),
  ];
  const after: readonly MatchReason[] = [
    ...(place ? [place] : calledOtherwise(a, b, language)),
    ...electionReasons(language, a, b),
    // A planned and a happened event can be one; an equal status only breaks ties
    ...(a.status && a.status === b.status
      ? [{ name: 'status', weight: W.statusSame, note: language.notes.sameStatus(a.status) } as const]
      : []),
  ];
  if (sumOf(before) + sumOf(after) + MOST_OF_CLAUSES < atLeast) return null;
  // This is the most expensive check after the clauses
  if (date.apart && !happensOnce(language, a, b)) return null;
  const { reasons: clauseReasons, subjects } = clauseAgreement(a, b, language);
  const isSingular = subjects.size > 0 || shared(partiesOf(a).named, partiesOf(b).named).length > 0;
  const reasons = [...before, ...dateDoubts(a, b, isSingular, language), ...clauseReasons, ...after];
  const score = Math.min(1, Math.max(0, sumOf(reasons)));
  return score < atLeast ? null : { score, reasons };
}
