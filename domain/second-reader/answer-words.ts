/** Describes what a model proposed and what Dateline could not use, for editors. */
import { counted } from '../text/counted';

export interface AnswerCounts {
  /** number of proposed events, including the unusable ones */
  readonly events: number;
  /** number of events whose quote is not in the article */
  readonly misquoted: number;
  /** number of events that are incomplete or have no quote */
  readonly broken: number;
  /** values outside the lists, without repeats */
  readonly ignored: readonly string[];
  readonly isCutOff: boolean;
}

/** Maximum number of ignored values to list. */
const MOST_VALUES = 5;

/** “The model proposed 9 events. Dateline dropped 1 event because its quote is not in the article.” */
export function answerWords({ events, misquoted, broken, ignored, isCutOff }: AnswerCounts): string {
  const listed = ignored.slice(0, MOST_VALUES).map((value) => `“${value}”`);
  return [
    `The model proposed ${counted(events, 'event')}.`,
    misquoted > 0 &&
      `Dateline dropped ${counted(misquoted, 'event')} because ${misquoted === 1 ? 'its quote is' : 'their quotes are'} not in the article.`,
    broken > 0 && `Dateline could not read ${counted(broken, 'event')}.`,
    ignored.length > 0 && `Dateline ignored ${listed.join(', ')}${ignored.length > listed.length ? ' and other values' : ''}.`,
    isCutOff && 'The answer is incomplete, so events may be missing.',
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
