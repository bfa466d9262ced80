/** An event that an editor enters by hand. */
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import { notFound } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { EventView, Origin } from '@/domain/views';
import type { Polarity } from '@/engine/model/event';
import type { ResolvedDate } from '@/engine/model/resolved-date';
import { type Caller, writeAudit } from '../../audit/write-audit';
import { write } from '../../facts/write';
import { nameThemes } from '../../lookup/stored-themes';
import { getEvent } from '../get-event';
import { nameActors } from '../name-actors';
import { FIELDS, type Maker, toColumns } from './event-fields';
import { recordRevision } from './event-snapshot';
import { setActors, setThemes } from './set-participants';

/** an event that somebody took the trouble to enter is worth a headline */
const SALIENCE = 0.7;

export interface Creation {
  readonly input: EventInput;
  readonly by: Caller;
  /** true: shown at once and checked; false: a draft */
  readonly publish: boolean;
  readonly reason?: string | null;
  /** negated: what was reported not to have happened, which no form says but a table may */
  readonly polarity?: Polarity;
  /** the date as it was read in a text and left so: it stays the machine's, with its words */
  readonly read?: { readonly date: Pick<ResolvedDate, 'basis'>; readonly dateText: string | null };
  readonly salience?: number;
  readonly maker?: Maker;
  /** ties it to what it rests on, before its history begins */
  readonly tie?: (tx: Database, id: number) => Promise<void>;
}

export async function createEvent(db: Database, creation: Creation): Promise<EventView> {
  const id = await write(db, (tx) => insertEvent(tx, creation));
  const view = await getEvent(db, id, { includeDrafts: true });
  if (!view) throw notFound('The event');
  return view;
}

/** The same within a transaction; returns the number of the event. */
export async function insertEvent(tx: Database, creation: Creation): Promise<number> {
  const { input, by, publish, reason, polarity = 'affirmed', read, salience = SALIENCE, maker = 'human', tie } = creation;
  const origins = Object.fromEntries(FIELDS.map((field): [string, Origin] => [field, field === 'date' && read ? 'machine' : maker]));
  const actors = await nameActors(tx, input.actors);
  const themes = await nameThemes(tx, input.themes);
  const [row] = await tx
    .insert(events)
    .values({
      ...toColumns(input),
      polarity,
      dateBasis: read?.date.basis ?? 'explicit',
      dateText: read?.dateText ?? null,
      salience,
      origins,
      state: publish ? 'published' : 'draft',
      checkedAt: publish ? new Date() : null,
      checkedBy: publish ? by.userId : null,
    })
    .returning({ id: events.id });
  if (!row) throw new Error('The database did not return the new event.');
  await setActors(
    tx,
    row.id,
    actors.map((actor) => ({ ...actor, origin: maker })),
  );
  await setThemes(
    tx,
    row.id,
    themes.map((themeId) => ({ themeId, origin: maker })),
  );
  await tie?.(tx, row.id);
  const after = await recordRevision(tx, row.id, { change: 'created', by, reason });
  await writeAudit(tx, { ...by, action: 'events.create', target: { type: 'event', id: row.id }, after });
  return row.id;
}
