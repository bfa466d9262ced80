/**
 * The slow lane of a database as services ask for it: a database that reads the same data and gives way to everybody else. A server has
 * none: it answers many at once and stops what takes too long.
 */
import type { Database } from './database';
import type { Ground, Settings } from './slow-lane';

type Opener = (settings: Settings, ground: Ground | null) => Database;

export interface SlowReader {
  /** the database whose data it reads */
  readonly of: Database;
  /** what tells it from other readers of that database */
  readonly name: string;
  /** what must hold for each of its statements */
  readonly ground: Ground | null;
}

interface Known {
  readonly openers: WeakMap<Database, { readonly open: Opener; readonly opened: Map<string, Database> }>;
  readonly readers: WeakMap<Database, SlowReader>;
}

/** one for all copies of this code, as in `sole-writer.ts` */
const KEY = Symbol.for('dateline.read-slowly');
const slots = globalThis as unknown as Record<symbol, Known | undefined>;
slots[KEY] ??= { openers: new WeakMap(), readers: new WeakMap() };
const { openers, readers } = slots[KEY];

/** readers that are kept ready; each is a few kilobytes */
const MOST_OPENED = 20;

export function offerSlowLane(db: Database, open: Opener): void {
  openers.set(db, { open, opened: new Map() });
}

export const hasSlowLane = (db: Database): boolean => openers.has(db);

/** Throws for a database without a slow lane. The ground is that of the settings. */
export function readSlowly(db: Database, settings: Settings, makeGround: () => Ground | null = () => null): Database {
  const known = openers.get(db);
  if (!known) throw new Error('This database has no slow lane.');
  const name = JSON.stringify(settings);
  const reader = known.opened.get(name) ?? open(db, known.open, { settings, name, ground: makeGround() });
  known.opened.delete(name);
  known.opened.set(name, reader);
  for (const oldest of known.opened.keys()) {
    if (known.opened.size <= MOST_OPENED) break;
    known.opened.delete(oldest);
  }
  return reader;
}

interface Wanted extends Omit<SlowReader, 'of'> {
  readonly settings: Settings;
}

function open(db: Database, opener: Opener, { settings, name, ground }: Wanted): Database {
  const reader = opener(settings, ground);
  readers.set(reader, { of: db, name, ground });
  return reader;
}

/** Null for a database that is none of these readers. */
export const slowReaderOf = (db: Database): SlowReader | null => readers.get(db) ?? null;
