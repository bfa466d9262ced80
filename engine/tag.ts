/** Temporal expressions alone, with English rules filled in. Needs no language package, so it is small where it is carried to a browser. */
import { ENGLISH_TIMEX_REFINERS, ENGLISH_TIMEX_RULES } from './en/config';
import { readText } from './en/text/read-text';
import { recognize } from './en/timex/recognize';
import type { IsoDay } from './model/article';
import type { ResolvedTimex } from './model/resolved-date';
import { resolveTimexes } from './resolve/resolve';

/** Temporal expressions of a text with their values, counted from `published`. */
export function tag(text: string, published: IsoDay): readonly ResolvedTimex[] {
  const read = readText(text);
  return resolveTimexes(recognize(read.sentences, ENGLISH_TIMEX_RULES, ENGLISH_TIMEX_REFINERS), read, { published });
}
