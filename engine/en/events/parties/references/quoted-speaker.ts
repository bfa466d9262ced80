/** "“I will write tomorrow,” Ali told reporters": whom "I" and "we" inside a quotation mean. */

import type { ActorMention } from '../../../../model/event';
import type { Sentence, Token } from '../../../../model/sentence';
import { step } from '../../../../model/step';
import { insideQuotation } from '../../../../resolve/speech';
import { SAYING_VERBS } from '../../../lexicon/actor-words';
import { FIRST_PERSONS } from '../../../lexicon/reference-nouns';
import type { Scene } from './reference-scene';

/** The one outside of the quotations with a verb of saying right behind or right in front. */
function speakerOf(sentence: Sentence | undefined, mentions: readonly ActorMention[]): ActorMention | undefined {
  if (!sentence) return undefined;
  const { tokens } = sentence;
  const beside = tokens.flatMap(({ lower }, at) => (SAYING_VERBS.has(lower) ? [tokens[at - 1]?.end, tokens[at + 1]?.start] : []));
  if (beside.length === 0) return undefined;
  const edges = new Set(beside);
  return mentions.find((one) => one.kind !== 'place' && (edges.has(one.end) || edges.has(one.start)) && !insideQuotation(one, sentence));
}

/** Who speaks of himself at a quoted `token`: named in its sentence, or in the one before of the paragraph; null for any other word. */
export const quotedMeant = step(
  'actors/quoted-speaker',
  (
    { sentences, bySentence, sentence, number }: Scene,
    token: Token,
  ): { readonly meant: readonly ActorMention[]; readonly end: number } | null => {
    if (!FIRST_PERSONS.has(token.lower)) return null;
    const last = sentences[number - 1];
    const before = last?.paragraph === sentence.paragraph ? speakerOf(last, bySentence[number - 1] ?? []) : undefined;
    const meant = speakerOf(sentence, bySentence[number] ?? []) ?? before;
    return { meant: meant ? [meant] : [], end: token.end };
  },
  () => null,
);
