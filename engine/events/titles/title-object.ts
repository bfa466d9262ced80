/** "I am announcing a visa policy", "They lodged 214 complaints": nobody to name, so that what is done to is told. */
import { TITLE_HEADS } from '../../lexicon/actor-words';
import { IRREGULAR_BY_BASE } from '../../lexicon/irregular-verbs';
import { NEVER_PASSIVE, THEME_NOUNS, WITHOUT_OBJECT } from '../../lexicon/title-words';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, verbClass } from '../sentence/sentence-context';
import { verbBase } from '../sentence/verb-forms';
import { namedObject } from './title-named-object';
import { placedIn } from './title-noun';
import { plainStart } from './title-subject';
import type { TitleTask } from './title-task';
import { isWhole, MOST_WORDS } from './words/title-check';
import { fitWords, withoutLooseEnd } from './words/title-fit';
import { isPlural, passiveForm, verbForm } from './words/title-verb';
import { joinWords, type TitleWord, titleWords } from './words/title-words';

const PHRASE_CLASSES = ['DET', 'NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM'];

/** "announce" → "announced", "carry" → "carried"; a regular form of the text is one already ("readmitted"). */
function participleOf(lemma: string, told: string): string {
  const base = verbBase(lemma);
  const irregular = IRREGULAR_BY_BASE.get(base)?.participle;
  if (irregular) return irregular;
  if (/[^e]ed$/.test(told)) return told;
  if (/e$/.test(base)) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

/** "He became foreign minister": the office is filled anew; "A stayed until Monday, B until Friday": what B did. Nothing is done to them. */
function withoutPassive({ context, happening, reading }: TitleTask, { lemma }: Predicate, words: readonly TitleWord[]): string | null {
  const office = words.findIndex(({ text }) => TITLE_HEADS.has(text.toLowerCase()));
  const filled = lemma === 'become' && office >= 0 && words.every(({ named }) => named === undefined);
  if (filled) return `${joinWords(words).replace(/^(?!new |first )/i, 'New ')} ${verbForm('take', false, reading)} office`;
  const does = happening.attachment.item !== null && WITHOUT_OBJECT.has(lemma);
  if (!does) return null;
  const stays = `${joinWords(words)} ${verbForm(lemma, isPlural(words), reading)}`;
  const placed = placedIn(context, stays, reading.place);
  return placed === stays ? `${THEME_NOUNS[reading.themes[0] ?? 'visit']} of ${joinWords(words)}` : placed;
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
  const ends = plain.findIndex(({ wordClass, text }) => wordClass === 'ADP' || wordClass === 'VERB' || text === 'to');
  if (NEVER_PASSIVE.has(predicate.lemma)) {
    const done = withoutPassive(task, predicate, plain);
    return done !== null && isWhole(done) ? done : null;
  }
  const [what, where] = ends < 0 ? [plain, []] : [plain.slice(0, ends), plain.slice(ends)];
  if (what.length === 0) return null;
  const title = [
    joinWords(what),
    passiveForm(participleOf(predicate.lemma, wordAt(context.parsed, predicate.head)), isPlural(what), reading),
    joinWords(where),
  ]
    .filter(Boolean)
    .join(' ');
  return isWhole(title) ? title : null;
}
