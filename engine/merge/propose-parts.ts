/** Proposes which events are parts of others, such as a meeting during a visit. An editor confirms the relation. */
import type { Comparable, ComparableActor, MatchNotes, MatchReason, MergeLanguage, PartProposal, StoredCandidate } from '../model/merging';
import { daysOf } from './agreement';
import { actorIds, countriesOf, isPerson, isVisit, shared } from './comparable';
import type { PairScore } from './score-pair';
import { PART_THRESHOLD, PART_WEIGHTS as W } from './weights';

const LONGEST_WHOLE_DAYS = 31;

/** Whether other events can take place during this one. */
const isWhole = (event: Comparable): boolean => isVisit(event) || event.themes[0] === 'summit' || event.themes[1] === 'summit';
const days = ({ date }: Comparable): number => daysOf(date);
const isLand = ({ kind }: ComparableActor): boolean => kind === 'state' || kind === 'territory' || kind === 'place';

function dateReason(part: Comparable, whole: Comparable, notes: MatchNotes): MatchReason | null {
  const within = part.date.earliest >= whole.date.earliest && part.date.latest <= whole.date.latest;
  if (!within || days(whole) > LONGEST_WHOLE_DAYS) return null;
  const exact = days(whole) <= 7;
  return { name: 'date', weight: exact ? W.date : W.dateWide, note: notes.within(part.date.edtf, whole.date.edtf) };
}

/** The guest of the visit or the parties of the summit take part in the part. */
function actorReason(part: Comparable, whole: Comparable, notes: MatchNotes): MatchReason | null {
  const guests = isVisit(whole) ? whole.actors.filter(({ role }) => role !== 'target') : whole.actors;
  const guestPersons = actorIds(guests.filter(isPerson));
  const named = shared(actorIds(part.actors.filter(isPerson)), guestPersons);
  if (named.length > 0) return { name: 'actors', weight: W.person, note: notes.sharedPerson(nameOf(whole, named[0])) };
  // Another person from the same state is on another journey
  if (part.actors.some(isPerson) && guestPersons.length > 0) return null;
  const both = shared(actorIds(part.actors), actorIds(guests));
  // A state does more than one person's journey, so only the same place is evidence
  const led = isVisit(whole) && guestPersons.length > 0;
  return both.length > 0
    ? { name: 'actors', weight: led ? W.partyOfGuest : W.party, note: notes.sharedParty(nameOf(whole, both[0])) }
    : null;
}

const nameOf = (event: Comparable, id: string | undefined): string | undefined => event.actors.find(({ actor }) => actor === id)?.name;

/** The same town, the visited state, or a participant from that state. */
function placeReason(part: Comparable, whole: Comparable, notes: MatchNotes): MatchReason | null {
  const lands = whole.actors.filter((actor) => isLand(actor) && (!isVisit(whole) || actor.role === 'target'));
  const there = [whole.place, ...lands.map(({ name }) => name ?? null)].flatMap((name) => (name ? [name.toLowerCase()] : []));
  const place = part.place?.toLowerCase();
  if (place && there.some((name) => name.includes(place) || place.includes(name)))
    return { name: 'place', weight: W.place, note: notes.placeOfBoth(part.place ?? '') };
  const hosts = countriesOf(lands);
  const host = part.actors.find(({ country }) => country && hosts.includes(country));
  if (host) return { name: 'place', weight: W.host, note: notes.host(host.name) };
  return place && there.length > 0 ? { name: 'place', weight: W.elsewhere, note: notes.elsewhere(part.place ?? '') } : null;
}

/** Returns null if the first event is not, or is unlikely to be, part of the second. */
function scorePart(part: Comparable, whole: Comparable, { notes }: MergeLanguage): PairScore | null {
  if (!isWhole(whole) || isVisit(part) || part.themes[0] === whole.themes[0] || days(part) > days(whole)) return null;
  const date = dateReason(part, whole, notes);
  const actors = actorReason(part, whole, notes);
  if (!date || !actors) return null;
  const place = placeReason(part, whole, notes);
  const reasons = [date, actors, ...(place ? [place] : [])];
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0);
  return score >= PART_THRESHOLD ? { score: Math.min(1, Math.round(score * 100) / 100), reasons } : null;
}

/** Puts each part under its best whole. Pairs without an event in `fresh` were checked before and are skipped. */
export function proposeParts(
  events: readonly StoredCandidate[],
  fresh: ReadonlySet<string>,
  language: MergeLanguage,
): readonly PartProposal[] {
  const best = new Map<string, PartProposal>();
  const wholes = events.filter(isWhole);
  for (const part of events) {
    for (const whole of wholes) {
      if (part.id === whole.id || (!fresh.has(part.id) && !fresh.has(whole.id))) continue;
      const scored = scorePart(part, whole, language);
      if (!scored || scored.score <= (best.get(part.id)?.score ?? 0)) continue;
      best.set(part.id, { part: part.id, whole: whole.id, ...scored });
    }
  }
  return [...best.values()];
}
