/** The words of a title: tokens with names in full, without dates, marks and what ages; what they only point at is named, or marked. */
import type { EventActor } from '../../../model/event';
import { COURTESIES, TITLE_MODIFIERS } from '../../lexicon/actor-words';
import { FLEETING_ADVERBS, FLEETING_WORDS, INSTITUTIONS, PLAIN_NOUNS, SHORT_NAMES } from '../../lexicon/title-words';
import { classAt, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { isDatedOnly, isOmitted, leadsToDate } from './dropped-dates';
import { nothingEarlier, phraseAt, usesOf } from './earlier-phrases';
import { isClass, isOffice, isWord, officeStart, personAt } from './office';
import { type Named, nameAt } from './title-names';
import { isNamed, isPluralName, possessive, type TitleTask, type TitleWord, type Words, withoutArticle } from './title-word';

/** Marks that no title has. */
export const MARKS = /^(?:["“”[\]•·▪■►_\\]|\*+|`+|'')$/;

/** A quotation mark, distinguished from an apostrophe by the space beside it; what ages ("the latest sale", "also"). */
function isLeftOut(context: SentenceContext, at: number): boolean {
  const { tokens } = context.parsed.sentence;
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const { lower = '', text = '' } = token ?? {};
  if (MARKS.test(text) || (COURTESIES.has(lower) && isClass(context, at + 1, /^(?:PROPN|PUNCT)$/))) return true;
  if (/^['‘’]$/.test(text))
    return after?.text === text || before?.end !== token?.start || (after?.start !== token?.end && !/s$/.test(before?.text ?? ''));
  if (after?.text === '-') return false;
  if (lower === 'alone') return context.isDate(at - 1);
  if (lower === 'back' && isWord(context, at + 1, /^in$/) && context.isDate(at + 2)) return true;
  if (FLEETING_ADVERBS.has(lower)) return !isClass(context, at, /^NOUN$/);
  const isMost = lower === 'most' && !FLEETING_WORDS.has(after?.lower ?? '');
  return FLEETING_WORDS.has(lower) && after?.lower !== 'of' && !isMost;
}

/** Tokens of offices in front of names. */
function officesIn(context: SentenceContext, tokens: readonly number[]): ReadonlySet<number> {
  const offices = new Set<number>();
  for (const at of tokens) {
    if (!personAt(context, at)) continue;
    for (let index = officeStart(context, tokens[0] ?? 0, at); index < at; index += 1) offices.add(index);
  }
  return offices;
}

/** "the sale", "this foreign ministry", with nothing behind that says which: the token of the noun. */
function pointsAt(context: SentenceContext, at: number): number | null {
  if (!isWord(context, at, /^(?:the|this|these|those|our)$/)) return null;
  let noun = at + 1;
  while (isClass(context, noun, /^(?:ADJ|NOUN|NUM)$/) && isClass(context, noun + 1, /^(?:ADJ|NOUN)$/)) noun += 1;
  const { tokens } = context.parsed.sentence;
  const isName = (token = tokens[noun]): boolean => context.actors.some((one) => token && one.start < token.end && token.start < one.end);
  const isThing = isClass(context, noun, /^NOUN$/) || (noun === at + 1 && isClass(context, noun, /^PROPN$/));
  if (
    !isThing ||
    context.isDate(noun) ||
    (tokens.slice(at + 1, noun + 1).some(isName) && !(noun === at + 1 && isOffice(wordAt(context.parsed, noun))))
  )
    return null;
  const ends =
    context.isDate(noun + 1) ||
    isClass(context, noun + 1, /^(?:VERB|AUX|CCONJ|SCONJ|ADV|)$/) ||
    isWord(context, noun + 1, /^(?:[,.;:]|[’']s?|in|at|to|after|before|during|as|by|despite|since|until)$/) ||
    (isClass(context, noun + 1, /^ADP$/) && context.isDate(noun + 2));
  return ends && !PLAIN_NOUNS.has(wordAt(context.parsed, noun)) ? noun : null;
}

/** The one state that takes part: the one whose organ is named, the one that acts, the one to which nothing is done. */
export function onlyState(actors: readonly EventActor[]): string | null {
  const owners = [...new Set(actors.flatMap(({ state }) => state ?? []))];
  if (owners.length === 1) return owners[0] ?? null;
  const states = actors.filter(({ kind }) => kind === 'state' || kind === 'territory');
  const acting = states.filter(({ role }) => role === 'initiator');
  const [one, ...others] = acting.length > 0 ? acting : states.filter(({ role }) => role !== 'target');
  return one && others.length === 0 ? one.name : null;
}

/** What earlier sentences call a noun by more than itself, or the person whose office it is; the state of an institution. */
function meantBy(task: TitleTask, from: number, noun: number, subject: string): Words {
  const { context, earlier } = task;
  const { tokens } = context.parsed.sentence;
  const { text = '', lower = '' } = tokens[noun] ?? {};
  const isOfOffice = isWord(context, from - 1, /^to$/);
  const shown = tokens.slice(from + 1, noun).flatMap(({ lower: word }) => (FLEETING_WORDS.has(word) ? [] : [word]));
  for (const use of usesOf(earlier, lower)) {
    const person = personAt(use.context, use.at + 1);
    if (person && isOffice(lower) && !isOfOffice) return [{ text: person.name, glue: false, wordClass: 'PROPN', at: noun, named: 1 }];
    const isSame = !person && isClass(use.context, use.at, /^\p{Lu}/u.test(text) ? /^PROPN$/ : /^NOUN$/);
    const words = isSame
      ? withoutArticle(
          titleWords({ ...task, context: use.context, references: [], earlier: nothingEarlier() }, phraseAt(use.context, use.at)),
        )
      : [];
    const before = words.slice(
      0,
      Math.max(
        0,
        words.findIndex(({ at }) => at === use.at),
      ),
    );
    const isNew = words.length > shown.length + 1 && use.context.parsed.sentence.tokens[use.at]?.lower === lower;
    const tells =
      words.some((word) => isNamed(word) || word.wordClass === 'ADP') || (isNew && !words.some((word) => /^[’']s?$/.test(word.text)));
    const isTold = tells && !words.some(({ open }) => open);
    if (isTold && shown.every((word) => before.some((other) => other.text.toLowerCase() === word)))
      return words.map((word) => (word.at === use.at ? { ...word, text, at: noun } : { ...word, at: -1 }));
  }
  const phrase = [...shown, lower].join(' ');
  const isOwn = !isOfOffice && !isWord(context, noun + 1, /^(?:in|of)$/);
  const state = INSTITUTIONS.test(phrase) && isOwn ? onlyState(task.actors) : null;
  if (!state || subject.includes(state)) return [];
  const wordClass = (index: number): string => (index === 0 ? 'PROPN' : 'NOUN');
  return [SHORT_NAMES.get(state) ?? possessive(state), ...shown, text].map((word, index) => ({
    text: word,
    glue: false,
    wordClass: wordClass(index),
    at: noun,
  }));
}

/** Whether only the article says which: it spoke of it before, or it is one of what every state has. */
function isLeftOpen({ context, earlier }: TitleTask, at: number, noun: number): boolean {
  const word = wordAt(context.parsed, noun);
  if (isWord(context, at, /^(?:this|these|those|our)$/) || isOffice(word)) return true;
  return isClass(context, noun, /^NOUN$/) && (INSTITUTIONS.test(word) || usesOf(earlier, word).length > 0);
}

/** Words of these tokens. Persons are written with their full name, pronouns with the name they stand for. */
export function titleWords(task: TitleTask, tokenIndices: readonly number[], subject?: string): Words {
  const { context } = task;
  const { tokens } = context.parsed.sentence;
  const words: TitleWord[] = [];
  const offices = officesIn(context, tokenIndices);
  const most = (tokenIndices.at(-1) ?? 0) + 1;
  let named: Named | undefined;
  let pointed = -1;
  let open = -1;
  for (const at of tokenIndices) {
    const token = tokens[at];
    if (at <= pointed || !token || (named && token.end <= named.end) || isLeftOut(context, at)) continue;
    if (
      isOmitted(context, at) ||
      leadsToDate(context, at, most) ||
      isDatedOnly(context, at) ||
      (/^[’']s?$/.test(token.text) && isOmitted(context, at - 1))
    )
      continue;
    named = nameAt(task, at, subject);
    const noun = named ? null : pointsAt(context, at);
    const all = noun === null || token.lower === 'our' ? [] : meantBy(task, at, noun, subject ?? '');
    // "the consulate in Istanbul" says where by itself
    const isPlaced = noun !== null && isWord(context, noun + 1, /^(?:in|at|to|[’']s?)$/) && !context.isDate(noun + 2);
    const meant = isPlaced ? all.slice(0, all.findIndex((one) => one.text === tokens[noun]?.text) + 1) : all;
    if (noun !== null && meant.length > 0) {
      const isOwned = meant.some(({ text, named: count }, index) => (count !== undefined && index === 0) || /[’']s?$/.test(text));
      if (!isOwned) words.push({ text: 'the', glue: false, wordClass: 'DET', at });
      words.push(...meant);
      pointed = noun;
      continue;
    }
    if (noun !== null && !isPlaced && isLeftOpen(task, at, noun)) open = noun;
    const last = words.at(-1);
    // "the two countries": the name takes its own article; "Saudi Crown Prince X": the name goes without the title
    if (named && last && ((last.at === at - 1 && /^the$/i.test(last.text)) || (last.office && TITLE_MODIFIERS.has(token.lower))))
      words.pop();
    const isGlued = token.text === ',' || (tokens[at - 1]?.end === token.start && !isLeftOut(context, at - 1));
    const isThis =
      token.lower === 'our' || (/^(?:this|these|those)$/.test(token.lower) && isClass(context, at + 1, /^(?:NOUN|ADJ|PROPN)$/));
    // "the two countries' trade" is "A and B's trade"
    const owned = /^[’']$/.test(token.text) && last?.named && !/s$/.test(last.text) ? `${token.text}s` : token.text;
    const plain = isClass(context, at, /^DET$/) && at === 0 ? token.lower : owned;
    words.push({
      text: named?.text ?? (isThis ? 'the' : plain),
      glue: isGlued && words.length > 0,
      wordClass: named ? 'PROPN' : classAt(context.parsed, at),
      at,
      office: !named && offices.has(at),
      named: named?.count,
      plural: !named && isPluralName(context, at),
      open: at === open,
    });
  }
  return words;
}
