/** Cuts the words of a headline to a length, phrase by phrase, so that no broken end stays. */
import { PARTICLES } from '../../../lexicon/title-words';
import { countWords, type TitleWord } from './title-words';

/** Adverbs that belong to the verb before them. */
const END_ADVERBS = new Set([
  'abroad',
  'together',
  'again',
  'home',
  'online',
  'apart',
  'nowhere',
  'dead',
  'aside',
  'overseas',
  'forward',
  'early',
  'first',
  'second',
]);
const LOOSE_END = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'PUNCT', 'AUX', 'ADV', 'PRON']);

/** Words without a loose end ("… talks with the"); a particle right after its verb may stay. */
export function withoutLooseEnd(words: readonly TitleWord[]): readonly TitleWord[] {
  let end = words.length;
  while (end > 0) {
    const last = words[end - 1];
    // "run-off", "stand-by"
    if (last?.glue && words[end - 2]?.text === '-') break;
    // "a resounding No"
    if (last?.text === 'No') break;
    const loose =
      last?.wordClass === 'PUNCT' ||
      last?.text === 'including' ||
      (LOOSE_END.has(last?.wordClass ?? '') && !/^[’']s?$/.test(last?.text ?? '') && !END_ADVERBS.has(last?.text ?? ''));
    if (!loose || (end === 1 && PARTICLES.has(last?.text ?? ''))) break;
    end -= 1;
  }
  return withoutHalfPhrase(words.slice(0, end));
}

/** "during a search of a heavily wooded": an article whose noun is missing goes with what stands behind it. */
function withoutHalfPhrase(words: readonly TitleWord[]): readonly TitleWord[] {
  const at = words.findLastIndex(({ wordClass, text }) => wordClass === 'DET' && /^(?:an?|the)$/.test(text));
  const behind = words.slice(at + 1);
  const open = behind.every(({ wordClass, text }) => ['ADJ', 'ADV', 'VERB'].includes(wordClass) && /^\p{Ll}/u.test(text));
  // "the wounded"
  const enough = words[at]?.text === 'the' ? 1 : 0;
  if (at < 2 || !open || behind.length <= enough) return words;
  const kept = withoutLooseEnd(words.slice(0, at));
  return kept.at(-1)?.wordClass === 'VERB' ? words : kept;
}

/** "21 military and civilian workers": nothing stands before "and" that could end a headline. */
const joinsAdjectives = (words: readonly TitleWord[], at: number): boolean =>
  words[at + 1]?.wordClass === 'ADJ' &&
  words[at + 2]?.wordClass === 'NOUN' &&
  ['NUM', 'DET', 'ADJ'].includes(words[at - 2]?.wordClass ?? '');

/** Before which word a headline may stop, the last one first; 0 when nothing can be left out. */
function lastBreak(words: readonly TitleWord[]): number {
  for (const genitive of [false, true]) {
    for (let at = words.length - 1; at > 0; at -= 1) {
      const word = words[at];
      if (!word) continue;
      const preposition = word.wordClass === 'ADP' && (genitive || word.text !== 'of');
      const participle =
        word.wordClass === 'VERB' && /(?:ed|ing)$/.test(word.text) && ['NOUN', 'PROPN'].includes(words[at - 1]?.wordClass ?? '');
      const further =
        /^(?:that|which|who)$/.test(word.text) ||
        (word.wordClass === 'CCONJ' && !joinsAdjectives(words, at)) ||
        word.text === ',' ||
        word.text === 'to' ||
        word.wordClass === 'SCONJ';
      if (preposition || participle || further) return at;
    }
  }
  return 0;
}

/** After a cut neither a bare adjective ("an economic") nor a participle without its agent ("products made") may stay. */
function withoutStub(words: readonly TitleWord[]): readonly TitleWord[] {
  const kept = withoutLooseEnd(words);
  const last = kept.at(-1);
  const before = kept.at(-2)?.wordClass ?? '';
  const stub =
    (last?.wordClass === 'ADJ' && last.named === undefined) ||
    (last?.wordClass === 'VERB' && ['NOUN', 'PROPN', 'PART', 'ADP', 'PUNCT'].includes(before));
  return stub && kept.length > 1 ? withoutStub(kept.slice(0, -1)) : kept;
}

/** "for A, B and C": a list that does not fit goes as a whole, with its preposition; without one its first member stays. */
function beforeList(words: readonly TitleWord[], at: number): number {
  const joins = (index: number): boolean =>
    (words[index]?.text === ',' || words[index]?.text === 'and') &&
    ['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'CCONJ'].includes(words[index + 1]?.wordClass ?? '');
  if (!joins(at)) return at;
  let first = at;
  for (let index = at - 1; index > 0; index -= 1) {
    const word = words[index];
    if (joins(index)) first = index;
    else if (word?.wordClass === 'ADP' && (word.text !== 'of' || words[first - 1]?.wordClass !== 'NOUN')) return index;
    else if (word?.wordClass === 'VERB' || word?.wordClass === 'SCONJ') break;
  }
  return first;
}

/** "over allegations that …": without its clause such a noun says nothing. */
export const withoutEmptyNoun = (words: readonly TitleWord[]): readonly TitleWord[] =>
  words.length > 3 &&
  words.at(-2)?.wordClass === 'ADP' &&
  /^(?:allegation|accusation|claim|fear|concern|suspicion)s$/.test(words.at(-1)?.text ?? '')
    ? words.slice(0, -2)
    : words;

/** The words cut back phrase by phrase until at most `most` are left; null when no whole phrase fits. */
export function fitWords(words: readonly TitleWord[], most: number): readonly TitleWord[] | null {
  let kept = withoutLooseEnd(words);
  while (countWords(kept) > most) {
    const at = beforeList(kept, lastBreak(kept));
    if (at <= 0) return null;
    kept = withoutEmptyNoun(withoutStub(kept.slice(0, at)));
    // "between A" lacks its other half
    const between = kept.findIndex((word) => word.text === 'between');
    if (between > 0 && !kept.slice(between).some((word) => word.text === 'and' || (word.named ?? 0) > 1))
      kept = withoutLooseEnd(kept.slice(0, between));
  }
  return kept.length > 0 ? kept : null;
}
