/** "the bloc", "the ministry", "the company", "the country": which body or state named before such a noun means. */

import type { ActorMention } from '../../../../model/event';
import type { Sentence, Token } from '../../../../model/sentence';
import { step } from '../../../../model/step';
import { CALENDAR_WORDS } from '../../../lexicon/actor-words';
import { BODY_MODIFIERS, BODY_NOUNS, type BodyNoun, CAPITAL_NOUNS, LAND_NOUNS, LANDS_BY_NOUN } from '../../../lexicon/reference-nouns';

const fits = (mention: ActorMention, noun: BodyNoun): boolean =>
  noun.kinds.includes(mention.kind) && (noun.name === undefined || noun.name.test(mention.name));

/** The noun with "the" in front, a word that tells its kind between at most ("the regional body"), and no name, complement or possessor around it. */
function bareNoun({ tokens }: Sentence, token: Token): Token | null {
  const [first, second] = [tokens[token.index + 1], tokens[token.index + 2]];
  if (token.lower !== 'the' || !first) return null;
  const noun = second && BODY_MODIFIERS.has(first.lower) && BODY_NOUNS.has(second.lower) ? second : first;
  const next = tokens[noun.index + 1];
  if (!LAND_NOUNS.has(noun.lower) && !BODY_NOUNS.has(noun.lower)) return null;
  // "the Council": a body that is called so, never "the Republic" or "the Party"
  if (/^\p{Lu}/u.test(noun.text) && !CAPITAL_NOUNS.has(noun.lower)) return null;
  const when = next?.lower === 'in' ? tokens[next.index + 1]?.lower : undefined;
  if (when !== undefined && BODY_NOUNS.has(noun.lower) && (CALENDAR_WORDS.has(when) || /^\d{4}$/.test(when))) return noun;
  // "accused the kingdom of jailing …"
  if (next?.lower === 'of' && /ing$/.test(tokens[next.index + 1]?.lower ?? '')) return noun;
  if (next && (/^\p{Lu}/u.test(next.text) || ['of', '-', 'that', 'which', 'who', 'where', 'in'].includes(next.lower))) return null;
  return noun;
}

/** The state that "the country" means: not the one that acts in the sentence, and the only other one spoken of near by. */
function landMeant(sentence: Sentence, before: readonly ActorMention[], noun: string): ActorMention | undefined {
  const fitting = LANDS_BY_NOUN.get(noun);
  const states = before.filter(
    ({ kind, country }) => (kind === 'state' || kind === 'territory') && (!fitting || fitting.has(country ?? '')),
  );
  const acting = states.find(({ start }) => start >= sentence.start)?.actor;
  const others = states.filter(({ actor }) => actor !== acting);
  const ids = new Set((others.length > 0 ? others : states).map(({ actor }) => actor));
  return ids.size === 1 ? (others.at(-1) ?? states.at(-1)) : undefined;
}

/** The body named last that the noun may mean, rather not the one that acts in the sentence ("X sold the airline 39 planes"). */
function lastFitting(sentence: Sentence, before: readonly ActorMention[], kind: BodyNoun): ActorMention | undefined {
  const all = before.filter((one) => fits(one, kind));
  const liked = all.filter(({ name }) => kind.likes?.test(name));
  const fitting = liked.length > 0 ? liked : all;
  const acting = fitting.find(({ start }) => start >= sentence.start)?.actor;
  return fitting.findLast(({ actor }) => actor !== acting) ?? fitting.at(-1);
}

/** The mention meant by "the" + noun at `token`; undefined where none fits. `mentions` are those near it, in order; those behind it are passed over. */
export const bodyMeant = step(
  'actors/body-references',
  (
    sentence: Sentence,
    token: Token,
    mentions: readonly ActorMention[],
    voice?: ActorMention,
  ): { readonly mention: ActorMention; readonly end: number } | undefined => {
    const found = bareNoun(sentence, token);
    if (!found) return undefined;
    const { lower: noun, end } = found;
    const before = mentions.filter((mention) => mention.end <= token.start);
    const kind = BODY_NOUNS.get(noun);
    // "the Department" of a release is the one that speaks
    const own = noun === 'department' && voice?.kind === 'state' ? voice : undefined;
    const mention = LAND_NOUNS.has(noun)
      ? landMeant(sentence, before, noun)
      : kind
        ? (lastFitting(sentence, before, kind) ?? own)
        : undefined;
    return mention ? { mention, end } : undefined;
  },
  () => undefined,
);

/** The only body of a whole article that the noun may mean, however far back it was named. */
export function onlyBody(sentence: Sentence, token: Token, mentions: readonly ActorMention[]): ReturnType<typeof bodyMeant> {
  const kind = BODY_NOUNS.get(bareNoun(sentence, token)?.lower ?? '');
  const fitting = kind ? mentions.filter((one) => one.end <= token.start && fits(one, kind)) : [];
  return new Set(fitting.map(({ actor }) => actor)).size === 1 ? bodyMeant(sentence, token, fitting) : undefined;
}
