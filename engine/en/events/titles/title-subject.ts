import { ON_BODIES } from '../../lexicon/title-words';
import { subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate } from '../sentence/parsed-sentence';
import { verbClass } from '../sentence/sentence-context';
import { tellingTokens } from './earlier-phrases';
import { descriptionStart, endOf, isClass, isWord, officeStart, personAt } from './office';
import { describes, keptTokens, STOP } from './title-tokens';
import { joinNames, namedWords, type TitleTask, type TitleWord, titleWords, unglued, withoutArticle } from './title-word';

/** Returns the topic of the previous sentence: "China's controls on graphite". */
export function earlierThing(task: TitleTask): readonly TitleWord[] {
  const [context] = task.earlier.sentences;
  const index = context?.parsed.predicates.findIndex(isFiniteVerb) ?? -1;
  const subject = context && index >= 0 ? subjectOf(context.parsed, index, context.isDate) : null;
  if (!context || !subject) return [];
  const isThing = context.parsed.tags.slice(subject.from, subject.to).some(({ wordClass }) => wordClass === 'ADP');
  const isPerson = context.parsed.sentence.tokens.slice(subject.from, subject.to).some(({ index }) => personAt(context, index));
  const tokens = tellingTokens(context, keptTokens(context, subject.from, subject.to));
  return isThing && !isPerson ? namedWords(task, context, tokens) : [];
}

/** "X, minister of Y, died", "X, adviser to Y, and Z met": returns the actors in the subject, each with the office before the name. */
function membersAside({ context }: TitleTask, range: TokenRange | null, verb: Predicate): readonly TokenRange[] {
  if (!isFiniteVerb(verb)) return [];
  const opening = context.parsed.predicates.findLast((one) => isFiniteVerb(one) && one.head < verb.start)?.head ?? -1;
  const members: TokenRange[] = [];
  for (let at = opening + 1; at < verb.start; at += 1) {
    const person = personAt(context, at);
    if (!person) continue;
    const [from, to] = [officeStart(context, opening + 1, at), endOf(context, person)];
    // "and her counterpart, X"
    const before = (isWord(context, from - 1, /^,$/) ? (descriptionStart(context, opening + 1, from - 1) ?? from) : from) - 1;
    const opens =
      before <= opening || isClass(context, before, /^PUNCT$/) || isWord(context, before, /^(?:that|after|before|as|when|while)$/);
    if (members.length === 0 ? opens && isWord(context, to, /^,$/) : isWord(context, before, /^and$/)) members.push({ from, to });
    at = to - 1;
  }
  const [first, second] = members;
  if (!first) return [];
  const isApart = second !== undefined || isWord(context, verb.start - 1, /^(?:,|who)$/);
  const isBehind = range === null || range.from >= first.to;
  return isApart && isBehind ? members : [];
}

/** Extends the subject of the first verb from the start of the sentence, or from the words after its opener, to the verb. */
function wholeSubject({ context }: TitleTask, { from, to }: TokenRange, verb: Predicate): TokenRange {
  const { parsed, isDate } = context;
  const { tokens } = parsed.sentence;
  const described = isWord(context, from - 1, /^,$/) && personAt(context, from) ? descriptionStart(context, 0, from - 1) : null;
  const isFirst = !parsed.predicates.some((one) => isFiniteVerb(one) && one.head < verb.start);
  const near = { from: described ?? from, to };
  if (verb.form === 'participle' || to > verb.start) return near;
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
  const isWhole = between.every(({ lower }) => !/^(?:who|which|that|whose|where)$/.test(lower));
  if (isWhole && !isApart && isClass(context, start, /^(?:DET|ADJ|NOUN|PROPN|NUM)$/)) return { from: start, to };
  return near;
}

/** "In a rally, thousands of women -- some of them old -- marched": the first phrase of the sentence, if no other subject is there. */
function openingSubject({ context }: TitleTask, verb: Predicate): TokenRange | null {
  const { parsed } = context;
  const first = parsed.predicates.find((one) => isFiniteVerb(one) && !describes(context, one));
  if (!isFiniteVerb(verb) || !first || (first !== verb && !isWord(context, verb.start - 1, /^(?:and|but|then)$/))) return null;
  const { tokens } = parsed.sentence;
  let from = tokens.slice(0, Math.min(verb.start, 6)).findLastIndex(({ text }) => STOP.test(text)) + 1;
  while (from < first.start && (context.isDate(from) || isClass(context, from, /^(?:ADP|ADV|SCONJ|PUNCT)$/))) {
    const isPhrase = isClass(context, from, /^(?:ADP|SCONJ)$/);
    from = isPhrase ? tokens.findIndex(({ text, index }) => index > from && text === ',') + 1 || first.start : from + 1;
  }
  let to = from;
  while (to < first.start && (isClass(context, to, /^(?:DET|ADJ|NOUN|PROPN|NUM)$/) || isWord(context, to, /^(?:of|-|\.|[’']s?)$/))) to += 1;
  const isEnd =
    to === verb.start || first !== verb || isClass(context, to, /^(?:PUNCT|ADV)$/) || isWord(context, verb.start - 1, /^(?:and|but)$/);
  return isEnd && to > from && isClass(context, to - 1, /^(?:NOUN|PROPN)$/) ? { from, to } : null;
}

/** Words that cannot precede a subject: a preposition, a noun, a possessive mark. */
const isMisread = ({ context }: TitleTask, { from, to }: TokenRange, verb: Predicate): boolean =>
  verb.form !== 'participle' &&
  context.parsed.sentence.tokens.slice(to, verb.start).every(({ lower }) => !/^(?:who|which|that|and)$/.test(lower)) &&
  !context.isDate(from - 1) &&
  !isWord(context, from - 1, /^(?:that|after|before|as|since|until|than)$/) &&
  (isClass(context, from - 1, /^(?:ADP|DET)$/) || isWord(context, from - 1, /^(?:[’']s?|[-"“])$/)) &&
  !isWord(context, from - 2, /^[,']$/);

/** "X said he was ready": returns the speaker. */
function speakerOf(task: TitleTask, from: number, pronoun: number): readonly TitleWord[] | null {
  const { parsed, isDate } = task.context;
  if (!isWord(task.context, pronoun, /^(?:he|she|it|they)$/)) return null;
  const index = parsed.predicates.findLastIndex((one) => isFiniteVerb(one) && one.head < from);
  const verb = parsed.predicates[index];
  const speaks = verb && !verb.passive && /^(?:report|announce|statement)$/.test(verbClass(verb.lemma));
  const subject = speaks ? subjectOf(parsed, index, isDate) : null;
  return verb && subject ? subjectWords(task, subject, verb) : null;
}

/** "Contrary to reports, X", "Building on their commitment, X": returns the token after the comma. */
function afterAdjunct({ context }: TitleTask, { from, to }: TokenRange): number {
  if (!isWord(context, from, /^(?:contrary|owing|thanks)$|ing$/)) return from;
  const comma = context.parsed.sentence.tokens.slice(from, to).findLastIndex(({ text }) => text === ',');
  return from + comma + 1;
}

/** Words that make an amount approximate. */
const APPROXIMATE = /^(?:about|almost|around|approximately|least|nearly|over|roughly|some|than|to)$/;

const FOR_NOBODY = /^(?:its?|their|they|his|he|her|she|our|my|such|we|i|you|there|what)$/i;

/** Returns the words of the subject. Returns null for an unresolved pronoun, or for a reference that no sentence explains. */
export function subjectWords(task: TitleTask, given: TokenRange | null, verb: Predicate): readonly TitleWord[] | null {
  const { context } = task;
  // "Gen. X, a loyalist of Y, said": the name, not its description
  const before = context.parsed.sentence.tokens.slice(Math.max(0, (given?.from ?? 0) - 2), (given?.from ?? 0) + 1);
  const isAside = /, an?(?: |$)/.test(before.map(({ lower }) => lower).join(' '));
  const range = (isAside ? null : given) ?? openingSubject(task, verb) ?? given;
  const members = membersAside(task, range, verb);
  if (members.length > 1) {
    const each = members.map(({ from, to }) => titleWords(task, keptTokens(context, from, to)).findLast(({ named }) => named === 1));
    const [first] = each;
    const names = [...new Set(each.flatMap((word) => word?.text ?? []))];
    if (first && names.length > 1) return [{ ...first, text: joinNames(names), glue: false, named: names.length }];
  }
  if (!range && !members[0]) return null;
  const near = members[0] ?? range ?? { from: 0, to: 0 };
  const whole = members.length === 0 ? wholeSubject(task, near, verb) : near;
  const { to } = whole;
  let from = afterAdjunct(task, whole);
  // "roughly one million people", "at least 58"
  while (
    (isClass(context, from, /^NUM$/) && isWord(context, from - 1, APPROXIMATE)) ||
    (from < whole.from && isWord(context, from - 1, /^(?:at|more|fewer|up)$/))
  )
    from -= 1;
  // "carry out what they agreed": the words before the opener belong to another clause
  const isAcross = context.parsed.sentence.tokens.slice(from + 1, to).some(({ lower }) => /^(?:what|how|why|whether)$/.test(lower));
  if (isAcross || isMisread(task, { from, to }, verb)) return null;
  if (isWord(context, from, /^according$/))
    return isClass(context, to - 1, /^PRON$/) ? subjectWords(task, { from: to - 1, to }, verb) : null;
  // "MOSCOW (AP) _ Presidents X and Y signed"
  const dash = context.parsed.sentence.tokens.slice(from, to).findLastIndex(({ text }) => STOP.test(text));
  const subjectTitle = titleWords(task, keptTokens(context, from + dash + 1, to));
  // "2. The vessel left", "support of the protesters who marched"
  const opening = subjectTitle.findLastIndex(
    ({ text }, at) => (text === '.' && at + 1 < subjectTitle.length) || (text === 'of' && isWord(context, to, /^who$/)),
  );
  // "told the Post the attack took place": two adjacent phrases
  const second = subjectTitle.findLastIndex(({ text }, at) => text === 'the' && subjectTitle[at - 1]?.wordClass === 'PROPN');
  const words = unglued(subjectTitle.slice(Math.max(opening + 1, second)));
  const [first] = words;
  if (!first) return null;
  const pronoun = words.length === 1 && isClass(context, first.at, /^PRON$/) ? first : null;
  // "They were announced": not the actors who announced them
  const happens = (verb.passive || /^(?:begin|start|end|last|conclude|finish)$/.test(verb.lemma)) && !ON_BODIES.has(verb.lemma);
  const isBody = task.references.some(
    ({ start, kind }) => kind === 'organization' && start === context.parsed.sentence.tokens[first.at]?.start,
  );
  if (pronoun && happens && !isBody && isWord(context, first.at, /^(?:it|they)$/)) {
    const isOpening = !context.parsed.predicates.some((one) => isFiniteVerb(one) && one.head < first.at);
    const thing = isOpening ? earlierThing(task) : [];
    return thing.length > 0 ? thing : null;
  }
  if (pronoun) return speakerOf(task, from, first.at) ?? (first.named ? words : null);
  const plain = /^(?:this|these|that|those|another|similar|[-*•])$/i.test(first.text) ? unglued(words.slice(1)) : words;
  // "its prime minister, X"
  const person = plain.findIndex(({ named }) => named === 1);
  if (/^(?:its|their|his|her)$/i.test(plain[0]?.text ?? '') && person > 0) return unglued(plain.slice(person));
  const isOpen = plain.some(
    ({ text, named }, at) => !named && (at === 0 ? FOR_NOBODY : /^(?:it|they|them|he|him|she|we|us|I|you)$/).test(text),
  );
  if (
    isOpen ||
    !plain.some(
      ({ wordClass }, at) => /^(?:NOUN|PROPN|NUM)$/.test(wordClass) || (at > 0 && wordClass === 'ADJ' && plain[0]?.wordClass === 'DET'),
    )
  )
    return null;
  return withoutArticle(plain);
}
