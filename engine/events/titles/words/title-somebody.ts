/** Persons without a name whom "he" or "she" may mean: "a former militiaman", "Chad's prime minister". */
import { ROLE_NOUNS } from '../../../lexicon/actor-words';
import { PERSONS_IN_TROUBLE } from '../../../lexicon/title-words';
import { phraseStart } from '../../sentence/noun-phrases';
import { classAt, verbAt, wordAt } from '../../sentence/parsed-sentence';
import type { SentenceContext } from '../../sentence/sentence-context';
import { type TitleWord, titleWords, unglued } from './title-words';

const isPersonNoun = (word: string): boolean => ROLE_NOUNS.has(word) || PERSONS_IN_TROUBLE.has(word);

/** The one unnamed person told of in front of a token; null where nobody is, or several are, or anybody has a name. */
export function somebodyBefore(context: SentenceContext, before: number): readonly TitleWord[] | null {
  const { parsed, actors } = context;
  const limit = parsed.sentence.tokens[before]?.start ?? parsed.sentence.end;
  if (actors.some(({ kind, start }) => kind === 'person' && start < limit)) return null;
  const heads: number[] = [];
  for (let at = 0; at < Math.min(before, parsed.sentence.tokens.length); at += 1) {
    const next = classAt(parsed, at + 1);
    if (isPersonNoun(wordAt(parsed, at)) && next !== 'NOUN' && next !== 'PROPN' && !verbAt(parsed, at)) heads.push(at);
  }
  const [head, ...others] = heads;
  if (head === undefined || others.length > 0 || /[^s]s$/.test(wordAt(parsed, head))) return null;
  let from = phraseStart(parsed, head);
  for (let at = from; at < head; at += 1) if (wordAt(parsed, at) === 'of') from = at + 1;
  const words = titleWords(context, { from, to: head + 1 }, []);
  const plain = words.filter(({ wordClass }, at) => !(at === 0 && wordClass === 'DET'));
  return plain.length > 1 && !plain.some(({ wordClass }) => wordClass === 'PRON') ? unglued(plain) : null;
}
