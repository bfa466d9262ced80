/** Defines the result of one doctor check. */
import { type Database, onlyValue, rows, type Statement } from '@/db/database';
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

/** A template tag: names the rows whose IDs its statement returns. */
export const findRows =
  (db: Database, check: string, noun: string): Statement<Finding> =>
  async (strings, ...values) => {
    const found = await rows<{ id: string }>(db)(strings, ...values);
    return { check, looked: null, wrong: someOf(found.map(({ id }) => `${noun} ${id}`)) };
  };

const EMBEDDED_CAPACITY = 100_000;
export const CAPACITY_WORDS = numberWords(EMBEDDED_CAPACITY);
export const MOVE_TO_POSTGRES = 'Move to PostgreSQL: back up, set DATABASE_URL, and restore the backup there.';

/**
 * Checks the number of events in the embedded database. Above the capacity it still works, but pages take longer. Stops counting above
 * the capacity.
 */
export async function exceedsEmbeddedCapacity(db: Database, capacity = EMBEDDED_CAPACITY): Promise<boolean> {
  return onlyValue<boolean>(db)`select exists (select 1 from events offset ${capacity}) as exceeds`;
}

/** `events`: number of events in the embedded database. */
export const checkEmbeddedCapacity = (events: number): Finding => ({
  check: `the embedded database has at most ${CAPACITY_WORDS} events`,
  looked: numberWords(events),
  wrong: [],
  warning: events > EMBEDDED_CAPACITY ? `Pages may load slowly. ${MOVE_TO_POSTGRES}` : null,
});
