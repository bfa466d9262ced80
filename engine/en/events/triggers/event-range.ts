/** Finds the part of a sentence that reports an event: from its subject to the end of the verb's complements, with the date. */
import type { Span } from '../../../model/article';
import type { ResolvedTimex } from '../../../model/resolved-date';
import { step } from '../../../model/step';
import type { Trigger } from '../dates/attachment';
import { leadOf, nextFinite } from '../sentence/date-position';
import { objectEnd, phraseStart, subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';

/** Extends an announcement over its complement, up to the end of the sentence or the next dated range. */
const overComplement = step(
  'happenings/complement-end',
  (context: SentenceContext, happening: Trigger, end: number): number => {
    const { parsed } = context;
    const dateStart = happening.attachment.timex.timex.start;
    let to = end;
    while (to < parsed.sentence.tokens.length) {
      const chunk = parsed.chunks[to];
      if (chunk === undefined) break;
      const last = parsed.chunks.lastIndexOf(chunk) + 1;
      const opener = parsed.openers[chunk] ?? '';
      const dated = context.dated.some((date) => date.first >= to && date.first < last && date.timex.timex.start !== dateStart);
      const joined =
        /and$/.test(opener) &&
        parsed.predicates.some((predicate) => isFiniteVerb(predicate) && predicate.start >= to && predicate.start <= to + 2);
      if (dated || joined || /(?:;|but|after|while|with)$/.test(opener)) break;
      to = last;
    }
    return to;
  },
  (_, _happening, end) => end,
);

export interface Story {
  readonly subject: TokenRange | null;
  /** the verb group, or the noun phrase of a noun alone */
  readonly core: TokenRange;
  /** the complements of the verb or noun */
  readonly object: TokenRange;
  readonly whole: TokenRange;
  /** subject of the main clause after a gathering that opens the sentence ("In a seminar held on Monday, X said …") */
  readonly beside: TokenRange | null;
}

/** Maximum number of chunks in a list of objects with commas. */
const LIST_CHUNKS = 12;

/** Extends an object over ", Y and Z" if no verb is there. */
function overList(context: SentenceContext, from: number, end: number, eventDate: ResolvedTimex): number {
  const { parsed } = context;
  let to = end;
  for (let step = 0; step < LIST_CHUNKS && to < parsed.sentence.tokens.length; step += 1) {
    const chunk = parsed.chunks[to];
    if (chunk === undefined || chunk === parsed.chunks[to - 1]) break;
    const opener = parsed.openers[chunk] ?? '';
    const last = parsed.chunks.lastIndexOf(chunk) + 1;
    const verbs = parsed.predicates.some((predicate) => predicate.head >= to && predicate.head < last && isFiniteVerb(predicate));
    if (verbs || wordAt(parsed, to + 1) === 'then' || !/^(?:,|, and|and|\(|\)|, or)$/.test(opener)) break;
    if (context.dated.some((date) => date.timex !== eventDate && date.first >= to && date.first < last && date.first > from)) break;
    to = last;
  }
  return to;
}

function trimMarks(context: SentenceContext, range: TokenRange): TokenRange {
  let { from, to } = range;
  while (to > from && /^[,;:.“"(—–-]$/.test(wordAt(context.parsed, to - 1))) to -= 1;
  while (from < to && /^(?:[,;:.”")—–-]|[’']s)$/.test(wordAt(context.parsed, from))) from += 1;
  return { from, to };
}

/** "At a meeting on Monday, X said …", "X has been the subject of sanctions": the verb beside the noun has the participants. */
function nounSubject(context: SentenceContext, happening: Trigger, start: number): TokenRange | null {
  const { parsed } = context;
  const above = happening.above.at(-1);
  if (above !== undefined) return subjectOf(parsed, above, context.isDate);
  // "After a meeting with X, Y said …"
  const together =
    ['after', 'before', 'following'].includes(wordAt(parsed, start - 1)) && wordAt(parsed, (happening.noun?.head ?? 0) + 1) === 'with';
  if (start > 3 || !(together || ['in', 'at', 'during'].includes(wordAt(parsed, start - 1)))) return null;
  const main = nextFinite(context, happening.noun?.head ?? 0);
  return main === null ? null : subjectOf(parsed, main, context.isDate);
}

function besideOf(context: SentenceContext, happening: Trigger): TokenRange | null {
  const predicate = predicateAt(context, happening.predicate);
  const noun = happening.noun;
  if (!noun || predicate?.form !== 'participle' || !['in', 'at', 'during'].includes(wordAt(context.parsed, 0))) return null;
  const main = nextFinite(context, predicate.head);
  return main === null ? null : subjectOf(context.parsed, main, context.isDate);
}

/** Returns the range of an event that only a noun names: its phrase, up to the next finite verb or boundary. */
function nounStory(context: SentenceContext, happening: Trigger): Story {
  const { parsed } = context;
  const noun = happening.noun;
  const head = noun?.head ?? 0;
  const start = phraseStart(parsed, noun?.start ?? 0);
  let end = head + 1;
  while (end < parsed.sentence.tokens.length && parsed.chunks[end] === parsed.chunks[head]) {
    if (parsed.predicates.some((predicate) => predicate.start === end && isFiniteVerb(predicate))) break;
    // "the X election and the Y election" are two events
    if (wordAt(parsed, end) === 'and' && context.nouns.some((other) => other.start > end && other.entry === noun?.entry)) break;
    end += 1;
  }
  if (parsed.predicates.some((predicate) => predicate.start === end) && classAt(parsed, end - 1) === 'PRON') end -= 1;
  const { item } = happening.attachment;
  return {
    subject: nounSubject(context, happening, start),
    core: { from: start, to: head + 1 },
    object: item ?? { from: head + 1, to: end },
    whole: item ?? { from: start, to: end },
    beside: null,
  };
}

/** Returns the parts of a sentence that report an event. */
export function readStory(context: SentenceContext, happening: Trigger): Story {
  const predicate = predicateAt(context, happening.predicate);
  if (!predicate || happening.predicate === null) return withDate(context, happening, nounStory(context, happening));
  // Everyone named before "attended" attended
  const attending = happening.attachment.rule === 'inherit/attendance' && !predicate.passive;
  // "Speaking in Geneva on Monday, X said …"
  const main = predicate.form === 'gerund' && predicate.start === 0 ? nextFinite(context, predicate.head) : null;
  const subject = attending ? { from: 0, to: predicate.start } : subjectOf(context.parsed, main ?? happening.predicate, context.isDate);
  const item = happening.attachment.item;
  const noun = happening.noun;
  let end = overList(
    context,
    predicate.head,
    Math.max(objectEnd(context.parsed, predicate.head), noun ? noun.head + 1 : 0),
    happening.attachment.timex,
  );
  if (predicate.form !== 'participle' && ['announce', 'statement'].includes(verbClass(predicate.lemma)))
    end = overComplement(context, happening, end);
  const object = item ?? { from: predicate.head + 1, to: end };
  const top = happening.above.map((index) => context.parsed.predicates[index]?.start ?? predicate.start);
  const nounStart = noun && noun.head < predicate.start ? phraseStart(context.parsed, noun.start) : predicate.start;
  const from = Math.min(predicate.start, subject?.from ?? predicate.start, nounStart, ...top);
  const core = { from: Math.min(predicate.start, ...top), to: predicate.head + 1 };
  // An infinitive has its own range: "to construct the pipeline by 2025"
  const wholeStart = predicate.form === 'infinitive' && happening.above.length === 0 ? predicate.start : from;
  const whole = item ?? { from: wholeStart, to: end };
  return withDate(context, happening, { subject, core, object, whole, beside: besideOf(context, happening) });
}

function withDate(context: SentenceContext, happening: Trigger, story: Story): Story {
  const date = context.dated.find((placed) => placed.timex === happening.attachment.timex);
  // "On Monday X left, and Y came": the date is before another actor's act
  const apart = ({ from }: TokenRange): boolean =>
    context.parsed.predicates.some((one) => isFiniteVerb(one) && one.head > (date?.last ?? from) && one.head < from);
  const whole =
    !date || (story.subject !== null && apart(story.subject))
      ? story.whole
      : { from: Math.min(story.whole.from, leadOf(context, date)), to: Math.max(story.whole.to, date.last + 1) };
  return { ...story, whole: trimMarks(context, whole) };
}

/** Returns the characters of a token range. */
export function spanOf(context: SentenceContext, range: TokenRange): Span {
  const { tokens, start, end } = context.parsed.sentence;
  return { start: tokens[range.from]?.start ?? start, end: tokens[range.to - 1]?.end ?? end };
}
