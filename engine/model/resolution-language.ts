/** The language data for resolving dates: the words around a date, and sentences that explain how the date was found. */
import type { Span } from './article';
import type { ResolvedTimex, Tense } from './resolved-date';
import type { Sentence } from './sentence';
import type { Timex } from './timex';

/** The reference day of a date. */
export interface DateAnchor {
  readonly anchor: ResolvedTimex['anchor']['kind'];
  readonly anchorDate?: string;
  /** the day of a quoted speech, not the publication date */
  readonly isSpeech: boolean;
}

/** Sentences for "why this date". */
export interface DateNotes {
  recognized(quote: string): string;
  refined(quote: string): string;
  /** `tense`: tense of the verb that determines the date; null if it does not matter, as for "yesterday" */
  resolved(anchor: DateAnchor, tense: Tense | null): string;
}

/** An expression's information about the period of a business report. */
export interface ReportCue {
  /** a quarter, the latest period, or a period longer than a quarter */
  readonly names: 'quarter' | 'latest' | 'longer';
  /** it is called fiscal */
  readonly fiscal: boolean;
  /** named by its last day */
  readonly ended: boolean;
  /** without a year */
  readonly bare: boolean;
}

/** The words around a date that affect how its reading becomes a date. */
export interface ResolutionLanguage {
  /** the tense of the clause around the span */
  tenseNear(sentence: Sentence, span: Span): Tense;
  /** the words after "by" or "until" are in the future, whatever the verb */
  setsDeadline(sentence: Sentence, span: Span): boolean;
  /** in a narrative: a plan as of the publication day */
  isAheadOfToday(sentence: Sentence, span: Span): boolean;
  /** the plan itself is in the past: "was supposed to leave by" */
  isPlannedThen(sentence: Sentence, span: Span): boolean;
  /** the date only identifies the noun: "a plan approved in 1987 that …" */
  describesNoun(span: Span, sentence: Sentence): boolean;
  reportsSpeech(sentence: Sentence): boolean;
  reportCue(timex: Timex): ReportCue | null;
  /** `words` are between a comma and a date; a clause with "which" counts only before a bare year */
  opensRelativeClause(words: readonly string[], dateIsYear: boolean): boolean;
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
