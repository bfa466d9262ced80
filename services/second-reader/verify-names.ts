/** Compares the names in an answer with the actors in the article and in the vocabulary. */
import { type ActorKind, type ActorMention, type EventActor, findActors, readText } from '@/engine/index';
import type { AnswerActor } from './answer';
import { type ArticleReading, stands } from './article-reading';

const GROUP_WORDS =
  /\b(?:police|prosecutors|protesters|demonstrators|officials|authorities|rebels|militants|soldiers|troops|forces|lawmakers|workers|students|residents|people|families)\b/i;
const BODY_WORDS =
  /\b(?:ministry|department|party|council|court|parliament|senate|congress|committee|commission|agency|organi[sz]ation|union|bank|group|front|army|navy|government|office|university|association|federation|company|corporation|bureau|cabinet|coalition|alliance|league|movement|institute|foundation|service|board|authority|assembly|house|fund|force|network|news|times|post)\b/i;

/** Returns null for a name that is neither in the article nor in the vocabulary. */
export function verifyName({ name, role }: AnswerActor, reading: ArticleReading): EventActor | null {
  const matches = findActors(readText(name), reading.index, undefined, reading.article.published);
  const [only] = matches.length === 1 && matches[0] && covers(matches[0], name) ? matches : [];
  const named =
    (only && reading.names.find(({ actor }) => actor === only.actor)) ?? reading.names.find((mention) => isCalled(mention, name));
  if (named) return actorOf(named, role, reading);
  if (only && !only.actor.startsWith('new:')) return actorOf(only, role, reading);
  if (!stands(reading, name, nameParts(name))) return null;
  return { actor: `new:${wordsOf(name).join('-')}`, name, kind: only?.kind ?? kindOf(name, reading), role };
}

/** Whether the mention covers the whole name, except articles and offices. */
function covers({ quote }: ActorMention, name: string): boolean {
  const quoted = wordsOf(quote);
  return wordsOf(name).every((word) => quoted.includes(word));
}

function actorOf(
  { actor, name, kind, printed, parent, country }: ActorMention,
  role: EventActor['role'],
  { index }: ArticleReading,
): EventActor {
  const above = parent === undefined ? undefined : index.byId.get(parent);
  const state = kind === 'organ' && above ? (index.stateOf.get(above.country ?? '')?.name ?? above.name) : undefined;
  return {
    ...{ actor, name, kind, role },
    ...(printed === undefined ? {} : { printed }),
    ...(state === undefined ? {} : { state }),
    ...(country === undefined ? {} : { country }),
  };
}

/** Whether the words match. For a person, some of them are enough if they include the last. */
function isCalled(mention: ActorMention, name: string): boolean {
  const sought = wordsOf(name);
  const full = wordsOf(mention.printed ?? mention.name);
  if (mention.kind !== 'person') return [mention.name, mention.printed ?? '', mention.quote].some((one) => sameWords(wordsOf(one), sought));
  if (full.at(-1) !== sought.at(-1)) return sameWords(wordsOf(mention.name), sought);
  const [few, many] = full.length <= sought.length ? [full, sought] : [sought, full];
  return few.length > 0 && few.every((word) => many.includes(word));
}

const sameWords = (one: readonly string[], other: readonly string[]): boolean => one.length > 0 && one.join(' ') === other.join(' ');

/** "Texas prosecutors": the article may contain the words apart from each other. */
const nameParts = (name: string): readonly string[] => name.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [name];

const wordsOf = (text: string): readonly string[] =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word !== 'the');

function kindOf(name: string, { index }: ArticleReading): ActorKind {
  if (BODY_WORDS.test(name)) return 'organization';
  if (GROUP_WORDS.test(name) || /^\p{Ll}/u.test(name)) return 'group';
  const words = name.split(' ');
  const capitalized = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
  if (index.givenNames.has(words[0] ?? '') || (words.length > 1 && words.length < 5 && capitalized >= 2)) return 'person';
  return 'organization';
}
