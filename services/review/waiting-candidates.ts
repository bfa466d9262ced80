/** The candidates that readers do not see yet, and that are published with their article: drafts, and sentences that may report an event. */
import type { Candidate } from './list-candidates';

type Decided = Pick<Candidate, 'event' | 'mentionState'>;

export const waitingCandidates = <One extends Decided>(candidates: readonly One[]): readonly One[] => candidates.filter(isWaiting);

const isWaiting = ({ event, mentionState }: Decided): boolean =>
  (event.state === 'draft' && mentionState !== 'rejected') || (mentionState === 'proposed' && event.state !== 'rejected');
