/** Derives one factual status from an event's status, outcome and polarity, for words, drawings and filters. */
import type { EventMention } from '@/engine/model/event';

export type Occurrence = Pick<EventMention, 'status' | 'outcome' | 'polarity'>;

/** Each event has exactly one; an outcome overrides the earlier status. */
export type FactualStatus = 'happened' | 'ongoing' | 'planned' | 'hypothetical' | 'cancelled' | 'postponed' | 'denied';

/**
 * Only plans can be canceled or postponed: in “X postpones a trip”, the event is the decision. Keep in sync with the SQL in
 * `services/timeline/facts/projection.ts`.
 */
export function factualStatus({ status, outcome, polarity }: Occurrence): FactualStatus {
  const isPlan = status === 'planned' || status === 'hypothetical';
  if (isPlan && (outcome === 'cancelled' || outcome === 'postponed')) return outcome;
  if (polarity === 'negated') return 'denied';
  return outcome === 'took-place' ? 'happened' : status;
}
