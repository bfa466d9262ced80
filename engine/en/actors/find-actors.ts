/** Finds actors and places: first the vocabulary, then unknown bodies and persons, short later names and acting seats. */
import type { Quote } from '../../model/article';
import type { ActorMention } from '../../model/event';
import type { ReadText, Sentence } from '../../model/sentence';
import { readText } from '../text/read-text';
import { type ArticleMemory, findShortNames, printedNames, recall, rememberActors } from './article-memory';
import { type ActorIndex, foldWord } from './base/actor-index';
import { type ActorRef, type FoundActor, type SentenceActors, toMention, wordsOf } from './base/found-actor';
import { ownOrgans } from './base/state-organs';
import { findBodies } from './find-bodies';
import { isActive, matchVocabulary, seatActs } from './match-vocabulary';
import { findPersons } from './persons/find-persons';
import { inNewOffice } from './persons/person-affiliation';
import { spokenNames } from './persons/person-evidence';
import { createRoleReader, unstatedOffices } from './persons/role-references';

interface Pass extends SentenceActors {
  /** number of the sentence; -1 in the title */
  readonly number: number;
}

/** Resolves a one-word person ("President Talon") by title, if only one namesake in the vocabulary fits. */
function namesake(sentence: Sentence, actor: FoundActor, index: ActorIndex, published?: string): ActorRef | undefined {
  const candidates = index.byShortName.get(foldWord(actor.ref.name)) ?? [];
  const title = sentence.tokens[actor.from - 1]?.lower ?? '';
  const fitting = candidates.filter((person) => {
    const inOffice = isActive(person, published);
    const sameOffice = (person.office ?? '').toLowerCase().split(' ').includes(title.replace(/s$/, ''));
    const country = actor.ref.country;
    return inOffice && (country === undefined ? sameOffice : person.country === country);
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Keeps one description per actor across all mentions: the first one that adds an affiliation to the vocabulary's data. */
function describeOnce(passes: readonly { readonly found: readonly FoundActor[] }[], index: ActorIndex): ReadonlyMap<string, ActorRef> {
  const best = new Map<string, ActorRef>();
  for (const { found } of passes) {
    for (const { ref } of found) {
      const longest = best.get(ref.id);
      const plain = index.byId.get(ref.id)?.parent;
      if (!longest || (longest.parent === plain && ref.parent !== plain)) best.set(ref.id, ref);
    }
  }
  return best;
}

const settled = (found: readonly FoundActor[], refs: ReadonlyMap<string, ActorRef>): FoundActor[] =>
  found.map((actor) => ({ ...actor, ref: refs.get(actor.ref.id) ?? actor.ref }));

/** Replaces one-word persons with the person that the article means, otherwise with the vocabulary's person. */
function resolveShort(
  sentence: Sentence,
  number: number,
  found: readonly FoundActor[],
  memory: ArticleMemory,
  index: ActorIndex,
  published?: string,
): FoundActor[] {
  return found.map((actor) => {
    const isNew = actor.ref.id.startsWith('new:');
    const length = actor.to - actor.from;
    if (actor.ref.kind !== 'person' || length === 2 || (length > 2 && !isNew)) return actor;
    const words = sentence.tokens.slice(actor.from, actor.to).map(({ text }) => text);
    const ref =
      recall(memory, length === 1 ? (words[0] ?? '') : `${words[0]} ${words.at(-1)}`, number, actor.from) ??
      (length === 1 && isNew ? namesake(sentence, actor, index, published) : undefined);
    return ref ? { ...actor, ref, how: 'short' as const } : actor;
  });
}

function decideSeats(sentence: Sentence, found: readonly FoundActor[], inDateline: (at: number) => boolean): FoundActor[] {
  const acted = new Map<FoundActor, boolean>();
  return found.map((actor) => {
    if (actor.how !== 'seat') return actor;
    const acts = !inDateline(actor.from) && seatActs(sentence, found, actor, acted);
    acted.set(actor, acts);
    return acts ? { ...actor, how: 'name' as const } : { ...actor, how: 'place' as const };
  });
}

/** Finds every actor and place in a text. `title` introduces names, and `published` (a day) chooses between namesakes. */
export function findInSentences(text: ReadText, index: ActorIndex, title?: string, published?: string): readonly SentenceActors[] {
  const { dateline } = text;
  const titleText = title ? readText(title).sentences : [];
  const spoken = spokenNames(text.sentences);
  const pass = (sentence: Sentence, number: number): Pass => {
    // "US$140 million" is money
    const isMoney = ({ to }: FoundActor): boolean => /^[$€£]/.test(sentence.tokens[to]?.text ?? '');
    const listed = matchVocabulary(sentence, index, published).filter((one) => !isMoney(one));
    return { sentence, number, found: inNewOffice(sentence, findPersons(sentence, findBodies(sentence, listed), index, spoken)) };
  };
  const inDateline = (sentence: Sentence, at: number): boolean => dateline !== undefined && (sentence.tokens[at]?.end ?? 0) <= dateline.end;
  // In a dateline, an unknown name is a place, not a person or body: "SAN FRANCISCO, Nov. 10 —".
  const read = text.sentences.map((sentence): Pass => {
    const one = pass(sentence, sentence.index);
    return { ...one, found: one.found.filter((actor) => !(actor.ref.id.startsWith('new:') && inDateline(sentence, actor.from))) };
  });
  const readTitles = titleText.map((sentence) => pass(sentence, -1));
  const settledOrgans = ownOrgans([...read, ...readTitles], index);
  const [raw, rawTitles] = [settledOrgans.slice(0, read.length), settledOrgans.slice(read.length)];
  const described = describeOnce([...raw, ...rawTitles], index);
  const offices = unstatedOffices(
    raw.map((one) => ({ ...one, found: settled(one.found, described) })),
    index,
  );
  const roles = new Map([...described, ...offices]);
  const settle = (one: Pass): Pass => ({ ...one, found: settled(one.found, roles) });
  const passes = raw.map(settle);
  const titles = rawTitles.map(settle);
  const memory = rememberActors([...passes, ...titles]);
  const readRoles = createRoleReader(index);
  return passes.map(({ sentence, number, found }) => {
    const short = findShortNames(sentence, number, resolveShort(sentence, number, found, memory, index, published), memory);
    const resolved = readRoles(sentence, short);
    return { sentence, found: decideSeats(sentence, resolved, (at) => inDateline(sentence, at)) };
  });
}

/**
 * Returns actor mentions in reading order without overlaps; `body.slice(start, end) === quote`. States count wherever they appear, even
 * after "in". Capitals and seats count only when they act. Names outside the vocabulary get the ID `new:slug`.
 */
export function actorMentions(sentences: readonly SentenceActors[]): readonly ActorMention[] {
  const printed = printedNames(sentences);
  const mentions: ActorMention[] = [];
  for (const { sentence, found } of sentences) {
    for (const actor of found) {
      const mention = actor.how === 'place' ? null : toMention(sentence, actor);
      const name = mention ? printed(sentence, actor) : undefined;
      if (mention) mentions.push(name === undefined ? mention : { ...mention, printed: name });
    }
  }
  return mentions;
}

/** Returns the actor mentions in a text. `title` introduces names, and `published` (a day) chooses between namesakes. */
export const findActors = (text: ReadText, index: ActorIndex, title?: string, published?: string): readonly ActorMention[] =>
  actorMentions(findInSentences(text, index, title, published));

/** A place with its words at one position in the text. */
export interface PlaceMention extends Quote {
  readonly name: string;
  /** ISO 3166 alpha-3, if known */
  readonly country?: string;
}

/** Returns place candidates in reading order. */
export function placeMentions(sentences: readonly SentenceActors[]): readonly PlaceMention[] {
  return sentences.flatMap(({ sentence, found }) =>
    found.flatMap((actor) => {
      const mention = actor.how === 'place' ? toMention(sentence, actor) : null;
      if (!mention) return [];
      const { start, end, quote, country } = mention;
      const name = actor.ref.kind === 'place' ? actor.ref.name : wordsOf(sentence, actor.from, actor.to);
      return [{ start, end, quote, name, ...(country === undefined ? {} : { country }) }];
    }),
  );
}
