/** Defines what a check of the doctor reports. */
import type { SQL } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { numberWords } from '@/domain/text/counted';

export interface Finding {
  /** the expected state: "quotes match their articles" */
  readonly check: string;
  /** the number of checked items, in words; null if not useful */
  readonly looked: string | null;
  /** the problems, at most five in full; empty if there are none */
  readonly wrong: readonly string[];
  /** a problem that needs action although no data is wrong */
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
