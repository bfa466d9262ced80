/** Sentences → actor mentions: vocabulary, then bodies and persons it does not hold, then short later names, then acting seats. */
import type { ActorMention } from '../model/event';
import type { ReadText, Sentence } from '../model/sentence';
import { readText } from '../text/read-text';
import type { ActorIndex } from './actor-index';
import { foldWord } from './actor-index';
import { type ArticleMemory, findShortNames, recall, rememberActors } from './article-memory';
import { findBodies } from './find-bodies';
import { findPersons } from './find-persons';
import type { ActorRef, FoundActor } from './found-actor';
import { toMention } from './found-actor';
import { matchVocabulary } from './match-vocabulary';
import { seatActs } from './seat-acts';

/** What was found in one sentence; seats are decided, places still among it. */
export interface SentenceActors {
  readonly sentence: Sentence;
  readonly found: readonly FoundActor[];
}

const firstPass = (sentence: Sentence, index: ActorIndex, published?: string): FoundActor[] =>
  findPersons(sentence, findBodies(sentence, matchVocabulary(sentence, index, published)), index);

/** A one-word person ("President Talon") by title: the vocabulary's only fitting namesake. */
function namesake(sentence: Sentence, actor: FoundActor, index: ActorIndex, published?: string): ActorRef | undefined {
  const candidates = index.byShortName.get(foldWord(actor.ref.name)) ?? [];
  const title = sentence.tokens[actor.from - 1]?.lower ?? '';
  const year = published?.slice(0, 4);
  const fitting = candidates.filter((person) => {
    const inOffice = year === undefined || ((person.active?.from ?? '0') <= year && year <= (person.active?.to?.slice(0, 4) ?? '9999'));
    const sameOffice = (person.office ?? '').toLowerCase().split(' ').includes(title.replace(/s$/, ''));
    const country = actor.ref.country;
    return inOffice && (country === undefined ? sameOffice : person.country === country);
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Replaces one-word persons by whom the article, or else the vocabulary, means by that name. */
function resolveShort(
  sentence: Sentence,
  number: number,
  found: readonly FoundActor[],
  memory: ArticleMemory,
  index: ActorIndex,
  published?: string,
): FoundActor[] {
  return found.map((actor) => {
    if (actor.ref.kind !== 'person' || actor.to - actor.from > 1) return actor;
    const word = sentence.tokens[actor.from]?.text ?? '';
    const ref = recall(memory, word, number) ?? (actor.ref.id.startsWith('new:') ? namesake(sentence, actor, index, published) : undefined);
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

/** Every actor and place of a text, sentence by sentence. */
export function findInSentences(text: ReadText, index: ActorIndex, title?: string, published?: string): readonly SentenceActors[] {
  const passes = text.sentences.map((sentence) => ({ sentence, number: sentence.index, found: firstPass(sentence, index, published) }));
  const titles = title
    ? readText(title).sentences.map((sentence) => ({ sentence, number: -1, found: firstPass(sentence, index, published) }))
    : [];
  const memory = rememberActors([...passes, ...titles]);
  const dateline = text.dateline;
  return passes.map(({ sentence, number, found }) => {
    const resolved = findShortNames(sentence, number, resolveShort(sentence, number, found, memory, index, published), memory);
    const inDateline = (at: number): boolean => dateline !== undefined && (sentence.tokens[at]?.end ?? 0) <= dateline.end;
    return { sentence, found: decideSeats(sentence, resolved, inDateline) };
  });
}

/**
 * Actor mentions in reading order, not overlapping; `body.slice(start, end) === quote`. States are mentioned wherever they are named,
 * after "in" too; capitals and seats only where they act. Names the vocabulary does not hold become `new:slug`.
 * `title` introduces names, `published` (a day) chooses between namesakes.
 */
export function findActors(text: ReadText, index: ActorIndex, title?: string, published?: string): readonly ActorMention[] {
  return findInSentences(text, index, title, published).flatMap(({ sentence, found }) =>
    found.flatMap((actor) => (actor.how === 'place' ? [] : (toMention(sentence, actor) ?? []))),
  );
}
