/** Where rules found overlapping words the longer expression stays, and of equal ones that of the earlier rule. */
import type { TimexRefiner } from '../../../model/rule';
import type { Timex } from '../../../model/timex';

export const keepLongest: TimexRefiner = {
  id: 'refine/keep-longest',
  reason: 'When date phrases overlap, the longest one is kept.',
  refine(timexes) {
    const ordered = timexes
      .map((timex, order) => ({ timex, order }))
      .sort((a, b) => a.timex.start - b.timex.start || b.timex.end - a.timex.end || a.order - b.order);
    const kept: Timex[] = [];
    for (const { timex } of ordered) {
      const last = kept.at(-1);
      if (last === undefined || last.end <= timex.start) kept.push(timex);
      else if (timex.end - timex.start > last.end - last.start) kept[kept.length - 1] = timex;
    }
    return kept;
  },
};
