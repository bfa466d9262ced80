/** Pronouns and "both nations": who they stand for, as far as the sentences before say it plainly. */
import {
  BODY_PRONOUNS,
  COUNT_WORDS,
  FIRST_PERSONS,
  ISLAND_STATES,
  OBJECT_FOLLOWERS,
  PAIR_MODIFIERS,
  PAIR_PERSONS,
  PAIR_STATES,
  PERSON_PRONOUNS,
  POINTING_WORDS,
  STATE_WORDS,
  SUBJECT_PRONOUNS,
} from '../../lexicon/reference-nouns';
import { ASPECT_VERBS } from '../../lexicon/title-words';
import type { ActorKind, ActorMention } from '../../model/event';
import type { Sentence, Token } from '../../model/sentence';
import { verbLemma } from '../sentence/verb-forms';
import { bodyMeant } from './body-references';
import { chiefStates, coordinatedStates, STATE_KINDS } from './state-pairs';

/** How many sentences back a pronoun may look. */
const REACH = 3;
/** How many sentences back a noun for a body may look ("the bloc"). */
const BODY_REACH = 4;
/** Characters that may stand between two joined names: an office, a description. */
const MOST_BETWEEN = 80;
const BODIES: readonly ActorKind[] = ['state', 'organ', 'organization', 'territory', 'group'];

const pointAt = (token: Token, end: number, text: string, mention: ActorMention): ActorMention => ({
  ...mention,
  start: token.start,
  end,
  quote: text,
});

/** The most prominent mention of a sentence of the given kinds: the first one, where subjects stand. */
function foremost(mentions: readonly ActorMention[], kinds: readonly ActorKind[]): ActorMention | undefined {
  return mentions.find((mention) => kinds.includes(mention.kind));
}

/** "both nations", "the two foreign ministers", "the three countries": the noun and how many. */
function countedNoun(sentence: Sentence, token: Token): { readonly noun: Token; readonly count: number } | null {
  const count = COUNT_WORDS.get(token.lower);
  const next = sentence.tokens[token.index + 1];
  const noun = next && PAIR_MODIFIERS.has(next.lower) ? sentence.tokens[token.index + 2] : next;
  if (count === undefined || !noun || !(PAIR_STATES.has(noun.lower) || PAIR_PERSONS.has(noun.lower))) return null;
  // "three countries" without an article are any three
  return count === 2 || sentence.tokens[token.index - 1]?.lower === 'the' ? { noun, count } : null;
}

/** The last `count` different actors of the kinds, in the order of the text; empty where there are fewer. */
function lastFew(before: readonly ActorMention[], kinds: readonly ActorKind[], count: number): readonly ActorMention[] {
  const found: ActorMention[] = [];
  for (let at = before.length - 1; at >= 0 && found.length < count; at -= 1) {
    const mention = before[at];
    if (mention && kinds.includes(mention.kind) && !found.some((other) => other.actor === mention.actor)) found.push(mention);
  }
  return found.length === count ? found.reverse() : [];
}

/** "A and B met. They …": two persons with which the sentence before begins, joined by "and". */
function joinedPersons(before: Sentence | undefined, mentions: readonly ActorMention[], sentence: Sentence): readonly ActorMention[] {
  const [first, second] = mentions.filter((mention) => mention.kind === 'person');
  if (!before || before.paragraph !== sentence.paragraph || !first || !second) return [];
  const between = before.text.slice(first.end - before.start, second.start - before.start);
  return /^(?:,[^,]*,)? and\b[^.;]*$/.test(between) && between.length < MOST_BETWEEN ? [first, second] : [];
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
  let chief: readonly ActorMention[] | null = null;
  const voice = foremost(bySentence[0] ?? [], ['state', 'organ', 'organization']);
  sentences.forEach((sentence, number) => {
    const quoted = (token: Token): boolean => sentence.quotations.some((span) => span.start <= token.start && token.end <= span.end);
    const look = (token: Token, kinds: readonly ActorKind[]): ActorMention | undefined => {
      const here = (bySentence[number] ?? []).filter((mention) => mention.end <= token.start);
      // "X received him": not X, who stands nearest before
      const subject =
        token.lower === 'him' || token.lower === 'her' ? here.findLast((mention) => kinds.includes(mention.kind))?.actor : undefined;
      const prominent = (of: readonly ActorMention[], wanted: readonly ActorKind[]): ActorMention | undefined =>
        foremost(
          of.filter((mention) => mention.actor !== subject),
          wanted,
        );
      const own = prominent(here, kinds);
      if (own) return own;
      for (let back = number - 1; back >= Math.max(0, number - REACH); back -= 1) {
        if (sentences[back]?.paragraph !== sentence.paragraph && back < number - 1) break;
        const mention = prominent(bySentence[back] ?? [], kinds);
        if (mention) return mention;
      }
      return undefined;
    };
    const pairBefore = (of: number, token: Token): readonly ActorMention[] => {
      const own = (bySentence[of] ?? []).filter((mention) => mention.end <= token.start);
      const here = joinedPersons(sentence, own, sentence);
      return here.length > 0 || own.some((mention) => BODIES.includes(mention.kind))
        ? here
        : joinedPersons(sentences[of - 1], bySentence[of - 1] ?? [], sentence);
    };
    const statePair = (token: Token): readonly ActorMention[] => {
      for (let back = number; back >= Math.max(0, number - REACH); back -= 1) {
        const before = (bySentence[back] ?? []).filter((mention) => mention.end <= token.start);
        const pair = coordinatedStates(sentences[back], before);
        if (pair.length > 0) return pair;
      }
      chief ??= chiefStates(mentions);
      return chief;
    };
    const recent = bySentence.slice(Math.max(0, number - BODY_REACH), number + 1).flat();
    for (const token of sentence.tokens) {
      if (!POINTING_WORDS.has(token.lower)) continue;
      // "He Lifeng": a family name is no pronoun
      const named = (bySentence[number] ?? []).some((mention) => mention.start <= token.start && token.end <= mention.end);
      if (quoted(token) || named) continue;
      const next = sentence.tokens[token.index + 1];
      const plural = countedNoun(sentence, token);
      if (plural) {
        const { noun, count } = plural;
        const ofStates = PAIR_STATES.has(noun.lower);
        const kinds: readonly ActorKind[] = STATE_WORDS.has(noun.lower)
          ? STATE_KINDS
          : ofStates
            ? ['state', 'territory', 'organization', 'group']
            : ['person'];
        const before = mentions.filter((mention) => mention.end <= token.start);
        const pair = ofStates && count === 2 ? statePair(token) : [];
        const last = pair.length > 0 ? pair : lastFew(before, kinds, count);
        // "A and B … The two leaders": nobody named but their states
        const meant = last.length > 0 || ofStates || count !== 2 ? last : statePair(token);
        const words = sentence.text.slice(token.start - sentence.start, noun.end - sentence.start);
        for (const mention of meant) found.push(pointAt(token, noun.end, words, mention));
        continue;
      }
      if (token.lower === 'the') {
        const body = bodyMeant(sentence, token, recent);
        if (body) {
          const words = sentence.text.slice(token.start - sentence.start, body.end - sentence.start);
          found.push(pointAt(token, body.end, words, body.mention));
        }
        continue;
      }
      // "followed her to China", not "her visit"
      const object = token.lower === 'her' && (next?.kind !== 'word' || OBJECT_FOLLOWERS.has(next.lower));
      const kinds: readonly ActorKind[] | null =
        object || PERSON_PRONOUNS.has(token.lower) ? ['person'] : BODY_PRONOUNS.has(token.lower) ? BODIES : null;
      const pair = token.lower === 'they' ? pairBefore(number, token) : [];
      if (pair.length > 0) {
        for (const mention of pair) found.push(pointAt(token, token.end, token.text, mention));
        continue;
      }
      const island = token.lower === 'island' && sentence.tokens[token.index - 1]?.lower === 'the' && next?.lower !== 'of';
      if (island) {
        const meant = mentions.findLast(
          (mention) => mention.kind === 'state' && mention.end <= token.start && ISLAND_STATES.has(mention.country ?? ''),
        );
        if (meant) found.push(pointAt(token, token.end, token.text, meant));
        continue;
      }
      // "it had begun": a happening, nobody
      const begun =
        token.lower === 'it' &&
        sentence.tokens.slice(token.index + 1, token.index + 3).some((word) => ASPECT_VERBS.has(verbLemma(word.lower, '')));
      if (begun) continue;
      const mention = kinds ? look(token, kinds) : FIRST_PERSONS.has(token.lower) ? voice : undefined;
      if (!mention) continue;
      const meant = pointAt(token, token.end, token.text, mention);
      found.push(meant);
      // "… he had talks with B. On Sunday he …": whom a pronoun means leads on to the next one
      if (SUBJECT_PRONOUNS.has(token.lower)) bySentence[number] = [...(bySentence[number] ?? []), meant].sort((a, b) => a.start - b.start);
    }
  });
  return found;
}
