/** Resolved expressions as TIMEX3 annotations: flat, ordered, with the ends of ranges apart, as the corpora mark them. */
import type { ResolvedTimex } from '../model/resolved-date';
import type { TimexValue } from '../model/timex';

export interface TaggedTimex extends TimexValue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function tagTimexes(resolved: readonly ResolvedTimex[]): readonly TaggedTimex[] {
  return resolved.flatMap((one): readonly TaggedTimex[] => {
    if (one.parts !== undefined) return tagTimexes(one.parts);
    const { start, end, quote } = one.timex;
    return [{ start, end, text: quote, ...one.value }];
  });
}
