/** Joins the events of one text to stored events, and stores the new ones. */
import { type Database, idsOf } from '@/db/database';
import { type DatedEvent, matchEvents, type StoredCandidate } from '@/engine/index';
import { storeParts } from '../events/relations';
import { filedAsStored } from '../find-names';
import { hasSecondReading } from '../second-reader/agreement';
import { resolveActors } from '../vocabulary/resolve-actors';
import { findCandidates } from './candidates/find-candidates';
import type { Reading } from './decided-readings';
import { findRevivals, type Revival, revive } from './revive-dropped';
import { type Placed, type Storing, storeEvents } from './store-events';

export interface Joined {
  readonly created: number;
  readonly joined: number;
}

/** The counts, with the IDs of the stored events. */
export interface JoinedEvents extends Joined {
  readonly ids: readonly number[];
}

/** The join reason when a corrected sentence keeps its event. */
const SAME_SENTENCE = {
  name: 'sentence',
  weight: 1,
  note: 'The same sentence reported this event before the text was corrected.',
} as const;

/**
 * Each event must have an anchored mention in `storing.body`, and homes must be unique. `isReadAgain`: events of the article may have been
 * dropped before and be found again. `placed`: IDs of stored events that already have mentions in this text.
 */
export async function joinEvents(
  tx: Database,
  found: readonly Reading[],
  given: Omit<Storing, 'rowOf'>,
  isReadAgain = false,
  placed: ReadonlySet<number> = new Set(),
): Promise<JoinedEvents> {
  const read = found.map(({ event }) => event);
  const events = await filedAsStored(tx, read);
  const rowOf = await resolveActors(tx, events.flatMap(actorsOf));
  const candidates = await findCandidates(tx, events, rowOf);
  // events of a text that a language model read wait for review
  const publish = given.publish && !found.some(({ event }) => hasSecondReading(event));
  const storing: Storing = { ...given, publish, rowOf };
  const matched = matchStrangers(events, found, candidates, placed);
  const incoming = events.map((event, index) => ({ event, isStranger: found[index]?.home === null, match: matched[index] ?? NOBODY }));
  const revivals = isReadAgain ? await findRevivals(tx, incoming, storing) : new Map<number, Revival>();
  await revive(tx, revivals.values(), storing);
  const rest = incoming.filter((_, index) => !revivals.has(index));
  const matches = rest.map(({ match }) => match);
  const others = rest.map(({ event }) => event);
  const ids = await storeEvents(tx, others, matches, storing);
  const stored = rest.map(({ event }, index): StoredCandidate => ({ ...event, id: String(ids[index]) }));
  const fresh = new Set(idsOf(stored));
  await storeParts(tx, [...stored, ...candidates.filter(({ id }) => !fresh.has(id))], fresh);
  const created = matches.filter(({ candidate }) => candidate === null).length;
  const revived = [...revivals.values()].map(({ home }) => home);
  return { created, joined: events.length - created, ids: [...ids, ...revived] };
}

const NOBODY: Placed = { candidate: null, reasons: [] };

/** Matches events without a known home; excludes stored events that are the home of other events. */
function matchStrangers(
  events: readonly DatedEvent[],
  found: readonly Reading[],
  candidates: readonly StoredCandidate[],
  placed: ReadonlySet<number>,
): readonly Placed[] {
  const homes = new Set([...placed, ...found.flatMap(({ home }) => home ?? [])].map(String));
  const strangers = events.filter((_, index) => found[index]?.home === null);
  const open = candidates.filter(({ id }) => !homes.has(id));
  const matches = matchEvents(strangers, open).values();
  return found.map(({ home }) =>
    home === null ? (matches.next().value ?? NOBODY) : { candidate: String(home), reasons: [SAME_SENTENCE] },
  );
}

const actorsOf = (event: DatedEvent) => [...event.actors, ...event.mentions.flatMap((mention) => mention.actors)];
