/** Keeps the candidates of a sentence that the scorer wants: one date for each verb, and one event without a date of its own in a sentence. */
import type { Score, Scorer } from '../../../model/scorer';
import type { DroppedCandidate } from '../../../model/trace';
import type { Antecedent } from '../dates/antecedent';
import type { SentenceContext } from '../sentence/sentence-context';
import type { Candidate } from './candidate';
import { type ArticleFrame, featuresOfCandidates } from './candidate-features';

export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly features: readonly string[];
  readonly score: Score;
}

export function scoreCandidates(
  context: SentenceContext,
  candidates: readonly Candidate[],
  frame: ArticleFrame,
  told: readonly Antecedent[],
  scorer: Scorer,
): readonly ScoredCandidate[] {
  const all = featuresOfCandidates(context, candidates, frame, told);
  return candidates.map((candidate, at) => {
    const features = all[at] ?? [];
    return { candidate, features, score: scorer.score(features) };
  });
}

/**
 * In the order of the candidates. A candidate that passed every check is kept whatever its score: it may say more about an event that another
 * mention reports, but never makes an event alone (see `pipeline.ts`).
 */
export function chooseCandidates(scored: readonly ScoredCandidate[], threshold: number): readonly ScoredCandidate[] {
  const wanted = scored.filter(({ candidate, score }) => candidate.source === 'dated' || score.confidence >= threshold);
  const undated = wanted.filter(({ candidate }) => candidate.verb !== null);
  const best = undated.reduce<ScoredCandidate | null>(
    (chosen, one) => (chosen && chosen.score.margin >= one.score.margin ? chosen : one),
    null,
  );
  return wanted.filter((one) => one.candidate.verb === null || one === best);
}

/** What the checks refused, without what a chosen candidate overrules. */
export function leftOut(chosen: readonly ScoredCandidate[], refused: readonly DroppedCandidate[]): readonly DroppedCandidate[] {
  const overruled = new Set(chosen.flatMap(({ candidate }) => candidate.refusal ?? []));
  return refused.filter((one) => !overruled.has(one));
}
