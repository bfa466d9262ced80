/** Two rings that share a part: an event that stands in several lanes. */
import { SHARED_BOX, SHARED_PATH } from './frame/shared-shape';

export function SharedIcon() {
  return (
    <svg className="ax-shared" viewBox={`0 0 ${SHARED_BOX} ${SHARED_BOX}`} aria-hidden="true">
      <path d={SHARED_PATH} />
    </svg>
  );
}
