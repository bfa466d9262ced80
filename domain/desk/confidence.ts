/** How the desk words the confidence of an event. */
import type { TraceEntry } from '@/engine/model/trace';
import type { MentionView } from '../views';

/** Below it editors want less than half of such events. */
const LOW = 0.5;

/** "82%" */
export const confidenceWords = (confidence: number): string => `${Math.round(100 * confidence)}%`;

/** "Confidence 82%", "Low confidence 32%"; null where there is none. */
export function confidenceLabel(confidence: number | null): string | null {
  if (confidence === null) return null;
  return `${confidence < LOW ? 'Low confidence' : 'Confidence'} ${confidenceWords(confidence)}`;
}

/** The mention with the highest confidence; null where none has one. */
export function surestMention<One extends Pick<MentionView, 'confidence'>>(mentions: readonly One[]): One | null {
  return mentions.reduce<One | null>((best, one) => ((one.confidence ?? -1) > (best?.confidence ?? -1) ? one : best), null);
}

/** Plain sentences, the strongest first. */
export const confidenceReasons = (trace: readonly TraceEntry[]): readonly string[] =>
  trace.filter(({ rule }) => rule === 'candidate/score').map(({ note }) => note);
