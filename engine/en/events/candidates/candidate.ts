/** A clause or an event noun that may report an event, with one date it may have. */
import type { DroppedCandidate } from '../../../model/trace';
import type { Happening } from '../happenings/happening';

/**
 * Where the date of a candidate comes from:
 * `dated`: the attachment rules gave it one · `refused`: they gave it one, and a check speaks against it · `unused`: no rule used the date,
 * so the nearest verb or noun gets it · `article-day`: the publication day · `told-day`: the date of the event told last.
 */
export type CandidateSource = 'dated' | 'refused' | 'unused' | 'article-day' | 'told-day';

export interface Candidate {
  readonly source: CandidateSource;
  readonly happening: Happening;
  /** id of the check that speaks against it; null when none does */
  readonly check: string | null;
  /** what that check says */
  readonly refusal: DroppedCandidate | null;
  /** shared by candidates of one verb with different dates; null for a candidate with a date of its own */
  readonly verb: number | null;
  /** nothing dates it: the article has no publication date, or its clause only says "recently" or the like */
  readonly dateless: boolean;
  /** how many sentences back the event with this date was told; null for other sources */
  readonly distance: number | null;
}
