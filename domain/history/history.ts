/** The history of one event: view shapes, URLs, and the comparison of two versions. */

import type { ActionId, SecondReading } from '@/engine/model/event';
import { actionLabel, visibilityLabel } from '../labels';
import type { RelationKind } from '../relation-kinds';
import { idInUrl } from '../text/number-in-url';
import { firstOf, type UrlParameters, withQuery } from '../text/url-query';
import type { EditorialState, RevisionView } from '../views';
import type { FieldChange } from './changes';
import { compareSnapshots, type ThemeLabels, type ToldEvent, type ToldField, tellSnapshot } from './compare-snapshots';

interface ToldVersion extends ToldEvent {
  readonly action: ActionId | null;
  readonly state: EditorialState;
  readonly checkedAt: string | null;
  /** IDs of its mentions; absent from the first revisions */
  readonly mentions?: readonly number[];
  /** decided relations to other events; absent from the first revisions */
  readonly links?: readonly { readonly id: number; readonly kind: RelationKind; readonly state: 'confirmed' | 'rejected' }[];
}

/** Lookups for describing versions: theme labels; mention quotes and titles of other events by ID. */
export interface VersionWords {
  readonly themes: ThemeLabels;
  readonly sentences: ReadonlyMap<number, string>;
  readonly events: ReadonlyMap<number, string>;
}

export interface HistoryEntry extends RevisionView {
  /** changes from the previous version */
  readonly fields: readonly FieldChange[];
  /** false: this version hid the event, so its details are omitted */
  readonly isTold: boolean;
}

export type EventReading = Pick<SecondReading, 'readers' | 'model' | 'promptVersion'>;

export interface HistoryView {
  readonly event: { readonly id: number; readonly title: string; readonly version: number; readonly href: string | null };
  readonly mergedInto: { readonly title: string; readonly href: string } | null;
  /** the language model readings of its quotes, without duplicates */
  readonly readings: readonly EventReading[];
  /** newest first */
  readonly entries: readonly HistoryEntry[];
  /** cursor of the next page; null at the end */
  readonly older: number | null;
  readonly shown: { readonly entry: HistoryEntry; readonly fields: readonly ToldField[] } | null;
  readonly compared: { readonly from: number; readonly to: number; readonly fields: readonly FieldChange[] } | null;
}

export interface HistoryAsked {
  readonly before: number | null;
  readonly version: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** The history URL: `/events/12/history`, or its counterpart for editors. */
export function historyHref(eventId: number, side: 'readers' | 'editors', asked: Partial<HistoryAsked> = {}): string {
  const params = new URLSearchParams();
  for (const [name, version] of Object.entries(asked)) if (version !== null) params.set(name, String(version));
  const base = side === 'readers' ? `/events/${eventId}/history` : `/admin/events/${eventId}/history`;
  return withQuery(base, params);
}

/** Parses the parameters of a history URL; ignores invalid versions. */
export function readHistoryAsked(params: UrlParameters): HistoryAsked {
  const version = (name: keyof HistoryAsked): number | null => idInUrl(firstOf(params[name]));
  return { before: version('before'), version: version('version'), from: version('from'), to: version('to') };
}

export const tellVersion = (version: ToldVersion, words: VersionWords): readonly ToldField[] => [
  ...tellSnapshot(version, words.themes),
  { label: 'Action', words: actionLabel(version.action) },
  ...(version.mentions ? [{ label: 'Quotes', words: sentencesOf(version.mentions, words) }] : []),
  ...(version.links ? [{ label: 'Links', words: linksOf(version.links, words) }] : []),
  { label: 'Visibility', words: visibilityOf(version) },
];

export function compareVersions(before: ToldVersion, after: ToldVersion, words: VersionWords): readonly FieldChange[] {
  const changes: FieldChange[] = [...compareSnapshots(before, after, words.themes)];
  const add = (label: string, was: string | null, is: string | null) => {
    if (was !== is) changes.push({ label, before: was, after: is });
  };
  add('Action', actionLabel(before.action), actionLabel(after.action));
  if (before.mentions && after.mentions) {
    const [had, has] = [new Set(before.mentions), new Set(after.mentions)];
    const gone = before.mentions.filter((id) => !has.has(id));
    const come = after.mentions.filter((id) => !had.has(id));
    if (gone.length > 0) add('Quotes', sentencesOf(gone, words), NOT_COUNTED);
    if (come.length > 0) add('Quotes', NOT_COUNTED, sentencesOf(come, words));
  }
  if (before.links && after.links) add('Links', linksOf(before.links, words), linksOf(after.links, words));
  add('Visibility', visibilityOf(before), visibilityOf(after));
  return changes;
}

const NOT_COUNTED = 'not quoted';

const sentencesOf = (ids: readonly number[], { sentences }: VersionWords): string | null =>
  ids.length === 0 ? null : ids.map((id) => sentences.get(id) ?? 'an unpublished quote').join('; ');

const LINK_KINDS: Readonly<Record<RelationKind, string>> = { 'part-of': 'part of', 'response-to': 'response to' };

function linksOf(links: NonNullable<ToldVersion['links']>, { events }: VersionWords): string | null {
  if (links.length === 0) return null;
  const describe = ({ id, kind, state }: (typeof links)[number]): string =>
    `${state === 'rejected' ? 'not ' : ''}${LINK_KINDS[kind]} ${events.get(id) ?? 'an unpublished event'}`;
  return links.map(describe).join('; ');
}

const visibilityOf = ({ state, checkedAt }: ToldVersion): string => visibilityLabel(state, checkedAt !== null);
