/** What is said of a stored article, and how it is told what came of correcting it. */
import type { FactName } from './recognized';
import type { ArticleRereading } from './reextraction';

/** A fact that is not known is empty. */
export interface FactsRecord extends Readonly<Record<FactName, string>> {
  readonly id: number;
  readonly version: number;
}

/** For the address of the page that tells it: events added, changed, gone, and those that a person had decided on. */
export function correctionCounts({ adds, changes, drops }: ArticleRereading): string {
  const open = (list: readonly { readonly kept: boolean }[]): number => list.filter(({ kept }) => !kept).length;
  const kept = changes.length + drops.length - open(changes) - open(drops);
  return [adds.length, open(changes), open(drops), kept].join('-');
}

/** `told`: what `correctionCounts` has written; whatever else stands there is not told. */
export function correctionWords(told: string): string {
  const [, adds, changes, drops, kept] = /^(\d{1,6})-(\d{1,6})-(\d{1,6})-(\d{1,6})$/.exec(told) ?? [];
  if (adds === undefined) return 'Nothing was to be corrected.';
  const stay = kept === '0' ? '' : ` Kept as an editor left them: ${kept}.`;
  return `Corrected, and the text was read again. Events: ${changes} changed, ${adds} new, ${drops} gone.${stay}`;
}
