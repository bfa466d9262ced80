/** Who or what a title begins with: the subject without what describes it aside, or whom its pronoun stands for. */
import { REPORTING_VERBS } from '../../lexicon/event-verbs';
import { ON_BODIES } from '../../lexicon/title-words';
import { subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate } from '../sentence/parsed-sentence';
import { verbClass } from '../sentence/sentence-context';
import { tellingTokens } from './earlier-phrases';
import { keptTokens, STOP } from './kept-tokens';
import { descriptionStart, endOf, isClass, isWord, officeStart, personAt } from './office';
import { joinNames, namedWords, type TitleTask, type TitleWord, titleWords, unglued, withoutArticle } from './title-word';

/** The thing that the sentence before is about: "China's controls on graphite". */
export function earlierThing(task: TitleTask): readonly TitleWord[] {
  const [context] = task.earlier.sentences;
  const index = context?.parsed.predicates.findIndex(isFiniteVerb) ?? -1;
  const subject = context && index >= 0 ? subjectOf(context.parsed, index, context.isDate) : null;
  if (!context || !subject || !isClass(context, subject.to - 1, /^NOUN|PROPN$/)) return [];
  const isThing = context.parsed.tags.slice(subject.from, subject.to).some(({ wordClass }) => wordClass === 'ADP');
  const isPerson = context.parsed.sentence.tokens.slice(subject.from, subject.to).some(({ index }) => personAt(context, index));
  const tokens = tellingTokens(context, keptTokens(context, subject.from, subject.to));
  return isThing && !isPerson ? namedWords(task, context, tokens) : [];
}

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
  if (!first) return [];
  const isApart = second !== undefined || isWord(context, verb.start - 1, /^,$/) || isWord(context, first.to + 1, /^[js]r/);
  const isBehind = range === null || range.from >= first.to;
  const isRelative = tokens.slice(first.to, verb.start).some(({ lower }) => /^(?:who|which|that|whose|when|where)$/.test(lower));
  return isApart && isBehind && !isRelative ? members : [];
}

/** The subject of the first verb of a sentence reaches from where the sentence begins, or from behind what opens it, to the verb. */
function wholeSubject({ context }: TitleTask, { from, to }: TokenRange, verb: Predicate): TokenRange {
  const { parsed, isDate } = context;
  const { tokens } = parsed.sentence;
  const described = isWord(context, from - 1, /^,$/) && personAt(context, from) ? descriptionStart(context, 0, from - 1) : null;
  // "the brother of X, who was killed"
  const person = isWord(context, verb.start - 1, /^who$/)
    ? tokens.findLast(({ index }) => index > from && index < to && personAt(context, index))
    : undefined;
  if (person && isWord(context, officeStart(context, from, person.index) - 1, /^of$/))
    return { from: officeStart(context, from, person.index), to };
  const isFirst = !parsed.predicates.some((one) => isFiniteVerb(one) && one.head < verb.start);
  const near = { from: described ?? from, to };
  if (verb.form === 'participle' || to > verb.start) return near;
  // "A, B and C, who were invited, will join"
  if (from === 0 && isWord(context, to, /^,$/) && isWord(context, to + 1, /^(?:who|which)$/)) return { from, to: verb.start };
  if (!isFirst) return near;
  const dash = tokens.slice(0, from).findLastIndex(({ text }) => STOP.test(text));
  let start = dash + 1;
  while (
    start < from &&
    (isDate(start) || (isWord(context, start, /^(?:,|also|-|\*|on|in|at|["“'])$/) && isDate(start + 1)) || isWord(context, start, /^,$/))
  )
    start += 1;
  const between = tokens.slice(start, from);
  const commas = between.filter(({ text }) => text === ',');
  // "on Monday, a day after the vote, X", "the mandate lapses, and X refuses"
  const isApart =
    commas.length > 0 &&
    ((start > dash + 1 && isDate(start - 1)) ||
      (commas.length === 1 && commas[0]?.index === from - 2 && isWord(context, from - 1, /^and$/)));
  const isWhole = between.every(
    ({ lower, index }) =>
      !/^(?:who|which|that|whose|where)$/.test(lower) &&
      !parsed.predicates.some((one) => one.head === index && (isFiniteVerb(one) || REPORTING_VERBS.has(one.lemma))),
  );
  if (isWhole && !isApart && isClass(context, start, /^(?:DET|ADJ|NOUN|PROPN|NUM)$/)) return { from: start, to };
  // "In Doha, the minister signed": behind the phrase that opens the sentence
  const isOpening = isClass(context, from - 1, /^(?:ADP|DET|VERB)$/);
  const comma = isOpening ? tokens.findIndex(({ text, index }) => index > from && index < to && text === ',') : -1;
  return comma > 0 ? { from: comma + 1, to } : near;
}

/** What no subject follows: a preposition, a noun, a mark of possession. */
const isMisread = ({ context }: TitleTask, { from, to }: TokenRange, verb: Predicate): boolean =>
  verb.form !== 'participle' &&
  context.parsed.sentence.tokens.slice(to, verb.start).every(({ lower }) => !/^(?:who|which|that|and)$/.test(lower)) &&
  !context.isDate(from - 1) &&
  !isWord(context, from - 1, /^(?:that|after|before|as|since|until|than)$/) &&
  (isClass(context, from - 1, /^(?:ADP|DET)$/) || isWord(context, from - 1, /^(?:[’']s?|[-"“])$/));

/** "X said he was ready": the one who speaks. */
function speakerOf(task: TitleTask, from: number, pronoun: number): readonly TitleWord[] | null {
  const { parsed, isDate } = task.context;
  if (!isWord(task.context, pronoun, /^(?:he|she|it|they)$/)) return null;
  const index = parsed.predicates.findLastIndex((one) => isFiniteVerb(one) && one.head < from);
  const verb = parsed.predicates[index];
  const speaks = verb && !verb.passive && /^(?:report|announce|statement)$/.test(verbClass(verb.lemma));
  const subject = speaks ? subjectOf(parsed, index, isDate) : null;
  return verb && subject ? subjectWords(task, subject, verb) : null;
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
  const near = members[0] ?? range ?? { from: 0, to: 0 };
  const { from, to } = members.length === 0 ? wholeSubject(task, near, verb) : near;
  if (isMisread(task, { from, to }, verb) || isWord(context, from, /^according$/)) return null;
  // "MOSCOW (AP) _ Presidents X and Y signed"
  const dash = context.parsed.sentence.tokens.slice(from, to).findLastIndex(({ text }) => STOP.test(text));
  const told = titleWords(task, keptTokens(context, from + dash + 1, to));
  // "2. The vessel left", "support of the protesters who marched"
  const opening = told.findLastIndex(
    ({ text }, at) => (text === '.' && at + 1 < told.length) || (text === 'of' && isWord(context, to, /^who$/)),
  );
  const words = unglued(told.slice(opening + 1));
  // "a gunman shot shoppers" is no subject
  const isClause =
    words.some(({ at }) => context.parsed.predicates.some((one) => one.head === at && isFiniteVerb(one))) &&
    !words.some(({ text }) => /^(?:who|which|that|what)$/.test(text));
  if (isClause) return null;
  const [first] = words;
  if (!first) return null;
  const pronoun = words.length === 1 && isClass(context, first.at, /^PRON$/) ? first : null;
  // "They were announced": not those who announced them
  const happens = verb.passive || /^(?:begin|start|end|last|conclude|finish)$/.test(verb.lemma);
  const isBody = task.references.some(
    ({ start, kind }) => kind === 'organization' && start === context.parsed.sentence.tokens[first.at]?.start,
  );
  if (pronoun && happens && !isBody && !ON_BODIES.has(verb.lemma) && isWord(context, first.at, /^(?:it|they)$/)) {
    const isOpening = !context.parsed.predicates.some((one) => isFiniteVerb(one) && one.head < first.at);
    const thing = isOpening ? earlierThing(task) : [];
    return thing.length > 0 ? thing : null;
  }
  if (pronoun) return speakerOf(task, from, first.at) ?? (first.named ? words : null);
  const plain = /^(?:this|these|that|those|another|similar|[-*•])$/i.test(first.text) ? unglued(words.slice(1)) : words;
  const isOpen = plain.some(
    ({ wordClass, text, named }) => wordClass === 'PRON' && !named && /^(?:it|they|them|he|him|she|we|us|i|you)$/i.test(text),
  );
  // "its prime minister, X"
  const person = plain.findIndex(({ named }) => named === 1);
  if (/^(?:its|their|his|her)$/i.test(plain[0]?.text ?? '') && person > 0) return unglued(plain.slice(person));
  const isOthers = !plain[0]?.named && /^(?:its|their|his|her|our|my|such|we|i|you|there|what)$/i.test(plain[0]?.text ?? '');
  if (isOpen || isOthers || !plain.some(({ wordClass }) => /^(?:NOUN|PROPN|NUM)$/.test(wordClass))) return null;
  return withoutArticle(plain);
}
