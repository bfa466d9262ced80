/** How an event's status is drawn: one reading of status, outcome and polarity for list, axis, panel and legend. */
import type { EventStatus, Outcome, Polarity } from '@/engine/model/event';

/** filled, outlined, dotted outline, or outlined and struck through */
export type Fill = 'filled' | 'outlined' | 'dotted' | 'struck';

export interface Occurrence {
  readonly status: EventStatus;
  readonly outcome: Outcome;
  readonly polarity: Polarity;
}

/** Filled happened, outlined planned, dotted hypothetical, struck cancelled, postponed or denied. */
export function fillOf({ status, outcome, polarity }: Occurrence): Fill {
  if (outcome === 'cancelled' || outcome === 'postponed' || polarity === 'negated') return 'struck';
  if (outcome === 'took-place' || status === 'happened' || status === 'ongoing') return 'filled';
  return status === 'planned' ? 'outlined' : 'dotted';
}
