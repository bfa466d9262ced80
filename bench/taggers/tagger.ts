/** The interface of a temporal tagger in the benchmark, and a piece of text split into known and unknown parts. */
import type { ScoredTimex } from '../../engine/evaluate/score-dates';

/** Tags a text published on a day (`YYYY-MM-DD`). */
export type Tagger = (body: string, published: string) => readonly ScoredTimex[];

/** A library's result as TIMEX3 type and value. */
export type Reading = Pick<ScoredTimex, 'type' | 'value'>;
