/** View shapes of the actor and theme pages. */
import type { Identifiers } from '../identifiers';
import type { ActorRef } from '../views';

export interface ActorSummary extends ActorRef {
  /** ISO 3166 alpha-3 */
  readonly country: string | null;
  /** number of published events in which it takes part itself */
  readonly eventCount: number;
}

/** An affiliation between two actors. Its stored days reflect news coverage, not terms of office, so they are not shown. */
export interface AffiliationView {
  readonly actor: ActorRef;
  readonly office: string | null;
}

export interface Counterpart {
  readonly actor: ActorRef;
  readonly count: number;
  /** date range of the shared events */
  readonly earliest: string;
  readonly latest: string;
}

export interface SourceCount {
  readonly name: string;
  readonly articles: number;
}

export interface ActorView extends ActorRef {
  readonly country: string | null;
  /** other names, without those that differ only in case */
  readonly aliases: readonly string[];
  readonly identifiers: Identifiers;
  readonly belongsTo: readonly AffiliationView[];
  /** affiliated organs and persons that take part in events, most events first */
  readonly members: readonly AffiliationView[];
  readonly counterparts: readonly Counterpart[];
  readonly sources: readonly SourceCount[];
  /** number of published events in which it or an affiliated actor takes part */
  readonly eventCount: number;
  /** counterparts and sources are counted among this many of its latest events; null: among all events */
  readonly countedAmong: number | null;
}

export interface ActorSuggestion {
  readonly name: string;
  /** the matched name, if it is not `name` */
  readonly called: string | null;
  /** "Government body", to distinguish namesakes */
  readonly kind: string;
}

/** URL for suggestions: `?q=beij`. */
export const ACTOR_SUGGESTIONS = '/admin/actors/names';
