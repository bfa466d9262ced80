/** "Among the results: a joint statement and a deal on gas": what a gathering just dated brought about falls on its date. */
import type { ThemeId } from '../../model/event';
import { nearSentence } from '../../text/ordered-spans';
import { type Antecedent, inheritFrom } from '../dates/antecedent';
import type { Attachment } from '../dates/attachment';
import { wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

const REACH = 2;
const GATHERINGS: readonly ThemeId[] = ['summit', 'meeting', 'visit', 'negotiation'];
const RESULTS = new Set(['results', 'result', 'outcome', 'outcomes', 'deliverables', 'achievements', 'fruits']);
/** Words that make a list of them: "among the results", "the outcome included". */
const LISTING = new Set([':', 'include', 'includes', 'included', 'including', 'are', 'were', 'is', 'was']);
/** How far from the beginning of the sentence the word of result may stand. */
const OPENING = 6;

/** Attachments for the agreements and statements in a sentence that lists results; none for other sentences. */
export function resultsOfGathering(context: SentenceContext, before: readonly Antecedent[]): readonly Attachment[] {
  const { parsed } = context;
  const { sentence } = parsed;
  const at = sentence.tokens.slice(0, OPENING).findIndex((token) => RESULTS.has(token.lower));
  if (at < 0 || !(wordAt(parsed, 0) === 'among' || sentence.tokens.slice(at + 1).some((token) => LISTING.has(token.lower)))) return [];
  const antecedent = nearSentence(before, sentence.index, REACH).findLast(
    (one) => one.settled && sentence.index > one.sentence && one.themes.some((theme) => GATHERINGS.includes(theme)),
  );
  if (!antecedent) return [];
  const note = `A result of what was dated before ("${antecedent.timex.timex.quote}").`;
  return context.nouns
    .filter((noun) => noun.start > at && noun.entry.themes.some((theme) => theme === 'agreement' || theme === 'statement'))
    .map((noun) => inheritFrom(antecedent, null, noun, 'inherit/results', note));
}
