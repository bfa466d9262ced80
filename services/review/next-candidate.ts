/** Where a verdict leads to: to the next candidate that waits for one, otherwise to the one that follows, and at the end nowhere else. */
import { type Candidate, isOpen } from './list-candidates';

/** `at`: the place in the list of the one that is decided. Throws where there is none. */
export function nextCandidate<One extends Pick<Candidate, 'event' | 'mentionState'>>(candidates: readonly One[], at: number): One {
  const rest = candidates.slice(at + 1);
  const next = rest.find(isOpen) ?? rest[0] ?? candidates[at];
  if (!next) throw new Error(`There is no suggested event at position ${at}.`);
  return next;
}
