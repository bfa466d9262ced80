/** Uses the article's headline as the title of its main event: editors state it better than a clause does. */
import type { ActorMention, EventMention } from '../../../model/event';
import { MAIN_NEWS } from '../../../model/scorer';
import type { ReadText } from '../../../model/sentence';
import { contentStems, stem } from '../../resolve/signature';
import { isFiniteVerb } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { isClass } from './office';
import { isWhole } from './title-cuts';

/** Least share of the headline's content words in the event's sentence: with and without the event's own word in the headline. */
const LEAST_SHARE = { named: 0.3, unnamed: 0.5 };
const FEWEST_WORDS = 4;
const LEAST_SALIENCE = 0.5;
/** Least share of capitalized words in a headline in title case. */
const TITLE_CASE = 0.6;
/** Marks of headlines that are more, or less, than one statement. */
const NO_STATEMENT = /[?!…:;|"“”]|\.\.\.|^(?:readout|statement|fact sheet|joint|remarks|opinion|analysis|interview)\b/iu;

/** "Blinken Meets Wang in Munich": writes words in lower case whose forms the text has in lower case. */
export function inSentenceCase(headline: string, body: string): string {
  const words = headline.split(' ');
  if (words.filter((word) => /^\p{Lu}/u.test(word)).length < TITLE_CASE * words.length) return headline;
  const plain = new Set((body.match(/(?<!\p{L})\p{Ll}\p{L}*/gu) ?? []).map(stem));
  return words.map((word, at) => (at > 0 && plain.has(stem(word)) ? word.toLowerCase() : word)).join(' ');
}

/** Whether a title names a person of the article by the surname alone. Titles name persons in full. */
const hasSurname = (title: string, actors: readonly ActorMention[]): boolean =>
  actors.some(({ kind, name }) => {
    const [surname = '', ...given] = name.split(' ').reverse();
    return kind === 'person' && given.length > 0 && title.includes(surname) && !title.includes(`${given[0]} ${surname}`);
  });

/** Returns the headline in the form of a title, or null if it is not one statement with full names. */
function statementOf(headline: readonly SentenceContext[], actors: readonly ActorMention[]): string | null {
  const [context, ...more] = headline;
  if (!context || more.length > 0) return null;
  const { text } = context.parsed.sentence;
  const title = text.replace(/\s+/g, ' ').replace(/\.$/, '').trim();
  const states = context.parsed.predicates.some((one) => isFiniteVerb(one) || one.form === 'infinitive');
  if (
    !states ||
    isClass(context, 0, /^(?:VERB|AUX|ADP|SCONJ|PRON|ADV)$/) ||
    title.split(' ').length < FEWEST_WORDS ||
    NO_STATEMENT.test(title)
  )
    return null;
  return isWhole(title) && !hasSurname(title, actors) ? title : null;
}

/** Returns how clearly the headline states a mention of the opening sentences. 0 if it does not. */
function clarity(title: string, mention: EventMention, sentence: string, actors: readonly ActorMention[]): number {
  const isPlan = / to \p{Ll}+ | (?:will|plans?|may) /u.test(title);
  const isMain = mention.sentence < MAIN_NEWS.sentences && mention.salience >= LEAST_SALIENCE;
  if (!isMain || mention.polarity === 'negated' || isPlan !== (mention.status === 'planned')) return 0;
  const acting = new Set(mention.actors.map(({ actor }) => actor));
  if (acting.size > 0 && !actors.some(({ actor, quote }) => acting.has(actor) && title.includes(quote))) return 0;
  const [stems, own] = [contentStems(title), contentStems(sentence)];
  const share = [...stems].filter((one) => own.has(one)).length / Math.max(1, stems.size);
  const isNamed = stems.has(stem(mention.trigger.lemma)) || stems.has(mention.signature.trigger?.class ?? '');
  const least = isNamed ? LEAST_SHARE.named : LEAST_SHARE.unnamed;
  return share >= least ? share + (isNamed ? 1 : 0) + mention.salience - mention.sentence : 0;
}

/** Gives the headline to the mention that it states, if any. */
export function withHeadline(
  mentions: readonly EventMention[],
  headline: readonly SentenceContext[],
  { sentences }: ReadText,
  actors: readonly ActorMention[],
): readonly EventMention[] {
  const title = statementOf(headline, actors);
  if (title === null) return mentions;
  const found = mentions.map((mention) => clarity(title, mention, sentences[mention.sentence]?.text ?? '', actors));
  const most = Math.max(0, ...found);
  return mentions.map((mention, at) => (most > 0 && at === found.indexOf(most) ? { ...mention, title } : mention));
}
