/** "As it did in 1997, the party won a landslide": the verb that "did" stands for happened then as well. */
import { nextFinite } from '../sentence/date-position';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import type { Attachment } from './attachment';

/** Tokens between "as" and "did". */
const SUBJECT_REACH = 4;

/** The main verb before the clause that opens with the token `as`; -1 where there is none. */
function stoodFor({ parsed }: SentenceContext, as: number): number {
  return parsed.predicates.findLastIndex((one) => isFiniteVerb(one) && one.head < as && one.lemma !== 'do');
}

/** Further attachments, of the main verb with the date of an "as it did" beside it. */
export function asItDid(context: SentenceContext, attached: readonly Attachment[]): readonly Attachment[] {
  const { parsed } = context;
  return attached.flatMap((one) => {
    const did = predicateAt(context, one.predicate);
    if (did?.lemma !== 'do' || did.form !== 'past' || did.negated || did.start !== did.head) return [];
    const from = Math.max(0, did.head - SUBJECT_REACH);
    const as = parsed.sentence.tokens.slice(from, did.head).findLastIndex(({ lower }) => lower === 'as') + from;
    const placed = context.dated.find(({ timex }) => timex === one.timex);
    if (wordAt(parsed, as) !== 'as' || !placed || placed.first - did.head > 2) return [];
    const main = as === 0 ? nextFinite(context, placed.last) : stoodFor(context, as);
    const verb = predicateAt(context, main);
    if (!verb || verb === did || verb.negated || !['event', 'announce', 'statement', 'light', 'open'].includes(verbClass(verb.lemma)))
      return [];
    const note = `"did" stands for "${verb.lemma}", on "${one.timex.timex.quote}".`;
    return [{ ...one, predicate: main, noun: null, item: null, rule: 'attach/as-it-did', note }];
  });
}
