/** What makes a happening headline-worthy; the sum is cut to 0..1. */
import type { ThemeId } from '../model/event';

export const SALIENCE = Object.freeze({
  base: 0.36,
  /** first sentence; falls linearly to nothing at the end of the article */
  position: 0.2,
  /** share of the title's words that the event's title takes up */
  title: 0.24,
  namedActors: 0.1,
  recent: 0.12,
  /** more than a year from publication */
  distant: -0.22,
  inferredDate: -0.08,
  hypothetical: -0.12,
  insideQuotation: -0.1,
  /** each further mention in the article */
  mention: 0.06,
  minorTheme: -0.1,
});

export const MINOR_THEMES: ReadonlySet<ThemeId> = new Set(['statement', 'other']);
/** Days from publication within which a date counts as recent. */
export const RECENT_DAYS = 35;
export const DISTANT_DAYS = 366;
