/** The schemas of event import items: first the table itself, which waits for a person, then one item per event. */
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
  /** true: publish each event and mark it as checked; false: store drafts */
  publish: z.boolean(),
  /** the user who started the import; absent in older jobs, where the uploader counts */
  importedBy: z.string().nullish(),
});

const choices = z.object({
  columns: z.array(z.enum(COLUMN_ROLES).nullable()),
  dayOrder: z.enum(DAY_ORDERS),
  serials: z.boolean(),
  separator: z.enum(SEPARATORS),
  theme: z.string(),
  action: z.enum(ACTION_IDS).nullable(),
});

/** The prepared table that waits for a person. */
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
  /** cells that an editor corrected on the preview page */
  fixes: z.array(z.object({ line: z.int(), column: z.int(), text: z.string() })).default([]),
  /** how the date order was detected; null if no date needs one */
  orderNote: z.string().nullable(),
});
export type PreparedTable = z.output<typeof preparedTable>;
