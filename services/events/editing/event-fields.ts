/** Converts an editor’s input to columns, including date bounds, and computes the origin of each field. */
import type { events } from '@/db/schema/events';
import { badData } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { Origin } from '@/domain/views';
import { parseEdtf } from '@/engine/calendar/edtf';

type EventRow = typeof events.$inferSelect;
type EditableColumns = Pick<
  EventRow,
  | 'title'
  | 'summary'
  | 'edtf'
  | 'earliest'
  | 'latest'
  | 'precision'
  | 'qualifier'
  | 'extent'
  | 'status'
  | 'outcome'
  | 'action'
  | 'place'
  | 'reference'
>;

/** The fields that have an origin. */
export const FIELDS = ['title', 'summary', 'date', 'status', 'outcome', 'action', 'themes', 'actors', 'place', 'reference'] as const;
export type Field = (typeof FIELDS)[number];

export function toColumns({ title, summary, date, status, outcome, action, place, reference }: EventInput): EditableColumns {
  const bounds = parseEdtf(date.edtf);
  if (!bounds) throw badData(`“${date.edtf}” is not a valid date. Enter a date like 2024-01-09.`, 'date.edtf');
  const { earliest, latest, precision } = bounds;
  const { edtf, qualifier, extent } = date;
  return { title, summary, edtf, earliest, latest, precision, qualifier, extent, status, outcome, action, place, reference };
}

/** Returns the fields that the new columns change. The caller compares actors and themes. */
export function changedFields(before: EventRow, after: EditableColumns): Set<Field> {
  const changed = new Set<Field>();
  for (const field of ['title', 'summary', 'status', 'outcome', 'action', 'place'] as const)
    if (before[field] !== after[field]) changed.add(field);
  if (before.edtf !== after.edtf || before.qualifier !== after.qualifier || before.extent !== after.extent) changed.add('date');
  if (!sameReference(before.reference, after.reference)) changed.add('reference');
  return changed;
}

/** The database may return the keys in another order. */
const sameReference = (one: EventRow['reference'], other: EventRow['reference']): boolean =>
  one?.url === other?.url && one?.title === other?.title && one?.quote === other?.quote;

/** Who writes an event: an editor, or the shipped review of the demonstration. */
export type Maker = Extract<Origin, 'human' | 'shipped'>;

/** An editor’s change is "human" if the field was empty or human before, and otherwise "edited". The shipped review sets "shipped". */
export function originsAfter(before: EventRow, changed: ReadonlySet<Field>, maker: Maker): Record<string, Origin> {
  const origins: Record<string, Origin> = { ...before.origins };
  for (const field of changed) {
    if (maker === 'shipped') {
      origins[field] = maker;
      continue;
    }
    const wasEmpty = (field === 'summary' || field === 'place' || field === 'reference') && before[field] === null;
    origins[field] = wasEmpty || origins[field] === 'human' ? 'human' : 'edited';
  }
  return origins;
}
