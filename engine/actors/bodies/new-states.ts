/**
 * States that no vocabulary holds, told by where an article puts their names: "Kardovia expelled two diplomats", "the Republic of Talmere", "its border with X".
 * One place that only states have is enough; of those that others have as well it takes two of different kinds.
 */
import { SENTENCE_OPENERS } from '../../lexicon/abbreviations';
import {
  CALENDAR_WORDS,
  FIGHTERS,
  GENERIC_NAME_WORDS,
  ORGAN_HEADS,
  ORGANIZATION_HEADS,
  ROLE_NOUNS,
  TITLE_HEADS,
  TITLE_MODIFIERS,
} from '../../lexicon/actor-words';
import { COUNT_WORDS } from '../../lexicon/reference-nouns';
import {
  BESIDE_STATES,
  BETWEEN_STATES,
  DEEDS_OF_STATES,
  HOUSES_OF_STATES,
  OBJECTS_OF_STATES,
  OFTEN_OWNED_BY_STATES,
  OWNED_BY_STATES,
  POWERS_OF_STATES,
  QUARTERS,
  STATE_FORMS,
  SURELY_BESIDE_STATES,
  TITLES_OF_STATES,
  WORDS_OF_STATES,
} from '../../lexicon/state-slots';
import type { VocabularyActor } from '../../model/event';
import type { Sentence } from '../../model/sentence';
import { type ActorIndex, foldWord, longestMatch } from '../base/actor-index';
import { isNamePart } from '../base/body-of-kind';
import { isCapitalised, newActorId, wordsOf } from '../base/found-actor';
import { isPossessive } from '../base/state-organs';

const LONGEST_NAME = 3;
const SHORTEST = 4;
const REACH = 7;
/** What it takes to be a state. */
const ENOUGH = 2;
/** Words of other names than those of states. */
const OTHER_NAMES = [TITLE_HEADS, TITLE_MODIFIERS, CALENDAR_WORDS, ORGAN_HEADS, ORGANIZATION_HEADS, ROLE_NOUNS, FIGHTERS];
const GENERIC: ReadonlySet<string> = new Set([...STATE_FORMS, ...GENERIC_NAME_WORDS, 'islands', 'emirates']);
/** No noun behind an adjective: "Karvela was". */
const VERBS = /^(?:is|was|are|were|has|had|have|will|would|said|of|in|on|at|to|and|that|who)$/;
const ADJECTIVE = /(?:an|ese|ish|i|er|ic)s?$/;

/** A run of capitals that the vocabulary does not know, and where it stands. */
interface Run {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

const word = ({ tokens }: Sentence, at: number): string => tokens[at]?.lower ?? '';
const isThe = (sentence: Sentence, at: number): boolean => word(sentence, at) === 'the';

/** The unknown names of a sentence. */
function unknownRuns(sentence: Sentence, index: ActorIndex): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < sentence.tokens.length; from += 1) {
    // "Two Kardovian pilots"
    const opens = from === 0 && COUNT_WORDS.has(word(sentence, from));
    if (opens || !isNamePart(sentence, from)) continue;
    const known = longestMatch(index, sentence.tokens, from);
    if (known) from = known.to - 1;
    if (known) continue;
    let to = from + 1;
    while (isNamePart(sentence, to) && !longestMatch(index, sentence.tokens, to)) to += 1;
    runs.push({ sentence, from, to, name: wordsOf(sentence, from, to) });
    from = to - 1;
  }
  return runs;
}

/** May be a state's name at all: no person's, no body's, no plain word that opens a sentence. */
function canBeState({ sentence, from, to, name }: Run, index: ActorIndex, plain: ReadonlySet<string>): boolean {
  const [first, before] = [sentence.tokens[from], sentence.tokens[from - 1]];
  if (!first || to - from > LONGEST_NAME || name.length < SHORTEST || name === name.toUpperCase()) return false;
  if (from === 0 && (SENTENCE_OPENERS.has(first.text) || plain.has(first.lower))) return false;
  if (before?.text === '-' || sentence.tokens[to]?.text === '-' || isCapitalised(sentence.tokens[to])) return false;
  // "the Marwan Islands"
  const isLand = to - from > 1 && GENERIC.has(word(sentence, to - 1));
  if ((!isLand && index.givenNames.has(foldWord(first.text))) || index.byShortName.has(foldWord(name))) return false;
  if (to - from === 1 && GENERIC.has(first.lower)) return false;
  return sentence.tokens.slice(from, to).every(({ lower }) => OTHER_NAMES.every((list) => !list.has(lower)));
}

/** "between Chad and X", "between X and Chad": the other one is a state of the vocabulary. */
function isBetween({ sentence, from, to }: Run, index: ActorIndex): boolean {
  const { tokens } = sentence;
  const isLand = (at: number): boolean => /^(?:state|territory)$/.test(longestMatch(index, tokens, at)?.entries[0]?.actor.kind ?? '');
  const between = tokens.findLastIndex(({ lower, index: at }) => lower === 'between' && at < from && from - at < REACH);
  if (between < 0 || !tokens.slice(Math.max(0, between - REACH), between).some(({ lower }) => BETWEEN_STATES.has(lower))) return false;
  const first = isThe(sentence, between + 1) ? between + 2 : between + 1;
  const second = isThe(sentence, to + 1) ? to + 2 : to + 1;
  return from === first || (STATE_FORMS.has(word(sentence, first)) && from === first + 2)
    ? word(sentence, to) === 'and' && isLand(second)
    : isLand(first) && tokens.slice(first, from).some(({ lower }) => lower === 'and');
}

/** "Orvane's", "the Marwan Islands'" */
const isOwner = ({ tokens }: Sentence, to: number): boolean =>
  isPossessive(tokens[to]?.text) || (/^['’]$/.test(tokens[to]?.text ?? '') && /s$/.test(tokens[to - 1]?.text ?? ''));

/** "Prime Minister Kaja Lind of X": the title in front of the name before "of"; empty for none. */
function titleBefore(sentence: Sentence, of: number): string {
  let at = of - 1;
  while (of - at <= LONGEST_NAME && isCapitalised(sentence.tokens[at]) && !TITLES_OF_STATES.has(word(sentence, at))) at -= 1;
  return at < of - 1 && isCapitalised(sentence.tokens[at + 1]) && TITLES_OF_STATES.has(word(sentence, at)) ? word(sentence, at) : '';
}

/** The kinds of places in which the name stands, with what each weighs. */
function slotsOf(run: Run, index: ActorIndex): readonly (readonly [slot: string, weight: number])[] {
  const { sentence, from, to } = run;
  const slots: (readonly [string, number])[] = [];
  const at = isThe(sentence, from - 1) ? from - 2 : from - 1;
  const [preposition, noun] = [word(sentence, at), word(sentence, at - 1)];
  if (preposition === 'of' && STATE_FORMS.has(noun) && isCapitalised(sentence.tokens[at - 1])) slots.push(['form', ENOUGH]);
  if (to - from > 1 && GENERIC.has(word(sentence, to - 1))) slots.push(['form', 1]);
  if (BESIDE_STATES.get(preposition)?.has(noun)) slots.push(['beside', SURELY_BESIDE_STATES.has(noun) ? ENOUGH : 1]);
  if (isBetween(run, index)) slots.push(['between', ENOUGH]);
  const governs = preposition === 'of' ? titleBefore(sentence, from - 1) : '';
  if (governs !== '') slots.push(['governs', governs === 'president' ? 1 : ENOUGH]);
  if (QUARTERS.has(preposition)) slots.push(['where', 1]);
  if (isOwner(sentence, to)) {
    const owned = QUARTERS.has(word(sentence, to + 1)) ? word(sentence, to + 2) : word(sentence, to + 1);
    if (OWNED_BY_STATES.has(owned) || HOUSES_OF_STATES.has(word(sentence, to + 2))) slots.push(['owner', ENOUGH]);
    else if (OFTEN_OWNED_BY_STATES.has(owned)) slots.push(['owner', 1]);
  }
  const opens = from === 0 || (from === 1 && isThe(sentence, 0)) || sentence.tokens[from - 1]?.text === ',' || preposition === 'that';
  const verb = word(sentence, to);
  if (opens && DEEDS_OF_STATES.has(verb)) {
    const object = sentence.tokens.slice(to + 1, to + REACH).some(({ lower }) => OBJECTS_OF_STATES.has(lower));
    slots.push(['deed', object ? ENOUGH : 1]);
  } else if (opens && WORDS_OF_STATES.has(verb)) slots.push(['deed', 1]);
  return slots;
}

/** "Kardovian" for "Kardovia", "Wellanese" for "Wellan Islands". */
function isAdjectiveOf(adjective: string, name: string): boolean {
  const [key = ''] = name.split(' ');
  const stem = key.slice(0, Math.max(SHORTEST, key.length - 2));
  return adjective !== key && adjective.startsWith(stem) && ADJECTIVE.test(adjective) && adjective.length <= key.length + 4;
}

/** The states that the sentences of an article tell of and `index` does not hold, with the adjectives that go with them. */
export function findNewStates(sentences: readonly Sentence[], index: ActorIndex): readonly VocabularyActor[] {
  const runs = sentences.flatMap((sentence) => unknownRuns(sentence, index));
  if (runs.length === 0) return [];
  const plain = new Set(sentences.flatMap(({ tokens }) => tokens.flatMap(({ text, lower }) => (text === lower ? lower : []))));
  const able = runs.filter((run) => canBeState(run, index, plain));
  const slots = new Map<string, Map<string, number>>();
  for (const run of able) {
    for (const [slot, weight] of slotsOf(run, index)) {
      const known = slots.get(run.name) ?? new Map<string, number>();
      slots.set(run.name, known.set(slot, Math.max(weight, known.get(slot) ?? 0)));
    }
  }
  if (slots.size === 0) return [];
  // "Amadou Sylla", "President Sylla": a family name
  const families = new Set(
    runs.flatMap(({ sentence, from, to }) => {
      const last = sentence.tokens[to - 1]?.text ?? '';
      const titled = TITLE_HEADS.has(word(sentence, from - 1)) || TITLE_HEADS.has(word(sentence, from));
      return to - from > 1 || titled ? [last] : [];
    }),
  );
  const single = new Map(runs.filter(({ from, to }) => to - from === 1).map((run) => [run.name, run] as const));
  return [...slots].flatMap(([name, own]) => {
    if (families.has(name)) return [];
    const adjectives = [...single.keys()].filter((other) => isAdjectiveOf(other, name));
    const people = adjectives.map((one) => {
      const run = single.get(one);
      const next = run?.sentence.tokens[run.to];
      if (next?.kind !== 'word' || isCapitalised(next) || VERBS.test(next.lower)) return 0;
      return POWERS_OF_STATES.has(next.lower) ? ENOUGH : 1;
    });
    const weight = [...own.values()].reduce((sum, one) => sum + one, Math.max(0, ...people));
    if (weight < ENOUGH) return [];
    const id = newActorId(name);
    const forms = ['Republic', 'Kingdom'].map((form) => `${form} of ${name}`);
    return [{ id, name, kind: 'state' as const, aliases: [...adjectives, ...forms], country: id }];
  });
}
