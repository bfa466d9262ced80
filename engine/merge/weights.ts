/** How much each reason counts when two event descriptions are compared. Positive weights add up to about 1. */
export const MATCH_WEIGHTS = Object.freeze({
  /** both dates equal; less when one only contains the other */
  date: 0.3,
  /** for each day by which two reports of what happens only once differ */
  daysApart: -0.03,
  actorsShared: 0.26,
  actorsSameCountry: 0.06,
  actorsUnknown: 0.06,
  actorsDiffer: -0.25,
  /** both name persons, and nobody is named by both */
  personsDiffer: -0.35,
  /** at two meetings one person is the same and the partners are not */
  partnersDiffer: -0.3,
  /** something done by one party and by another */
  initiatorsDiffer: -0.4,
  /** the answer to something in kind */
  rolesReversed: -0.3,
  /** something done to one state and to another */
  targetsDiffer: -0.4,
  themesShared: 0.16,
  themesNear: 0.1,
  /** a theme in common, but not the chief one of both */
  themesBeside: 0.06,
  /** one is filed as a statement, the other by what was stated */
  themesTold: 0.04,
  themesDiffer: -0.2,
  /** a summit against a gathering of named persons that nobody calls one: leaders against ministers */
  summitApart: -0.2,
  /** a journey against a meeting or signing on it */
  visitApart: -0.35,
  actionSame: 0.06,
  actionDiffer: -0.02,
  clause: 0.24,
  /** clauses that share next to nothing speak against one happening */
  clauseApart: -0.2,
  clauseApartBelow: 0.2,
  /** "tenth package", "eleventh package" */
  ordinalsDiffer: -0.4,
  /** a president is elected, and a parliament; the first round, and the second */
  ballotsDiffer: -0.5,
  roundsDiffer: -0.5,
  /** both clauses name a subject that is rare in such clauses */
  subjectShared: 0.1,
  placeSame: 0.08,
  /** the place where one of the two names no actor: then it is the chief sign */
  placeAlone: 0.14,
  placeDiffer: -0.12,
  /** two meetings in two towns */
  placesOfMeetingDiffer: -0.3,
  statusSame: 0.02,
});

/** From this score on, two descriptions are taken for one happening. */
export const MATCH_THRESHOLD = 0.63;

/** One article seldom dates one happening twice in different words: such mentions need more in common. */
export const SAME_ARTICLE_THRESHOLD = 0.85;

/** Below this score one member of a group keeps a mention out of it, however well it fits another. */
export const VETO_BELOW = 0.4;

/** How much each reason counts when one happening may be a part of another. */
export const PART_WEIGHTS = Object.freeze({
  date: 0.3,
  /** within a stretch of more than a week */
  dateWide: 0.15,
  person: 0.35,
  party: 0.15,
  /** the guest's state takes part, no person is named */
  partyOfGuest: 0,
  place: 0.3,
  host: 0.25,
  elsewhere: -0.3,
});

/** From this score on, a part is proposed. */
export const PART_THRESHOLD = 0.6;
