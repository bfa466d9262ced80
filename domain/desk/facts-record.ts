/** What is said of a stored article, and how it is told what came of correcting it. */
import type { FactName } from './recognized';
import type { ArticleRereading } from './reextraction';

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
  const kept = new Set([...changes, ...drops].filter((one) => one.kept).map(({ eventId }) => eventId));
  return [adds.length, open(changes), open(drops), kept.size, [...kept].slice(0, MOST_NAMED).join('.')].join('-');
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
