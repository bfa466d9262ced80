/** Pronouns, "both nations", "the bloc": who they stand for, as far as the sentences before say it plainly. */

import type { ActorMention } from '../../../../model/event';
import type { Sentence, Token } from '../../../../model/sentence';
import { step } from '../../../../model/step';
import { insideQuotation } from '../../../../resolve/speech';
import { spansWithin } from '../../../../text/ordered-spans';
import { POINTING_WORDS, SUBJECT_PRONOUNS } from '../../../lexicon/reference-nouns';
import { bodyMeant, onlyBody } from './body-references';
import { countedMeant } from './counted-references';
import { pronounMeant } from './pronouns';
import type { Scene } from './reference-scene';

/** How many sentences back a noun for a body may look ("the bloc"). */
const BODY_REACH = 4;

/** "The two leaders", "the ministers": what "they" in the next sentence means. */
const PAIR = 2;

interface Reference {
  readonly meant: readonly ActorMention[];
  readonly end: number;
}

function nounMeant(scene: Scene, token: Token, voice: ActorMention | undefined): Reference | null {
  const { sentence, mentions, bySentence, number } = scene;
  if (token.lower !== 'the') return null;
  const near = bySentence.slice(Math.max(0, number - BODY_REACH), number + 1).flat();
  const body = bodyMeant(sentence, token, near, voice) ?? onlyBody(sentence, token, mentions);
  return { meant: body ? [body.mention] : [], end: body?.end ?? token.end };
}

function readReference(scene: Scene, token: Token, voice: ActorMention | undefined): Reference {
  return countedMeant(scene, token) ?? nounMeant(scene, token, voice) ?? { meant: pronounMeant(scene, token, voice), end: token.end };
}

/**
 * Extra mentions for words that point back, ordered by place. Each keeps the words that stand in the text and the actor they mean.
 * A first person outside quotations is the state or body that the first sentence begins with (the voice of a release).
 */
export const resolveReferences = step(
  'actors/references',
  (sentences: readonly Sentence[], mentions: readonly ActorMention[]): readonly ActorMention[] => {
    const bySentence = sentences.map((sentence) => spansWithin(mentions, sentence));
    const [first] = bySentence[0] ?? [];
    // a minister who opens a release speaks for the state
    const voice =
      first?.kind === 'person'
        ? mentions.find(({ actor, kind }) => kind === 'state' && actor === first.parent)
        : bySentence[0]?.find(({ kind }) => ['state', 'organ', 'organization'].includes(kind));
    const found: ActorMention[] = [];
    const pairs = new Map<number, readonly ActorMention[]>();
    sentences.forEach((sentence, number) => {
      const scene: Scene = { sentences, mentions, bySentence, pairs, sentence, number };
      for (const token of sentence.tokens.filter(({ lower }) => POINTING_WORDS.has(lower))) {
        // "He Lifeng": this "He" is a family name, not a pronoun
        const named = (bySentence[number] ?? []).some((mention) => mention.start <= token.start && token.end <= mention.end);
        if (named) continue;
        const reference = insideQuotation(token, sentence) ? null : readReference(scene, token, voice);
        if (!reference) continue;
        const { meant, end } = reference;
        const quote = sentence.text.slice(token.start - sentence.start, end - sentence.start);
        const pointing = meant.map((mention) => ({ ...mention, start: token.start, end, quote }));
        found.push(...pointing);
        if (pointing.length >= PAIR) pairs.set(number, pointing);
        // "… he had talks with B. On Sunday he …": whom a pronoun means leads on to the next one
        if (SUBJECT_PRONOUNS.has(token.lower))
          bySentence[number] = [...(bySentence[number] ?? []), ...pointing].sort((a, b) => a.start - b.start);
      }
    });
    return found;
  },
  () => [],
);
