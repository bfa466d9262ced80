/** "the bloc", "the ministry", "the company", "the country": which body or state named before such a noun means. */
import { BODY_NOUNS, type BodyNoun, CAPITAL_NOUNS, LAND_NOUNS } from '../../lexicon/reference-nouns';
import type { ActorMention } from '../../model/event';
import type { Sentence, Token } from '../../model/sentence';

const fits = (mention: ActorMention, noun: BodyNoun): boolean =>
  noun.kinds.includes(mention.kind) && (noun.name === undefined || noun.name.test(mention.name));

/** The noun with "the" in front and no name, complement or possessor around it. */
function bareNoun(sentence: Sentence, token: Token): string | null {
  const { tokens } = sentence;
  const [noun, next] = [tokens[token.index + 1], tokens[token.index + 2]];
  if (token.lower !== 'the' || !noun || !(LAND_NOUNS.has(noun.lower) || BODY_NOUNS.has(noun.lower))) return null;
  // "the Council": a body that is called so, never "the Republic" or "the Party"
  if (/^\p{Lu}/u.test(noun.text) && !CAPITAL_NOUNS.has(noun.lower)) return null;
  if (next && (/^\p{Lu}/u.test(next.text) || ['of', '-', 'that', 'which', 'who', 'where', 'in'].includes(next.lower))) return null;
  return noun.lower;
}

/** The mention meant by "the" + noun at `token`; undefined where none fits. `mentions` are those near it, in order; those behind it are passed over. */
export function bodyMeant(
  sentence: Sentence,
  token: Token,
  mentions: readonly ActorMention[],
): { readonly mention: ActorMention; readonly end: number } | undefined {
  const noun = bareNoun(sentence, token);
  const end = sentence.tokens[token.index + 1]?.end;
  if (noun === null || end === undefined) return undefined;
  const before = mentions.filter((mention) => mention.end <= token.start);
  if (LAND_NOUNS.has(noun)) {
    // the state spoken of last where only one is spoken of
    const states = before.filter(({ kind }) => kind === 'state');
    const ids = new Set(states.map(({ actor }) => actor));
    const mention = states.at(-1);
    return ids.size === 1 && mention ? { mention, end } : undefined;
  }
  const kind = BODY_NOUNS.get(noun);
  const mention = kind ? before.findLast((one) => fits(one, kind)) : undefined;
  return mention ? { mention, end } : undefined;
}
