/**
 * Lists tables that backups omit. Backups include every other table of the schema `public`, so list each table here whose rows
 * can be recomputed.
 */

/** The timeline facts and their bookkeeping; triggers on the other tables mark what must be recomputed. */
export const DERIVED_TABLES: ReadonlySet<string> = new Set([
  'timeline_facts',
  'timeline_marks',
  'timeline_rollup',
  'timeline_state',
  // only in databases and backups of older versions
  'timeline_search',
  'timeline_words',
]);

/** Marks all facts as stale: the next read of the timeline rebuilds the derived tables. */
export const MARK_EVERYTHING = 'insert into timeline_marks values (0)';

/** Short-lived rows, recreated by a new sign-in or token request. A backup should contain no keys. */
export const FLEETING_TABLES: ReadonlySet<string> = new Set([
  'sessions',
  'verifications',
  'setup_tokens',
  'api_tokens',
  'password_counters',
]);
