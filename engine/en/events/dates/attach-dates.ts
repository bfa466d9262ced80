/** Attaches each date to a verb or noun by its position in the clause or noun phrase. Rules are tried in order. */
import { clauseInitial, leadOf, nextFinite, SUBJECT_CLASSES } from '../sentence/date-position';
import type { EventNoun } from '../sentence/event-nouns';
import { phraseStart } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { dropDate, type PlacedTimex, predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { leftPredicate, nounBefore } from './attach-leftwards';
import { type Attachment, type FoundAttachment, givenUntil, withDate } from './attachment';

const NP_RUN = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'VERB', 'X']);

/** "the 1994 agreement", "Sunday's signings", "his Tuesday talk": the date is inside the noun phrase. */
function attributive(context: SentenceContext, date: PlacedTimex): FoundAttachment | null | undefined {
  const { parsed } = context;
  const possessive = /^[’']s?$/.test(wordAt(parsed, date.last + 1)) || /[’']s?$/.test(wordAt(parsed, date.last));
  const from = date.last + (/^[’']s?$/.test(wordAt(parsed, date.last + 1)) ? 2 : 1);
  const before = wordAt(parsed, date.first - 1);
  const determined = ['DET', 'PRON', 'ADJ'].includes(classAt(parsed, date.first - 1)) || /^[’']s?$/.test(before) || possessive;
  const bare = classAt(parsed, date.first - 1) !== 'ADP' && !clauseInitial(context, date);
  if (!determined && !bare) return undefined;
  let to = from;
  while (
    (NP_RUN.has(classAt(parsed, to)) || wordAt(parsed, to) === '-' || (to > from && wordAt(parsed, to - 1) === '-')) &&
    parsed.chunks[to] === parsed.chunks[date.last] &&
    !context.isDate(to)
  ) {
    const finite = parsed.predicates.find((predicate) => predicate.head === to || predicate.start === to);
    if (
      finite &&
      (!determined || !['participle', 'gerund'].includes(finite.form)) &&
      wordAt(parsed, to + 1) !== '-' &&
      wordAt(parsed, to - 1) !== '-'
    )
      break;
    to += 1;
  }
  if (to === from) return undefined;
  const noun = context.nouns.find(({ head }) => head === to - 1 && head >= from);
  if (!noun) return determined ? null : undefined;
  return {
    predicate: attendedBy(context, noun),
    noun,
    rule: 'attach/attributive',
    note: `“${date.timex.timex.quote}” is part of the phrase that names the ${noun.entry.lemma}.`,
  };
}

/** "did not attend Friday's meeting": the verb that has the noun as its object. */
function attendedBy(context: SentenceContext, noun: EventNoun): number | null {
  const start = phraseStart(context.parsed, noun.start);
  const at = context.parsed.predicates.findIndex(
    (predicate) => predicate.head < start && start - predicate.head <= 3 && isFiniteVerb(predicate),
  );
  const predicate = predicateAt(context, at < 0 ? null : at);
  return predicate &&
    ['attend', 'participate', 'host', 'hold', 'boycott', 'skip', 'join', 'win', 'lose', 'contest'].includes(predicate.lemma)
    ? at
    : null;
}

/** "The minister flew to Rome, and on Friday Italy recalled its envoy": the verb after the date, if a conjunction opens its clause. */
function verbOpened(context: SentenceContext, date: PlacedTimex): number | null {
  const { parsed } = context;
  const chunk = parsed.chunks[date.first] ?? 0;
  if (!/[a-z]/.test(parsed.openers[chunk] ?? '') || !clauseInitial(context, date)) return null;
  const subject = wordAt(parsed, date.last + 1) === ',' ? date.last + 2 : date.last + 1;
  if (!SUBJECT_CLASSES.has(classAt(parsed, subject))) return null;
  const next = nextFinite(context, subject);
  const verb = predicateAt(context, next);
  return verb && parsed.chunks[verb.start] === parsed.chunks[subject] ? next : null;
}

/** Returns the verb of the date's clause, unless a noun between them is the better match. */
function nearestClaim(context: SentenceContext, date: PlacedTimex): FoundAttachment | undefined {
  const lead = leadOf(context, date);
  const left = leftPredicate(context, date, lead);
  const noun = nounBefore(context, lead, left?.index ?? null);
  const predicate = predicateAt(context, left?.index ?? null);
  const quote = date.timex.timex.quote;
  const opening = (predicate: number): FoundAttachment => ({
    predicate,
    noun: null,
    rule: 'attach/clause-opening',
    note: `“${quote}” opens the clause and belongs to its verb.`,
  });
  const opened = verbOpened(context, date);
  if (opened !== null) return opening(opened);
  const nounAlone = (claim: EventNoun, why: string): FoundAttachment => ({
    predicate: null,
    noun: claim,
    rule: 'attach/noun',
    note: `“${quote}” ${why}`,
  });
  if (noun?.temporal) return nounAlone(noun, `is the date of the ${noun.entry.lemma} that follows the preposition.`);
  if (!left && !noun?.sameChunk) {
    // "In Beijing on Wednesday, X received Y": nothing before the date matches it
    const main = nextFinite(context, date.last);
    if (main !== null) return opening(main);
  }
  if (!predicate || !left)
    return noun ? nounAlone(noun, `is the date of the ${noun.entry.lemma}. It does not belong to a verb.`) : undefined;
  const set = givenUntil(context, predicate, date);
  if (set) return set;
  if (noun?.sameChunk && left.crossed) return nounAlone(noun, `is in the same phrase as the ${noun.entry.lemma}.`);
  const kind = verbClass(predicate.lemma);
  // "first reported the talks on Sunday" dates the report
  const direct = wordAt(context.parsed, predicate.head - 1) !== 'first';
  const reported = kind === 'report' && direct && noun?.entry.strong === true && !noun.entry.themes.includes('statement');
  if (noun?.sameChunk && (kind === 'state' || reported))
    return nounAlone(noun, `is the date of the ${noun.entry.lemma}. The verb next to it is not an event.`);
  if (noun && kind === 'light')
    return {
      predicate: left.index,
      noun,
      rule: 'attach/light-verb',
      note: `“${quote}” belongs to “${predicate.lemma}” and the ${noun.entry.lemma}.`,
    };
  return { predicate: left.index, noun: null, rule: 'attach/verb', note: `“${quote}” belongs to the clause of “${predicate.lemma}”.` };
}

/** Returns one attachment per dated expression in the sentence, if it finds one. */
export function attachDates(context: SentenceContext): readonly Attachment[] {
  const found: Attachment[] = [];
  for (const date of context.dated) {
    const inside = attributive(context, date);
    if (inside === null) {
      dropDate(context, date.timex, 'attach/modifier', 'The date is before a noun that is not an event.');
      continue;
    }
    const place = inside ?? nearestClaim(context, date);
    if (place) found.push(withDate(place, date.timex));
    else dropDate(context, date.timex, 'attach/nothing-near', 'No verb or noun in the clause fits the date.');
  }
  return found;
}
