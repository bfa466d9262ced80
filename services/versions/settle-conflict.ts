/** Converts the conflict page's form into a save. Each field comes from the chosen side, or from the only side that changed it. */
import type { Database } from '@/db/database';
import { type FieldSides, type SideChoice, settle } from '@/domain/desk/three-way';
import { notFound } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import { inputOfSnapshot } from '../events/editing/event-snapshot';
import { type Save, staleSave } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { readRevision } from './read-revision';

export interface SettledByEditor {
  readonly id: number;
  /** the version that the conflict page showed as the current one */
  readonly version: number;
  /** the editor's own input */
  readonly input: EventInput;
  /** the version that the input is based on; null if unknown */
  readonly base: number | null;
  readonly choices: FieldSides<SideChoice>;
}

/** Throws `not-found`, or a conflict if the event has changed again or a conflicting field has no choice. */
export async function settleConflict(
  db: Database,
  { id, version, input, base, choices }: SettledByEditor,
): Promise<Pick<Save, 'id' | 'version' | 'input' | 'typed'>> {
  const current = await getEvent(db, id, { includeDrafts: true });
  if (!current) throw notFound('The event');
  const from = base === null ? null : await readRevision(db, id, base);
  const settled = settle(from && inputOfSnapshot(from.snapshot), input, current, choices);
  if (current.version !== version || settled.open.length > 0)
    throw await staleSave(db, current, { id, base: base ?? version, yours: input });
  return { id, version, input: settled.input, ...(base === null ? {} : { typed: { input, base } }) };
}
