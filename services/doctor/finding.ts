/** What a check of the doctor found. */
import type { SQL } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { numberWords } from '@/domain/text/counted';

export interface Finding {
  /** what should be so: "quotes match their articles" */
  readonly check: string;
  /** how many things were looked at, in words; null where that says nothing */
  readonly looked: string | null;
  /** each in a few words, the first five of many; empty when all is well */
  readonly wrong: readonly string[];
  /** what to put right although nothing is broken */
  readonly warning?: string | null;
}

const NAMED = 5;

/** "event 3", "event 4" … "and 12 more" */
export const someOf = (all: readonly string[]): readonly string[] =>
  all.length <= NAMED ? all : [...all.slice(0, NAMED), `and ${numberWords(all.length - NAMED)} more`];

export async function findRows(db: Database, check: string, noun: string, statement: SQL): Promise<Finding> {
  const found = await rows<{ id: string }>(db, statement);
  return { check, looked: null, wrong: someOf(found.map(({ id }) => `${noun} ${id}`)) };
}
