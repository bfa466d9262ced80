/**
 * Tables that are no part of a backup. Every other table of the schema `public` is, by itself: a table whose rows follow from others must be
 * named here, with the statement that makes them anew.
 */

/** the mark for every event: whoever reads the timeline next makes its facts anew */
const MARK = 'insert into timeline_marks values (0)';

/** table → a statement after which it follows from the others again, at the latest when it is read */
export const DERIVED_TABLES: ReadonlyMap<string, string> = new Map([
  ['timeline_facts', MARK],
  ['timeline_rollup', MARK],
  ['timeline_search', MARK],
  ['timeline_marks', MARK],
  ['timeline_state', 'update timeline_state set version = version + 1'],
]);

/** What ends with the process or the hour: signing in again and asking for a new token makes it anew, and a backup should hold no keys. */
export const FLEETING_TABLES: ReadonlySet<string> = new Set(['sessions', 'verifications', 'setup_tokens']);
