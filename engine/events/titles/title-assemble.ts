/** The parts of a headline put together within twelve words: what goes first when they are too many. */

import type { Parts } from './title-voice';
import { isPrintable, MOST_WORDS } from './words/title-check';
import { fitWords, withoutEmptyNoun, withoutLooseEnd } from './words/title-fit';
import { isPlural } from './words/title-verb';
import { countWords, joinNames, joinWords, oneOffice, type TitleWord, withoutOffices } from './words/title-words';

const POSSESSIVE_PRONOUN = /^(?:its|their|his|her)$/;

const offices = (words: readonly TitleWord[]): number => words.filter((word, at) => word.office && !words[at - 1]?.office).length;

/** Of subject and object together: an office in front of the subject leaves none to the object. */
const officesOnce = (subject: readonly TitleWord[], object: readonly TitleWord[]): readonly [readonly TitleWord[], readonly TitleWord[]] =>
  offices(subject) > 0 ? [oneOffice(subject), withoutOffices(object)] : [subject, oneOffice(object)];

/** Words without "the", but for names that begin with it. */
const terse = (words: readonly TitleWord[]): readonly TitleWord[] =>
  words.filter((word, at) => word.text !== 'the' || (words[at + 1]?.wordClass === 'PROPN' && !words[at + 1]?.office));

/** Subject and object of a headline. */
type Half = readonly [readonly TitleWord[], readonly TitleWord[]];

const TAIL = /^(?:in|at|off|near|during)$/;
const MOST_TAIL_WORDS = 4;

/** "a ceasefire in Gaza": where or when it was goes before an article does, but for "a port in Crimea". */
function withoutTail(who: readonly TitleWord[], what: readonly TitleWord[], most: number): Half | undefined {
  const at = what.findLastIndex(({ text }) => TAIL.test(text));
  const kept = withoutLooseEnd(what.slice(0, Math.max(at, 0)));
  const named = /^an?$/.test(kept.at(-2)?.text ?? '') || !/^(?:\p{Lu}|(?:the|an?|its|their|his|her)$)/u.test(what[at + 1]?.text ?? '');
  return kept.length > 2 && !named && countWords(kept) <= most && countWords(what) - countWords(kept) <= MOST_TAIL_WORDS
    ? [who, kept]
    : undefined;
}

const MOST_NAMES = 3;
/** A preposition and its noun. */
const MORE_WORDS = 2;

/** "President A of X and President B of Y": the names alone; null where there are no two, or nothing would go. */
function namesAlone(words: readonly TitleWord[]): readonly TitleWord[] | null {
  const names = words.filter(({ named }) => named === 1).slice(0, MOST_NAMES);
  if (names.length < 2 || !words.some(({ text }) => text === 'and')) return null;
  const joined: readonly TitleWord[] = [
    { text: joinNames(names.map(({ text }) => text)), glue: false, wordClass: 'PROPN', named: names.length },
  ];
  return countWords(joined) < countWords(words) ? joined : null;
}

/** A shorter subject that takes the same verb. */
function shorter(words: readonly TitleWord[], verb: string): readonly TitleWord[] | null {
  const names = namesAlone(words);
  if (names) return names;
  const cut = fitWords(words, countWords(words) - 1);
  return cut && (/^(?:to|may|will) /.test(verb) || isPlural(cut) === isPlural(words)) ? cut : null;
}

/** Without articles a phrase more may fit: then they go. What ends before "of", in another clause or in a second thing to be done is no whole phrase. */
function fuller(lean: readonly TitleWord[], bare: readonly TitleWord[], most: number): readonly TitleWord[] | null {
  const [words, more] = [fitWords(lean, most), fitWords(bare, most)];
  const telling = (all: readonly TitleWord[]): number => all.filter(({ text }) => !/^(?:the|an?)$/.test(text)).length;
  if (!words || !more || telling(more) < telling(words) + MORE_WORDS) return words;
  const second = more.findIndex(({ text }, at) => text === 'and' && more[at + 1]?.text === 'to');
  const opens = (all: readonly TitleWord[]): boolean => all.some(({ text }) => /^(?:that|which|who|whose)$/.test(text));
  return bare[more.length]?.text === 'of' || second >= 0 || (opens(more) && !opens(words)) ? words : more;
}

/** The headline of its parts within twelve words: first without an office, then without possessives, then phrase by phrase. */
export function assemble(
  { lead = [], subject, verb, object }: Parts,
  broken: (object: readonly TitleWord[]) => boolean,
  anyLength = false,
): string | null {
  const [who, what] = officesOnce(subject, withoutEmptyNoun(withoutLooseEnd(object)));
  const room = (words: readonly TitleWord[]): number => MOST_WORDS - countWords(lead) - countWords(words) - verb.split(' ').length;
  const plain = withoutOffices(who);
  const lean = what.filter((word) => !POSSESSIVE_PRONOUN.test(word.text));
  const bare = lean.filter((word) => !/^(?:the|an?)$/.test(word.text));
  const attempts: readonly Half[] = [
    [who, what],
    [plain, what],
    [plain, lean],
    [plain, terse(lean)],
    [plain, bare],
    [plain, withoutOffices(bare)],
  ];
  const fits = ([one, other]: Half): boolean => countWords(other) <= room(one);
  const whole = attempts.slice(0, 2).find(fits) ?? withoutTail(plain, what, room(plain)) ?? attempts.find(fits);
  const cut = whole ? whole[1] : fuller(lean, bare, room(plain));
  const less = cut === null ? shorter(plain, verb) : null;
  if (less) return assemble({ lead, subject: less, verb, object }, broken, anyLength);
  if (cut === null) return null;
  const first = whole ? whole[0] : countWords(cut) <= room(who) ? who : plain;
  const front = joinWords([...lead, ...first]);
  const title = [front, verb, joinWords(cut)].filter(Boolean).join(' ');
  // a particle is no loose end
  const checked = cut.length > 0 ? title : [front, verb.replace(/ (?:in|on|up|off|out|over)$/, '')].join(' ');
  return !broken(cut) && isPrintable(checked, [...lead, ...first, ...cut], anyLength || first.length > 1, anyLength) ? title : null;
}
