/** Temporal expressions alone, with English filled in. It needs no part-of-speech tagger, so its bundle for a browser is small. */
import type { IsoDay } from './model/article';
import type { ResolvedTimex } from './model/resolved-date';
import { ENGLISH_TEMPORAL, findTimexes } from './pipeline';
import { annotateTimexes as annotate, type Timex3Annotation } from './resolve/annotate-timexes';

/** Temporal expressions of a text with their values, counted from `published`. */
export const tag = (text: string, published: IsoDay): readonly ResolvedTimex[] =>
  findTimexes(ENGLISH_TEMPORAL.readText(text), published, ENGLISH_TEMPORAL);

/** `body` is the text the expressions were found in, `published` its day of publication. */
export const annotateTimexes = (resolved: readonly ResolvedTimex[], body: string, published: IsoDay): Timex3Annotation =>
  annotate(resolved, body, published, ENGLISH_TEMPORAL.resolution);
