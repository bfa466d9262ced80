/** The last changes as a feed: each entry a change, dated by when it was made. */
import type { Database } from '@/db/database';
import type { ExportHead } from '@/domain/export/export-record';
import { changesFeedHref } from '@/domain/export/feeds';
import type { FeedId } from '@/domain/export/formats';
import { type ChangeView, changeAnchor, changesHref, KIND_WORDS } from '@/domain/history/changes';
import type { EventExport } from '../export/export-events';
import { oneLine } from '../export/formats/event-lines';
import { getSettings } from '../settings/site-settings';
import { changeHtml } from './feeds/change-html';
import type { ChangeItem } from './feeds/change-item';
import { changesAtom } from './feeds/changes-atom';
import { changesJsonFeed } from './feeds/changes-json-feed';
import { listChanges } from './list-changes';

const WRITERS = { atom: changesAtom, jsonfeed: changesJsonFeed } as const satisfies Record<FeedId, unknown>;

/** Of all events, or of one. `origin` is the site's. */
export async function exportChanges(db: Database, eventId: number | null, format: FeedId, origin: string): Promise<EventExport> {
  const [{ changes, event }, { name: site }] = await Promise.all([listChanges(db, { eventId, before: null }), getSettings(db)]);
  const changedAt = changes[0]?.at ?? null;
  const title = event ? `Corrections of “${event.title}”` : 'Corrections';
  const head: ExportHead = {
    site,
    title: oneLine(`${site}: ${title}`),
    origin,
    page: `${origin}${changesHref(eventId)}`,
    self: `${origin}${changesFeedHref(format, eventId)}`,
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
  title: oneLine(`${KIND_WORDS[change.kind]}: ${change.title}`),
  at: new Date(change.at),
  html: changeHtml(origin, change),
});
