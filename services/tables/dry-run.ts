/** What would come of importing a table: for each row whether it is new, here already, probably the same as an event, or refused and why. Writes nothing. */
import type { Database } from '@/db/database';
import { type DryRun, type RowState, rowWords } from '@/domain/desk/table-import';
import { dataVersion } from '../facts/data-version';
import type { TableEvent } from './event-item';
import { findAlike } from './find-alike';
import { actorIdsByName, findKnown, type Known } from './find-known';
import type { WaitingTable } from './load-table';
import { parseTable } from './parse-table';
import type { ReadRow } from './read-row';
import { readTable } from './read-table';
import { reportRows } from './report-rows';

/** rows that are looked up with one statement: it must not hold up a server for long */
const BATCH = 200;
const MOST_NAMES = 50;

/** A dry run with the events themselves, as an import needs them. */
export interface CheckedTable extends DryRun {
  /** for each row its event; null where it is refused */
  readonly events: readonly (TableEvent | null)[];
}

interface Kept {
  readonly key: string;
  readonly checked: Promise<CheckedTable>;
}

/** one of each database: a long table takes many megabytes */
const lastOf = new WeakMap<Database, Kept>();

/** The last one is kept until something is written or other choices are made. Throws a typed error for a table that cannot be read. */
export async function checkTable(db: Database, waiting: WaitingTable, today: string): Promise<CheckedTable> {
  const key = JSON.stringify([await dataVersion(db), today, waiting.sha256, waiting.prepared]);
  const last = lastOf.get(db);
  if (last?.key === key) return last.checked;
  const kept: Kept = { key, checked: check(db, waiting, today) };
  lastOf.set(db, kept);
  try {
    return await kept.checked;
  } catch (error) {
    if (lastOf.get(db) === kept) lastOf.delete(db);
    throw error;
  }
}

/** A table that was imported is not looked at again: its rows need not stay in memory. */
export const forgetCheck = (db: Database): boolean => lastOf.delete(db);

async function check(db: Database, { bytes, prepared: { facts, choices } }: WaitingTable, today: string): Promise<CheckedTable> {
  const table = await parseTable({ name: facts.name, bytes }, 'file');
  const read = await readTable(db, table, choices, today);
  const ids = await actorIdsByName(
    db,
    read.flatMap(({ event }) => actorNames(event)),
  );
  const known = await lookUp(db, read, ids);
  const events = read.map(({ event }, at) => event && { ...event, place: rowWords(table, table.rows[at]?.line ?? 0) });
  const rows = await reportRows(table, read, known);
  const counts: Record<RowState, number> = { new: 0, alike: 0, known: 0, refused: 0 };
  for (const { state } of rows) counts[state] += 1;
  return {
    ...{ table: facts, choices, rows, counts, events },
    newActors: distinct(read.flatMap(({ event }) => actorNames(event).filter((name) => !ids.has(name.toLowerCase())))),
    unknownThemes: distinct(read.flatMap(({ unknownThemes }) => unknownThemes)),
    leftOut: facts.columns.filter((_, at) => (choices.columns[at] ?? null) === null).map(({ name }) => name),
  };
}

const actorNames = (event: ReadRow['event']): readonly string[] =>
  event === null ? [] : event.event.actors.map((actor) => ('name' in actor ? actor.name : actor.slug));

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].slice(0, MOST_NAMES);

async function lookUp(db: Database, read: readonly ReadRow[], ids: ReadonlyMap<string, number>): Promise<readonly (Known | null)[]> {
  const known: (Known | null)[] = read.map(() => null);
  const readable = read.flatMap(({ event }, at) => (event ? [{ at, event }] : []));
  for (let from = 0; from < readable.length; from += BATCH) {
    const batch = readable.slice(from, from + BATCH);
    const parties = batch.map(({ event }) => {
      const found = actorNames(event).map((name) => ids.get(name.toLowerCase()));
      return found.every((id) => id !== undefined) ? found : null;
    });
    const found = await findKnown(
      db,
      batch.map(({ event }) => event),
      parties,
    );
    const open = batch.flatMap(({ at, event }, n) => {
      const actorIds = actorNames(event).flatMap((name) => ids.get(name.toLowerCase()) ?? []);
      return found[n] ? [] : [{ n: at, event: event.event, actorIds }];
    });
    const alike = await findAlike(db, open);
    for (const [n, { at }] of batch.entries()) {
      const event = alike.get(at);
      known[at] = found[n] ?? (event ? { certain: false, event } : null);
    }
  }
  return known;
}
