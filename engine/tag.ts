/** Finds temporal expressions with the English language pack. It needs no part-of-speech tagger, so its browser bundle is small. */
import type { IsoDay } from './model/article';
import type { ResolvedTimex } from './model/resolved-date';
import { ENGLISH_TEMPORAL, findTimexes } from './pipeline';
import { annotateTimexes as annotate, type Timex3Annotation } from './resolve/annotate-timexes';

/** Returns the temporal expressions in a text with their values, relative to `published`. */
export const tag = (text: string, published: IsoDay): readonly ResolvedTimex[] =>
  findTimexes(ENGLISH_TEMPORAL.readText(text), published, ENGLISH_TEMPORAL);

/** `body` is the text with the expressions, `published` its publication day. */
export const annotateTimexes = (resolved: readonly ResolvedTimex[], body: string, published: IsoDay): Timex3Annotation =>
  annotate(resolved, body, published, ENGLISH_TEMPORAL.resolution);
