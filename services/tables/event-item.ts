/** What an item of an import of events is made of: first the table itself, which waits for a person; then one item for each event. */
import { z } from 'zod';
import { COLUMN_ROLES, DAY_ORDERS, SEPARATORS } from '@/domain/desk/table-import';
import { eventInput } from '@/domain/event-input';
import { ACTION_IDS } from '@/engine/model/event';

export const EVENTS = 'events';

export const tableEvent = z.object({
  event: eventInput,
  polarity: z.enum(['affirmed', 'negated']),
  /** "line 12" */
  place: z.string(),
  externalId: z.string().nullable(),
  fingerprint: z.string(),
  url: z.string().nullable(),
  quote: z.string().nullable(),
});
export type TableEvent = z.output<typeof tableEvent>;

export const importOptions = z.object({
  file: z.string(),
  /** true: each event is published at once and checked; false: a draft */
  publish: z.boolean(),
  /** who pressed the button; in jobs of before it was written down, whoever brought the table */
  importedBy: z.string().nullish(),
});

const choices = z.object({
  columns: z.array(z.enum(COLUMN_ROLES).nullable()),
  dayOrder: z.enum(DAY_ORDERS),
  serials: z.boolean(),
  separator: z.enum(SEPARATORS),
  theme: z.string(),
  action: z.enum(ACTION_IDS),
});

/** What waits for a person while the table waits. */
export const preparedTable = z.object({
  facts: z.object({
    name: z.string(),
    format: z.enum(['csv', 'json', 'timelinejs', 'ics']),
    unit: z.enum(['line', 'entry']),
    count: z.int(),
    columns: z.array(z.object({ name: z.string(), examples: z.array(z.string()) })),
    notes: z.array(z.string()),
  }),
  choices,
  /** how the order of days and months was found; null where no date needs one */
  orderNote: z.string().nullable(),
});
export type PreparedTable = z.output<typeof preparedTable>;
