/** Matches new events in one article with stored events. It filters by date bounds, scores, and gives every event its best free match. */
import type { DatedEvent } from '../model/event';
import type { Match, MergeLanguage, StoredCandidate } from '../model/merging';
import { scorePair } from './score-pair';
import { MATCH_THRESHOLD } from './weights';

/** Returns one match per incoming event, in list order, best pairs first. A stored event matches at most one incoming event. */
export function matchEvents(
  incoming: readonly DatedEvent[],
  candidates: readonly StoredCandidate[],
  language: MergeLanguage,
): readonly Match[] {
  const pairs: (Match & { readonly candidate: string })[] = [];
  incoming.forEach((event, index) => {
    for (const candidate of candidates) {
      const pair = scorePair(event, candidate, language, MATCH_THRESHOLD);
      if (pair) pairs.push({ incoming: index, candidate: candidate.id, ...pair });
    }
  });
  pairs.sort((a, b) => b.score - a.score || a.incoming - b.incoming || (a.candidate < b.candidate ? -1 : 1));
  const matches: Match[] = incoming.map((_, index) => ({ incoming: index, candidate: null, score: 0, reasons: [] }));
  const taken = new Set<string>();
  for (const pair of pairs) {
    if (taken.has(pair.candidate) || matches[pair.incoming]?.candidate !== null) continue;
    taken.add(pair.candidate);
    matches[pair.incoming] = pair;
  }
  return matches;
}
