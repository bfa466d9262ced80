/** Helpers for tests that create events and read their version. */
import type { Database } from '@/db/database';
import type { EventFields } from '@/domain/event-input';
import type { EventView } from '@/domain/views';
import { createEvent } from '../events/editing/create-event';
import { snapshotEvent } from '../events/editing/event-snapshot';
import { sampleEvent } from './sample-event';

const BY = { userId: 'editor-1' } as const;

/** Missing fields come from the sample event; `publish` false creates a draft. */
export const enterEvent = (db: Database, fields: Partial<EventFields> = {}, publish = true): Promise<EventView> =>
  createEvent(db, { input: sampleEvent(fields), by: BY, publish });

export const versionOf = async (db: Database, id: number): Promise<number> => (await snapshotEvent(db, id)).version;

/** The event ID with its current version. */
export const versioned = async (db: Database, id: number) => ({ id, version: await versionOf(db, id) });
