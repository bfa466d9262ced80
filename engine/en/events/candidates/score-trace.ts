/** Puts what the scorer says into a mention: confidence and salience, each with its strongest reasons. */
import type { EventMention } from '../../../model/event';
import type { Scorer } from '../../../model/scorer';
import type { TraceEntry } from '../../../model/trace';
import type { ScoredCandidate } from './choose-candidates';
import { reasonsInWords } from './reasons-in-words';

/** The mention with its confidence, explained behind the reason of its date, and its salience, explained at the end. */
export function withScore(
  mention: EventMention,
  { score, features }: Pick<ScoredCandidate, 'score' | 'features'>,
  scorer: Scorer,
): EventMention {
  const { salience, reasons } = scorer.weigh(features);
  const at = mention.trace.findIndex(({ stage }) => stage === 'attach') + 1;
  const why = reasonsInWords(score.reasons, 'an event').map((note): TraceEntry => ({ stage: 'candidate', rule: 'candidate/score', note }));
  const news = reasonsInWords(reasons, 'the main news').map((note): TraceEntry => ({ stage: 'salience', rule: 'salience/score', note }));
  return { ...mention, confidence: score.confidence, salience, trace: [...mention.trace.toSpliced(at, 0, ...why), ...news] };
}
