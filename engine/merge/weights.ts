/** Weights of the reasons for comparing two event descriptions. Positive weights add up to about 1. */
export const MATCH_WEIGHTS = Object.freeze({
  /** both dates equal; less if one contains the other */
  date: 0.36,
  /** for each date without words in the text */
  dateInferred: -0.13,
  /** a year, or a month without a named actor, fits many events */
  dateRough: -0.19,
  /** two reports of an event that happens only once differ in days */
  onceApart: 0.24,
  actorsShared: 0.1,
  actorsUnknown: 0.1,
  actorsDiffer: -0.25,
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
  /** a common main theme, or main themes that reporters use for the same event */
  themesShared: 0.08,
  /** a common theme that is not the main theme of both */
  themesBeside: -0.06,
  themesDiffer: -0.2,
  /** a summit and a gathering of named persons that is not called a summit: leaders and ministers */
  summitApart: -0.28,
  /** a journey and a meeting or signing during it */
  visitApart: -0.24,
  /** one acts against the other party, the other does not */
  actionOpposed: -0.1,
  clause: 0.32,
  /** both clauses have words in one family: attacks, journeys */
  kindShared: 0.08,
  /** "tenth package", "eleventh package" */
  ordinalsDiffer: -0.4,
  /** a presidential and a parliamentary election; the first and the second round */
  ballotsDiffer: -0.5,
  roundsDiffer: -0.5,
  /** the subject is not a known actor, and the other report names another party */
  strangerDiffers: -0.3,
  placeSame: 0.1,
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
