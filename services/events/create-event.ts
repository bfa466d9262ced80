/** An event that an editor enters by hand. */
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import { notFound } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { EventView, Origin } from '@/domain/views';
import type { Polarity } from '@/engine/model/event';
import { type Caller, writeAudit } from '../audit/write-audit';
import { nameThemes } from '../lookup/stored-themes';
import { FIELDS, toColumns } from './event-fields';
import { recordRevision } from './event-snapshot';
import { getEvent } from './get-event';
import { nameActors } from './name-actors';
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
}

export async function createEvent(db: Database, creation: Creation): Promise<EventView> {
  const id = await db.transaction((tx) => insertEvent(tx, creation));
  const view = await getEvent(db, id, { includeDrafts: true });
  if (!view) throw notFound('The event');
  return view;
}

/** The same within a transaction; returns the number of the event. */
export async function insertEvent(tx: Database, { input, by, publish, reason, polarity = 'affirmed' }: Creation): Promise<number> {
  const origins = Object.fromEntries(FIELDS.map((field): [string, Origin] => [field, 'human']));
  const actors = await nameActors(tx, input.actors);
  const themes = await nameThemes(tx, input.themes);
  const [row] = await tx
    .insert(events)
    .values({
      ...toColumns(input),
      polarity,
      dateBasis: 'explicit',
      salience: SALIENCE,
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
    actors.map((actor) => ({ ...actor, origin: 'human' })),
  );
  await setThemes(
    tx,
    row.id,
    themes.map((themeId) => ({ themeId, origin: 'human' })),
  );
  const after = await recordRevision(tx, row.id, { change: 'created', by, reason });
  await writeAudit(tx, { ...by, action: 'events.create', target: { type: 'event', id: row.id }, after });
  return row.id;
}
