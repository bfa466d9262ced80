/**
 * Held by a transaction that reads an article in, so that two that tell of one event find it, and by one that merges actors or themes, so
 * that no article is read with names that are just changing. Any number, the same in every process.
 */
export const INGEST_LOCK = 7_134_603;
