/**
 * Tables that are no part of a backup. Every other table of the schema `public` is, by itself: a table whose rows follow from others must be
 * named here, with the statement that makes them anew.
 */

/** table → a statement that empties and fills it again from the others */
export const DERIVED_TABLES: ReadonlyMap<string, string> = new Map();

/** What ends with the process or the hour: signing in again and asking for a new token makes it anew, and a backup should hold no keys. */
export const FLEETING_TABLES: ReadonlySet<string> = new Set(['sessions', 'verifications', 'setup_tokens']);
