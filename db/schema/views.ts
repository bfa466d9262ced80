/** Tables of saved views of the timeline. A view stores a name and the URL query; its events are queried each time. */
import { boolean, index, integer, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { belongsTo, belongsToUser, now } from './column-types';
import { users } from './people';

export const savedViews = pgTable(
  'saved_views',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    ownerId: belongsToUser('owner_id', () => users.id),
    name: text().notNull(),
    description: text(),
    /** the filters as printed by `printFilters`, and the window of the axis; empty for all events */
    query: text().notNull(),
    /** true: visible to everyone, with feeds */
    shared: boolean().notNull().default(false),
    createdAt: now('created_at'),
    updatedAt: now('updated_at'),
  },
  (table) => [unique('saved_views_name').on(table.ownerId, table.name), index('saved_views_shared').on(table.shared, table.name)],
);

/** How far a user has read a view. The times are those of the last revisions shown when the view was open. */
export const viewVisits = pgTable(
  'view_visits',
  {
    userId: belongsToUser('user_id', () => users.id),
    viewId: belongsTo('view_id', () => savedViews.id),
    at: now('at'),
    /** revisions up to this time have been seen */
    seen: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    /** the value of `seen` when the visit at `at` began */
    before: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.viewId] })],
);
