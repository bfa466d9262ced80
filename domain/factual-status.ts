/** What became of an event: one reading of its status, outcome and polarity for words, drawings and filters. */
import type { EventStatus, Outcome, Polarity } from '@/engine/model/event';

export interface Occurrence {
  readonly status: EventStatus;
  readonly outcome: Outcome;
  readonly polarity: Polarity;
}

/** An event has one of them: an outcome goes before what was said in advance. */
export type FactualStatus = 'happened' | 'ongoing' | 'planned' | 'hypothetical' | 'cancelled' | 'postponed' | 'denied';

/**
 * Only plans can be canceled or postponed: in “X postpones a trip” the event is the decision. `services/facts/timeline-projection.ts` has it
 * in SQL.
 */
export function factualStatus({ status, outcome, polarity }: Occurrence): FactualStatus {
  const isPlan = status === 'planned' || status === 'hypothetical';
  if (isPlan && (outcome === 'cancelled' || outcome === 'postponed')) return outcome;
  if (polarity === 'negated') return 'denied';
  return outcome === 'took-place' ? 'happened' : status;
}
