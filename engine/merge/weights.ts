/** How much each reason counts when two event descriptions are compared. Positive weights add up to about 1. */
export const MATCH_WEIGHTS = Object.freeze({
  /** both dates equal; less when one only contains the other */
  date: 0.36,
  /** for each date that no words give */
  dateInferred: -0.1,
  /** a date of a year, or of a month for which no actor is named, fits much besides */
  dateRough: -0.16,
  /** two reports of what happens only once differ; and for each day by which they do */
  onceApart: 0.24,
  daysApart: -0.03,
  actorsShared: 0.1,
  /** added where a person or an organization is among those shared */
  namedShared: 0.05,
  actorsSameCountry: 0,
  actorsUnknown: 0.05,
  actorsDiffer: -0.2,
  /** both name persons, and no one is named by both */
  personsDiffer: -0.34,
  /** at two meetings one person is the same and the partners are not */
  partnersDiffer: -0.33,
  /** something done by one party and by another */
  initiatorsDiffer: -0.33,
  /** the answer to something in kind */
  rolesReversed: -0.3,
  /** something done to one state and to another */
  targetsDiffer: -0.4,
  themesShared: 0.08,
  themesNear: 0.08,
  /** a theme in common, but not the chief one of both */
  themesBeside: -0.02,
  /** one is filed as a statement, the other by what was stated */
  themesTold: -0.05,
  themesDiffer: -0.2,
  /** a summit against a gathering of named persons that no one calls one: leaders against ministers */
  summitApart: -0.28,
  /** a journey against a meeting or signing on it */
  visitApart: -0.24,
  actionSame: 0.04,
  actionDiffer: -0.02,
  actionOpposed: -0.1,
  dateOverlap: 0,
  clause: 0.28,
  /** both clauses have words of one family: attacks, journeys */
  kindShared: 0.08,
  /** "tenth package", "eleventh package" */
  ordinalsDiffer: -0.4,
  /** a president is elected, and a parliament; the first round, and the second */
  ballotsDiffer: -0.5,
  roundsDiffer: -0.5,
  /** both clauses name a subject that is rare in such clauses */
  subjectShared: 0.05,
  placeSame: 0.08,
  /** the place where one of the two names no actor: then it is the chief sign */
  placeAlone: 0.2,
  placeDiffer: -0.15,
  /** two meetings in two towns */
  placesOfMeetingDiffer: -0.3,
  statusSame: 0.03,
});

/** From this score on, two descriptions are taken for one event. */
export const MATCH_THRESHOLD = 0.58;

/** Below this score one member of a group keeps a mention out of it, however well it fits another. */
export const VETO_BELOW = 0.4;

/** How much each reason counts when one event may be a part of another. */
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
