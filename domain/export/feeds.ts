/** Feeds and files of what has an address of its own beside the timeline: the same address with a suffix. */
import { type ChangeKind, changesHref } from '../history/changes';
import { viewHref } from '../timeline/saved-views';
import { type FeedId, FORMATS, type FormatId } from './formats';

/** What the head of a page announces in these forms: media type and address of each. */
export const announced = <Id extends FormatId>(formats: readonly Id[], hrefOf: (format: Id) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(formats.map((format) => [FORMATS[format].mediaType.split(';')[0] ?? '', hrefOf(format)]));

/** The list of changes as a feed, of one event or of all, of one kind or of all. */
export const changesFeedHref = (format: FeedId, eventId: number | null = null, kind: ChangeKind | null = null): string =>
  changesHref(eventId, null, kind).replace('/changes', `/changes.${FORMATS[format].suffix}`);

/** A shared view as a feed or a file. */
export const viewExportHref = (id: number, format: FormatId): string => `${viewHref(id)}.${FORMATS[format].suffix}`;
