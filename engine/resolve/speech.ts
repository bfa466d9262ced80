/** The day of speaking: what "today" inside a quotation counts from. */
import type { CalendarDay } from '../calendar/day';
import { periodDays } from '../calendar/period';
import type { Span } from '../model/article';
import type { ResolutionLanguage } from '../model/resolution-language';
import type { ReadText, Sentence } from '../model/sentence';
import { step } from '../model/step';
import type { Mention } from './moment';

/** A day on which something was said, and the sentence that names it. */
export interface Speech {
  readonly day: CalendarDay;
  readonly sentence: number;
}

export const insideQuotation = (span: Span, sentence: Sentence): boolean =>
  sentence.quotations.some((quotation) => quotation.start <= span.start && span.end <= quotation.end);

/** The first day that the sentence names outside its quotations; `mentions` are those of the sentence. */
function dayNamed(mentions: readonly Mention[]): CalendarDay | null {
  const named = mentions.find(({ moment }) => moment.until === undefined && moment.period.unit === 'day');
  return named === undefined ? null : periodDays(named.moment.period).first;
}

/** What the sentence says of the day of a speech: a day beside a quotation, or beside a word of speaking; else null. */
export const speechIn = step(
  'resolve/speech',
  ({ reportsSpeech }: ResolutionLanguage, sentence: Sentence, mentions: readonly Mention[]): Speech | null => {
    const day = sentence.quotations.length > 0 || reportsSpeech(sentence) ? dayNamed(mentions) : null;
    return day === null ? null : { day, sentence: sentence.index };
  },
  () => null,
);

/** Whether a speech mentioned before is still quoted in the sentence: every sentence since then has a quotation. */
export function stillQuoted(speech: Speech, sentence: Sentence, { sentences }: ReadText): boolean {
  for (let index = speech.sentence + 1; index <= sentence.index; index += 1) {
    if ((sentences[index]?.quotations.length ?? 0) === 0) return false;
  }
  return true;
}
