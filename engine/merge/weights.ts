/** Weights of the reasons for comparing two event descriptions. Positive weights add up to about 1. */
export const MATCH_WEIGHTS = Object.freeze({
  /** both dates equal; less if one contains the other */
  date: 0.36,
  /** for each date without words in the text */
  dateInferred: -0.1,
  /** a year, or a month without a named actor, fits many events */
  dateRough: -0.16,
  /** two reports of an event that happens only once differ in days; and for each day of difference */
  onceApart: 0.24,
  daysApart: -0.03,
  actorsShared: 0.1,
  /** added if the shared actors include a person or an organization */
  namedShared: 0.05,
  actorsSameCountry: 0,
  actorsUnknown: 0.05,
  actorsDiffer: -0.2,
  /** both name persons but none in common */
  personsDiffer: -0.34,
  /** two meetings share one person but not the partners */
  partnersDiffer: -0.33,
  /** the initiators differ */
  initiatorsDiffer: -0.33,
  /** a response in kind */
  rolesReversed: -0.3,
  /** the target states differ */
  targetsDiffer: -0.4,
  themesShared: 0.08,
  themesNear: 0.08,
  /** a common theme that is not the main theme of both */
  themesBeside: -0.02,
  /** one is filed as a statement, the other under its subject */
  themesTold: -0.05,
  themesDiffer: -0.2,
  /** a summit and a gathering of named persons that is not called a summit: leaders and ministers */
  summitApart: -0.28,
  /** a journey and a meeting or signing during it */
  visitApart: -0.24,
  actionSame: 0.04,
  actionDiffer: -0.02,
  actionOpposed: -0.1,
  dateOverlap: 0,
  clause: 0.28,
  /** both clauses have words in one family: attacks, journeys */
  kindShared: 0.08,
  /** "tenth package", "eleventh package" */
  ordinalsDiffer: -0.4,
  /** a presidential and a parliamentary election; the first and the second round */
  ballotsDiffer: -0.5,
  roundsDiffer: -0.5,
  /** both clauses name a subject that is rare in such clauses */
  subjectShared: 0.05,
  placeSame: 0.08,
  /** the place if one description names no actor, because then it is the main evidence */
  placeAlone: 0.2,
  placeDiffer: -0.15,
  /** two meetings in two towns */
  placesOfMeetingDiffer: -0.3,
  statusSame: 0.03,
});

/** From this score on, two descriptions count as one event. */
export const MATCH_THRESHOLD = 0.58;

/** If one member of a group scores lower, a mention stays out of the group, however well it fits another member. */
export const VETO_BELOW = 0.4;

/** Weights of the reasons that one event is part of another. */
export const PART_WEIGHTS = Object.freeze({
  date: 0.3,
  /** within a period of more than a week */
  dateWide: 0.15,
  person: 0.35,
  party: 0.15,
  /** the guest's state takes part, but no person is named */
  partyOfGuest: 0,
  place: 0.3,
  host: 0.25,
  elsewhere: -0.3,
});

/** From this score on, a part is proposed. */
export const PART_THRESHOLD = 0.6;
