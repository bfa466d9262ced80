/** "The conference opened on June 3 and closed on June 7": one happening with its first and last day. */
import type { ResolvedDate } from '../../model/resolved-date';
import { subjectNoun } from '../sentence/noun-of-verb';
import { predicateAt, type SentenceContext } from '../sentence/sentence-context';
import type { Attachment } from './attachment';

const OPENING = new Set(['open', 'begin', 'start', 'kick-off', 'commence', 'convene']);
const CLOSING = new Set(['close', 'end', 'conclude', 'finish', 'wrap-up', 'adjourn', 'run', 'last', 'continue']);

function spanBetween(first: ResolvedDate | null, last: ResolvedDate | null): ResolvedDate | null {
  if (first?.precision !== 'day' || last?.precision !== 'day' || first.earliest >= last.earliest) return null;
  if (first.edtf.endsWith('~') || last.edtf.endsWith('~')) return null;
  return { ...first, edtf: `${first.edtf}/${last.edtf}`, latest: last.latest, precision: 'interval', extent: 'throughout' };
}

/** The attachments with each pair of opening and closing joined into the span between them; the subject must be a happening, and the same. */
export function joinOpeningAndClosing(context: SentenceContext, attachments: readonly Attachment[]): readonly Attachment[] {
  const gone = new Set<Attachment>();
  const joined = attachments.map((one) => {
    const opens = predicateAt(context, one.predicate);
    if (!opens || !OPENING.has(opens.lemma)) return one;
    const noun = subjectNoun(context, opens);
    const other = attachments.find((candidate) => {
      const closes = predicateAt(context, candidate.predicate);
      return closes !== undefined && CLOSING.has(closes.lemma) && closes.head > opens.head && subjectNoun(context, closes) === noun;
    });
    const date = spanBetween(one.timex.date, other?.timex.date ?? null);
    if (!noun || !other || !date) return one;
    gone.add(other);
    return {
      ...one,
      noun,
      timex: { ...one.timex, date },
      rule: 'attach/opening-and-closing',
      note: `The ${noun.entry.lemma} lasted from "${one.timex.timex.quote}" to "${other.timex.timex.quote}".`,
    };
  });
  return joined.filter((_, at) => !gone.has(attachments[at] as Attachment));
}
