/** The last changes as a feed: each entry a change, dated by when it was made. */
import type { Database } from '@/db/database';
import type { ExportHead } from '@/domain/export/export-record';
import { changesFeedHref, type FeedId } from '@/domain/export/formats';
import { CHANGE_LABELS, type ChangeView, changeAnchor, changesHref } from '@/domain/history/changes';
import type { EventExport } from '../export/export-events';
import { oneLine } from '../export/formats/event-lines';
import { getSettings } from '../settings/site-settings';
import { changeHtml } from './feeds/change-html';
import type { ChangeItem } from './feeds/change-item';
import { changesAtom } from './feeds/changes-atom';
import { changesJsonFeed } from './feeds/changes-json-feed';
import { type ChangesAsked, listChanges } from './list-changes';

const WRITERS = { atom: changesAtom, jsonfeed: changesJsonFeed } as const satisfies Record<FeedId, unknown>;

/** Of all events or of one, of all kinds or of one. `origin` is the site's. */
export async function exportChanges(
  db: Database,
  { eventId, kind }: Pick<ChangesAsked, 'eventId' | 'kind'>,
  format: FeedId,
  origin: string,
): Promise<EventExport> {
  const [{ changes, event }, { name: site }] = await Promise.all([listChanges(db, { eventId, before: null, kind }), getSettings(db)]);
  const changedAt = changes[0]?.at ?? null;
  const what = kind ? CHANGE_LABELS[kind].many : 'Changes';
  const title = event ? `${what}: ${event.title}` : what;
  const head: ExportHead = {
    site,
    title: oneLine(`${site}: ${title}`),
    origin,
    page: `${origin}${changesHref(eventId, null, kind)}`,
    self: `${origin}${changesFeedHref(format, eventId, kind)}`,
    changedAt,
  };
  return {
    count: changes.length,
    changedAt: changedAt === null ? null : new Date(changedAt),
    title,
    name: eventId === null ? 'dateline-changes' : `dateline-changes-${eventId}`,
    async *stream() {
      yield WRITERS[format](
        head,
        changes.map((change) => toItem(origin, change)),
      );
    },
  };
}

const toItem = (origin: string, change: ChangeView): ChangeItem => ({
  url: `${origin}${changesHref(change.eventId)}#${changeAnchor(change)}`,
  title: oneLine(`${CHANGE_LABELS[change.kind].one}: ${change.title}`),
  at: new Date(change.at),
  html: changeHtml(origin, change),
});
