/** Joins the events of one text to those that are stored, and writes what is new. */
import type { Database } from '@/db/database';
import { type DatedEvent, matchEvents, type StoredCandidate } from '@/engine/index';
import { filedAsStored } from '../lookup/stored-themes';
import { storeParts } from '../relations/store-parts';
import { resolveActors } from '../vocabulary/resolve-actors';
import { findCandidates } from './find-candidates';
import { type Storing, storeEvents } from './store-events';

/** How many events were new, and how many a further report of one that was there. */
export interface Joined {
  readonly created: number;
  readonly joined: number;
}

/** Each of the events points at words of `storing.body`. */
export async function joinEvents(tx: Database, found: readonly DatedEvent[], storing: Omit<Storing, 'rowOf'>): Promise<Joined> {
  const events = await filedAsStored(tx, found);
  const rowOf = await resolveActors(tx, events.flatMap(actorsOf));
  const candidates = await findCandidates(tx, events, rowOf);
  const matches = matchEvents(events, candidates);
  const ids = await storeEvents(tx, events, matches, { ...storing, rowOf });
  const stored = events.map((event, index): StoredCandidate => ({ ...event, id: String(ids[index]) }));
  const fresh = new Set(stored.map(({ id }) => id));
  await storeParts(tx, [...stored, ...candidates.filter(({ id }) => !fresh.has(id))], fresh);
  const joined = matches.filter(({ candidate }) => candidate !== null).length;
  return { created: events.length - joined, joined };
}

const actorsOf = (event: DatedEvent) => [...event.actors, ...event.mentions.flatMap((mention) => mention.actors)];
