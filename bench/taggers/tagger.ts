/** A temporal tagger as the bench calls it, and a piece of text cut into what is known and what is not. */
import type { ScoredTimex } from '../../engine/evaluate/score-dates';

/** Tags a text published on a day (`YYYY-MM-DD`). */
export type Tagger = (body: string, published: string) => readonly ScoredTimex[];

/** What a library found, as a TIMEX3 type and value. */
export type Reading = Pick<ScoredTimex, 'type' | 'value'>;
