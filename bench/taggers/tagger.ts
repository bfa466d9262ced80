/** The types of a temporal tagger in the benchmark and of its results. */
import type { ScoredTimex } from '@/cli/evaluate/score-dates';

/** Tags a text published on a day (`YYYY-MM-DD`). */
export type Tagger = (body: string, published: string) => readonly ScoredTimex[];

/** A library's result as TIMEX3 type and value. */
export type Reading = Pick<ScoredTimex, 'type' | 'value'>;
