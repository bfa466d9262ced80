/** The public door of the extraction library: text in, dated events out. Pure: no clock, no network, no database. */
export { matchEvents } from './merge/match-events';
export { mergeMentions } from './merge/merge-mentions';
export { reconcile } from './merge/reconcile';
export { MATCH_THRESHOLD } from './merge/weights';
export type * from './model/article';
export type * from './model/event';
export { ACTION_IDS, THEME_IDS } from './model/event';
export type * from './model/merging';
export type * from './model/resolved-date';
export type * from './model/result';
export type * from './model/rule';
export type * from './model/sentence';
export type * from './model/span';
export type * from './model/timex';
export type * from './model/trace';
export { EXTRACTOR_VERSION } from './version';
