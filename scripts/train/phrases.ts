/** Generates short sentences from `data/gold/phrases.json`, which link a verb with its object or subject to an action or themes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { thirdPerson } from '@/engine/en/events/sentence/verb-forms';
import { ACTION_VERBS } from '@/engine/en/lexicon/action-verbs';
import { CLASSES_OF_NOUN } from '@/engine/en/lexicon/object-classes';
import type { ThemeId } from '@/engine/model/event';
import type { ActionLabel } from '@/engine/model/scorer';

interface PhraseRow {
  readonly action?: ActionLabel;
  readonly themes?: readonly ThemeId[];
  /** lemmas; a particle follows a hyphen */
  readonly verbs: string;
  /** "a+b" requires both words; "@class" is any noun of the class */
  readonly objects?: string;
  readonly subjects?: string;
  /** maximum number of sentences per verb */
  readonly most?: number;
}

export interface Phrase {
  readonly text: string;
  readonly action: ActionLabel | null;
  readonly themes: readonly ThemeId[];
}

const FILE = path.resolve(import.meta.dirname, '../../data/gold/phrases.json');
const MOST = 2;
const PREPOSITIONS = new Set('with for over as to of from by in behind at on under back home against'.split(' '));

const NOUNS_OF_CLASS: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [noun, classes] of CLASSES_OF_NOUN) for (const name of classes) map.set(name, [...(map.get(name) ?? []), noun]);
  return map;
})();

/** The noun of a class at an index modulo its size; the word itself if it is not a class. */
function wordFor(word: string, at: number): string {
  const nouns = NOUNS_OF_CLASS.get(word) ?? [];
  return nouns[at % Math.max(1, nouns.length)] ?? word;
}

function objectOf(alternative: string, at: number): string {
  const words = alternative.split('+').map((word) => wordFor(word, at));
  const prepositions = words.filter((word) => PREPOSITIONS.has(word));
  const [noun, before] = words.filter((word) => !PREPOSITIONS.has(word));
  const preposition = prepositions.join(' ');
  if (!noun) return `${preposition} Peru`;
  if (!before) return `${preposition} the ${noun}`.trim();
  return preposition ? `the ${noun} ${preposition} the ${before}` : `the ${before} ${noun}`;
}

const predicateOf = (verb: string): string => {
  const [lemma = '', ...particles] = verb.split('-');
  return [thirdPerson(lemma), ...particles].join(' ');
};

function sentencesOf({ verbs, objects, subjects, most = MOST }: PhraseRow): readonly string[] {
  const [things, doers] = [objects?.split(' ') ?? [], subjects?.split(' ') ?? []];
  const number = things.length + doers.length > 0 ? most : 1;
  return verbs.split(' ').flatMap((verb, row) =>
    Array.from({ length: number }, (_, step) => {
      const at = row * number + step;
      const [thing, doer] = [things[(at * 7) % things.length], doers[(at * 5) % doers.length]];
      const subject = doer ? `The ${wordFor(doer, at)}` : 'Norway';
      return `${subject} ${predicateOf(verb)}${thing ? ` ${objectOf(thing, at)}` : ''}.`;
    }),
  );
}

export function readPhrases(): readonly Phrase[] {
  const rows = JSON.parse(readFileSync(FILE, 'utf8')) as readonly PhraseRow[];
  const phrases = rows.flatMap((row) =>
    [...new Set(sentencesOf(row))].map((text): Phrase => ({ text, action: row.action ?? null, themes: row.themes ?? [] })),
  );
  const plain = [...ACTION_VERBS].map(([verb, action]): Phrase => ({ text: `Norway ${predicateOf(verb)} it.`, action, themes: [] }));
  return [...phrases, ...plain];
}
