/** The subject of a title: who acts, with the office in front; nothing where only a pronoun for no one known stands there. */
import { ON_BODIES } from '../../lexicon/title-words';
import { subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate } from '../sentence/parsed-sentence';
import { verbClass } from '../sentence/sentence-context';
import { actorsWithin } from '../sentence/verb-arguments';
import { nothingEarlier } from './earlier-phrases';
import { descriptionStart, endOf, isClass, isOffice, isWord, officeStart, personAt } from './office';
import { keptTokens, STOP } from './title-tokens';
import { joinNames, type TitleTask, type TitleWord, unglued, type Words, withoutArticle } from './title-word';
import { titleWords } from './title-words';

/** Behind the last finite verb before this one. */
const openingOf = ({ context }: TitleTask, verb: Predicate): number =>
  (context.parsed.predicates.findLast((one) => isFiniteVerb(one) && one.head < verb.start)?.head ?? -1) + 1;

/** "X, minister of Y, died", "X, adviser to Y, and Z, an envoy, met": those who act, each with the office in front. */
function membersAside(task: TitleTask, range: TokenRange | null, verb: Predicate): readonly TokenRange[] {
  const { context, actors } = task;
  if (!isFiniteVerb(verb)) return [];
  const opening = openingOf(task, verb);
  const members: TokenRange[] = [];
  const acting: TokenRange[] = [];
  for (let at = opening; at < verb.start; at += 1) {
    const person = personAt(context, at);
    if (!person) continue;
    const [from, to] = [officeStart(context, opening, at), endOf(context, person)];
    // "and her counterpart, X"
    const before = (isWord(context, from - 1, /^,$/) ? (descriptionStart(context, opening, from - 1) ?? from) : from) - 1;
    const opens = before < 0 || isClass(context, before, /^PUNCT$/) || isWord(context, before, /^(?:that|after|before|as|when|while)$/);
    if (members.length === 0 ? opens && isWord(context, to, /^,$/) : isWord(context, before, /^and$/)) members.push({ from, to });
    if (actors.some(({ actor, role }) => actor === person.actor && role === 'initiator')) acting.push({ from, to });
    at = to - 1;
  }
  // "two candidates, X and Y, once the mayor of Z, gave up": who acts, where the phrase at the verb names none of them
  const isStray =
    isWord(context, verb.start - 1, /^,$/) && range !== null && acting.length > 1 && acting.every(({ to }) => to < range.from);
  if (isStray && actorsWithin(context, range).every(({ kind }) => kind !== 'person')) return acting;
  const [first, second] = members;
  if (!first) return [];
  const isApart = second !== undefined || isWord(context, verb.start - 1, /^,$/);
  return isApart && (range === null || range.from >= first.to) ? members : [];
}

/** The subject of the first verb of a sentence reaches from where the sentence begins, or from behind what opens it, to the verb. */
function wholeSubject({ context }: TitleTask, { from, to }: TokenRange, verb: Predicate): TokenRange {
  const { parsed, isDate } = context;
  const { tokens } = parsed.sentence;
  const described = isWord(context, from - 1, /^,$/) && personAt(context, from) ? descriptionStart(context, 0, from - 1) : null;
  const near = { from: described ?? from, to };
  const isFirst = !parsed.predicates.some((one) => isFiniteVerb(one) && one.head < verb.start);
  if (verb.form === 'participle' || !isFirst) return near;
  const dash = tokens.slice(0, from).findLastIndex(({ text }) => STOP.test(text));
  let start = dash + 1;
  const leads = (at: number): boolean => isDate(at) || (isWord(context, at, /^(?:,|also|-|\*|on|in|at|["“'])$/) && isDate(at + 1));
  while (start < from && (leads(start) || isWord(context, start, /^,$/))) start += 1;
  const between = tokens.slice(start, from);
  // "on Monday, a day after the vote, X"
  const isApart = start > dash + 1 && isDate(start - 1) && between.some(({ text }) => text === ',');
  const isWhole = between.every(({ lower }) => !/^(?:who|which|that|whose|where)$/.test(lower));
  return isWhole && !isApart && isClass(context, start, /^(?:DET|ADJ|NOUN|PROPN|NUM)$/) ? { from: start, to } : near;
}

/** "A supplier, the firm X, stopped"; "X, the first president, who died": of two phrases side by side the one with a name. */
function namedBeside({ context }: TitleTask, range: TokenRange, verb: Predicate): TokenRange {
  const { tokens } = context.parsed.sentence;
  const isNamed = ({ from, to }: TokenRange): boolean => actorsWithin(context, { from, to }).some(({ end }) => end === tokens[to - 1]?.end);
  // "the brother of President X, who died"
  const holder = context.persons.find(({ end }) => end === tokens[range.to - 1]?.end);
  const holderAt = tokens.findIndex(({ start }) => start === holder?.start);
  const office = holderAt < 0 ? -1 : officeStart(context, range.from, holderAt);
  if (office > range.from && isWord(context, office - 1, /^of$/) && tokens.slice(range.to, verb.start).some(({ lower }) => lower === 'who'))
    return { from: office, to: range.to };
  if (isNamed(range) || isClass(context, range.from, /^ADP$/)) return range;
  const before = context.persons.find(({ end }) => end === tokens[range.from - 2]?.end);
  if (before && isWord(context, range.from - 1, /^,$/)) {
    const at = tokens.findIndex(({ start }) => start === before.start);
    return { from: officeStart(context, 0, at), to: range.from - 1 };
  }
  const comma = tokens.findIndex(({ text, index }) => text === ',' && index > range.from && index < verb.start);
  const shut = tokens.findIndex(({ text, index }) => text === ',' && index > comma);
  const beside = { from: comma + 1, to: shut };
  const isBeside = comma >= range.from && comma <= range.to && shut > comma && shut <= verb.start && shut >= verb.start - 1;
  return isBeside && isNamed(beside) && !context.parsed.predicates.some(({ start }) => start > comma && start < shut) ? beside : range;
}

/** What no subject follows: a preposition, a noun, a mark of possession. */
const isMisread = ({ context }: TitleTask, { from, to }: TokenRange, verb: Predicate): boolean =>
  verb.form !== 'participle' &&
  context.parsed.sentence.tokens.slice(to, verb.start).every(({ lower }) => !/^(?:who|which|that|and)$/.test(lower)) &&
  !context.isDate(from - 1) &&
  !isWord(context, from - 1, /^(?:that|after|before|as|since|until|than)$/) &&
  (isClass(context, from - 1, /^(?:ADP|DET)$/) || isWord(context, from - 1, /^(?:[’']s?|[-"“])$/)) &&
  !isWord(context, from - 2, /^[,']$/);

/** "X said he was ready": the one who speaks. */
function speakerOf(task: TitleTask, from: number, pronoun: number): Words | null {
  const { parsed, isDate } = task.context;
  if (!isWord(task.context, pronoun, /^(?:he|she|it|they)$/)) return null;
  const index = parsed.predicates.findLastIndex((one) => isFiniteVerb(one) && one.head < from);
  const verb = parsed.predicates[index];
  const speaks = verb && !verb.passive && /^(?:report|announce|statement)$/.test(verbClass(verb.lemma));
  const subject = speaks ? subjectOf(parsed, index, isDate) : null;
  const words = verb && subject ? subjectWords(task, subject, verb) : null;
  // "X's office said he will call"
  return isWord(task.context, pronoun, /^(?:he|she)$/) && words?.at(-1)?.named !== 1 && !isOffice(words?.at(-1)?.text ?? '') ? null : words;
}

/** "They were announced": not those who announced them; a body that is done something to stays. */
function isThing({ context, references }: TitleTask, { at }: TitleWord, { passive, lemma }: Predicate): boolean {
  const happens = (passive || /^(?:begin|start|end|last|conclude|finish|expire)$/.test(lemma)) && !ON_BODIES.has(lemma);
  const start = context.parsed.sentence.tokens[at]?.start;
  const isBody = references.some((one) => one.start === start && one.kind === 'organization');
  return happens && !isBody && isWord(context, at, /^(?:it|they)$/);
}

/** The thing that the sentence before is about: "China's controls on graphite". */
function earlierThing(task: TitleTask): Words | null {
  const [context] = task.earlier.sentences;
  const index = context?.parsed.predicates.findIndex(isFiniteVerb) ?? -1;
  const subject = context && index >= 0 ? subjectOf(context.parsed, index, context.isDate) : null;
  if (!context || !subject) return null;
  const words = titleWords({ ...task, context, references: [], earlier: nothingEarlier() }, keptTokens(context, subject.from, subject.to));
  const isTold = words.some(({ wordClass }) => wordClass === 'ADP') && !words.some(({ named, open }) => named || open);
  return isTold ? withoutArticle(words) : null;
}

/** Tokens that a dateline may have. */
const DATELINE = 12;
const FOR_NOBODY = /^(?:its?|their|they|his|he|her|she|our|my|such|we|i|you|there|what)$/i;

/** Words of the subject; null when it is a pronoun for no one known, or points at what no sentence reports. */
export function subjectWords(task: TitleTask, range: TokenRange | null, verb: Predicate): Words | null {
  const { context } = task;
  const members = membersAside(task, range, verb);
  const each = members.map(({ from, to }) => titleWords(task, keptTokens(context, from, to)).findLast(({ named }) => named === 1));
  const [leader] = each;
  const names = [...new Set(each.flatMap((word) => word?.text ?? []))];
  if (leader && names.length > 1) return [{ ...leader, text: joinNames(names), glue: false, named: names.length }];
  const near = members[0] ?? range;
  if (!near) return null;
  const { from, to } = members.length === 0 ? namedBeside(task, wholeSubject(task, near, verb), verb) : near;
  if (isMisread(task, { from, to }, verb)) return null;
  // "according to the ministry he died"
  if (isWord(context, from, /^according$/))
    return isClass(context, to - 1, /^PRON$/) ? subjectWords(task, { from: to - 1, to }, verb) : null;
  // "MOSCOW (AP) _ Presidents X and Y signed"; "2. The vessel left"
  const dash = context.parsed.sentence.tokens.slice(from, Math.min(to, DATELINE)).findLastIndex(({ text }) => STOP.test(text));
  const all = titleWords(task, keptTokens(context, from + dash + 1, to));
  const stop = all.findLastIndex(({ text }, at) => text === '.' && at + 1 < all.length) + 1;
  // "told the Post the attack took place": two phrases side by side
  const second = all.findLastIndex(({ text }, at) => text === 'the' && all[at - 1]?.wordClass === 'PROPN');
  const words = unglued(all.slice(Math.max(stop, second)));
  const [first] = words;
  if (!first) return null;
  if (words.length === 1 && isClass(context, first.at, /^PRON$/))
    return isThing(task, first, verb) ? earlierThing(task) : (speakerOf(task, from, first.at) ?? (first.named ? words : null));
  const plain = /^(?:this|these|that|those|another|similar|[-*•])$/i.test(first.text) ? unglued(words.slice(1)) : words;
  // "its prime minister, X"
  const person = plain.findIndex(({ named }) => named === 1);
  if (/^(?:its|their|his|her)$/i.test(plain[0]?.text ?? '') && person > 0) return unglued(plain.slice(person));
  const isOpen = plain.some(
    ({ text, named }, at) => !named && (at === 0 ? FOR_NOBODY : /^(?:it|they|them|he|him|she|we|us|I|you)$/).test(text),
  );
  if (isOpen || !plain.some(({ wordClass }) => /^(?:NOUN|PROPN|NUM)$/.test(wordClass))) return null;
  return withoutArticle(plain);
}
