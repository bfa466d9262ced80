/** The part of the English pack that temporal expressions need. It is apart from the rest, so that the bundle of the tagger is small. */
import type { TemporalLanguage } from '../model/language-pack';
import { ENGLISH_TIMEX_REFINERS, ENGLISH_TIMEX_RULES } from './config';
import { ENGLISH_RESOLUTION } from './resolve/resolution';
import { readText } from './text/read-text';
import { recognize } from './timex/recognize';

export const ENGLISH_TEMPORAL: TemporalLanguage = {
  readText,
  recognize: (sentences) => recognize(sentences, ENGLISH_TIMEX_RULES, ENGLISH_TIMEX_REFINERS),
  resolution: ENGLISH_RESOLUTION,
};
