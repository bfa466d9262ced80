/** Events for tests of what is done with them: entered by hand, and named with the version that they have now. */
import type { Database } from '@/db/database';
import type { EventFields } from '@/domain/event-input';
import type { EventView } from '@/domain/views';
import { createEvent } from '../events/editing/create-event';
import { snapshotEvent } from '../events/editing/event-snapshot';
import { sampleEvent } from './sample-event';

const BY = { userId: 'editor-1' } as const;

/** What is not said is that of the sample; a draft unless it is published. */
export const enterEvent = (db: Database, fields: Partial<EventFields> = {}, publish = true): Promise<EventView> =>
  createEvent(db, { input: sampleEvent(fields), by: BY, publish });

export const versionOf = async (db: Database, id: number): Promise<number> => (await snapshotEvent(db, id)).version;

/** As an editor names it who sees it now. */
export const versioned = async (db: Database, id: number) => ({ id, version: await versionOf(db, id) });
