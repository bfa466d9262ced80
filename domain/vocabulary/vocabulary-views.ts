/** View shapes of the editors' actor and theme pages. */

import type { ActorKind } from '@/engine/model/event';
import { CATALOG_IDS, type Identifiers } from '../identifiers';
import type { ActorRef, ThemeView } from '../views';

export interface AffiliationRecord {
  readonly parent: string;
  readonly parentName: string;
  readonly office: string | null;
  /** first and last day; null if open */
  readonly from: string | null;
  readonly to: string | null;
}

export interface ActorRecord extends ActorRef {
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly aliases: readonly string[];
  readonly affiliations: readonly AffiliationRecord[];
  readonly identifiers: Identifiers;
  readonly mergedInto: ActorRef | null;
  /** fields that a person has set */
  readonly byHand: readonly string[];
  readonly version: number;
}

export interface ThemeRecord extends ThemeView {
  readonly mergedInto: string | null;
  /** the engine assigns it to events, so it can be merged but not deleted */
  readonly ofEngine: boolean;
  /** number of events with it, in any state */
  readonly eventCount: number;
  readonly version: number;
}

export interface MergePreview {
  /** number of events in any state */
  readonly events: number;
  /** number of these events that already have both */
  readonly shared: number;
  readonly mentions: number;
  /** aliases that the target does not have yet */
  readonly aliases: readonly string[];
  readonly members: number;
  readonly affiliations: number;
}

export interface MergeRecord {
  readonly id: number;
  readonly source: { readonly slug: string; readonly name: string };
  /** ISO 8601 UTC */
  readonly at: string;
  /** display name; null for the command line */
  readonly by: string | null;
}

/** View shapes of the actor and theme pages. */
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

export type ActorValues = Readonly<Record<string, string>>;

export const NEW_ACTOR: ActorValues = { kind: 'organization' };

/** Converts an actor to form field values. Does not import zod, so browsers can load it. */
export const actorValues = ({ name, kind, country, aliases, affiliations, identifiers }: ActorRecord): ActorValues =>
  Object.fromEntries([
    ['name', name],
    ['kind', kind],
    ['country', country ?? ''],
    ['aliases', aliases.join('\n')],
    ...CATALOG_IDS.map((catalog) => [`identifiers.${catalog}`, identifiers[catalog] ?? '']),
    ...affiliations.flatMap(({ parent, parentName, office, from, to }, at) => [
      [`affiliations.${at}.parent`, parentName],
      [`affiliations.${at}.was`, parentName],
      [`affiliations.${at}.slug`, parent],
      [`affiliations.${at}.office`, office ?? ''],
      [`affiliations.${at}.from`, from ?? ''],
      [`affiliations.${at}.to`, to ?? ''],
    ]),
  ]);
