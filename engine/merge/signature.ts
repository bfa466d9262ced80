/** How much two clauses tell the same, by their signatures. */
import type { MergeLanguage, Signature } from '../model/merge-language';
import type { Quote } from '../model/span';
import { step } from '../model/step';

/** A quotation without the words of its date. */
export function clauseOf(evidence: Quote, date: Pick<Quote, 'start' | 'end'> | null): string {
  const [from, to] = date ? [date.start - evidence.start, date.end - evidence.start] : [0, 0];
  return from < 0 || to > evidence.quote.length ? evidence.quote : `${evidence.quote.slice(0, from)}${evidence.quote.slice(to)}`;
}

const sharedKeys = (a: Iterable<string>, b: Pick<ReadonlySet<string>, 'has'>): string[] => [...a].filter((key) => b.has(key));

/**
 * 0..1: how much two clauses tell the same, their names aside (names are compared as actors and places); null when one of them has
 * nothing but names. Between the share of the shorter and of the longer clause, so that one word alone does not decide.
 */
export const tellingOverlap = step(
  'merge/clause-words',
  ({ tellingStems }: MergeLanguage, a: Signature, b: Signature, names: ReadonlySet<string>): number | null => {
    const [x, y] = [tellingStems(a, names), tellingStems(b, names)];
    if (x.size === 0 || y.size === 0) return null;
    const both = sharedKeys(x, y).length;
    return (both / Math.min(x.size, y.size) + both / Math.max(x.size, y.size)) / 2;
  },
  () => null,
);

/** Words of both clauses that name a subject of their own. */
export const sharedSubjects = step(
  'merge/subjects',
  (a: Signature, b: Signature, names: ReadonlySet<string>): readonly string[] =>
    sharedKeys(a.subjects.keys(), b.stems).flatMap((key) => (names.has(key) ? [] : (a.subjects.get(key) ?? []))),
  () => [],
);
