/** What speaks for a theme beside the trigger: words of the clause, classes of its nouns, the rest of the sentence, and what the article is about. */
import { classesOf } from '../../lexicon/actions/object-classes';
import { longestByFirstWord } from '../../lexicon/first-words';
import { CLASS_THEMES, THEME_CUES } from '../../lexicon/theme-cues';
import type { ThemeId } from '../../model/event';
import type { Sentence } from '../../model/sentence';
import type { TokenRange } from '../sentence/noun-phrases';
import { classAt, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** How much a cue of the sentence counts outside of the clause, a noun of a class inside of it, and the article when it is about one theme alone. */
const OUTSIDE = 0.6;
const CLASS = 0.6;
const TOPIC = 1.5;
/** What the article is about counts half where the trigger tells a theme itself. */
const BESIDE_TRIGGER = 0.5;
/** The headline counts as so many sentences of the body. */
const HEADLINE = 2;
/** Cues below which an article is too short to be about something. */
const FEWEST = 3;

/** How things are done, and no subject matter that an article hands on to all that happens in it. */
const FORMS: ReadonlySet<ThemeId> = new Set<ThemeId>(['visit', 'meeting', 'statement', 'summit']);

/** Themes with their weight. */
export type Evidence = ReadonlyMap<ThemeId, number>;

const LONGEST_FROM = longestByFirstWord(THEME_CUES.keys());

const add = (scores: Map<ThemeId, number>, theme: ThemeId, weight: number): void =>
  void scores.set(theme, (scores.get(theme) ?? 0) + weight);

/** Hands over each cue of the stretch, the longest first, with its first word's place. */
function eachCue(
  words: readonly string[],
  isDate: (index: number) => boolean,
  take: (theme: ThemeId, weight: number, at: number) => void,
): void {
  for (let start = 0; start < words.length; start += 1) {
    const most = LONGEST_FROM.get(words[start] ?? '') ?? 0;
    if (most === 0 || isDate(start)) continue;
    for (let length = Math.min(most, words.length - start); length >= 1; length -= 1) {
      const cues = THEME_CUES.get(
        words
          .slice(start, start + length)
          .join(' ')
          .replace(/ - /g, '-'),
      );
      if (!cues) continue;
      for (const { theme, weight } of cues) take(theme, weight, start);
      start += length - 1;
      break;
    }
  }
}

const wordsOf = (sentence: Sentence): readonly string[] => sentence.tokens.map(({ lower }) => lower);
const NO_DATE = (): boolean => false;

/** Each subject matter's share of all cues in an article. */
export function topicOf(headline: readonly Sentence[], body: readonly Sentence[]): Evidence {
  const scores = new Map<ThemeId, number>();
  for (const sentence of headline) eachCue(wordsOf(sentence), NO_DATE, (theme, weight) => add(scores, theme, weight * HEADLINE));
  for (const sentence of body) eachCue(wordsOf(sentence), NO_DATE, (theme, weight) => add(scores, theme, weight));
  const all = Math.max(
    [...scores.values()].reduce((sum, score) => sum + score, 0),
    FEWEST,
  );
  return new Map([...scores].flatMap(([theme, score]) => (FORMS.has(theme) ? [] : [[theme, score / all] as const])));
}

/** Themes of the classes that a noun is in, "warship" of the forces. */
const classThemes = (context: SentenceContext, at: number): readonly ThemeId[] =>
  classAt(context.parsed, at) === 'NOUN' && !context.isDate(at)
    ? classesOf(wordAt(context.parsed, at)).flatMap((name) => CLASS_THEMES.get(name) ?? [])
    : [];

/** What the words of the clause alone speak for. */
export function clauseCues(context: SentenceContext, clause: TokenRange): Evidence {
  const scores = new Map<ThemeId, number>();
  eachCue(
    wordsOf(context.parsed.sentence).slice(clause.from, clause.to),
    (at) => context.isDate(at + clause.from),
    (theme, weight) => add(scores, theme, weight),
  );
  return scores;
}

/** All that speaks for a theme of what happens in `clause`, the more the nearer; `alone` where the trigger tells no theme. */
export function readEvidence(context: SentenceContext, clause: TokenRange, topic: Evidence, alone: boolean): Evidence {
  const weight = alone ? TOPIC : TOPIC * BESIDE_TRIGGER;
  const scores = new Map<ThemeId, number>([...topic].map(([theme, share]) => [theme, share * weight]));
  eachCue(wordsOf(context.parsed.sentence), context.isDate, (theme, weight, at) =>
    add(scores, theme, at >= clause.from && at < clause.to ? weight : weight * OUTSIDE),
  );
  for (const theme of new Set(
    Array.from({ length: clause.to - clause.from }, (_, step) => clause.from + step).flatMap((at) => classThemes(context, at)),
  ))
    add(scores, theme, CLASS);
  return scores;
}
