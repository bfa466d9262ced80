/** The public API of the extraction library: it takes text and returns dated events. It is pure, with no clock, network or database. */

export { addDays, addMonths, type CalendarDay, formatDay, parseDay } from './calendar/day';
export { type EdtfDate, formatDayInterval, parseEdtf } from './calendar/edtf';
export { type ExtractOptions, extract } from './extract';
export { dayNumber, kindredThemes, nearThemes } from './merge/agreement';
export { mayBeDatedApart, sameTrigger } from './merge/comparable';
export { combineSalience } from './merge/reconcile';
export { MATCH_THRESHOLD } from './merge/weights';
export { compareEvents, matchEvents, mergeMentions, proposeParts, reconcile } from './merging';
export type * from './model/article';
export type * from './model/event';
export { ACTION_IDS, THEME_IDS } from './model/event';
export type * from './model/merging';
export type * from './model/resolved-date';
export type * from './model/sentence';
export type * from './model/timex';
export type * from './model/trace';
export { LOW_CONFIDENCE } from './model/trace';
export {
  type ActorIndex,
  type ArticleField,
  type ArticleHints,
  buildActorIndex,
  describeRule,
  findActors,
  headlineSentence,
  leadWithout,
  letterhead,
  looksLikeDateLine,
  type PlaceMention,
  type ReadArticle,
  readArticle,
  readDay,
  readText,
  signatureOf,
  siteHost,
  siteName,
  sitesInTitle,
  subjectTitle,
  titleAndSite,
} from './pipeline';
export {
  CREATION_TIME,
  type EmptyTimex3,
  type TaggedTimex,
  type Timex3,
  type Timex3Annotation,
  tagTimexes,
} from './resolve/annotate-timexes';
export { type LinearModel, linearScorer, RULES_ALONE } from './scoring/linear-model';
export { annotateTimexes, tag } from './tag';
export { firstFrom, firstOverlap, overlaps } from './text/ordered-spans';
export { describeSpan, type LinkHealth, type Located, locate, locatorIn, type Selectors } from './text/selectors';
export { textWithout } from './text/text-without';
export { EXTRACTOR_VERSION } from './version';
