/** Every step that an ablation can leave out, in the order in which an article meets them. */

import { initiatorReasons, targetReasons } from '../merge/actor-agreement';
import { dateAgreement } from '../merge/date-agreement';
import { electionReasons } from '../merge/election-agreement';
import { happensOnce } from '../merge/happens-once';
import { sharedSubjects, tellingOverlap } from '../merge/signature';
import type { Step } from '../model/step';
import { carriedYear } from '../resolve/carried-year';
import { isNarrative, looksBack } from '../resolve/narrative';
import { comparedNear, reportedNear } from '../resolve/report-period';
import { settleEras } from '../resolve/settle-eras';
import { speechIn } from '../resolve/speech';
import { findShortNames } from './actors/article-memory';
import { findBodies } from './actors/bodies/find-bodies';
import { seatActs } from './actors/bodies/seat-acts';
import { findPersons } from './actors/persons/find-persons';
import { inNewOffice } from './actors/persons/person-affiliation';
import { spokenNames } from './actors/persons/person-evidence';
import { unstatedOffices } from './actors/persons/unstated-office';
import { carriesOn } from './events/carried/carries-on';
import { releaseStatement, upcomingThisYear } from './events/carried/date-of-article';
import { deadlines } from './events/carried/deadlines';
import { inheritDates } from './events/carried/inherit-dates';
import { sameStay } from './events/carried/same-stay';
import { describesItsNoun } from './events/dates/attaching/describing-participle';
import { givenUntil } from './events/dates/set-for';
import { settlePlan } from './events/dates/settle-plans';
import { sameOccasion } from './events/dates/sharing/same-occasion';
import { shareDates } from './events/dates/sharing/share-dates';
import { splitMembers } from './events/dates/sharing/split-members';
import { calledOffBy } from './events/happenings/called-off';
import { overComplement } from './events/happenings/complement-end';
import { isConcrete } from './events/happenings/concrete-act';
import { lightObject } from './events/happenings/light-object';
import { aroundNoun, rowsOfSubject } from './events/parties/beside-clause';
import { withStates } from './events/parties/event-actors';
import { readPlace } from './events/parties/event-place';
import { hostsOf } from './events/parties/hosts';
import { bodyMeant } from './events/parties/references/body-references';
import { countedMeant } from './events/parties/references/counted-references';
import { pronounMeant } from './events/parties/references/pronouns';
import { resolveReferences } from './events/parties/references/resolve-references';
import { listedGuests } from './events/parties/unstated/listed-guests';
import { unsaidPartner } from './events/parties/unstated/story-partner';
import { withUnderstood } from './events/parties/unstated/understood-actors';
import { denialOver, deniedByNoun } from './events/status/event-outcome';
import { onlyThen } from './events/status/not-until';
import { scheduledNoun } from './events/status/status-signs';
import { setsDeadline, standsAhead } from './resolve/ahead';
import { describesNoun } from './resolve/year-cues';

export const STEPS: readonly Step[] = [
  spokenNames,
  findBodies,
  findPersons,
  inNewOffice,
  unstatedOffices,
  findShortNames,
  seatActs,
  resolveReferences,
  bodyMeant,
  countedMeant,
  pronounMeant,
  settleEras,
  isNarrative,
  looksBack,
  speechIn,
  describesNoun,
  carriedYear,
  standsAhead,
  setsDeadline,
  reportedNear,
  comparedNear,
  givenUntil,
  describesItsNoun,
  settlePlan,
  shareDates,
  splitMembers,
  sameOccasion,
  deadlines,
  inheritDates,
  carriesOn,
  sameStay,
  releaseStatement,
  upcomingThisYear,
  calledOffBy,
  isConcrete,
  lightObject,
  overComplement,
  scheduledNoun,
  deniedByNoun,
  denialOver,
  onlyThen,
  withStates,
  hostsOf,
  readPlace,
  rowsOfSubject,
  aroundNoun,
  withUnderstood,
  listedGuests,
  unsaidPartner,
  dateAgreement,
  initiatorReasons,
  targetReasons,
  electionReasons,
  happensOnce,
  tellingOverlap,
  sharedSubjects,
];
