/** The title of a happening that only a noun names: its phrase with whose it is, between whom and where. */
import type { EventActor } from '../../../model/event';
import { phraseStart } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { isWhole, MOST_LENGTH } from './check-title';
import { keptTokens } from './kept-tokens';
import { isClass, isWord } from './office';
import { phrasesOf, shortened } from './phrases';
import * as W from './title-word';

type Words = readonly W.TitleWord[];

const BETWEEN =
  /^(?:wars?|clash(?:es)?|fighting|talks|negotiations?|treaty|deal|agreement|ceasefire|truce|accord|pact|conflict|consultations?|dialogue|meetings?|summit|call|conversation)$/i;
/** What is somebody's own. */
const OWN =
  /^(?:visits?|trips?|tour|arrival|stay|speech|remarks|statement|resignation|inauguration|death|trial|re-election|decision|call|threat|ultimatum|announcement)$/i;
const MOST_PARTIES = 3;

/** Names of those who take part: persons, else states, else bodies. */
function parties(actors: readonly EventActor[]): readonly string[] {
  const acting = actors.filter(({ kind, role }) => kind !== 'place' && role !== 'target');
  const lists = [/^person$/, /^(?:state|territory)$/, /./].map((kinds) => acting.filter(({ kind }) => kinds.test(kind)));
  const chosen = lists.find((list) => list.length > 0) ?? [];
  return chosen.length > MOST_PARTIES ? [] : chosen.map(({ name }) => W.nameInText(name));
}

/** "US election" names the United States. */
const saysWho = (context: SentenceContext, words: Words): boolean =>
  words.some(W.isNamed) || context.actors.some(({ quote }) => W.joinWords(words).includes(quote));

/** A phrase without a name with those whom it leaves out: "X's visit", "talks between A and B", "election in C"; null where nobody is left out or known. */
export function withParties({ context, actors, place }: W.TitleTask, words: Words): Words | null {
  const noun = context.nouns.find(({ head }) => words.some(({ at }) => at === head));
  const at = words.findIndex((word) => word.at === noun?.head) + 1;
  const [phrase, rest] = [words.slice(0, at), words.slice(at)];
  const name = phrase.at(-1)?.text ?? '';
  // "summit near X": where, but not whose
  const isPlaced = BETWEEN.test(name) && /^(?:in|at|near)$/.test(rest[0]?.text ?? '') && !phrase.some(W.isNamed);
  if (!noun || at === 0 || (!isPlaced && saysWho(context, words))) return null;
  const who = parties(actors);
  const [one, other] = who;
  if (other && BETWEEN.test(name)) return [...phrase, W.newWord('between', 'ADP'), W.newWord(W.joinNames(who)), ...rest];
  if (one && !other && OWN.test(name)) return [W.newWord(W.possessive(one)), ...words];
  const isHome = /^(?:election|protest)$/.test(noun.entry.themes[0] ?? '');
  const states = actors.filter(({ kind }) => kind === 'state' || kind === 'territory');
  const where = place?.split(',')[0] ?? (isHome && states.length === 1 ? states[0]?.name : undefined);
  if (!where || !(isHome || noun.entry.strong) || rest.some(({ text }) => text === 'in')) return null;
  return [...phrase, W.newWord('in', 'ADP'), W.newWord(W.nameInText(where)), ...rest];
}

/** "meeting with X": whose it is goes first. */
function withPartner({ actors }: W.TitleTask, words: Words): Words {
  const text = W.joinWords(words);
  const [one, ...others] = parties(actors).filter((name) => !text.includes(name.replace(/^the /, '')));
  const isOpen = / with /.test(text) && !/ (?:between|by|of) |[’']s? /.test(text) && others.length === 0;
  return one && isOpen ? [W.newWord(W.possessive(one)), ...words] : words;
}

function placedIn({ context, place }: W.TitleTask, title: string): string {
  const name = place?.split(',')[0] ?? '';
  const isSaid = title.includes(name) || context.actors.some((one) => one.name === name && title.includes(one.quote));
  const isKnown = isSaid || / (?:in|at|to|near) (?:the )?\p{Lu}/u.test(title) || title.length + name.length > MOST_LENGTH;
  return isKnown ? title : `${title} in ${W.nameInText(name)}`;
}

/** First token of the noun's phrase. */
export function startOf(context: SentenceContext, first: number): number {
  let from = phraseStart(context.parsed, first);
  for (let at = from; at < first; at += 1) {
    if (isWord(context, at, /^(?:of|it|them|him)$/)) from = at + 1;
    if (isWord(context, at, /^(?:its|their|his|her|an?|the)$/) && !isClass(context, at - 1, /^PROPN$/)) from = at;
  }
  return from;
}

export function nounTitle(task: W.TitleTask): string | null {
  const { context, happening } = task;
  const { noun } = happening;
  if (!noun) return null;
  const { predicates, sentence } = context.parsed;
  const from = startOf(context, noun.start);
  const starts = context.nouns.flatMap(({ start }) => (start > noun.head ? [phraseStart(context.parsed, start) - 1] : []));
  const kept = keptTokens(context, from, starts.find((at) => isWord(context, at, /^and$/)) ?? sentence.tokens.length);
  const stop = predicates.find((one) => isFiniteVerb(one) && one.start > noun.head)?.start ?? sentence.tokens.length;
  const behind = kept.filter((at) => at > noun.head && (at < stop || kept.includes(stop)));
  const head: Predicate = {
    ...noun,
    lemma: noun.entry.lemma,
    form: 'participle',
    perfect: false,
    passive: true,
    negated: false,
    modal: null,
    governor: null,
  };
  const phrases = phrasesOf(context, behind, head).filter(
    ({ spare, tokens }) => spare < 2 || isWord(context, tokens[0] ?? -1, /^(?:that|who|which|.+ing)$/),
  );
  for (const tokens of shortened(context, phrases, head)) {
    const words = W.titleWords(task, [...kept.filter((at) => at <= noun.head), ...tokens]);
    const [first] = words;
    if (!first || (first.wordClass === 'PRON' && !first.named) || /^(?:this|that|these|those|such|another)$/i.test(first.text)) return null;
    for (const some of [words, W.withoutOffices(words)]) {
      const plain = W.withoutArticle(some);
      const full = withParties(task, plain) ?? (saysWho(context, plain) ? withPartner(task, plain) : null);
      const title = full && placedIn(task, W.upperFirst(W.joinWords(full)));
      if (title && isWhole(title) && title.split(' ').length > 2) return title;
    }
  }
  return null;
}
