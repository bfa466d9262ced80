/** "A declaration will be signed on that occasion", "During the visit, they signed a pact": done at a gathering that was dated before. */
import type { ThemeId } from '../../model/event';
import { nearSentence } from '../../text/ordered-spans';
import { type Antecedent, inheritFrom } from '../dates/antecedent';
import type { Attachment } from '../dates/attachment';
import { phraseStart } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';

export const THAT_OCCASION = 'inherit/that-occasion';

const NEAR = 2;
const POINTING = new Set(['that', 'this', 'the']);
const OWN = new Set([...POINTING, 'his', 'her', 'their', 'these', 'those']);
/** "During the visit", "following the talks", "at their meeting". */
const LEADING = new Set(['during', 'at', 'after', 'following']);
const GATHERINGS: readonly ThemeId[] = ['summit', 'meeting', 'negotiation'];

/** The phrase that points back: its first and last token, and the kind of occasion that it names; no kinds where any will do. */
interface Pointing {
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly ThemeId[];
}

function pointing({ parsed, nouns }: SentenceContext): Pointing | null {
  const occasion = parsed.sentence.tokens.findIndex(
    ({ lower }, index) => lower === 'occasion' && POINTING.has(wordAt(parsed, index - 1)) && wordAt(parsed, index - 2) === 'on',
  );
  if (occasion >= 0 && wordAt(parsed, occasion + 1) !== 'of') return { from: occasion - 2, to: occasion, kinds: [] };
  for (const { start, head, entry } of nouns) {
    const from = phraseStart(parsed, start) - 1;
    const [theme] = entry.themes;
    if (!LEADING.has(wordAt(parsed, from)) || !OWN.has(wordAt(parsed, from + 1)) || head - from > 4) continue;
    // "during the visit to Paris in May" says itself which one
    if (wordAt(parsed, from) !== 'during' && classAt(parsed, head + 1) !== 'PUNCT') continue;
    if (['of', 'to', 'by', 'in', 'between', 'with', 'on'].includes(wordAt(parsed, head + 1))) continue;
    if (theme === 'visit' && wordAt(parsed, from) === 'during') return { from, to: head, kinds: [theme] };
    if (theme && GATHERINGS.includes(theme)) return { from, to: head, kinds: GATHERINGS };
  }
  return null;
}

/** The happening right before that the phrase means. */
function occasionBefore(
  { parsed: { sentence } }: SentenceContext,
  { kinds }: Pointing,
  before: readonly Antecedent[],
): Antecedent | undefined {
  const near = nearSentence(before, sentence.index, NEAR).filter(
    (one) => (kinds.length > 0 ? one.themes.some((theme) => kinds.includes(theme)) : one.main) && sentence.index > one.sentence,
  );
  return near.findLast(({ main }) => main) ?? near.at(-1);
}

/** Attachments for what is told to be done "on that occasion" or "during the visit"; none where the verb has a date. */
export function onThatOccasion(context: SentenceContext, own: readonly Attachment[], before: readonly Antecedent[]): readonly Attachment[] {
  const { parsed } = context;
  const phrase = pointing(context);
  if (!phrase) return [];
  const { from, to } = phrase;
  const last = parsed.predicates.findLastIndex(
    (one) => one.head < from && isFiniteVerb(one) && parsed.chunks[one.head] === parsed.chunks[to],
  );
  const index =
    last >= 0
      ? last
      : parsed.sentence.tokens.slice(0, from).every(({ kind }) => kind !== 'word')
        ? parsed.predicates.findIndex((one) => one.head > to && isFiniteVerb(one))
        : -1;
  const verb = predicateAt(context, index);
  const antecedent = occasionBefore(context, phrase, before);
  if (!verb || !antecedent || own.some(({ predicate }) => predicate === index)) return [];
  if (antecedent.settled ? verb.form !== 'past' || verb.perfect : verb.form !== 'modal') return [];
  if (!['event', 'announce', 'statement', 'light'].includes(verbClass(verb.lemma))) return [];
  const note = `"${parsed.sentence.tokens[to]?.text ?? ''}" means what was dated before ("${antecedent.timex.timex.quote}").`;
  return [inheritFrom(antecedent, index, null, THAT_OCCASION, note)];
}
