/** What a happening is about: the themes of its trigger first, then those that enough words around it speak for. */
import { EVENT_VERBS, HARMING_VERBS, JOINING_VERBS, LIGHT_OBJECTS } from '../lexicon/event-verbs';
import { longestByFirstWord } from '../lexicon/first-words';
import { LONGEST_CUE, THEME_CUES } from '../lexicon/theme-cues';
import type { ThemeId } from '../model/event';
import type { TraceEntry } from '../model/trace';
import { lightObject, subjectNoun } from './complete-trigger';
import type { Happening } from './happening';
import type { TokenRange } from './noun-phrases';
import { wordAt } from './parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from './sentence-context';

/** Weight that words around the trigger need for a theme, and the most themes an event has. */
const ENOUGH = 1;
const MOST_THEMES = 3;

const LONGEST_FROM = longestByFirstWord(THEME_CUES.keys());

function cueScores(context: SentenceContext, range: TokenRange): ReadonlyMap<ThemeId, number> {
  const scores = new Map<ThemeId, number>();
  for (let start = range.from; start < range.to; start += 1) {
    const most = LONGEST_FROM.get(wordAt(context.parsed, start)) ?? 0;
    if (most === 0 || context.isDate(start)) continue;
    for (let length = Math.min(LONGEST_CUE, most, range.to - start); length >= 1; length -= 1) {
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
  if (kind === 'announce') return [...noun, ...verb];
  if (kind === 'state' && noun.length === 0) return ['statement'];
  // a road accident that kills is no military act: deaths take the theme of what caused them
  const cause = HARMING_VERBS.has(predicate.lemma) ? subjectNoun(context, predicate) : null;
  if (cause) return cause.entry.themes;
  return verb[0] === 'other' || verb.length === 0 || JOINING_VERBS.has(predicate.lemma) ? [...noun, ...verb] : [...verb, ...noun];
}

/** Themes, best first, at most three; `other` only when nothing else speaks. `range` is the stretch that tells the happening. */
export function readThemes(
  context: SentenceContext,
  happening: Happening,
  range: TokenRange,
): { readonly themes: readonly ThemeId[]; readonly trace: TraceEntry } {
  const own = triggerThemes(context, happening);
  const scores = cueScores(context, range);
  const added = [...scores].filter(([theme, score]) => score >= ENOUGH && !own.includes(theme)).sort((a, b) => b[1] - a[1]);
  const all = [...new Set([...own, ...added.map(([theme]) => theme)])].filter((theme) => theme !== 'other');
  const themes: readonly ThemeId[] = all.length > 0 ? all.slice(0, MOST_THEMES) : ['other'];
  return {
    themes,
    trace: { stage: 'theme', rule: 'theme/trigger-and-cues', note: `About ${themes.join(', ')}: by its trigger and the words around it.` },
  };
}
