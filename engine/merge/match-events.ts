/** Matches new events in one article with stored events. It filters by date bounds, scores, and gives every event its best free match. */
import type { DatedEvent } from '../model/event';
import type { Match, MergeLanguage, StoredCandidate } from '../model/merging';
import { type PairScore, scorePair } from './score-pair';
import { MATCH_THRESHOLD } from './weights';

interface Pair extends PairScore {
  readonly incoming: number;
  readonly candidate: string;
}

/** Returns one match per incoming event, in list order, best pairs first. A stored event matches at most one incoming event. */
export function matchEvents(
  incoming: readonly DatedEvent[],
  candidates: readonly StoredCandidate[],
  language: MergeLanguage,
): readonly Match[] {
  const pairs: Pair[] = [];
  incoming.forEach((event, index) => {
    for (const candidate of candidates) {
      const pair = scorePair(event, candidate, language, MATCH_THRESHOLD);
      if (pair) pairs.push({ ...pair, incoming: index, candidate: candidate.id });
    }
  });
  pairs.sort((a, b) => b.score - a.score || a.incoming - b.incoming || (a.candidate < b.candidate ? -1 : 1));
  const matches: Match[] = incoming.map((_, index) => ({ incoming: index, candidate: null, score: 0, reasons: [] }));
  const taken = new Set<string>();
  for (const { incoming: index, candidate, score, reasons } of pairs) {
    if (taken.has(candidate) || matches[index]?.candidate !== null) continue;
    taken.add(candidate);
    matches[index] = { incoming: index, candidate, score, reasons };
  }
  return matches;
}
