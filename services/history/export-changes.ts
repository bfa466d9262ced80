/** Exports the latest changes as a feed. Each entry is a change with its time. */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { Database } from '@/db/database';
import type { ExportHead } from '@/domain/export/export-record';
import { changesFeedHref, type FeedId } from '@/domain/export/formats';
import { CHANGE_LABELS, type ChangeView, changeAnchor, changesHref, FROM_READER } from '@/domain/history/changes';
import type { EventExport } from '../export/export-events';
import { atomHead, escapedLine, jsonFeedHead, oneLine } from '../export/format';
import { getSettings } from '../site/site-settings';
import { type ChangesAsked, listChanges } from './list-changes';

/** A change as a few lines of HTML for feed readers; every text is escaped. */
function changeHtml(origin: string, { fields, mergedInto, href, why, fromReader }: ChangeView): string {
  const words = (text: string | null): string => escapedLine(text ?? 'not stated');
  const link = (path: string, text: string): string => `<a href="${escapedLine(`${origin}${path}`)}">${escapedLine(text)}</a>`;
  return [
    mergedInto === null ? '' : `<p>Merged into ${link(mergedInto.href, mergedInto.title)}.</p>`,
    fields.length === 0
      ? ''
      : `<ul>${fields.map(({ label, before, after }) => `<li>${escapedLine(label)}: <del>${words(before)}</del> → <ins>${words(after)}</ins></li>`).join('')}</ul>`,
    `<p>Reason: ${escapedLine(why)}</p>`,
    fromReader ? `<p>${FROM_READER}</p>` : '',
    href === null ? '' : `<p>${link(href, 'The event with its sources')}</p>`,
  ].join('');
}

interface ChangeItem {
  /** permanent link to the change on the changes page, also the entry id */
  readonly url: string;
  readonly title: string;
  readonly at: Date;
  readonly html: string;
}

const changesAtom = (head: ExportHead, items: readonly ChangeItem[]): string =>
  generateAtomFeed(
    {
      ...atomHead(head),
      entries: items.map(({ url, title, at, html }) => ({
        id: url,
        title: { value: title, type: 'text' },
        published: at,
        updated: at,
        links: [{ href: url, rel: 'alternate', type: 'text/html' }],
        content: { type: 'html', value: html },
      })),
    },
    { strict: true },
  );

function changesJsonFeed(head: ExportHead, items: readonly ChangeItem[]): string {
  const feed = generateJsonFeed(
    {
      ...jsonFeedHead(head),
      items: items.map(({ url, title, at, html }) => ({ id: url, url, title, content_html: html, date_published: at, date_modified: at })),
    },
    { strict: true },
  );
  // the package omits an empty list
  return `${JSON.stringify({ items: [], ...(feed as object) })}\n`;
}

const WRITERS = { atom: changesAtom, jsonfeed: changesJsonFeed } as const satisfies Record<FeedId, unknown>;

/** Exports the changes of all events or one, and of all kinds or one. `origin` is the site’s origin. */
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
      const items = changes.map((change) => toItem(origin, change));
      yield WRITERS[format](head, items);
    },
  };
}

const toItem = (origin: string, change: ChangeView): ChangeItem => ({
  url: `${origin}${changesHref(change.eventId)}#${changeAnchor(change)}`,
  title: oneLine(`${CHANGE_LABELS[change.kind].one}: ${change.title}`),
  at: new Date(change.at),
  html: changeHtml(origin, change),
});
