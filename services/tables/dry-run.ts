/** Reports before an import whether each row is new, already stored, similar to an event, or invalid. */
import { setImmediate as breathe } from 'node:timers/promises';
import { auditLog, type Database, rows, themes } from '@/db/database';
import { previewDate } from '@/domain/dates/date-entry';
import { dateWords } from '@/domain/dates/date-words';
import { type DryRun, type RowReport, type RowState, rowWords, type TableChoices } from '@/domain/desk/table-import';
import { actorWords } from '@/domain/labels';
import { cutText } from '@/domain/text/cut-text';
import { sha256Of } from '../sha256';
import { dataVersion } from '../timeline/facts/query-cache';
import type { TableEvent } from './event-item';
import { actorIdsByName, findAlike, findKnown, type Known } from './find-existing';
import { senseDayOrder } from './guess-columns';
import type { WaitingTable } from './load-table';
import { type ParsedTable, parseWaiting } from './parse-table';
import { type ReadRow, type RowRules, readRow } from './read-row';

const PIECE = 100;

/** Yields to the event loop between pieces, so that a long table does not block other requests. */
async function inPieces<From, To>(list: readonly From[], work: (one: From, at: number) => To): Promise<readonly To[]> {
  const done: To[] = [];
  for (const [at, one] of list.entries()) {
    if (at % PIECE === PIECE - 1) await breathe();
    done.push(work(one, at));
  }
  return done;
}

/** Returns the rows in order. `today` is YYYY-MM-DD. */
async function readTable(db: Database, table: ParsedTable, choices: TableChoices, today: string): Promise<readonly ReadRow[]> {
  const rules: RowRules = {
    choices,
    dayOrder: choices.dayOrder === '' ? senseDayOrder(table, choices.columns).order : choices.dayOrder,
    serials: choices.serials,
    themes: await themesByName(db),
    today,
    scope: sha256Of(JSON.stringify(table.columns)).slice(0, 12),
  };
  return inPieces(table.rows, ({ cells, notes, problem }): ReadRow => {
    if (problem !== null) return { ...NOTHING, problems: [{ field: 'row', message: `Could not read this row: ${problem}.` }], notes };
    const row = readRow(cells, rules);
    return { ...row, notes: [...notes, ...row.notes] };
  });
}

const NOTHING = { event: null, title: '', unknownThemes: [] };

/** Maps IDs, labels and former labels in lower case to theme IDs; merged themes map to their targets. A current name precedes former ones. */
async function themesByName(db: Database): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ name: string; root: string }>(db)`
    select lower(logged.before->>'label') as name, root from ${themes}
    join ${auditLog} logged on logged.target_id = ${themes.id} and logged.target_type = 'theme' and logged.action = 'themes.save'
    where logged.before->>'label' is not null
    union all select lower(label), root from ${themes}
    union all select id, root from ${themes}`;
  return new Map(found.map(({ name, root }) => [name, root]));
}

const MAX_TITLE = 300;

/** A row that repeats an earlier row of the file counts as known. A row with the same ID but different content gets a warning. */
function reportRows(
  table: ParsedTable,
  { columns }: TableChoices,
  read: readonly ReadRow[],
  known: readonly (Known | null)[],
): Promise<readonly RowReport[]> {
  const [texts, names] = [new Map<string, number>(), new Map<string, number>()];
  return inPieces(read, ({ event, title, problems: told, notes }, at): RowReport => {
    const { line, cells } = table.rows[at] ?? { line: 0, cells: [] };
    const problems = told.map((problem) => {
      const column = (columns as readonly (string | null)[]).indexOf(problem.field);
      return { ...problem, cell: column < 0 ? null : { column, text: cells[column] ?? '' } };
    });
    const actors =
      event?.event.actors.map(({ role, ...actor }) => actorWords({ name: 'name' in actor ? actor.name : actor.slug, role })) ?? [];
    const date = event && previewDate(event.event.date);
    const found = known[at] ?? null;
    const said = { line, title: cutText(title, MAX_TITLE), actors, date: date ? dateWords(date) : null, problems };
    const base = { ...said, notes, known: found?.event ?? null };
    if (!event) return { ...base, state: 'refused' };
    const first = firstLine(texts, event.fingerprint, line);
    const namesake = event.externalId === null ? null : firstLine(names, event.externalId, line);
    const warnings =
      first === null && namesake !== null
        ? [...notes, `This row has the same ID as ${rowWords(table, namesake)}, but different content. Change one of the two IDs.`]
        : notes;
    if (found) return { ...base, notes: warnings, state: found.certain ? 'known' : 'alike' };
    if (first === null) return { ...base, notes: warnings, state: 'new' };
    return { ...base, state: 'known', notes: [...notes, `This row duplicates ${rowWords(table, first)}.`] };
  });
}

/** The earlier line with this key; if there is none, stores the line and returns null. */
function firstLine(lines: Map<string, number>, key: string, line: number): number | null {
  const first = lines.get(key);
  if (first === undefined) lines.set(key, line);
  return first ?? null;
}

/** rows per lookup statement, so that no statement blocks the server for long */
const BATCH = 200;
const MOST_NAMES = 50;

interface CheckedTable extends DryRun {
  /** the event of each row; null for refused rows */
  readonly events: readonly (TableEvent | null)[];
}

interface Kept {
  readonly key: string;
  readonly checked: Promise<CheckedTable>;
}

/** one cached result per database, because a long table takes many megabytes */
const lastOf = new WeakMap<Database, Kept>();

/** Caches the last result until data or choices change. Throws a typed error for a table that cannot be read. */
export async function checkTable(db: Database, waiting: WaitingTable, today: string): Promise<CheckedTable> {
  const key = JSON.stringify([await dataVersion(db), today, waiting.sha256, waiting.prepared]);
  const last = lastOf.get(db);
  if (last?.key === key) return last.checked;
  const entry: Kept = { key, checked: check(db, waiting, today) };
  lastOf.set(db, entry);
  try {
    return await entry.checked;
  } catch (error) {
    if (lastOf.get(db) === entry) lastOf.delete(db);
    throw error;
  }
}

/** Frees the cached result after an import. */
export const forgetCheck = (db: Database): boolean => lastOf.delete(db);

async function check(db: Database, waiting: WaitingTable, today: string): Promise<CheckedTable> {
  const { facts, choices } = waiting.prepared;
  const table = await parseWaiting(waiting);
  const read = await readTable(db, table, choices, today);
  const named = read.flatMap(({ event }) => actorNames(event));
  const ids = await actorIdsByName(db, named);
  const matches = await lookUp(db, read, ids);
  const events = read.map(({ event }, at) => event && { ...event, place: rowWords(table, table.rows[at]?.line ?? 0) });
  const noted = read.map((row) => ({ ...row, notes: [...row.notes, ...listNotes(row, ids)] }));
  const rows = await reportRows(table, choices, noted, matches);
  const counts: Record<RowState, number> = { new: 0, alike: 0, known: 0, refused: 0 };
  for (const { state } of rows) counts[state] += 1;
  return {
    ...{ table: facts, choices, rows, counts, events },
    newActors: distinct(named.filter((name) => !ids.has(name.toLowerCase()))),
    unknownThemes: distinct(read.flatMap(({ unknownThemes }) => unknownThemes)),
    leftOut: facts.columns.filter((_, at) => (choices.columns[at] ?? null) === null).map(({ name }) => name),
  };
}

const actorNames = (event: ReadRow['event']): readonly string[] =>
  event === null ? [] : event.event.actors.map((actor) => ('name' in actor ? actor.name : actor.slug));

/** A new name with a comma is more likely a list. */
const listNotes = ({ event }: ReadRow, ids: ReadonlyMap<string, number>): readonly string[] =>
  actorNames(event)
    .filter((name) => name.includes(',') && !ids.has(name.toLowerCase()))
    .map((name) => `“${name}” becomes one new actor. If it is a list, select Change columns and set the list separator to comma.`);

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].slice(0, MOST_NAMES);

async function lookUp(db: Database, read: readonly ReadRow[], ids: ReadonlyMap<string, number>): Promise<readonly (Known | null)[]> {
  const matches: (Known | null)[] = read.map(() => null);
  const readable = read.flatMap(({ event }, at) => (event ? [{ at, event }] : []));
  for (let from = 0; from < readable.length; from += BATCH) {
    const batch = readable.slice(from, from + BATCH);
    const parties = batch.map(({ event }) => {
      const found = actorNames(event).map((name) => ids.get(name.toLowerCase()));
      return found.every((id) => id !== undefined) ? found : null;
    });
    const rows = batch.map(({ event }) => event);
    const found = await findKnown(db, rows, parties);
    const open = batch.flatMap(({ at, event }, n) => {
      const actorIds = actorNames(event).flatMap((name) => ids.get(name.toLowerCase()) ?? []);
      return found[n] ? [] : [{ n: at, event: event.event, actorIds }];
    });
    const alike = await findAlike(db, open);
    for (const [n, { at }] of batch.entries()) {
      const event = alike.get(at);
      matches[at] = found[n] ?? (event ? { certain: false, event } : null);
    }
  }
  return matches;
}
