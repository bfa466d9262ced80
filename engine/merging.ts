/** Merges and matches events with the English language pack. */
import { matchEvents as match } from './merge/match-events';
import { mergeMentions as merge } from './merge/merge-mentions';
import { proposeParts as propose } from './merge/propose-parts';
import { reconcile as reconcileStatements } from './merge/reconcile';
import { type PairScore, scorePair } from './merge/score-pair';
import type { DatedEvent } from './model/event';
import type {
  Comparable,
  EventStatement,
  KeyedMention,
  Match,
  MergedEvent,
  PartProposal,
  Reconciliation,
  StoredCandidate,
} from './model/merging';
import { ENGLISH_MERGING } from './pipeline';

/** Scores whether two events are one, with the reasons. Returns null if their dates exclude each other. */
export const compareEvents = (a: Comparable, b: Comparable): PairScore | null => scorePair(a, b, ENGLISH_MERGING);

export const matchEvents = (incoming: readonly DatedEvent[], candidates: readonly StoredCandidate[]): readonly Match[] =>
  match(incoming, candidates, ENGLISH_MERGING);

export const mergeMentions = (mentions: readonly KeyedMention[]): readonly MergedEvent[] => merge(mentions, ENGLISH_MERGING);

export const proposeParts = (events: readonly StoredCandidate[], fresh: ReadonlySet<string>): readonly PartProposal[] =>
  propose(events, fresh, ENGLISH_MERGING);

export const reconcile = (statements: readonly EventStatement[]): Reconciliation => reconcileStatements(statements, ENGLISH_MERGING);
