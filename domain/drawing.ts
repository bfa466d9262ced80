/** How an event's status is drawn, the same on list, axis, panel and legend. */
import { factualStatus, type Occurrence } from './factual-status';

/** filled, outlined, dotted outline, or outlined and struck through */
export type Fill = 'filled' | 'outlined' | 'dotted' | 'struck';

/** Filled happened, outlined planned or postponed, dotted hypothetical, struck did not happen. */
export function fillOf(event: Occurrence): Fill {
  const status = factualStatus(event);
  switch (status) {
    case 'happened':
    case 'ongoing':
      return 'filled';
    case 'planned':
    case 'postponed':
      return 'outlined';
    case 'hypothetical':
      return 'dotted';
    case 'cancelled':
    case 'denied':
      return 'struck';
  }
}
