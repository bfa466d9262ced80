/** What has happened in views since a person had them open. */
import type { Database } from '@/db/database';
import type { NewEventsView } from '@/domain/history/new-events';
import type { ListedView, SavedView } from '@/domain/timeline/saved-views';
import { changesSince } from '../changes/changes-since';
import { getNewEvents } from '../changes/new-events';
import { orWithout } from '../clocks/refusals';
import { withClocks } from '../clocks/with-clocks';
import { describeView } from '../export/describe-view';
import { seenViews } from './see-view';

/** In the order given. Nobody has opened anything without signing in; of a view that is not worked out at the moment nothing is told. */
export async function withNews(db: Database, views: readonly SavedView[], userId: string | null): Promise<readonly ListedView[]> {
  const ids = views.map(({ id }) => id);
  const seen = userId === null ? new Map<number, never>() : await seenViews(db, userId, ids);
  const listed: ListedView[] = [];
  for (const view of views) {
    const upTo = seen.get(view.id);
    const since = upTo && (await orWithout(withClocks(db, view.filters, (read) => changesSince(read, view.filters, upTo.lastOpened))));
    const { title } = await describeView(db, view.filters);
    listed.push({ ...view, about: title, since: since ? { added: since.added, corrected: since.corrected } : null });
  }
  return listed;
}

/** What is marked while the person reads the view; null when they open it for the first time. */
export async function newsOfView(db: Database, view: SavedView, userId: string): Promise<NewEventsView | null> {
  const seen = (await seenViews(db, userId, [view.id])).get(view.id);
  return seen ? getNewEvents(db, view.filters, seen.beforeVisit) : null;
}
