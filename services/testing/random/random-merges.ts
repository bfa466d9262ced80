/** Random vocabulary merges and undos. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { mergeActors, undoActorMerge } from '../../vocabulary/merge-actors';
import { mergeThemes, undoThemeMerge } from '../../vocabulary/merge-themes';
import { pick, type Random } from './random';

const BY = { userId: 'editor-1', requestId: 'random' } as const;

interface Row<Id> {
  readonly id: Id;
  readonly version: number;
}

/** A random row, or `none` if the table is empty; sometimes with a wrong version. */
async function chosen<Id extends number | string>(db: Database, random: Random, table: 'actors' | 'themes', none: Id): Promise<Row<Id>> {
  const found = await rows<Row<Id>>(db)`select id, version from ${sql.raw(table)} where merged_into is null order by id`;
  const one = found.length === 0 ? null : pick(random, found);
  const version = one?.version ?? 1;
  return { id: one === null ? none : one.id, version: random() < 0.1 ? version + 1 : version };
}

const anActor = (db: Database, random: Random) => chosen<number>(db, random, 'actors', 999_999);
const aTheme = (db: Database, random: Random) => chosen<string>(db, random, 'themes', 'none');

/** ID of a random active merge, or an ID that does not exist. */
async function aMerge(db: Database, random: Random, kind: 'actor' | 'theme'): Promise<number> {
  const found = await rows<{ id: number }>(db)`select id from vocabulary_merges where kind = ${kind} and undone_at is null order by id`;
  return found.length === 0 ? 999_999 : pick(random, found).id;
}

export const mergeSomeActors = async (db: Database, random: Random) =>
  mergeActors(db, { source: await anActor(db, random), target: await anActor(db, random), by: BY });

export const mergeSomeThemes = async (db: Database, random: Random) =>
  mergeThemes(db, { source: await aTheme(db, random), target: await aTheme(db, random), by: BY });

export const partSomeActors = async (db: Database, random: Random) => undoActorMerge(db, await aMerge(db, random, 'actor'), BY);

export const partSomeThemes = async (db: Database, random: Random) => undoThemeMerge(db, await aMerge(db, random, 'theme'), BY);
