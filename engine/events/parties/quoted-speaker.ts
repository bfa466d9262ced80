/** "“I will write tomorrow,” Ali told reporters": whom "I" and "we" inside a quotation mean. */
import { SAYING_VERBS } from '../../lexicon/actor-words';
import { FIRST_PERSONS } from '../../lexicon/reference-nouns';
import type { ActorMention } from '../../model/event';
import type { Sentence, Token } from '../../model/sentence';
import type { Scene } from './reference-scene';

const isQuoted = ({ quotations }: Sentence, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  quotations.some((span) => span.start <= start && end <= span.end);

/** The one outside of the quotations with a verb of saying right behind or right in front. */
function speakerOf(sentence: Sentence | undefined, mentions: readonly ActorMention[]): ActorMention | undefined {
  if (!sentence) return undefined;
  return mentions.find((one) => {
    const from = sentence.tokens.findIndex(({ start }) => start === one.start);
    const to = sentence.tokens.findIndex(({ end }) => end === one.end) + 1;
    if (one.kind === 'place' || from < 0 || isQuoted(sentence, one)) return false;
    return SAYING_VERBS.has(sentence.tokens[to]?.lower ?? '') || SAYING_VERBS.has(sentence.tokens[from - 1]?.lower ?? '');
  });
}

/** Who speaks of himself at `token`: named in its sentence, or in the one before of the paragraph; null for any other word. */
export function quotedMeant(
  { sentences, bySentence, sentence, number }: Scene,
  token: Token,
): { readonly meant: readonly ActorMention[]; readonly end: number } | null {
  if (!FIRST_PERSONS.has(token.lower) || !isQuoted(sentence, token)) return null;
  const last = sentences[number - 1];
  const before = last?.paragraph === sentence.paragraph ? speakerOf(last, bySentence[number - 1] ?? []) : undefined;
  const meant = speakerOf(sentence, bySentence[number] ?? []) ?? before;
  return { meant: meant ? [meant] : [], end: token.end };
}
