/** Finds the nouns of a sentence that name an event. */
import type { Span } from '../../../model/article';
import { memoize } from '../../../text/memoize';
import { EVENT_NOUNS, LONGEST_NOUN, type NounEntry } from '../../lexicon/event-nouns';
import { longestByFirstWord } from '../../lexicon/words';
import { classAt, isFiniteVerb, isWithin, type ParsedSentence, wordAt } from './parsed-sentence';

export interface EventNoun {
  /** first and last token of the noun itself, without its modifiers */
  readonly start: number;
  readonly head: number;
  readonly entry: NounEntry;
  /** the phrase with the noun only gives the time of another event ("since the summit", "after talks") */
  readonly plural: boolean;
}

const LONGEST_FROM = longestByFirstWord(EVENT_NOUNS.keys());

/** Returns possible singular forms of a plural, most likely first: "exercises" → "exercise", "speeches" → "speech". */
const singularsOf = memoize((word: string): readonly string[] => {
  if (/ies$/.test(word)) return [`${word.slice(0, -3)}y`];
  if (/(?:ch|sh|s|x)es$/.test(word)) return [word.slice(0, -1), word.slice(0, -2)];
  return /[^s]s$/.test(word) ? [word.slice(0, -1)] : [];
});

const NONE: readonly string[] = [];
const singulars = (word: string): readonly string[] => (word.endsWith('s') ? singularsOf(word) : NONE);

function entryAt(parsed: ParsedSentence, start: number, length: number): NounEntry | undefined {
  let stem = '';
  for (let at = start; at < start + length - 1; at += 1) stem += `${wordAt(parsed, at)} `;
  if (stem !== '') stem = stem.replace(/ - /g, '-').replace('’', "'");
  const last = wordAt(parsed, start + length - 1);
  const entry = EVENT_NOUNS.get(stem + last);
  if (entry) return entry;
  for (const form of singulars(last)) {
    const one = EVENT_NOUNS.get(stem + form);
    if (one) return one;
  }
  return undefined;
}

function isNounUse(parsed: ParsedSentence, start: number, head: number): boolean {
  const wordClass = classAt(parsed, head);
  const before = classAt(parsed, start - 1);
  const nounLike =
    ['NOUN', 'PROPN'].includes(wordClass) ||
    // "the run-off"
    (wordClass === 'ADP' && wordAt(parsed, head - 1) === '-' && start < head) ||
    (wordClass === 'VERB' &&
      head === 0 &&
      (parsed.predicates.some((predicate) => predicate.start === 1) || ['in', 'between', 'that', 'which'].includes(wordAt(parsed, 1)))) ||
    (wordClass === 'VERB' && parsed.predicates.some((predicate) => predicate.start === head + 1 && isFiniteVerb(predicate))) ||
    // "a new offensive": a tagger may tag "new" as an adverb
    (wordClass === 'ADJ' && before === 'ADV' && classAt(parsed, start - 2) === 'DET') ||
    // "held exercises": not a verb, although it looks like one
    (wordClass === 'VERB' && parsed.predicates.some((one) => one.head === start - 1 && isFiniteVerb(one))) ||
    (['VERB', 'ADJ'].includes(wordClass) && ['DET', 'ADJ', 'PART', 'NOUN', 'PROPN', 'NUM', 'ADP'].includes(before));
  if (!nounLike || parsed.predicates.some((one) => one.head === head && (one.start !== head || before === 'VERB'))) return false;
  const next = classAt(parsed, head + 1);
  const nextWord = wordAt(parsed, head + 1);
  if (nextWord === '-' && parsed.sentence.tokens[head]?.end === parsed.sentence.tokens[head + 1]?.start) return false;
  if (parsed.predicates.some((one) => one.start === head + 1 && isFiniteVerb(one))) return true;
  // "election campaign": the noun only modifies the next noun
  return !(next === 'NOUN' || (next === 'PROPN' && /^\p{Lu}/u.test(parsed.sentence.tokens[head]?.text ?? '')));
}

/** Returns event nouns left to right. `names` are spans of actors, whose words are not events ("Meeting House of Friends"). */
export function findEventNouns(parsed: ParsedSentence, names: readonly Span[], isDate: (index: number) => boolean): readonly EventNoun[] {
  const found: EventNoun[] = [];
  const { tokens } = parsed.sentence;
  for (let start = 0; start < tokens.length; start += 1) {
    const token = tokens[start];
    const most = LONGEST_FROM.get(token?.lower ?? '');
    // Exit early: most words do not begin a lexicon noun and are not plurals
    if (!token || (most === undefined && !token.lower.endsWith('s')) || isDate(start) || isWithin(token, names)) continue;
    for (let length = Math.min(LONGEST_NOUN, most ?? 1); length >= 1; length -= 1) {
      const last = start + length - 1;
      const entry = entryAt(parsed, start, length);
      // "release of" prisoners, not a press release
      const head = length > 1 && wordAt(parsed, last) === 'of' ? last - 1 : last;
      if (!entry || head >= tokens.length) continue;
      // an age, not an event
      if (entry.lemma === 'war' && tokens[head]?.text === 'War' && wordAt(parsed, head - 1) === 'cold') continue;
      const isNoun = isNounUse(parsed, start, head) || (isDate(head + 1) && ['NOUN', 'PROPN'].includes(classAt(parsed, head)));
      if (isNoun) {
        found.push({ start, head, entry, plural: singulars(wordAt(parsed, head)).length > 0 });
        start = head;
        break;
      }
    }
  }
  return found;
}
