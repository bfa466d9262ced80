/** The calendar value of a reading, before it becomes a TIMEX3 value or an event's date. */
import type { CalendarDay } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { Span } from '../model/article';
import type { ResolvedTimex, Tense } from '../model/resolved-date';
import type { CalendarFields } from '../model/timex';

export type AnchorKind = ResolvedTimex['anchor']['kind'];

export interface Moment {
  readonly period: Period;
  /** last period of a span that begins with `period` */
  readonly until?: Period;
  /** hour, minute or part of the day, if named */
  readonly clock?: Pick<CalendarFields, 'hour' | 'minute' | 'zone' | 'partOfDay'>;
  readonly anchor: AnchorKind;
  readonly anchorDate?: string;
}

/** An earlier date in the text. */
export interface Mention extends Span {
  readonly moment: Moment;
  readonly sentence: number;
  readonly paragraph: number;
  /** true if the words name the year for more than the noun beside them */
  readonly carriesYear: boolean;
  /** true if the words refer to the year, which then applies to the end of the sentence */
  readonly carriesOn: boolean;
  /** true when the words open their sentence: "In 2015, …" */
  readonly opens: boolean;
}

/** Everything that a reading may count from. */
export interface Surroundings {
  /** publication day, or the day of speaking */
  readonly dct: CalendarDay;
  /** false for the day of a quoted speech */
  readonly dctIsPublication: boolean;
  /** false if the article has no valid publication day */
  readonly dctKnown: boolean;
  readonly tense: Tense;
  readonly narrative: boolean;
  /** the last mentioned date, and the last one with a day */
  readonly last: Moment | null;
  readonly lastDay: Moment | null;
  /** the last date in this or the previous sentence, including asides */
  readonly justNamed: Moment | null;
  /** the one in this sentence */
  readonly namedHere: Moment | null;
  /** the last one with a day up to publication, for events in the past */
  readonly lastPastDay: Moment | null;
  /** true if the words are a deadline ("by", "until"), which the verb's tense does not determine */
  readonly deadline: boolean;
  /** true if the plan is itself in the past: "was supposed to leave by" */
  readonly plannedThen: boolean;
  /** true if the words begin a period that lasts until today: "since July" */
  readonly openEnded: boolean;
  /** the last quarter nearby, for "the quarter" and "a year ago" in business news */
  readonly quarter: Moment | null;
  /** that quarter, or its year if the text now covers a longer period: the reference of "a year ago" */
  readonly compared: Moment | null;
  /** an earlier year in the sentence or paragraph for a date without one */
  readonly carriedYear: number | null;
  /** the current year in a narrative's story */
  readonly storyYear: number | null;
}
