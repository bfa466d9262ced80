/** Trains the classifiers of actions and themes on annotated events, labeled sentences and phrases. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { actorMentions, findInSentences } from '@/engine/en/actors/find-actors';
import { sentenceFeatures } from '@/engine/en/events/actions/classify-event';
import { eventFeatures } from '@/engine/en/events/actions/event-features';
import { buildMention } from '@/engine/en/events/build-mention';
import { thirdPerson } from '@/engine/en/events/sentence/verb-forms';
import { readStory } from '@/engine/en/events/triggers/event-range';
import { ACTION_VERBS } from '@/engine/en/lexicon/action-verbs';
import { CLASSES_OF_NOUN } from '@/engine/en/lexicon/object-classes';
import { tagWords } from '@/engine/en/text/part-of-speech';
import { readText } from '@/engine/en/text/read-text';
import { extract } from '@/engine/index';
import { ACTION_IDS, type ActionId, THEME_IDS, type ThemeId } from '@/engine/model/event';
import { type ActionLabel, type EventClassifiers, NO_ACTION } from '@/engine/model/scorer';
import { type ClassModel, linearClassifier } from '@/engine/scoring/class-model';
import { RULES_ALONE } from '@/engine/scoring/linear-model';
import { indexOfFiles } from '@/services/vocabulary/extraction-vocabulary';
import type { Annotated } from './articles';
import { matchCandidates } from './label-candidates';
import { type ClassExample, trainClasses } from './train-classes';

export interface EventExamples {
  readonly action: readonly ClassExample<ActionLabel>[];
  readonly theme: readonly ClassExample<ThemeId>[];
}

const LABELS: readonly ActionLabel[] = [...ACTION_IDS, NO_ACTION];
const OWN_SENTENCES = path.resolve(import.meta.dirname, '../../data/gold/actions.jsonl');
/** Weights of a phrase and of an event in a fictional article, relative to an annotated event. */
const PHRASE = 0.3;
const MADE_UP = 0.5;
/** Weight of the first theme as a share, if there are several. */
const FIRST = 0.7;
/** Features that a phrase lacks, because its sentence is generated. */
const ABSENT = /^(?:bias|verb|status|sk|ok|mood|va&ok|va&sk|zc|zcue)(?:=|$)/;
/** Plain words help only with themes. */
const WORD = /^[wz]=/;
const isHeldOut = (at: number): boolean => at % 3 === 2;

/** Constant classifiers, so that training does not depend on earlier weights. */
export const NO_CLASSIFIERS: EventClassifiers = {
  action: linearClassifier<ActionLabel>({ threshold: 1, labels: [NO_ACTION], weights: {} }),
  theme: linearClassifier<ThemeId>({ threshold: 1, labels: ['other'], weights: {} }),
};

function isOneOf<Id extends string>(ids: readonly Id[], value: string | null | undefined): value is Id {
  return ids.some((id) => id === value);
}

const only = <Label extends string>(label: Label): ReadonlyMap<Label, number> => new Map([[label, 1]]);

function themeShares([first, ...others]: readonly ThemeId[]): ReadonlyMap<ThemeId, number> {
  if (first === undefined) return new Map();
  if (others.length === 0) return only(first);
  return new Map([[first, FIRST], ...others.map((theme): [ThemeId, number] => [theme, (1 - FIRST) / others.length])]);
}

/** Training examples from an article's annotated events that a candidate matches. */
export function eventExamples({ article, expected }: Annotated, weight = 1): EventExamples {
  const found: { readonly features: readonly string[]; readonly label: Parameters<typeof matchCandidates>[2][number] }[] = [];
  extract(article, {
    vocabulary: indexOfFiles(),
    scorer: RULES_ALONE,
    classifiers: NO_CLASSIFIERS,
    observe: (scored, context, facts) => {
      for (const { candidate } of scored) {
        const { happening, source } = candidate;
        const { trigger, evidence, date, status } = buildMention(context, happening, facts).mention;
        const features = eventFeatures(context, happening, readStory(context, happening).whole, { status, topic: facts.topic });
        found.push({ features, label: { trigger, evidence, date: date.edtf, passed: source === 'dated' } });
      }
    },
  });
  const labels = found.map(({ label }) => label);
  const examples = expected.flatMap((event) => {
    const at = matchCandidates(article.body, [event], labels).findIndex((match) => match !== null);
    return at < 0 ? [] : [{ event, features: found[at]?.features ?? [] }];
  });
  return {
    action: examples.flatMap(({ event: { action }, features }) => {
      if (action === undefined) return [];
      return [{ features, labels: only(isOneOf(ACTION_IDS, action) ? action : NO_ACTION), weight }];
    }),
    theme: examples.map(({ event, features }) => {
      const named = [...new Set([event.theme, ...(event.themes ?? [])])].filter((theme) => isOneOf(THEME_IDS, theme));
      return { features, labels: themeShares(named), weight };
    }),
  };
}

function featuresOf(text: string): readonly string[] {
  const read = readText(text);
  const [sentence] = read.sentences;
  return sentence ? sentenceFeatures(sentence, actorMentions(findInSentences(read, indexOfFiles())), tagWords) : [];
}

/** The labeled sentences of a file, without the held-out ones. */
function labeledSentences(file: string): readonly ClassExample<ActionLabel>[] {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly text: string; readonly event: ActionId });
  return rows.flatMap(({ text, event }, at) => (isHeldOut(at) ? [] : [{ features: featuresOf(text), labels: only(event), weight: 1 }]));
}

/** Training examples besides annotated articles; `bench` is a directory with more labeled sentences. */
export function otherExamples(demonstration: readonly Annotated[], bench: string | null): EventExamples {
  const more = bench === null ? null : path.join(bench, 'events', 'plover-tune.jsonl');
  const files = [OWN_SENTENCES, ...(more !== null && existsSync(more) ? [more] : [])];
  const phrases = readPhrases().map(({ text, action, themes }) => ({
    action,
    themes,
    features: featuresOf(text).filter((feature) => !ABSENT.test(feature)),
  }));
  const made = demonstration.map((article) => eventExamples(article, MADE_UP));
  return {
    action: [
      ...files.flatMap(labeledSentences),
      ...phrases.flatMap(({ action, features }) => (action === null ? [] : [{ features, labels: only(action), weight: PHRASE }])),
    ],
    theme: [
      ...made.flatMap(({ theme }) => theme),
      ...phrases.flatMap(({ themes, features }) =>
        themes.length === 0 ? [] : [{ features, labels: themeShares(themes), weight: PHRASE }],
      ),
    ],
  };
}

export interface ClassModels {
  readonly action: ClassModel<ActionLabel>;
  readonly theme: ClassModel<ThemeId>;
}

/** Minimum probability of a theme after the first. */
const THEME_THRESHOLD = 0.13;
/** Cross-validation favors a smaller model for themes. */
const THEME_CHOICE = 0.05;

export function trainClassifiers(examples: readonly EventExamples[]): ClassModels {
  return {
    action: {
      threshold: 0,
      labels: LABELS,
      weights: trainClasses(
        examples.flatMap(({ action }) => action.map((one) => ({ ...one, features: one.features.filter((name) => !WORD.test(name)) }))),
        LABELS,
      ),
    },
    theme: {
      threshold: THEME_THRESHOLD,
      labels: THEME_IDS,
      weights: trainClasses(
        examples.flatMap(({ theme }) => theme),
        THEME_IDS,
        THEME_CHOICE,
      ),
    },
  };
}

export const classifiersOf = ({ action, theme }: ClassModels, threshold: number): EventClassifiers => ({
  action: linearClassifier({ ...action, threshold }),
  theme: linearClassifier(theme),
});

interface PhraseRow {
  readonly action?: ActionLabel;
  readonly themes?: readonly ThemeId[];
  /** lemmas; a particle follows a hyphen */
  readonly verbs: string;
  /** "a+b" requires both words; "@class" is any noun in the class */
  readonly objects?: string;
  readonly subjects?: string;
  /** maximum number of sentences per verb */
  readonly most?: number;
}

interface Phrase {
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

/** Returns the noun at an index, modulo the size of its class, or the word itself if it is not a class. */
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

function readPhrases(): readonly Phrase[] {
  const rows = JSON.parse(readFileSync(FILE, 'utf8')) as readonly PhraseRow[];
  const phrases = rows.flatMap((row) =>
    [...new Set(sentencesOf(row))].map((text): Phrase => ({ text, action: row.action ?? null, themes: row.themes ?? [] })),
  );
  const plain = [...ACTION_VERBS].map(([verb, action]): Phrase => ({ text: `Norway ${predicateOf(verb)} it.`, action, themes: [] }));
  return [...phrases, ...plain];
}
