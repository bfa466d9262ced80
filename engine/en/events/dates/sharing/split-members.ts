/** Several dates on one verb: which of them stay, and which member of a list each of them dates. */

import { step } from '../../../../model/step';
import { leadOf } from '../../sentence/date-position';
import { classAt, wordAt } from '../../sentence/parsed-sentence';
import { dropDate, type PlacedTimex, predicateAt, type SentenceContext } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';

const LEADING_RULE = 'attach/clause-opening';

const covers = (outer: Attachment, inner: Attachment): boolean => {
  const [a, b] = [outer.timex.date, inner.timex.date];
  return a !== null && b !== null && a.earliest <= b.earliest && b.latest <= a.latest;
};

/** Several dates on one verb: the dates of members win over the span that covers them all; each member keeps its own words. */
export const splitMembers = step(
  'dates/split-members',
  (context: SentenceContext, attachments: readonly Attachment[]): readonly Attachment[] => {
    const result: Attachment[] = [];
    for (const one of attachments) {
      const same = attachments.filter((other) => other.predicate !== null && other.predicate === one.predicate);
      const date = one.timex.date;
      const covered = same.filter((other) => {
        const inner = other.timex.date;
        return other !== one && date && inner && inner.edtf !== date.edtf && date.earliest <= inner.earliest && inner.latest <= date.latest;
      });
      if (covered.length > 0) {
        dropDate(context, one.timex, 'share/covered', 'More precise dates within its period belong to the same verb.');
        continue;
      }
      // "extended on 22 June until 31 January": the end date is not when the act took place
      if (one.timex.timex.bound === 'until' && same.some((other) => other.timex.timex.bound !== 'until')) {
        dropDate(context, one.timex, 'share/until', 'The date is only the end date of the event.');
        continue;
      }
      // a date that opens the clause has the better claim to the verb
      const leading = one.rule !== LEADING_RULE && same.some((other) => other.rule === LEADING_RULE && !covers(other, one));
      const placed = context.dated.find((candidate) => candidate.timex === one.timex);
      const away = leading && placed ? placeBehind(context, placed) : null;
      if (away) {
        const note = `“${one.timex.timex.quote}” is the date of another list item.`;
        result.push({ ...one, item: away, rule: 'attach/list-member', note });
        continue;
      }
      if (leading) {
        dropDate(context, one.timex, 'share/verb-dated', 'The verb already has the date at the start of the clause.');
        continue;
      }
      // the hour of what a day dates as well
      if (one.timex.timex.type === 'TIME' && same.some((other) => other.timex.timex.type === 'DATE' && covers(other, one))) {
        dropDate(context, one.timex, 'share/hour', 'The phrase states only a time of day, and the event already has a day.');
        continue;
      }
      const predicate = predicateAt(context, one.predicate);
      const afterVerb = same.filter(
        (other) =>
          (other === one || other.timex.date?.edtf !== date?.edtf) &&
          predicate &&
          other.timex.timex.start > (context.parsed.sentence.tokens[predicate.head]?.end ?? 0),
      );
      if (predicate && placed && afterVerb.length > 1 && afterVerb.includes(one)) {
        const before = context.dated.filter((other) => afterVerb.some((a) => a.timex === other.timex) && other.last < placed.first).at(-1);
        const from = before ? before.last + 1 : predicate.head + 1;
        result.push({
          ...one,
          // "in 1960, 1971 and 1980": nothing but dates
          item: from < leadOf(context, placed) ? { from, to: leadOf(context, placed) } : null,
          rule: 'attach/list-member',
          note: `“${one.timex.timex.quote}” is the date of one list item after “${predicate.lemma}”.`,
        });
      } else result.push(one);
    }
    return result;
  },
  (_, attachments) => attachments,
);

/** "met in Doha on 3 May, on the 7th in Muscat and on the 10th in Riyadh": the place, or the partner, right behind a date of the list. */
function placeBehind({ parsed, ...context }: SentenceContext, placed: PlacedTimex): Attachment['item'] {
  const lead = leadOf({ parsed, ...context }, placed);
  if (
    ![lead - 1, lead].some((at) => [',', 'and', ';'].includes(wordAt(parsed, at))) ||
    !['in', 'at', 'with'].includes(wordAt(parsed, placed.last + 1))
  )
    return null;
  const from = placed.last + 2;
  let to = from;
  while (['PROPN', 'DET'].includes(classAt(parsed, to))) to += 1;
  const ends = [',', '.', ';', 'and', ''].includes(wordAt(parsed, to));
  return ends && to > from && classAt(parsed, to - 1) === 'PROPN' ? { from, to } : null;
}
