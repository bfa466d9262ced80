/** "said on Thursday after three days of talks": what lasted so many days ended on the day that is named. */
import { wordAt } from '../../sentence/parsed-sentence';
import type { SentenceContext } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';

export const AFTER_LENGTH = 'attach/after-length';
/** Longer stretches hardly end on the very day. */
const MOST_DAYS = 10;
/** Characters between a length and its noun. */
const FRONT_REACH = 30;

/** Attachments for the happenings of counted days behind "after", with the day that the clause before them has. */
export function afterLength(context: SentenceContext, dated: readonly Attachment[]): readonly Attachment[] {
  const { parsed, timexes } = context;
  const { tokens } = parsed.sentence;
  return timexes.flatMap(({ timex }): readonly Attachment[] => {
    const { reading } = timex;
    if (reading.kind !== 'duration' || reading.unit !== 'day' || (reading.amount ?? 0) < 2 || (reading.amount ?? 0) > MOST_DAYS) return [];
    const at = tokens.findIndex(({ start }) => start >= timex.start);
    const noun = context.nouns.find(({ start }) => {
      const from = tokens[start]?.start ?? 0;
      return from >= timex.end && from - timex.end <= FRONT_REACH;
    });
    const own = dated.findLast((one) => one.timex.timex.end <= timex.start && one.timex.date?.precision === 'day');
    if (wordAt(parsed, at - 1) !== 'after' || !noun?.entry.strong || !own || dated.some((one) => one.noun === noun)) return [];
    if (own.timex.tense === 'future') return [];
    const note = `It ended on "${own.timex.timex.quote}", after "${timex.quote}".`;
    return [{ timex: own.timex, predicate: null, noun, item: null, rule: AFTER_LENGTH, note }];
  });
}
