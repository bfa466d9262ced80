/** What a happening is about: the themes of its trigger first, then those that enough words around it speak for. */
import { EVENT_VERBS, HARMING_VERBS, JOINING_VERBS, LIGHT_OBJECTS } from '../../lexicon/event-verbs';
import { longestByFirstWord } from '../../lexicon/first-words';
import { THEME_CUES } from '../../lexicon/theme-cues';
import { ACTION_THEME, DEMANDED_THEMES, THEME_RULES } from '../../lexicon/theme-rules';
import type { ThemeId } from '../../model/event';
import type { TraceEntry } from '../../model/trace';
import { lightObject } from '../happenings/complete-trigger';
import type { Happening } from '../happenings/happening';
import { actorsWithin } from '../sentence/actors-within';
import { subjectNoun } from '../sentence/noun-of-verb';
import type { TokenRange } from '../sentence/noun-phrases';
import { wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { type NearWord, readFrame } from './action-frame';
import { decideAction } from './decide-action';

/** Weight that words around the trigger need for a theme, and the most themes an event has. */
const ENOUGH = 1;
/** Where the trigger tells nothing, less will do. */
const ENOUGH_ALONE = 0.6;
const MOST_THEMES = 3;
const LEAVING_VERBS = new Set(['leave', 'quit', 'exit', 'withdraw', 'rejoin']);
/** Tokens behind a verb within which the body that is left must end. */
const BODY_REACH = 7;

const LONGEST_FROM = longestByFirstWord(THEME_CUES.keys());

function cueScores(context: SentenceContext, range: TokenRange): ReadonlyMap<ThemeId, number> {
  const scores = new Map<ThemeId, number>();
  for (let start = range.from; start < range.to; start += 1) {
    const most = LONGEST_FROM.get(wordAt(context.parsed, start)) ?? 0;
    if (most === 0 || context.isDate(start)) continue;
    for (let length = Math.min(most, range.to - start); length >= 1; length -= 1) {
      const words = Array.from({ length }, (_, offset) => wordAt(context.parsed, start + offset))
        .join(' ')
        .replace(/ - /g, '-');
      const cues = THEME_CUES.get(words);
      if (!cues) continue;
      for (const cue of cues) scores.set(cue.theme, (scores.get(cue.theme) ?? 0) + cue.weight);
      start += length - 1;
      break;
    }
  }
  return scores;
}

function triggerThemes(context: SentenceContext, happening: Happening): readonly ThemeId[] {
  const predicate = predicateAt(context, happening.predicate);
  const noun = happening.noun?.entry.themes ?? [];
  if (happening.attachment.themes) return happening.attachment.themes;
  if (!predicate) return noun;
  const kind = verbClass(predicate.lemma);
  const verb = EVENT_VERBS.get(predicate.lemma)?.themes ?? [];
  const object = lightObject(context, predicate);
  if (kind === 'light') return noun.length > 0 ? noun : object ? (LIGHT_OBJECTS.get(object)?.themes ?? []) : [];
  // an announcement or an act without a subject matter of its own is about what it announces or does
  if (kind === 'announce') return predicate.lemma === 'accept' && noun.length > 0 ? noun : [...noun, ...verb];
  if (kind === 'state' && noun.length === 0) return ['be', 'put', 'let', 'bring', 'get'].includes(predicate.lemma) ? [] : ['statement'];
  // a road accident that kills is no military act: deaths take the theme of what caused them
  const cause = HARMING_VERBS.has(predicate.lemma) ? subjectNoun(context, predicate) : null;
  if (cause) return cause.entry.themes;
  return verb[0] === 'other' || verb.length === 0 || JOINING_VERBS.has(predicate.lemma) ? [...noun, ...verb] : [...verb, ...noun];
}

const RULES = THEME_RULES.map((rule) => ({ ...rule, verbs: rule.verbs.split(' ') }));

const fits = (wanted: string | undefined, words: readonly NearWord[]): boolean =>
  wanted === undefined ||
  wanted.split(' ').some((alternative) => alternative.split('+').every((part) => words.some((word) => word.words.includes(part))));

/** "left OPEC": an organization is named right behind the verb. */
const namesBody = (context: SentenceContext, head: number): boolean =>
  actorsWithin(context, { from: head + 1, to: head + BODY_REACH + 1 }).some(({ kind }) => kind === 'organization');

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
  const frame = readFrame(context, index, predicate);
  const [subjects, objects] = predicate.passive ? [frame.objects, frame.objects] : [frame.subjects, frame.objects];
  const rule = RULES.find((one) => one.verbs.includes(frame.verb) && fits(one.subjects, subjects) && fits(one.objects, objects));
  if (rule) return rule.themes;
  const action = decideAction(context, index);
  // "Hanoi protested against the survey": a state protests in words
  if (frame.verb === 'protest' && namedAsState(context, predicate.start)) return ['statement', 'protest'];
  if (action === 'PROTEST') return ['protest', ...own.filter((theme) => !DEMANDED_THEMES.has(theme))];
  if (LEAVING_VERBS.has(frame.verb) && namesBody(context, predicate.head)) return ['agreement'];
  // "farmers dumped manure outside the ministry": a crowd that does what no verb of its own tells
  if (own.every((one) => one === 'other') && subjects.some(({ words }) => words.includes('@dissenters')) && !predicate.passive)
    return ['protest'];
  const theme = action === null ? undefined : ACTION_THEME[action];
  // "declared a state of emergency": the saying is the doing
  const empty = own.every((one) => one === 'other' || (one === 'statement' && action === 'COERCE'));
  return theme && empty ? [theme] : own;
}

/** Themes, best first, at most three; `other` only when nothing else speaks. `range` is the stretch that tells the happening. */
export function readThemes(
  context: SentenceContext,
  happening: Happening,
  range: TokenRange,
): { readonly themes: readonly ThemeId[]; readonly trace: TraceEntry } {
  const own = turnedThemes(context, happening, triggerThemes(context, happening));
  const scores = cueScores(context, range);
  const fitting = (theme: ThemeId): boolean => !own.includes(theme) && !(own[0] === 'protest' && DEMANDED_THEMES.has(theme));
  const enough = own.every((theme) => theme === 'other') ? ENOUGH_ALONE : ENOUGH;
  const added = [...scores].filter(([theme, score]) => score >= enough && fitting(theme)).sort((a, b) => b[1] - a[1]);
  const all = [...new Set([...own, ...added.map(([theme]) => theme)])].filter((theme) => theme !== 'other');
  const themes: readonly ThemeId[] = all.length > 0 ? all.slice(0, MOST_THEMES) : ['other'];
  return {
    themes,
    trace: { stage: 'theme', rule: 'theme/trigger-and-cues', note: `About ${themes.join(', ')}: by its trigger and the words around it.` },
  };
}
