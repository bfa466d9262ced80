/** "Spain recognized X on Tuesday, followed by Slovenia on Friday": the one that followed did the same. */
import { EVENT_VERBS } from '../../../lexicon/event-verbs';
import { wordAt } from '../../sentence/parsed-sentence';
import { predicateAt, type SentenceContext } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';

export const REPEATED_ACT = 'attach/repeated-act';

/** The attachment of a verb of following with the themes of the act that it repeats; others unchanged. */
export function repeatsAct(context: SentenceContext, attachment: Attachment, all: readonly Attachment[]): Attachment {
  const predicate = predicateAt(context, attachment.predicate);
  if (predicate?.lemma !== 'follow' || attachment.noun) return attachment;
  const next = wordAt(context.parsed, predicate.head + 1);
  const repeats =
    predicate.form === 'participle' ? next === 'by' : context.isDate(predicate.head + 1) || ['in', 'on', 'suit'].includes(next);
  const first = all.findLast((one) => {
    const other = predicateAt(context, one.predicate);
    return other !== undefined && other.head < predicate.head;
  });
  if (!repeats || !first) return attachment;
  const act = predicateAt(context, first.predicate)?.lemma ?? '';
  const themes = first.noun?.entry.themes ?? EVENT_VERBS.get(act)?.themes ?? [];
  return {
    ...attachment,
    themes: themes.length > 0 ? themes : ['other'],
    rule: REPEATED_ACT,
    note: `It repeats "${act}".`,
  };
}
