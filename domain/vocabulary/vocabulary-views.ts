/** View shapes of the editors' actor and theme pages. */
import type { ActorKind } from '@/engine/model/event';
import type { FamilyId } from '../families';
import type { Identifiers } from '../identifiers';
import type { ActorRef } from '../views';

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

export interface ThemeRecord {
  readonly id: string;
  readonly label: string;
  readonly family: FamilyId;
  readonly icon: string;
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
