/** What makes a happening headline-worthy, each with its weight; the sum is cut to 0..1. */
import type { ThemeId } from '../model/event';

export const SALIENCE = Object.freeze({
  /** every dated happening */
  base: 0.2,
  /** what the article's headline says first: the share of its words that the title takes up */
  headline: 0.22,
  /** what the headline adds after "as", "after" or a semicolon */
  headlineRest: 0.1,
  /** who the headline begins with also does this */
  headlineSubject: 0.12,
  /** told in the first sentence */
  lead: 0.1,
  /** falls from the first sentence to nothing at the end of the article */
  position: 0.1,
  /** heads of states and governments take part */
  leader: 0.08,
  /** ministers and their like take part, but no head */
  minister: 0.04,
  /** parties of two countries or more */
  twoCountries: 0.06,
  /** nobody is named */
  nobody: -0.1,
  /** the day, or days within a week, are known */
  exactDay: 0.04,
  /** named by a noun alone, in passing */
  nounAlone: -0.04,
  /** nothing finer than a year is known */
  yearOnly: -0.05,
  /** within a week of publication */
  thisWeek: 0.08,
  /** more than five weeks from publication */
  weeksAway: -0.06,
  /** more than a quarter of a year from publication */
  monthsAway: -0.06,
  /** more than a year from publication */
  yearsAway: -0.1,
  /** dated only by what stands around it */
  inferredDate: -0.05,
  hypothetical: -0.1,
  insideQuotation: -0.08,
  /** each further report of it, up to `MOST_REPORTS` */
  report: 0.08,
  /** each further mention in the same report, up to `MOST_MENTIONS` */
  mention: 0.03,
});

export const MOST_REPORTS = 4;
export const MOST_MENTIONS = 2;

/** How much a kind of happening is news by itself, by its first theme. */
export const THEME_SALIENCE: Readonly<Record<ThemeId, number>> = {
  summit: 0.12,
  nuclear: 0.1,
  military: 0.08,
  sanction: 0.08,
  agreement: 0.08,
  election: 0.08,
  'arms-sale': 0.06,
  appointment: 0.05,
  territory: 0.05,
  meeting: 0.05,
  negotiation: 0.05,
  visit: 0.05,
  trade: 0.04,
  legal: 0.04,
  protest: 0.03,
  aid: 0.02,
  technology: 0.02,
  climate: 0.02,
  'human-rights': 0.02,
  'people-to-people': 0,
  statement: -0.04,
  other: -0.06,
};

/** Offices of those who decide for a state, and of those who act for them. */
export const LEADING_OFFICES =
  /^(?:(?:acting |interim )?(?:president|prime minister|premier|chancellor)|king|queen|emperor|emir|sultan|crown prince|pope|(?:supreme )?leader|secretary-general)$/i;
export const HIGH_OFFICES =
  /(?:minister|secretary of (?:state|defense|the treasury|commerce)|foreign secretary|treasury secretary|defense secretary|vice president|adviser|high representative|commissioner)$/i;

/** Days from publication that the weights of time speak of. */
export const DAYS_AWAY = Object.freeze({ thisWeek: 7, weeks: 35, months: 100, years: 366 });
