/** A calendar leaf with a clock's hands: a plan whose day is over, and nothing is known of what came of it. */
import { PAST_DUE_BOX, PAST_DUE_PATH } from './frame/past-due-shape';

export function PastDueIcon() {
  return (
    <svg className="ax-past-due" viewBox={`0 0 ${PAST_DUE_BOX} ${PAST_DUE_BOX}`} aria-hidden="true">
      <path d={PAST_DUE_PATH} />
    </svg>
  );
}
