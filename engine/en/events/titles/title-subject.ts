/** Who or what a title begins with: the subject without what describes it aside, or whom its pronoun stands for. */
import { ROLE_NOUNS, TITLE_HEADS } from '../../lexicon/actor-words';
import { ON_BODIES, PERSONS_IN_TROUBLE } from '../../lexicon/title-words';
import { subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate } from '../sentence/parsed-sentence';
import { verbClass } from '../sentence/sentence-context';
import { earlierPhrase, thingMeant } from './earlier-phrases';
import { keptTokens, STOP } from './kept-tokens';
import { descriptionStart, endOf, isClass, isWord, officeStart, personAt } from './office';
import { joinNames, joinWords, type TitleTask, type TitleWord, titleWords, unglued, withoutArticle, withoutOffices } from './title-word';

const MOST_SUBJECT = 65;

/** "X, minister of Y, died", "X, adviser to Y, and Z, an envoy, met": those who act, each with the office in front. */
function membersAside({ context }: TitleTask, range: TokenRange | null, verb: Predicate): readonly TokenRange[] {
  const { tokens } = context.parsed.sentence;
  if (!isFiniteVerb(verb)) return [];
  const opening = context.parsed.predicates.findLast((one) => isFiniteVerb(one) && one.head < verb.start)?.head ?? -1;
  const members: TokenRange[] = [];
  for (let at = opening + 1; at < verb.start; at += 1) {
    const person = personAt(context, at);
    if (!person) continue;
    const [from, to] = [officeStart(context, opening + 1, at), endOf(context, person)];
    // "and her counterpart, X"
    const before = (isWord(context, from - 1, /^,$/) ? (descriptionStart(context, opening + 1, from - 1) ?? from) : from) - 1;
    const opens = before < 0 || isClass(context, before, /^PUNCT$/) || isWord(context, before, /^(?:that|after|before|as|when|while)$/);
    if (members.length === 0 ? opens && isWord(context, to, /^,$/) : isWord(context, before, /^and$/)) members.push({ from, to });
    at = to - 1;
  }
  const [first, second] = members;
  const isApart = second !== undefined || isWord(context, verb.start - 1, /^,$/) || isWord(context, (first?.to ?? 0) + 1, /^[js]r/);
  const isBehind = range === null || (first !== undefined && range.from >= first.to);
  const isRelative = tokens.slice(first?.to ?? 0, verb.start).some(({ lower }) => /^(?:who|which|that|whose|when|where)$/.test(lower));
  return isApart && isBehind && !isRelative ? members : [];
}

/** "X and her counterpart, Y, met", "X, an ally, met": back to where the whole begins. */
function wholeSubject({ context }: TitleTask, { from, to }: TokenRange, verb: Predicate): TokenRange {
  const { tokens } = context.parsed.sentence;
  if (isWord(context, from - 1, /^least$/) && isWord(context, from - 2, /^at$/)) return { from: from - 2, to };
  if (verb.form === 'participle') return { from, to };
  // "Over three weeks, X and Y traveled": behind the phrase that opens the sentence
  const opens = from > 0 && context.parsed.tags.slice(0, from).every(({ wordClass }) => wordClass === 'ADP' || wordClass === 'DET');
  const comma = opens ? tokens.findIndex(({ text, index }) => index > from && index < to && text === ',') : -1;
  if (comma > 0) return { from: comma + 1, to };
  const isBeside = isWord(context, from - 1, /^,$/) && personAt(context, from);
  let start = isBeside ? (descriptionStart(context, 0, from - 1) ?? from) : from;
  if (!isWord(context, start - 1, /^and$/)) return { from: start, to };
  // "Poland and Hungary, who were invited": the whole list
  const goesBack = (at: number): boolean => isClass(context, at, /^(?:PROPN|NOUN|ADJ|DET|CCONJ)$/) || isWord(context, at, /^,$/);
  if (isWord(context, verb.start, /^(?:were|are|have)$/)) while (start > 0 && goesBack(start - 1)) start -= 1;
  for (let at = start - 2; at >= 0 && !context.parsed.predicates.some(({ head }) => head === at); at -= 1) {
    const person = personAt(context, at);
    const end = person ? endOf(context, person) : -1;
    if (person) return end === start - 1 || isWord(context, end, /^,$/) ? { from: officeStart(context, 0, at), to } : { from: start, to };
  }
  return { from: start, to };
}

/** "X said he was ready": the one who speaks. */
function speakerOf(task: TitleTask, from: number): readonly TitleWord[] | null {
  const { parsed, isDate } = task.context;
  const index = parsed.predicates.findLastIndex((one) => isFiniteVerb(one) && one.head < from);
  const verb = parsed.predicates[index];
  const speaks = verb && !verb.passive && /^(?:report|announce|statement)$/.test(verbClass(verb.lemma));
  const subject = speaks ? subjectOf(parsed, index, isDate) : null;
  return verb && subject ? subjectWords(task, subject, verb) : null;
}

/** Whom or what a pronoun means that no reference resolves; "he" means a person without a name. */
function meantBy(task: TitleTask, pronoun: string, at: number): readonly TitleWord[] | null {
  const words = thingMeant(task, at);
  const noun = words.findLast(({ wordClass }) => wordClass === 'NOUN')?.text ?? '';
  const fits = /^(?:it|they)$/i.test(pronoun) || ROLE_NOUNS.has(noun) || PERSONS_IN_TROUBLE.has(noun) || TITLE_HEADS.has(noun);
  return words.length > 0 && fits ? withoutArticle(words) : null;
}

/** "The meeting", "this bill": the noun alone, which an earlier sentence told in full. */
function inFull(task: TitleTask, words: readonly TitleWord[]): readonly TitleWord[] {
  const [first, ...others] = words;
  const head = others.at(-1);
  const points = first && !first.named && /^(?:the|this|these|that|those|its|their)$/i.test(first.text);
  const isBare = others.length <= 3 && others.every(({ wordClass }) => /^(?:NOUN|ADJ|NUM)$/.test(wordClass));
  return points && head?.wordClass === 'NOUN' && isBare ? earlierPhrase(task, head.text) : [];
}

/** Words of the subject; null when it is a pronoun for nobody known, or points at what no sentence tells. */
export function subjectWords(task: TitleTask, range: TokenRange | null, verb: Predicate): readonly TitleWord[] | null {
  const { context } = task;
  const members = membersAside(task, range, verb);
  if (members.length > 1) {
    const each = members.map(({ from, to }) => titleWords(task, keptTokens(context, from, to)).findLast(({ named }) => named === 1));
    const [first] = each;
    const names = [...new Set(each.flatMap((word) => word?.text ?? []))];
    if (first && names.length > 1) return [{ ...first, text: joinNames(names), glue: false, named: names.length }];
  }
  if (!range && !members[0]) return null;
  const { from, to } = members[0] ?? wholeSubject(task, range ?? { from: 0, to: 0 }, verb);
  // "MOSCOW (AP) _ Presidents X and Y signed"
  const dash = context.parsed.sentence.tokens.findLastIndex(({ text, index }) => index >= from && index < to && STOP.test(text));
  const told = titleWords(task, keptTokens(context, dash < 0 ? from : dash + 1, to));
  // "2. The vessel left", "support of the protesters who marched"
  const opening = told.findLastIndex(
    ({ text }, at) => (text === '.' && at + 1 < told.length) || (text === 'of' && isWord(context, to, /^who$/)),
  );
  const words = unglued(told.slice(opening + 1));
  const [first] = words;
  if (!first) return null;
  const pronoun = words.length === 1 && isClass(context, first.at, /^PRON$/) ? first : null;
  // "They were announced": not those who announced them
  const happens = verb.passive || /^(?:begin|start|end|last|conclude|finish)$/.test(verb.lemma);
  const isThing = pronoun && happens && !ON_BODIES.has(verb.lemma) && isWord(context, first.at, /^(?:it|they)$/);
  if (pronoun && (isThing || !first.named)) {
    const meant = (isThing ? null : speakerOf(task, from)) ?? meantBy(task, context.parsed.sentence.tokens[first.at]?.text ?? '', from);
    if (meant || !first.named) return meant;
  }
  const full = inFull(task, words);
  if (full.length > 0) return withoutArticle(full);
  const plain = /^(?:this|these|that|those|another|similar|[-*•])$/i.test(first.text) ? unglued(words.slice(1)) : words;
  const isOpen = plain.some(
    ({ wordClass, text, named }) => wordClass === 'PRON' && !named && /^(?:it|they|them|he|him|she|we|us|i|you)$/i.test(text),
  );
  const isOthers = !plain[0]?.named && /^(?:its|their|his|her|our|my|such|we|i|you|there|what)$/i.test(plain[0]?.text ?? '');
  if (isOpen || isOthers || !plain.some(({ wordClass }) => /^(?:NOUN|PROPN|NUM)$/.test(wordClass))) return null;
  return fitting(withoutArticle(plain));
}

/** A subject that is too long gives way to the names of its persons, else it loses its last phrases. */
function fitting(words: readonly TitleWord[]): readonly TitleWord[] {
  if (joinWords(words).length <= MOST_SUBJECT) return words;
  const persons = words.filter(({ named }) => named === 1);
  const [first] = persons;
  const names = persons.length > 3 ? [first?.text ?? '', 'others'] : persons.map(({ text }) => text);
  if (first && words.at(-1)?.named) return [{ ...first, text: joinNames(names), glue: false, named: persons.length }];
  let short = withoutOffices(words);
  while (joinWords(short).length > MOST_SUBJECT) {
    const opens = ({ wordClass, text }: TitleWord): boolean =>
      (wordClass === 'ADP' && text !== 'of') || /ing$|^(?:who|which|that)$/.test(text);
    const at = short.findLastIndex((word, index) => index > 1 && opens(word));
    if (at < 1 || short[at]?.text === 'between') return words;
    short = short.slice(0, at);
  }
  return short;
}
