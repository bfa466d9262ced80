/** Views of the timeline that people keep: an address under a name. Only the address is stored; what it finds is read from the timeline each time. */
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
    /** the filters as `printFilters` writes them, and the window of the axis; empty for all events */
    query: text().notNull(),
    /** true: everybody may open it, and it has feeds */
    shared: boolean().notNull().default(false),
    createdAt: at('created_at'),
    updatedAt: at('updated_at'),
  },
  (table) => [unique('saved_views_name').on(table.ownerId, table.name), index('saved_views_shared').on(table.shared, table.name)],
);

/** How far somebody has read a view. Times are those of revisions: the last that stood there when the view was open. */
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
    /** revisions up to here have been seen */
    seen: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    /** what had been seen when the visit at `at` began */
    before: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.viewId] })],
);
