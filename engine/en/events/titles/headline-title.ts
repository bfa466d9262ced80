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

/** "Blinken Meets Wang in Munich": writes words in lower case that the text has only in lower case. Abbreviations keep their capitals. */
export function inSentenceCase(headline: string, body: string): string {
  const words = headline.split(' ');
  if (words.filter((word) => /^\p{Lu}/u.test(word)).length < TITLE_CASE * words.length) return headline;
  const plain = new Set((body.match(/(?<!\p{L})\p{Ll}\p{L}*/gu) ?? []).map(stem));
  // the text also capitalizes these inside a sentence
  const names = new Set((body.match(/(?<=[\p{Ll},] )\p{Lu}\p{L}*/gu) ?? []).map(stem));
  const isPlain = (word: string): boolean => !/\p{Lu}.*\p{Lu}/u.test(word) && plain.has(stem(word)) && !names.has(stem(word));
  return words.map((word, at) => (at > 0 && isPlain(word) ? word.toLowerCase() : word)).join(' ');
}

/** Whether a title names a person of the article by a part of the name. Titles name persons in full. */
const hasPartOfName = (title: string, actors: readonly ActorMention[]): boolean => {
  const words = new Set(title.split(/[^\p{L}\p{M}’'-]+|[’']s(?!\p{L})/u));
  return actors.some(
    ({ kind, name }) =>
      kind === 'person' && !title.includes(name) && name.split(' ').some((part) => /^\p{Lu}/u.test(part) && words.has(part)),
  );
};

/** Returns the headline in the form of a title, or null if it is not one statement with full names. */
function statementOf(context: SentenceContext, actors: readonly ActorMention[]): string | null {
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
  return isWhole(title) && !hasPartOfName(title, actors) ? title : null;
}

/** Returns how clearly the headline states a mention of the opening sentences, or null if it does not. */
function clarity(title: string, isPlan: boolean, mention: EventMention, sentence: string, actors: readonly ActorMention[]): number | null {
  const isMain = mention.sentence < MAIN_NEWS.sentences && mention.salience >= LEAST_SALIENCE;
  if (!isMain || mention.polarity === 'negated' || isPlan !== (mention.status === 'planned')) return null;
  const acting = new Set(mention.actors.map(({ actor }) => actor));
  if (acting.size > 0 && !actors.some(({ actor, quote }) => acting.has(actor) && title.includes(quote))) return null;
  const [stems, own] = [contentStems(title), contentStems(sentence)];
  const share = [...stems].filter((one) => own.has(one)).length / Math.max(1, stems.size);
  const isNamed = stems.has(stem(mention.trigger.lemma)) || stems.has(mention.signature.trigger?.class ?? '');
  const isStated = share >= (isNamed ? LEAST_SHARE.named : LEAST_SHARE.unnamed);
  return isStated ? share + Number(isNamed) + mention.salience - mention.sentence : null;
}

/** Gives the headline to the mention that it states, if any. */
export function withHeadline(
  mentions: readonly EventMention[],
  [headline, ...more]: readonly SentenceContext[],
  { sentences }: ReadText,
  actors: readonly ActorMention[],
): readonly EventMention[] {
  const title = headline && more.length === 0 ? statementOf(headline, actors) : null;
  if (!headline || title === null) return mentions;
  const [verb] = headline.parsed.predicates;
  const isPlan = /^(?:infinitive|modal)$/.test(verb?.form ?? '') || /^(?:plan|intend|aim)$/.test(verb?.lemma ?? '');
  const ranked = mentions
    .map((mention) => ({ mention, rank: clarity(title, isPlan, mention, sentences[mention.sentence]?.text ?? '', actors) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
  return mentions.map((mention) => (mention === ranked[0]?.mention ? { ...mention, title } : mention));
}
