/** Verbs of the present that open a piece of news and that the tagger takes for nouns: "Botswana hosts the summit", "Iranians vote on June 28". */
import type { Sentence } from '../../model/sentence';
import type { TaggedWord } from '../../model/tagged-word';

/** Before which token the only verb of a sentence stands. */
const MOST_SUBJECT_TOKENS = 8;

/** "The Japanese envoy travels to Tokyo": without any other verb in its sentence, a form in -s behind a singular noun is the verb. */
function isOnlyVerb(sentence: Sentence, tags: readonly TaggedWord[], index: number, lemma: string): boolean {
  const word = sentence.tokens[index]?.lower ?? '';
  const subject = sentence.tokens[index - 1]?.lower ?? '';
  const named = tags[index - 1]?.wordClass === 'PROPN' && /[^s]s$/.test(word) && word !== 'talks';
  if ((tags[index - 1]?.wordClass !== 'NOUN' && !named) || index > MOST_SUBJECT_TOKENS) return false;
  // the form agrees with the noun before it
  if (lemma === word ? !/[^s]s$/.test(subject) : !/s$/.test(word) || /s$/.test(subject)) return false;
  const early = /^(?:early|late)$/.test(sentence.tokens[index + 1]?.lower ?? '');
  if (!early && !['ADP', 'DET', 'PRON', 'ADV', 'PART'].includes(tags[index + 1]?.wordClass ?? '')) return false;
  return sentence.tokens[index + 1]?.lower !== 'of' && !tags.some((tag) => tag.wordClass === 'VERB' || tag.wordClass === 'AUX');
}

/** "Botswana hosts the summit", "Iranians vote on June 28": the present tense of what is to come, right behind a name that opens the sentence. */
export function opensNews(sentence: Sentence, tags: readonly TaggedWord[], index: number, lemma: string): boolean {
  const word = sentence.tokens[index]?.lower ?? '';
  if (isOnlyVerb(sentence, tags, index, lemma)) return true;
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
