/** What a newer version of the engine reads otherwise in a stored article: shapes for the page and the command. */
import { numberWords } from '../text/counted';
import type { FactName } from './recognized';

export interface ReadOtherwise {
  /** "Date" */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

interface ChangedReading {
  readonly eventId: number;
  readonly title: string;
  readonly fields: readonly ReadOtherwise[];
  /** true: a person has checked or changed the event, so it stays as it is */
  readonly kept: boolean;
}

export interface ArticleRereading {
  readonly articleId: number;
  readonly title: string;
  /** version that read it last, and the one at hand */
  readonly from: string;
  readonly to: string;
  /** events that were not found before */
  readonly adds: readonly { readonly title: string; readonly edtf: string }[];
  /** events that are found again although an editor has decided on them: they do not come back */
  readonly leftOut: readonly { readonly title: string; readonly edtf: string }[];
  readonly changes: readonly ChangedReading[];
  /** sentences that yield nothing any more */
  readonly drops: readonly Omit<ChangedReading, 'fields'>[];
}

/** In one line how much is read otherwise, without what stays because of a person. */
export function rereadingWords({ adds, leftOut, changes, drops }: ArticleRereading): string {
  const open = (list: readonly { readonly kept: boolean }[]): number => list.filter(({ kept }) => !kept).length;
  const unchanged = [...changes, ...drops].length - open(changes) - open(drops);
  const words = [
    [adds.length, 'added'],
    [open(changes), 'changed'],
    [open(drops), 'removed'],
    [leftOut.length, 'skipped because an editor rejected them'],
    [unchanged, 'kept because an editor changed them'],
  ] as const;
  const parts = words.flatMap(([n, what]) => (n > 0 ? [`${numberWords(n)} ${what}`] : []));
  return parts.length === 0 ? 'no changes' : parts.join(', ');
}

/** A fact that is not known is empty. */
export interface FactsRecord extends Readonly<Record<FactName, string>> {
  readonly id: number;
  readonly version: number;
}

/** as many are named at most: an address has an end */
const MOST_NAMED = 100;

/** For the address of the page that tells it: events added, changed, gone, and by their numbers those that a person had decided on. */
export function correctionTold({ adds, changes, drops }: ArticleRereading): string {
  const open = (list: readonly { readonly kept: boolean }[]): number => list.filter(({ kept }) => !kept).length;
  const keptIds = new Set([...changes, ...drops].filter((one) => one.kept).map(({ eventId }) => eventId));
  return [adds.length, open(changes), open(drops), keptIds.size, [...keptIds].slice(0, MOST_NAMED).join('.')].join('-');
}

const TOLD = /^(\d{1,6})-(\d{1,6})-(\d{1,6})-(\d{1,6})-((?:\d{1,9}(?:\.\d{1,9}){0,99})?)$/;

/** `told`: what `correctionTold` has written; whatever else stands there is not told. */
export function correctionWords(told: string): string {
  const [, adds, changes, drops, kept] = TOLD.exec(told) ?? [];
  if (adds === undefined) return 'No changes to save.';
  const stay = kept === '0' ? '' : ` Kept because an editor changed them: ${kept}.`;
  return `Saved. Events were extracted again: ${changes} changed, ${adds} new, ${drops} removed.${stay}`;
}

/** The events that were kept as an editor left them, of the same. */
export const keptOf = (told: string): readonly number[] => (TOLD.exec(told)?.[5] ?? '').split('.').filter(Boolean).map(Number);
