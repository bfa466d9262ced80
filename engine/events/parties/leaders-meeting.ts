/** A meeting of heads of state or government is a summit, also where the sentence does not use the word. */
import { PORTFOLIO_WORDS, TITLE_HEADS, TITLE_MODIFIERS } from '../../lexicon/actor-words';
import { HEAD_OFFICES, NOT_HEAD } from '../../lexicon/head-offices';
import type { EventActor, ThemeId } from '../../model/event';
import type { SentenceContext } from '../sentence/sentence-context';
import type { ActorLookup } from './event-actors';
import { tokenOf } from './party';

const MEETINGS: readonly ThemeId[] = ['meeting', 'negotiation'];

/** Themes with `summit` put in second place where leaders of two states meet; `themes` themselves otherwise. */
export function withSummit(
  context: SentenceContext,
  themes: readonly ThemeId[],
  actors: readonly EventActor[],
  lookup: ActorLookup,
): readonly ThemeId[] {
  const [chief, ...others] = themes;
  if (chief === undefined || !MEETINGS.includes(chief) || themes.includes('summit')) return themes;
  const states = new Set(
    actors.flatMap(({ actor, kind, country }) =>
      kind === 'person' && country !== undefined && isLeader(titleBefore(context, actor), lookup(actor)?.office) ? [country] : [],
    ),
  );
  return states.size > 1 ? [chief, 'summit', ...others] : themes;
}

/** The title of the text decides; without one, the office for which a person is known. */
function isLeader(title: readonly string[], office: string | undefined): boolean {
  const words = title.length > 0 ? title : (office?.toLowerCase().split(/\s+/) ?? []);
  if (words.some((word) => NOT_HEAD.has(word))) return false;
  return words.some((word, at) => HEAD_OFFICES.has(word) || HEAD_OFFICES.has(`${word} ${words[at + 1] ?? ''}`));
}

/** The words of the title in front of a name, lower case and in order: "vice president" of "Vice President Han Zheng". */
function titleBefore(context: SentenceContext, actor: string): readonly string[] {
  const { sentence } = context.parsed;
  const mention = context.actors.find((one) => one.actor === actor);
  if (!mention) return [];
  const name = tokenOf(context, mention.start);
  let from = name;
  for (let word = sentence.tokens[from - 1]?.lower; word !== undefined; word = sentence.tokens[from - 1]?.lower) {
    if (!TITLE_HEADS.has(word) && !TITLE_MODIFIERS.has(word) && !PORTFOLIO_WORDS.has(word)) break;
    from -= 1;
  }
  return sentence.tokens.slice(from, name).map((token) => token.lower);
}
