/**
 * Tables that are no part of a backup. Every other table of the schema `public` is, by itself: a table whose rows follow from others must be
 * named here. Other schemas hold what was once known, which is made when it is asked for.
 */

/** The facts of the timeline and what is kept about them: triggers on the other tables mark what must be worked out again. */
export const DERIVED_TABLES: ReadonlySet<string> = new Set([
  'timeline_facts',
  'timeline_marks',
  'timeline_rollup',
  'timeline_state',
  // only in databases and backups of older versions
  'timeline_search',
  'timeline_words',
]);

/** The mark that stands for everything: whoever reads the timeline next makes the derived tables anew. */
export const MARK_EVERYTHING = 'insert into timeline_marks values (0)';

/** What ends with the process or the hour: signing in again and asking for a new token makes it anew, and a backup should hold no keys. */
export const FLEETING_TABLES: ReadonlySet<string> = new Set([
  'sessions',
  'verifications',
  'setup_tokens',
  'api_tokens',
  'password_counters',
]);
