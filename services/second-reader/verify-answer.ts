/**
 * Verifies a model's answer for one article. The result has the format of the engine's events, so the same code stores, merges and reviews
 * it. Every quotation contains the article's exact words.
 */
import {
  type DatedEvent,
  type EventActor,
  type EventMention,
  type EventStatus,
  overlaps,
  parseEdtf,
  type Quote,
  type ResolvedDate,
  type Span,
  signatureOf,
  type TraceEntry,
} from '@/engine/index';
import type { FieldReaders, ReadField, SecondReading } from '@/engine/model/event';
import type { AnswerEvent } from './answer';
import { type ArticleReading, quoteOf, sentenceSpan, sentencesAt, stands } from './article-reading';
import { type DateEvidence, type DateOption, dateEvidence } from './date-options';
import { datesMeet, findEngineEvent } from './find-engine-event';
import { nearest } from './find-quote';
import { CHOOSE_DATE, type DateChooser } from './learned';
import { verifyName } from './verify-names';
import { verifyTitle } from './verify-title';

/**
 * verified: both readers give the words the same date · disagreement: another date · inferred: no words give it, but the article does ·
 * open: the engine cannot read the words, and the model's date does not fit the passage
 */
type DateFinding = NonNullable<SecondReading['finding']>;

export interface ModelCandidate {
  readonly event: DatedEvent;
  /** number of the event in the answer */
  readonly answer: number;
  readonly finding: DateFinding;
  readonly claimed: string | null;
  readonly engineDate: string | null;
  readonly evidence: DateEvidence;
  /** the engine's event for the same words, if any */
  readonly engineEvent: DatedEvent | null;
  readonly importance: number;
  readonly origin: FieldReaders;
}

export const MODEL_RULE = 'model/read';
const MOST_SENTENCES = 2;
const MOST_CHARACTERS = 700;
const MOST_TITLE_WORDS = 14;

/** Drops events whose quotation is not in the article, or that nothing dates. */
export const verifyAnswer = (
  events: readonly AnswerEvent[],
  reading: ArticleReading,
  chooseDate: DateChooser = CHOOSE_DATE,
): readonly ModelCandidate[] => events.flatMap((event, answer) => verifyEvent(event, answer, reading, chooseDate) ?? []);

function verifyEvent(event: AnswerEvent, answer: number, reading: ArticleReading, chooseDate: DateChooser): ModelCandidate | null {
  const { body } = reading.article;
  const words = event.dateWords === null ? [] : reading.quotes.find(event.dateWords);
  const place = nearest(reading.quotes.find(event.quote), words);
  if (place === null) return null;
  const evidence = quoteOf(reading, evidenceSpan(reading, place));
  const stated = { quote: place, sentences: sentenceSpan(reading, place), words: nearest(words, [place]), date: event.date };
  const engineEvent = findEngineEvent(reading.events, stated);
  const dated = dateEvidence(reading, event, stated, engineEvent);
  const option = chooseDate(dated.options);
  const date = option === null ? null : resolvedDate(option, dated, engineEvent);
  if (option === null || date === null) return null;
  const finding = findingOf(option, dated, event.date);
  const actors = actorsOf(event, engineEvent, reading);
  const title =
    event.title === '' ? null : verifyTitle(event.title, body.slice(stated.sentences.start, stated.sentences.end), actors, reading);
  const placeFound = event.place === null || stands(reading, event.place, event.place.split(/,\s*/));
  const dateWords = dated.words === null || dated.state === 'none' ? null : quoteOf(reading, dated.timex?.timex ?? dated.words);
  const themes = event.themes.length > 0 ? event.themes : (engineEvent?.themes ?? ['other' as const]);
  const trigger = triggerIn(reading, evidence, event.title, engineEvent);
  const said = {
    date,
    dateWords,
    dateBasis: date.basis,
    status: event.status ?? engineEvent?.status ?? statusBy(date, reading.article.published),
    polarity: event.negated ? ('negated' as const) : ('affirmed' as const),
    outcome: engineEvent?.outcome ?? ('unknown' as const),
    actors,
    themes,
    action: event.action ?? engineEvent?.action ?? null,
    place: (placeFound ? event.place : null) ?? engineEvent?.place ?? null,
    title: title ?? engineEvent?.title ?? titleFrom(evidence),
    salience: engineEvent === null ? event.importance / 2 + 0.1 : (event.importance / 2 + 0.1 + engineEvent.salience) / 2,
    confidence: 0,
    rules: [MODEL_RULE, ...(dated.timex?.rules ?? [])],
    trace: [...(dated.timex?.trace ?? []), ...traceOf(finding, option, event, dated)],
  };
  const mention: EventMention = {
    ...said,
    evidence,
    trigger,
    sentence: sentencesAt(reading, evidence)[0]?.index ?? 0,
    signature: signatureOf(evidence, dateWords, themes, trigger),
  };
  const from = (model: boolean, engine: boolean): FieldReaders[ReadField] => (model && engine ? 'both' : model ? 'model' : 'engine');
  return {
    event: { ...said, extent: date.extent, mentions: [mention], signatures: [mention.signature] },
    answer,
    finding,
    claimed: event.date,
    engineDate: option.sources.includes('model') ? (dated.timex?.date?.edtf ?? engineEvent?.date.edtf ?? null) : date.edtf,
    evidence: dated,
    engineEvent,
    importance: event.importance,
    origin: {
      date: from(
        option.sources.includes('model'),
        option.sources.some((source) => source === 'words' || source === 'event'),
      ),
      title: from(title !== null, title === null),
      status: from(event.status !== null, event.status === null || engineEvent?.status === event.status),
      actors: from(event.actors.length > 0, event.actors.length === 0),
      themes: from(event.themes.length > 0, event.themes.length === 0),
      action: from(event.action !== null, event.action === null || engineEvent?.action === event.action),
      place: from(placeFound && event.place !== null, event.place === null || !placeFound),
    },
  };
}

/** Returns the span of the quotation. A few words are extended to the clause, and a quotation over many sentences is cut. */
function evidenceSpan(reading: ArticleReading, place: Span): Span {
  const { body } = reading.article;
  const sentences = sentencesAt(reading, place).slice(0, MOST_SENTENCES);
  const end = Math.min(place.end, sentences.at(-1)?.end ?? place.end, place.start + MOST_CHARACTERS);
  const words = body.slice(place.start, end).split(/\s+/).length;
  const [sentence] = sentences;
  if (words >= 4 || !sentence || sentences.length > 1) return { start: place.start, end };
  const before = body.slice(sentence.start, place.start);
  const after = body.slice(end, sentence.end);
  const opening = Math.max(...[';', ':', ',', '—', '–'].map((sign) => before.lastIndexOf(sign)));
  const closing = /[;:,—–]|[.!?]?$/.exec(after)?.index ?? after.length;
  const start = sentence.start + opening + 1;
  return { start: start + (/^\s*/.exec(body.slice(start, place.start))?.[0].length ?? 0), end: end + closing };
}

function resolvedDate(option: DateOption, { timex, state }: DateEvidence, engineEvent: DatedEvent | null): ResolvedDate | null {
  const { edtf, sources } = option;
  const span = parseEdtf(edtf);
  if (span === null) return null;
  if (sources.includes('words') && timex?.date && timex.date.edtf === edtf) return timex.date;
  if (sources.includes('event') && engineEvent?.date.edtf === edtf)
    return { ...engineEvent.date, basis: engineEvent.dateWords === null ? 'inferred' : engineEvent.date.basis };
  const { earliest, latest, precision, approximate } = span;
  const inferred = state === 'none' || state === 'unresolved';
  return {
    ...{ edtf, earliest, latest, precision },
    qualifier: approximate ? 'about' : null,
    extent: sources.includes('interval') ? 'within' : 'throughout',
    basis: inferred ? 'inferred' : (timex?.date?.basis ?? 'inferred'),
  };
}

/** Words that the engine cannot read contradict a date that only the passage supports. */
function findingOf({ edtf, sources }: DateOption, { state }: DateEvidence, claimed: string | null): DateFinding {
  if (state === 'same') return 'verified';
  if (state === 'other') return 'disagreement';
  if (sources.includes('model') || claimed === null || datesMeet(edtf, claimed)) return 'inferred';
  return state === 'unresolved' ? 'open' : 'disagreement';
}

function traceOf(finding: DateFinding, { edtf, sources }: DateOption, { date, dateWords }: AnswerEvent, dated: DateEvidence): TraceEntry[] {
  const read: TraceEntry = {
    stage: 'candidate',
    rule: MODEL_RULE,
    note: 'A language model proposed the event, and its quotation is exact.',
  };
  const quoted = dateWords === null ? 'the date' : `“${dated.timex?.timex.quote ?? dateWords}”`;
  const notes: Readonly<Record<DateFinding, string>> = {
    verified: `The model and the engine read ${quoted} as ${edtf}.`,
    disagreement: `The readers disagree about ${quoted}: the model says ${date ?? 'nothing'}, the engine ${dated.timex?.date?.edtf ?? edtf}. ${edtf} is used.`,
    inferred: `${dateWords === null ? 'The sentence has no date words' : `The engine cannot read ${quoted}`}, so the date is inferred.`,
    open: `The engine cannot read ${quoted}: the model says ${date ?? 'nothing'}, and the passage gives ${edtf}. Check the date.`,
  };
  const rule = `model/date-${finding}`;
  const follows: TraceEntry = { stage: 'resolve', rule, note: `${edtf} follows from ${inferredFrom(sources)}.` };
  return [read, { stage: 'refine', rule, note: notes[finding] }, ...(dated.timex === null ? [follows] : [])];
}

function inferredFrom(sources: readonly string[]): string {
  if (sources.includes('interval')) return 'the event before it and the publication day';
  if (sources.includes('publication')) return 'the publication day';
  return sources.includes('passage') || sources.includes('event') ? 'a date in the same passage' : 'a date in the article';
}

function actorsOf(event: AnswerEvent, engineEvent: DatedEvent | null, reading: ArticleReading): readonly EventActor[] {
  const actors = new Map<string, EventActor>();
  for (const given of event.actors) {
    const actor = verifyName(given, reading);
    if (actor !== null && !actors.has(actor.actor)) actors.set(actor.actor, actor);
  }
  return actors.size > 0 ? [...actors.values()] : (engineEvent?.actors ?? []);
}

const statusBy = ({ earliest, latest }: ResolvedDate, published: string): EventStatus =>
  earliest > published ? 'planned' : latest > published && latest !== earliest ? 'ongoing' : 'happened';

function titleFrom({ quote }: Quote): string {
  const words = quote.replace(/\s+/g, ' ').trim().split(' ');
  const title = words.slice(0, MOST_TITLE_WORDS).join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

const LEAST_SHARED = 4;
const WORD = /\p{L}[\p{L}'’-]*/gu;
const PLAIN =
  /^(?:the|and|for|with|that|this|their|his|her|its|was|were|has|have|had|been|from|into|over|after|before|than|will|would|who|which)$/;

/**
 * Finds the evidence word that names the event. It is the engine's trigger, otherwise a word in the model's title, otherwise the first
 * plain word.
 */
function triggerIn({ article }: ArticleReading, evidence: Quote, title: string, engineEvent: DatedEvent | null): EventMention['trigger'] {
  const given = engineEvent?.mentions.find(({ trigger }) => trigger.start >= evidence.start && trigger.end <= evidence.end);
  if (given && overlaps(given.evidence, evidence)) return given.trigger;
  const words = [...evidence.quote.matchAll(WORD)].map((match) => ({ word: match[0], at: match.index }));
  const plain = words.filter(({ word }) => /^\p{Ll}/u.test(word) && word.length >= LEAST_SHARED && !PLAIN.test(word));
  const shared = (title.match(WORD) ?? []).slice(1).flatMap((word) => plain.find((one) => beginAlike(one.word, word.toLowerCase())) ?? []);
  const { word, at } = shared[0] ?? plain[0] ?? words[0] ?? { word: evidence.quote.slice(0, 1), at: 0 };
  const start = evidence.start + at;
  return {
    start,
    end: start + word.length,
    quote: article.body.slice(start, start + word.length),
    lemma: word.toLowerCase(),
    kind: 'verb',
  };
}

/** "charged" and "charge", "meets" and "meeting". */
function beginAlike(a: string, b: string): boolean {
  const least = Math.max(LEAST_SHARED - 1, Math.min(a.length, b.length) - 2);
  return a.slice(0, least) === b.slice(0, least) && Math.abs(a.length - b.length) <= 4;
}
