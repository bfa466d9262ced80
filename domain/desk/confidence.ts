/** Formats the confidence of an event for the review desk. */
import type { TraceEntry } from '@/engine/model/trace';
import { bestOf } from '../best-of';
import type { MentionView } from '../views';

/** Editors accept less than half of the events below this confidence. */
export const LOW = 0.5;

/** "82%" */
export const confidenceWords = (confidence: number): string => `${Math.round(100 * confidence)}%`;

/** "Confidence 82%", "Low confidence 32%"; null without a confidence. */
export function confidenceLabel(confidence: number | null): string | null {
  if (confidence === null) return null;
  return `${confidence < LOW ? 'Low confidence' : 'Confidence'} ${confidenceWords(confidence)}`;
}

/** The mention with the highest confidence; null if none has one. */
export function surestMention<One extends Pick<MentionView, 'confidence'>>(mentions: readonly One[]): One | null {
  const sure = mentions.filter(({ confidence }) => confidence !== null);
  return bestOf(sure, ({ confidence }) => confidence ?? 0);
}

/** Sentences, strongest reason first. */
export const confidenceReasons = (trace: readonly TraceEntry[]): readonly string[] =>
  trace.filter(({ rule }) => rule === 'candidate/score').map(({ note }) => note);
