/** Creates an event that an editor enters manually. */
import { type Database, events, insertRow } from '@/db/database';
import { EVENT_FIELDS } from '@/domain/desk/event-values';
import type { EventInput } from '@/domain/event-input';
import type { EventView, Origin } from '@/domain/views';
import type { Polarity } from '@/engine/model/event';
import type { ResolvedDate } from '@/engine/model/resolved-date';
import { nameThemes } from '../../find-names';
import { type Caller, write, writeAudit } from '../../timeline/facts/write';
import { getDeskEvent } from '../get-event';
import { recordRevision } from './event-snapshot';
import { setParticipants } from './set-participants';
import { type Maker, nameActors, toColumns } from './write-input';

/** manual entry implies that the event is important */
const SALIENCE = 0.7;

interface Creation {
  readonly input: EventInput;
  readonly by: Caller;
  /** true: published and checked; false: a draft */
  readonly publish: boolean;
  readonly reason?: string | null;
  /** negated: reported not to have happened; an imported table can state this, the form cannot */
  readonly polarity?: Polarity;
  /** an extracted date that was not edited; it keeps the origin `machine` and its date phrase */
  readonly read?: { readonly date: Pick<ResolvedDate, 'basis'>; readonly dateText: string | null };
  readonly salience?: number;
  readonly maker?: Maker;
  /** links the event to its sources before its first revision */
  readonly tie?: (tx: Database, id: number) => Promise<void>;
}

export async function createEvent(db: Database, creation: Creation): Promise<EventView> {
  const id = await write(db, (tx) => insertEvent(tx, creation));
  return getDeskEvent(db, id);
}

/** The same within a transaction; returns the event id. */
export async function insertEvent(tx: Database, creation: Creation): Promise<number> {
  const { input, by: caller, publish, reason, polarity = 'affirmed', read, salience = SALIENCE, maker = 'human', tie } = creation;
  const origins = Object.fromEntries(EVENT_FIELDS.map((field): [string, Origin] => [field, field === 'date' && read ? 'machine' : maker]));
  const actors = await nameActors(tx, input.actors);
  const themes = await nameThemes(tx, input.themes);
  const id = await insertRow(tx, events, {
    ...toColumns(input),
    polarity,
    dateBasis: read?.date.basis ?? 'explicit',
    dateText: read?.dateText ?? null,
    salience,
    origins,
    state: publish ? 'published' : 'draft',
    checkedAt: publish ? new Date() : null,
    checkedBy: publish ? caller.userId : null,
  });
  await setParticipants(tx, id, { actors, themes, origin: maker });
  await tie?.(tx, id);
  const after = await recordRevision(tx, id, { change: 'created', by: caller, reason });
  await writeAudit(tx, caller, 'events.create', ['event', id], { after });
  return id;
}
