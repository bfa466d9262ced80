/** Names in titles: persons written in full, and whom a pronoun stands for. */
import { isCapitalised } from '../../../actors/base/found-actor';
import { COURTESIES } from '../../../lexicon/actor-words';
import { PERSONAL_EVENTS } from '../../../lexicon/reference-nouns';
import { NAMES_WITH_ARTICLE } from '../../../lexicon/title-words';
import type { ActorMention } from '../../../model/event';
import { wordAt } from '../../sentence/parsed-sentence';
import type { SentenceContext } from '../../sentence/sentence-context';
import { possessive } from './possessive';
import { personAt } from './title-office';

const NAMED_AFTER = new Set('administration government cabinet campaign family camp team doctrine plan regime'.split(' '));

/** A name as it stands inside a sentence: "the United States". */
export const nameInText = (name: string): string => (NAMES_WITH_ARTICLE.test(name) ? `the ${name}` : name);

/** Those whom a word stands for, as a title writes them. */
export interface Named {
  readonly text: string;
  readonly end: number;
  readonly count: number;
}

/** "its troops", "his trial"; "her" only in front of a happening of her own. */
const isOwner = (pronoun: string, next: string | undefined): boolean =>
  /^(?:its|their|his)$/i.test(pronoun) || (/^her$/i.test(pronoun) && PERSONAL_EVENTS.has(next ?? ''));

/** "The army of X said its troops …": the troops of X. */
const FORCES_OF = /^(Army|Navy|Air force|Armed forces|Military|Coast guard|Government|\p{L}+ ministry) of (?:the )?/iu;

/** "Army of Pakistan" is "Pakistan's army" in a headline. */
function asOwned(name: string): string {
  const [of, forces] = FORCES_OF.exec(name) ?? [];
  return of === undefined || forces === undefined ? name : `${possessive(name.slice(of.length))} ${forces.toLowerCase()}`;
}

/** Those whom the word at `index` stands for: `first` and the other references there. */
function namedBy(context: SentenceContext, index: number, first: ActorMention, references: readonly ActorMention[]): Named {
  const meant = references.filter((mention) => mention.start === first.start);
  const owns = isOwner(first.quote, context.parsed.sentence.tokens[index + 1]?.lower);
  const names = [...new Set(meant.map(({ name }) => (owns ? name.replace(FORCES_OF, '') : asOwned(name))))];
  const [name = ''] = names;
  const named = names.length > 1 ? `${nameInText(name)} and ${nameInText(names[1] ?? '')}` : nameInText(name);
  return {
    text: owns ? possessive(named) : named,
    end: first.end,
    count: names.length,
  };
}

/** Whom the word at `index` names or stands for. */
export function nameAt(context: SentenceContext, index: number, references: readonly ActorMention[]): Named | undefined {
  const token = context.parsed.sentence.tokens[index];
  if (!token) return undefined;
  for (const mention of references) if (mention.start === token.start) return namedBy(context, index, mention, references);
  const person = personAt(context, index);
  return person && !onlyTells(context, person) ? { text: person.name, end: person.end, count: 1 } : undefined;
}

/** "the Biden administration": the name only says which. */
const onlyTells = ({ parsed }: SentenceContext, { end }: ActorMention): boolean =>
  parsed.sentence.tokens.some(({ start, lower }) => start > end && start <= end + 1 && NAMED_AFTER.has(lower));

/** "Mr", or the point behind it, before somebody whose name a title writes in full. */
export function isCourtesy(context: SentenceContext, index: number): boolean {
  const at = wordAt(context.parsed, index) === '.' ? index - 1 : index;
  const token = context.parsed.sentence.tokens[at];
  if (!token || !isCapitalised(token) || !COURTESIES.has(token.lower)) return false;
  const name = wordAt(context.parsed, at + 1) === '.' ? at + 2 : at + 1;
  return personAt(context, name)?.name.includes(' ') === true;
}
