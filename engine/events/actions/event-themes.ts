/** What a happening is about: the themes of its trigger first, then those that enough words around it speak for. */
import { classesOf } from '../../lexicon/actions/object-classes';
import { OBJECT_CONTROL } from '../../lexicon/clause-words';
import { CALLING_OFF_VERBS, EVENT_VERBS, HARMING_VERBS, JOINING_VERBS, LIGHT_OBJECTS } from '../../lexicon/event-verbs';
import { ACTION_THEME, DEMANDED_THEMES, THEME_RULES } from '../../lexicon/theme-rules';
import type { ThemeId } from '../../model/event';
import type { TraceEntry } from '../../model/trace';
import { lightObject } from '../happenings/carried-noun';
import type { Happening } from '../happenings/happening';
import { actorsWithin } from '../sentence/actors-within';
import type { EventNoun } from '../sentence/event-nouns';
import { subjectNoun } from '../sentence/noun-of-verb';
import { subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { relativeObject } from '../sentence/relative-object';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { type NearWord, readFrame } from './action-frame';
import { decideAction } from './decide-action';
import { leavesBody, namesBody } from './leaves-body';
import { clauseCues, type Evidence, readEvidence } from './theme-evidence';

/** Weight that words around the trigger need for a theme, and the most themes an event has. */
const ENOUGH = 0.9;
/** Where the trigger tells nothing, less will do. */
const ENOUGH_ALONE = 0.7;
const ENOUGH_TOLD = 0.6;
const MOST_THEMES = 3;
/** Whoever shuts a door coerces, but it is no matter of law. */
const CLOSING = new Set(['shut', 'shut-down', 'close', 'break']);
const FATES = new Set('die drown capsize collapse crash sink derail collide disappear'.split(' '));
const LEAVING_VERBS = new Set(['leave', 'quit', 'exit', 'withdraw', 'rejoin']);

/** "the talks that it hosted": the noun that a relative clause tells of. */
function nounBefore(context: SentenceContext, { predicate: index }: Happening): EventNoun | undefined {
  const predicate = predicateAt(context, index);
  const told = predicate && index !== null ? relativeObject(context, index, predicate) : null;
  return told ? context.nouns.findLast(({ head }) => head >= told.from && head < told.to) : undefined;
}

/** A person is named as who does it. */
const actsInPerson = (context: SentenceContext, { predicate: index }: Happening): boolean =>
  index !== null && actorsWithin(context, subjectOf(context.parsed, index, context.isDate)).some(({ kind }) => kind === 'person');

function triggerThemes(context: SentenceContext, happening: Happening): readonly ThemeId[] {
  const predicate = predicateAt(context, happening.predicate);
  const named = happening.noun ?? nounBefore(context, happening);
  const noun: readonly ThemeId[] = named && leavesBody(context, named) ? ['agreement'] : (named?.entry.themes ?? []);
  if (happening.attachment.themes) return happening.attachment.themes;
  if (!predicate) return noun;
  const kind = verbClass(predicate.lemma);
  const verb = EVENT_VERBS.get(predicate.lemma)?.themes ?? [];
  const object = lightObject(context, predicate);
  // talks of persons are a meeting, too
  if (noun[0] === 'negotiation' && (kind === 'light' || JOINING_VERBS.has(predicate.lemma)) && actsInPerson(context, happening))
    return ['negotiation', 'meeting'];
  if (kind === 'light') return noun.length > 0 ? noun : object ? (LIGHT_OBJECTS.get(object)?.themes ?? []) : [];
  // an announcement or an act without a subject matter of its own is about what it announces or does
  if (kind === 'announce') return predicate.lemma === 'accept' && noun.length > 0 ? noun : [...noun, ...verb];
  if (kind === 'state' && noun.length === 0) return ['be', 'put', 'let', 'bring', 'get'].includes(predicate.lemma) ? [] : ['statement'];
  // a road accident that kills is no military act: deaths take the theme of what caused them
  const cause = HARMING_VERBS.has(predicate.lemma) ? subjectNoun(context, predicate) : null;
  if (cause) return cause.entry.themes;
  return verb[0] === 'other' || verb.length === 0 || JOINING_VERBS.has(predicate.lemma) ? [...noun, ...verb] : [...verb, ...noun];
}

/** Alternatives of words that all must stand there. */
type Wanted = readonly (readonly string[])[];

interface VerbThemes {
  readonly themes: readonly ThemeId[];
  readonly subjects: Wanted | undefined;
  readonly objects: Wanted | undefined;
}

const wantedOf = (words: string | undefined): Wanted | undefined => words?.split(' ').map((alternative) => alternative.split('+'));

/** The rules of each verb in their order. */
const RULES: ReadonlyMap<string, readonly VerbThemes[]> = (() => {
  const map = new Map<string, VerbThemes[]>();
  for (const { themes, verbs, subjects, objects } of THEME_RULES) {
    const rule = { themes, subjects: wantedOf(subjects), objects: wantedOf(objects) };
    for (const verb of verbs.split(' ')) map.set(verb, [...(map.get(verb) ?? []), rule]);
  }
  return map;
})();

const fits = (wanted: Wanted | undefined, words: readonly NearWord[]): boolean =>
  wanted === undefined || wanted.some((alternative) => alternative.every((part) => words.some((word) => word.words.includes(part))));

/** The last of those named in front of the verb is a state, or an organ of one. */
function namedAsState(context: SentenceContext, verb: number): boolean {
  const before = context.actors.findLast((actor) => actor.end <= (context.parsed.sentence.tokens[verb]?.start ?? 0));
  const next = before && context.parsed.sentence.tokens.findIndex((token) => token.start >= before.end);
  return (before?.kind === 'state' || before?.kind === 'organ') && next === verb;
}

/** The themes that subject and object decide, or that the action stands for where the trigger has none. */
function turnedThemes(context: SentenceContext, happening: Happening, own: readonly ThemeId[]): readonly ThemeId[] {
  const { predicate: index } = happening;
  const predicate = predicateAt(context, index);
  if (!predicate || index === null || happening.attachment.themes) return own;
  const below = context.parsed.predicates[index + 1];
  const frame = readFrame(
    context,
    index,
    predicate,
    below?.form === 'infinitive' && !OBJECT_CONTROL.has(predicate.lemma) ? below.start : undefined,
  );
  const [subjects, objects] = predicate.passive ? [frame.objects, frame.objects] : [frame.subjects, frame.objects];
  const rule = RULES.get(frame.verb)?.find((one) => fits(one.subjects, subjects) && fits(one.objects, objects));
  if (rule) return rule.themes;
  const action = decideAction(context, index);
  // "Hanoi protested against the survey": a state protests in words
  if (frame.verb === 'protest' && namedAsState(context, predicate.start)) return ['statement', 'protest'];
  if (action === 'PROTEST') return ['protest', ...own.filter((theme) => !DEMANDED_THEMES.has(theme))];
  if (LEAVING_VERBS.has(frame.verb) && namesBody(context, predicate.head)) return ['agreement'];
  // "farmers dumped manure outside the ministry": a crowd that does what no verb of its own tells
  if (own.every((one) => one === 'other') && subjects.some(({ words }) => words.includes('@dissenters')) && !predicate.passive)
    return ['protest'];
  // what is put off is the news, and no penalty
  const theme = action === null || (action === 'SANCTION' && CALLING_OFF_VERBS.has(frame.verb)) ? undefined : ACTION_THEME[action];
  // "declared a state of emergency": the saying is the doing
  const empty = own.every((one) => one === 'other' || (one === 'statement' && action === 'COERCE'));
  const closing = theme === 'legal' && CLOSING.has(frame.verb);
  return theme && empty && !closing ? [theme] : own;
}

/** An announcement, or an act that its action alone files: what it is about stands beside it. */
function isWeak(context: SentenceContext, happening: Happening, own: readonly ThemeId[]): boolean {
  const predicate = predicateAt(context, happening.predicate);
  if (!predicate || own.join() !== 'statement' || happening.attachment.themes) return false;
  const entry = EVENT_VERBS.get(predicate.lemma);
  return entry?.action === null || entry?.themes[0] !== 'statement';
}

/** A death or an earthquake is what it is, whatever the article is about. */
function isFate(context: SentenceContext, { predicate, noun }: Happening): boolean {
  const verb = predicateAt(context, predicate);
  return verb ? FATES.has(verb.lemma) : noun?.entry.lemma === 'death' || classesOf(noun?.entry.lemma ?? '').includes('@disaster');
}

/** Weighed beside the themes of the trigger: those that have enough, the heaviest first. */
const enoughOf = (evidence: Evidence, enough: number, fits: (theme: ThemeId) => boolean): readonly ThemeId[] =>
  [...evidence]
    .filter(([theme, score]) => score >= enough && fits(theme))
    .sort((a, b) => b[1] - a[1])
    .map(([theme]) => theme);

const atMost = (themes: readonly ThemeId[]): readonly ThemeId[] => (themes.length > 0 ? themes.slice(0, MOST_THEMES) : ['other']);

export interface ReadThemes {
  /** best first, at most three; `other` only when nothing else speaks */
  readonly themes: readonly ThemeId[];
  /** those of the clause alone, by which actors, place and title are read */
  readonly told: readonly ThemeId[];
  readonly trace: TraceEntry;
}

/** Themes of a happening; `range` is the stretch that tells it, `topic` what its article is about. */
export function readThemes(context: SentenceContext, happening: Happening, range: TokenRange, topic: Evidence): ReadThemes {
  const own = turnedThemes(context, happening, triggerThemes(context, happening)).filter((theme): theme is ThemeId => theme !== 'other');
  const weak = isWeak(context, happening, own);
  const alone = own.length === 0 || weak;
  const fitting = (theme: ThemeId): boolean => !own.includes(theme) && !(own[0] === 'protest' && DEMANDED_THEMES.has(theme));
  const told = atMost([...own, ...enoughOf(clauseCues(context, range), own.length === 0 ? ENOUGH_TOLD : 1, fitting)]);
  const added = enoughOf(readEvidence(context, range, topic, alone), alone ? ENOUGH_ALONE : ENOUGH, fitting);
  const themes = isFate(context, happening) ? told : atMost(weak ? [...added.slice(0, MOST_THEMES - 1), ...own] : [...own, ...added]);
  return {
    themes,
    told,
    trace: { stage: 'theme', rule: 'theme/trigger-and-cues', note: `About ${themes.join(', ')}: by its trigger and the words around it.` },
  };
}
