/** How much two clauses tell the same, by their signatures. */
import type { MergeLanguage } from '../model/merge-language';
import type { Signature } from '../model/signature';
import type { Quote, Span } from '../model/span';
import { step } from '../model/step';

/** A quotation without the words of its date. */
export function withoutDate(evidence: Quote, date: Span | null): string {
  const [from, to] = date ? [date.start - evidence.start, date.end - evidence.start] : [0, 0];
  return from < 0 || to > evidence.quote.length ? evidence.quote : `${evidence.quote.slice(0, from)}${evidence.quote.slice(to)}`;
}

/**
 * 0..1: how much two clauses tell the same, their names aside (names are compared as actors and places); null when one of them has
 * nothing but names. Between the share of the shorter and of the longer clause, so that one word alone does not decide.
 */
export const tellingOverlap = step(
  'merge/clause-words',
  ({ tellingStems }: MergeLanguage, a: Signature, b: Signature, names: ReadonlySet<string>): number | null => {
    const [x, y] = [tellingStems(a, names), tellingStems(b, names)];
    if (x.size === 0 || y.size === 0) return null;
    const both = [...x].filter((key) => y.has(key)).length;
    return (both / Math.min(x.size, y.size) + both / Math.max(x.size, y.size)) / 2;
  },
  () => null,
);

/** Do words of one class state both? Null where one of them has no trigger. */
export const sameTrigger = (a: Signature | null, b: Signature | null): boolean | null =>
  a?.trigger && b?.trigger ? a.trigger.class === b.trigger.class : null;

/** Words of both clauses that name a subject of their own. */
export const sharedSubjects = step(
  'merge/subjects',
  (a: Signature, b: Signature, names: ReadonlySet<string>): readonly string[] =>
    Object.entries(a.subjects).flatMap(([key, word]) => (b.stems.includes(key) && !names.has(key) ? [word] : [])),
  () => [],
);
