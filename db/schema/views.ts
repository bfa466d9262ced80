/** Tables of saved views of the timeline. A view stores a name and the URL query; its events are queried each time. */
import { boolean, index, integer, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { users } from './people';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' }).notNull().defaultNow();

export const savedViews = pgTable(
  'saved_views',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    description: text(),
    /** the filters as printed by `printFilters`, and the window of the axis; empty for all events */
    query: text().notNull(),
    /** true: visible to everyone, with feeds */
    shared: boolean().notNull().default(false),
    createdAt: at('created_at'),
    updatedAt: at('updated_at'),
  },
  (table) => [unique('saved_views_name').on(table.ownerId, table.name), index('saved_views_shared').on(table.shared, table.name)],
);

/** How far a user has read a view. The times are those of the last revisions shown when the view was open. */
export const viewVisits = pgTable(
  'view_visits',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    viewId: integer('view_id')
      .notNull()
      .references(() => savedViews.id, { onDelete: 'cascade' }),
    at: at('at'),
    /** revisions up to this time have been seen */
    seen: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    /** the value of `seen` when the visit at `at` began */
    before: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.viewId] })],
);
