/** What resolving dates needs to know of a language: the words around a date, and sentences that say how it came about. */
import type { Span } from './article';
import type { ResolvedTimex, Tense } from './resolved-date';
import type { Sentence, Token } from './sentence';
import type { Timex } from './timex';

/** What a date is counted from. */
export interface DateAnchor {
  readonly anchor: ResolvedTimex['anchor']['kind'];
  readonly anchorDate?: string;
  /** counted from the day of a quoted speech, not from the publication date */
  readonly isSpeech: boolean;
}

/** Sentences for "why this date". */
export interface DateNotes {
  recognized(quote: string): string;
  refined(quote: string): string;
  /** `tense`: of the verb that places the date; null where it does not matter, as for "yesterday" */
  resolved(anchor: DateAnchor, tense: Tense | null): string;
}

/** What an expression says of the period that a business report is about. */
export interface ReportCue {
  /** a quarter, the latest period, or a period longer than a quarter */
  readonly names: 'quarter' | 'latest' | 'longer';
  /** it is called a fiscal one */
  readonly fiscal: boolean;
  /** named by the day on which it ended */
  readonly ended: boolean;
  /** the words name no year */
  readonly bare: boolean;
}

/** The words around a date: what turns a reading into a date, besides the calendar. */
export interface ResolutionLanguage {
  /** the tense of the clause around the span */
  tenseNear(sentence: Sentence, span: Span): Tense;
  /** the words after "by" or "until" lie ahead, whatever the verb beside them */
  setsDeadline(sentence: Sentence, span: Span): boolean;
  /** in a narrative: a plan that is counted from the day of publication */
  isAheadOfToday(sentence: Sentence, span: Span): boolean;
  /** the plan itself is reported in the past: "was supposed to leave by" */
  isPlannedThen(sentence: Sentence, span: Span): boolean;
  /** the date only shows which one is meant: "a plan approved in 1987 that …" */
  describesNoun(span: Span, sentence: Sentence): boolean;
  reportsSpeech(sentence: Sentence): boolean;
  reportCue(timex: Timex): ReportCue | null;
  /** words between a comma and a date; a bare year makes a relative clause of more words an aside */
  opensRelativeClause(words: readonly string[], dateIsYear: boolean): boolean;
  endsInRelativeClause(text: string): boolean;
  /** the words between two dates tell the next act in the past */
  continuesStory(between: readonly Token[]): boolean;
  hasPluperfect(text: string): boolean;
  endsInPluperfect(text: string): boolean;
  endsInDemonstrative(text: string): boolean;
  endsInDeterminer(text: string): boolean;
  /** "late June", in a phrase with "by" */
  saysLate(quote: string): boolean;
  saysBetween(quote: string): boolean;
  /** whether the words between a length of time and a date make the date its first or its last day */
  boundsLength(between: string): 'begin' | 'end' | null;
  readonly notes: DateNotes;
}
