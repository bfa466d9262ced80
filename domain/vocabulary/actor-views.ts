/** What the pages of actors and themes are given to show. */
import type { Identifiers } from '../identifiers';
import type { ActorRef } from '../views';

export interface ActorSummary extends ActorRef {
  /** ISO 3166 alpha-3 */
  readonly country: string | null;
  /** published events in which it takes part itself */
  readonly eventCount: number;
}

/** A tie between two actors. The days of the vocabulary say when a name was in the news, not how long an office was held: not shown. */
export interface AffiliationView {
  readonly actor: ActorRef;
  readonly office: string | null;
}

export interface Counterpart {
  readonly actor: ActorRef;
  readonly count: number;
  /** bounds of the events they share */
  readonly earliest: string;
  readonly latest: string;
}

export interface SourceCount {
  readonly name: string;
  readonly articles: number;
}

export interface ActorView extends ActorRef {
  readonly country: string | null;
  /** other names, without those that differ by case alone */
  readonly aliases: readonly string[];
  readonly identifiers: Identifiers;
  readonly belongsTo: readonly AffiliationView[];
  /** organs and persons that belong to it and take part in events, those with the most events first */
  readonly members: readonly AffiliationView[];
  readonly counterparts: readonly Counterpart[];
  readonly sources: readonly SourceCount[];
  /** published events in which it, or who belongs to it, takes part */
  readonly eventCount: number;
  /** counterparts and sources are counted among this many of its latest events; null: among all */
  readonly countedAmong: number | null;
}

export interface ActorSuggestion {
  readonly name: string;
  /** what was found of it, where that is another name */
  readonly called: string | null;
  /** "Government body", to tell namesakes apart */
  readonly kind: string;
}

/** Where it is asked for: `?q=beij`. */
export const ACTOR_SUGGESTIONS = '/admin/actors/names';
