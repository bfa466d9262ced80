/** What a reading comes to on the calendar, before it is written as a TIMEX3 value or an event's date. */
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
  /** hour, minute or part of the day, when a time was named */
  readonly clock?: Pick<CalendarFields, 'hour' | 'minute' | 'zone' | 'partOfDay'>;
  readonly anchor: AnchorKind;
  readonly anchorDate?: string;
}

/** A date named earlier in the text. */
export interface Mention extends Span {
  readonly moment: Moment;
  readonly sentence: number;
  readonly paragraph: number;
  /** true when the words themselves named the year, and for more than the noun beside them */
  readonly carriesYear: boolean;
  /** true when the words point to the year, which holds to the end of the sentence */
  readonly carriesOn: boolean;
  /** true when the words open their sentence: "In 2015, …" */
  readonly opens: boolean;
}

/** Everything a reading may be counted from. */
export interface Surroundings {
  /** the day of publication, or of speaking */
  readonly dct: CalendarDay;
  /** false for the day of a quoted speech */
  readonly dctIsPublication: boolean;
  /** false when the article has no valid day of publication */
  readonly dctKnown: boolean;
  readonly tense: Tense;
  readonly narrative: boolean;
  /** the date last mentioned, and the last one named to the day */
  readonly last: Moment | null;
  readonly lastDay: Moment | null;
  /** the date named last, in this sentence or the one before, a look aside of the story included */
  readonly justNamed: Moment | null;
  /** of these, the date named in this sentence */
  readonly namedHere: Moment | null;
  /** the last one named to the day that is not after publication, for what is reported in the past */
  readonly lastPastDay: Moment | null;
  /** true when the words are a deadline ("by", "until"), which the tense beside them does not place */
  readonly deadline: boolean;
  /** true when the plan that the words belong to is itself reported in the past: "was supposed to leave by" */
  readonly plannedThen: boolean;
  /** true when the words open a stretch of time up to today: "since July" */
  readonly openEnded: boolean;
  /** the quarter last named nearby, for "the quarter" and "a year ago" in business news */
  readonly quarter: Moment | null;
  /** that quarter, or its year once the text has gone over to a longer period: what "a year ago" is counted from */
  readonly compared: Moment | null;
  /** a year named before in the sentence or paragraph that a date without year takes over */
  readonly carriedYear: number | null;
  /** the year that the story of a narrative is in here */
  readonly storyYear: number | null;
}
