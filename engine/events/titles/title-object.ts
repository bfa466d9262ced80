/** "I am announcing a visa policy", "They lodged 214 complaints": nobody to name, so that what is done to is told. */
import { IRREGULAR_BY_BASE } from '../../lexicon/irregular-verbs';
import { predicateAt, verbClass } from '../sentence/sentence-context';
import { verbBase } from '../sentence/verb-forms';
import { isWhole, MOST_WORDS } from './title-check';
import { fitWords, withoutLooseEnd } from './title-fit';
import { namedObject } from './title-named-object';
import { plainStart } from './title-subject';
import type { TitleTask } from './title-task';
import { isPlural, passiveForm } from './title-verb';
import { joinWords, titleWords } from './title-words';

const PHRASE_CLASSES = ['DET', 'NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM'];

/** "announce" → "announced", "carry" → "carried". */
function participleOf(lemma: string): string {
  const base = verbBase(lemma);
  const irregular = IRREGULAR_BY_BASE.get(base)?.participle;
  if (irregular) return irregular;
  if (/e$/.test(base)) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

/** The object of an active verb with that verb in the passive; null when no whole phrase stands behind the verb. */
export function objectTitle(task: TitleTask): string | null {
  const { context, happening, story, reading, references } = task;
  const predicate = predicateAt(context, happening.predicate);
  if (!predicate || predicate.passive || verbClass(predicate.lemma) === 'state' || predicate.lemma.includes('-')) return null;
  const words = fitWords(withoutLooseEnd(namedObject(task, titleWords(context, story.object, references))), MOST_WORDS - 4);
  const first = words?.[0];
  if (!words || !first || !PHRASE_CLASSES.includes(first.wordClass) || words.some(({ wordClass }) => wordClass === 'PRON')) return null;
  if (!words.some(({ wordClass }) => wordClass === 'NOUN' || wordClass === 'PROPN')) return null;
  const plain = plainStart(words);
  const ends = plain.findIndex(({ wordClass }) => wordClass === 'ADP' || wordClass === 'VERB');
  const [what, where] = ends < 0 ? [plain, []] : [plain.slice(0, ends), plain.slice(ends)];
  if (what.length === 0) return null;
  const title = [joinWords(what), passiveForm(participleOf(predicate.lemma), isPlural(what), reading), joinWords(where)]
    .filter(Boolean)
    .join(' ');
  return isWhole(title) ? title : null;
}
