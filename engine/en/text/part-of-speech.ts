/**
 * The only wrapper of the NLP package: it returns the word class and lemma of every token in a sentence. It uses only the tagger. Dateline
 * splits sentences and tokens itself, so offsets never change.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { TaggedWord, WordClass, WordTagger } from '../../model/sentence';

const nlp = winkNLP(model, ['pos']);
const its = nlp.its;

/** The tagger supports only plain letters and straight apostrophes. Every replacement keeps its length. */
function plainLetters(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return text;
  return text.replace(/[’‘]/g, "'").replace(/[\u00c0-\u024f]/g, (letter) => {
    const plain = letter.normalize('NFD').charAt(0);
    return /[A-Za-z]/.test(plain) ? plain : letter;
  });
}

/** Nouns that the tagger tags as adjectives before their verb: "the premier implored …". */
const NOT_ADJECTIVES = new Set(['premier', 'chief', 'general', 'military', 'representative', 'executive', 'national', 'official']);

/** If the package splits a token, the token gets the tag of its first part. */
export const tagWords: WordTagger = (sentence): readonly TaggedWord[] => {
  const text = plainLetters(sentence.text);
  const words = nlp.readDoc(text).tokens();
  const texts = words.out() as string[];
  const tags = words.out(its.pos) as WordClass[];
  const lemmas = words.out(its.lemma as unknown as ItsFunction<string>) as string[];
  const starts = startsOf(texts, text);
  const tagged: TaggedWord[] = [];
  let cursor = 0;
  for (const { start, lower } of sentence.tokens) {
    while ((starts[cursor + 1] ?? Number.POSITIVE_INFINITY) <= start - sentence.start) cursor += 1;
    tagged.push({ wordClass: tags[cursor] ?? 'X', lemma: lemmas[cursor] ?? lower });
  }
  return tagged.map((tag, at) => {
    const isNoun = tag.wordClass === 'ADJ' && NOT_ADJECTIVES.has(tag.lemma.toLowerCase()) && tagged[at + 1]?.wordClass === 'VERB';
    // "was part of a tour"
    const isPart = tag.wordClass === 'VERB' && tag.lemma === 'part' && sentence.tokens[at + 1]?.lower === 'of';
    return isNoun || isPart ? { ...tag, wordClass: 'NOUN' as const } : tag;
  });
};

/** Returns the offset of each word in the text, in order. */
function startsOf(words: readonly string[], text: string): readonly number[] {
  const starts: number[] = [];
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word, from);
    starts.push(at < 0 ? from : at);
    if (at >= 0) from = at + word.length;
  }
  return starts;
}
