/** How much each reason counts when two event descriptions are compared. Positive weights add up to about 1. */
export const MATCH_WEIGHTS = Object.freeze({
  /** both dates equal; less when one only contains the other */
  date: 0.3,
  actorsShared: 0.26,
  actorsSameCountry: 0.06,
  actorsUnknown: 0.06,
  actorsDiffer: -0.25,
  themesShared: 0.16,
  themesDiffer: -0.2,
  actionSame: 0.06,
  actionDiffer: -0.02,
  title: 0.24,
  /** titles that share next to nothing speak against one happening */
  titleApart: -0.15,
  titleApartBelow: 0.2,
  placeSame: 0.08,
  placeDiffer: -0.12,
});

/** From this score on, two descriptions are taken for one happening. */
export const MATCH_THRESHOLD = 0.62;

/** Days by which two exact days may differ and still be blocked together: time zones and late reports. */
export const DAY_TOLERANCE = 1;
