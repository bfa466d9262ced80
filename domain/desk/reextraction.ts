/** Differences when a newer engine version reads a stored article: shapes for the page and the command. */
import type { WordedDate } from '../dates/date-words';
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
  /** true: a person has checked or changed the event, so it is not updated */
  readonly kept: boolean;
}

export interface ArticleRereading {
  readonly articleId: number;
  readonly title: string;
  /** engine version of the last reading, and the current one */
  readonly from: string;
  readonly to: string;
  readonly adds: readonly { readonly title: string; readonly edtf: string }[];
  /** events found again that an editor has already decided on; they are not restored */
  readonly leftOut: readonly { readonly title: string; readonly edtf: string }[];
  readonly changes: readonly ChangedReading[];
  /** sentences that no longer yield an event */
  readonly drops: readonly Omit<ChangedReading, 'fields'>[];
}

const open = (list: readonly { readonly kept: boolean }[]): number => list.filter(({ kept }) => !kept).length;

/** Summarizes the differences in one line, excluding events kept because of a person's edit. */
export function rereadingWords({ adds, leftOut, changes, drops }: ArticleRereading): string {
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

/** Unknown facts are empty strings. */
export interface FactsRecord extends Readonly<Record<FactName, string>> {
  readonly id: number;
  readonly version: number;
}

/** A date that the corrected publication date gives to an accepted event. */
export interface NewDate {
  readonly eventId: number;
  readonly version: number;
  readonly date: WordedDate;
}

/** maximum number of event IDs, to bound the URL length */
const MOST_NAMED = 100;

/** Encodes the result for a URL: number of events added, changed, removed, and IDs of events kept because of an editor's decision. */
export function correctionTold({ adds, changes, drops }: ArticleRereading): string {
  const keptIds = new Set([...changes, ...drops].filter((one) => one.kept).map(({ eventId }) => eventId));
  return [adds.length, open(changes), open(drops), keptIds.size, [...keptIds].slice(0, MOST_NAMED).join('.')].join('-');
}

const TOLD = /^(\d{1,6})-(\d{1,6})-(\d{1,6})-(\d{1,6})-((?:\d{1,9}(?:\.\d{1,9}){0,99})?)$/;

/** Decodes the output of `correctionTold` into a sentence. Invalid input means no changes. */
export function correctionWords(told: string): string {
  const [, adds, changes, drops, retained] = TOLD.exec(told) ?? [];
  if (adds === undefined) return 'No changes to save.';
  const stay = retained === '0' ? '' : ` Kept because an editor changed them: ${retained}.`;
  return `Saved. Events were extracted again: ${changes} changed, ${adds} new, ${drops} removed.${stay}`;
}

/** The IDs of kept events from the same code. */
export const keptOf = (told: string): readonly number[] => (TOLD.exec(told)?.[5] ?? '').split('.').filter(Boolean).map(Number);
