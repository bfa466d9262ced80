/** Verbs of the present that open a piece of news and that the tagger takes for nouns: "Botswana hosts the summit", "Iranians vote on June 28". */
import type { Sentence } from '../../model/sentence';
import type { TaggedWord } from '../../model/tagged-word';

/** "Botswana hosts the summit", "Iranians vote on June 28": the present tense of what is to come, right behind a name that opens the sentence. */
export function opensNews(sentence: Sentence, tags: readonly TaggedWord[], index: number, lemma: string): boolean {
  const word = sentence.tokens[index]?.lower ?? '';
  // "Lawmakers return on September 3 to …"
  if (index === 1 && lemma === word && /[^s]s$/.test(sentence.tokens[0]?.lower ?? '') && sentence.tokens[2]?.lower === 'on') return true;
  // "1979: Cuba hosts …": behind the date of an entry
  const from = 1 + tags.findLastIndex((tag, at) => at < index && ['NUM', 'PUNCT'].includes(tag.wordClass));
  const named = index > from && index <= from + 3 && from <= 5 && tags.slice(from, index).every((tag) => tag.wordClass === 'PROPN');
  // "Egypt and Israel sign a treaty"
  const classes = tags.slice(from, index).map((tag) => tag.wordClass);
  const several = index <= from + 6 && from <= 5 && classes.every((one) => one === 'PROPN' || one === 'CCONJ') && classes.includes('CCONJ');
  if (several && lemma === word && classes.at(-1) === 'PROPN') return tags[index + 1]?.wordClass === 'DET';
  if (!named || word !== sentence.tokens[index]?.text) return false;
  if (lemma !== word) return /s$/.test(word) && tags[index + 1]?.wordClass === 'DET';
  return (
    /(?:ns|is|ks|es)$/.test(sentence.tokens[index - 1]?.lower ?? '') &&
    ['on', 'in', 'for', 'to', 'this', 'next'].includes(sentence.tokens[index + 1]?.lower ?? '')
  );
}
