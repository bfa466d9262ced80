/** Pronouns and "both nations": who they stand for, as far as the sentences before say it plainly. */
import { BODY_PRONOUNS, FIRST_PERSONS, PAIR_PERSONS, PAIR_STATES, PAIR_WORDS, PERSON_PRONOUNS } from '../lexicon/reference-nouns';
import type { ActorKind, ActorMention } from '../model/event';
import type { Sentence, Token } from '../model/sentence';

/** How many sentences back a pronoun may look. */
const REACH = 3;
const BODIES: readonly ActorKind[] = ['state', 'organ', 'organization', 'territory', 'group'];

const pointAt = (token: Token, end: number, text: string, mention: ActorMention): ActorMention => ({
  ...mention,
  start: token.start,
  end,
  quote: text,
});

/** The most prominent mention of a sentence of the given kinds: the first one, where subjects stand. */
function prominent(mentions: readonly ActorMention[], kinds: readonly ActorKind[]): ActorMention | undefined {
  return mentions.find((mention) => kinds.includes(mention.kind));
}

function lastTwo(before: readonly ActorMention[], kinds: readonly ActorKind[]): readonly ActorMention[] {
  const found: ActorMention[] = [];
  for (let at = before.length - 1; at >= 0 && found.length < 2; at -= 1) {
    const mention = before[at];
    if (mention && kinds.includes(mention.kind) && !found.some((other) => other.actor === mention.actor)) found.push(mention);
  }
  return found.length === 2 ? found.reverse() : [];
}

/**
 * Extra mentions for words that point back, ordered by place. Each keeps the words that stand in the text and the actor they mean.
 * A first person outside quotations is the state or body that the first sentence begins with (the voice of a release).
 */
export function resolveReferences(sentences: readonly Sentence[], mentions: readonly ActorMention[]): readonly ActorMention[] {
  const bySentence = sentences.map((sentence) =>
    mentions.filter((mention) => mention.start >= sentence.start && mention.end <= sentence.end),
  );
  const found: ActorMention[] = [];
  const voice = prominent(bySentence[0] ?? [], ['state', 'organ', 'organization']);
  sentences.forEach((sentence, number) => {
    const quoted = (token: Token): boolean => sentence.quotations.some((span) => span.start <= token.start && token.end <= span.end);
    const look = (token: Token, kinds: readonly ActorKind[]): ActorMention | undefined => {
      const here = (bySentence[number] ?? []).filter((mention) => mention.end <= token.start);
      const own = prominent(here, kinds);
      if (own) return own;
      for (let back = number - 1; back >= Math.max(0, number - REACH); back -= 1) {
        if (sentences[back]?.paragraph !== sentence.paragraph && back < number - 1) break;
        const mention = prominent(bySentence[back] ?? [], kinds);
        if (mention) return mention;
      }
      return undefined;
    };
    for (const token of sentence.tokens) {
      if (quoted(token)) continue;
      const next = sentence.tokens[token.index + 1];
      if (PAIR_WORDS.has(token.lower) && next && (PAIR_STATES.has(next.lower) || PAIR_PERSONS.has(next.lower))) {
        const kinds: readonly ActorKind[] = PAIR_STATES.has(next.lower) ? ['state', 'territory', 'organization', 'group'] : ['person'];
        const before = mentions.filter((mention) => mention.end <= token.start);
        for (const mention of lastTwo(before, kinds)) found.push(pointAt(token, next.end, `${token.text} ${next.text}`, mention));
      }
      const kinds: readonly ActorKind[] | null = PERSON_PRONOUNS.has(token.lower)
        ? ['person']
        : BODY_PRONOUNS.has(token.lower)
          ? BODIES
          : null;
      const mention = kinds ? look(token, kinds) : FIRST_PERSONS.has(token.lower) ? voice : undefined;
      if (mention) found.push(pointAt(token, token.end, token.text, mention));
    }
  });
  return found;
}
