/** Finds the day of speaking, which "today" inside a quotation refers to. */
import type { CalendarDay } from '../calendar/day';
import { periodDays } from '../calendar/period';
import type { Span } from '../model/article';
import type { ResolutionLanguage } from '../model/resolution-language';
import type { ReadText, Sentence } from '../model/sentence';
import { step } from '../model/step';
import type { Mention } from './moment';

/** A day of speaking and the sentence that names it. */
export interface Speech {
  readonly day: CalendarDay;
  readonly sentence: number;
}

export const insideQuotation = (span: Span, sentence: Sentence): boolean =>
  sentence.quotations.some((quotation) => quotation.start <= span.start && span.end <= quotation.end);

/** Returns the first day in the sentence outside its quotations; `mentions` are those in the sentence. */
function dayNamed(mentions: readonly Mention[]): CalendarDay | null {
  const named = mentions.find(({ moment }) => moment.until === undefined && moment.period.unit === 'day');
  return named === undefined ? null : periodDays(named.moment.period).first;
}

/** Returns the day of a speech in the sentence: a day beside a quotation or a word of speaking, or null. */
export const speechIn = step(
  'resolve/speech',
  ({ reportsSpeech }: ResolutionLanguage, sentence: Sentence, mentions: readonly Mention[]): Speech | null => {
    const day = sentence.quotations.length > 0 || reportsSpeech(sentence) ? dayNamed(mentions) : null;
    return day === null ? null : { day, sentence: sentence.index };
  },
  () => null,
);

/** Whether the sentence still quotes an earlier speech: every sentence since then has a quotation. */
export function stillQuoted(speech: Speech, sentence: Sentence, { sentences }: ReadText): boolean {
  for (let index = speech.sentence + 1; index <= sentence.index; index += 1) {
    if ((sentences[index]?.quotations.length ?? 0) === 0) return false;
  }
  return true;
}
