/** The English words around a date, as the stage that resolves dates wants them. */
import type { ResolutionLanguage } from '../../model/resolution-language';
import { SPEECH_WORDS } from '../lexicon/speech-words';
import { isAheadOfToday, isPlannedThen, setsDeadline } from './ahead';
import { DATE_NOTES } from './date-notes';
import { reportCue } from './report-cues';
import { tenseNear } from './tense';
import {
  continuesStory,
  describesNoun,
  endsInDemonstrative,
  endsInDeterminer,
  endsInPluperfect,
  endsInRelativeClause,
  hasPluperfect,
  opensRelativeClause,
} from './year-cues';

/** After a length its first day ("two weeks from 7 June", "a three-day visit starting on Monday"), or its last ("the year ended 31 March"). */
const BEGINS = /^(?:\s+from|(?:\s+(?:of\s+)?[\p{L}-]+){0,2},?\s+(?:starting|beginning))\s+(?:(?:on|in|from)\s+)?(?:the\s+)?$/iu;
const ENDS = /^,?\s+(?:ended|ending|that\s+(?:ends|ended))\s+(?:(?:on|in)\s+)?(?:the\s+)?$/i;

export const ENGLISH_RESOLUTION: ResolutionLanguage = {
  tenseNear,
  setsDeadline,
  isAheadOfToday,
  isPlannedThen,
  describesNoun,
  reportsSpeech: ({ tokens }) => tokens.some(({ lower }) => SPEECH_WORDS.has(lower)),
  reportCue,
  opensRelativeClause,
  endsInRelativeClause,
  continuesStory,
  hasPluperfect,
  endsInPluperfect,
  endsInDemonstrative,
  endsInDeterminer,
  saysLate: (quote) => /^(?:the\s+)?(?:very\s+)?late\b/i.test(quote),
  saysBetween: (quote) => /^between/i.test(quote),
  boundsLength: (between) => (ENDS.test(between) ? 'end' : BEGINS.test(between) ? 'begin' : null),
  notes: DATE_NOTES,
};
