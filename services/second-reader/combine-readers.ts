/**
 * Combines a model's proposals with the engine's events by evidence. Statements of one event become one candidate, and a learned score
 * decides which candidates an editor wants. The others stay visible as candidates with low confidence.
 */
import { bestOf } from '@/domain/best-of';
import type { Readers } from '@/domain/second-reader/reader-labels';
import { compareEvents, type DatedEvent, type EventMention, MATCH_THRESHOLD, overlaps, type TraceEntry } from '@/engine/index';
import { type ArticleReading, sentenceSpan } from './article-reading';
import { agreementOf, type StatedPlace, strengthOf } from './find-engine-event';
import { READER_WEIGHTS, type ReaderWeights, shareOf, sumOf, type Weights } from './learned';
import type { ModelCandidate } from './verify-answer';

/** Engine events below this confidence are not compared. */
export const FAINTEST = 0.02;

export interface CombinedEvent {
  readonly event: DatedEvent;
  readonly readers: Readers;
  /** the model's statement, if any */
  readonly stated: ModelCandidate | null;
  /** false: a candidate with low confidence, for editors only */
  readonly kept: boolean;
  readonly features: readonly string[];
}

export const BOTH_READERS = 'merge/both-readers';
const SURE = 0.5;
const SUREST = 0.7;
/** An answer with less than this share of the confident events is incomplete, if there are at least this many. */
const COMPLETE = 0.5;
const FEWEST_SURE = 3;
/** Minimum common share of two quotations that state one event, if date and theme are equal. */
const SAME_WORDS = 0.6;

export function combineReaders(
  reading: ArticleReading,
  candidates: readonly ModelCandidate[],
  { event: weights, threshold, alone }: ReaderWeights = READER_WEIGHTS,
): readonly CombinedEvent[] {
  const stated = matchedOnce(withoutRepeats(candidates));
  const found = new Map(stated.flatMap((one) => (one.engineEvent === null ? [] : [[one.engineEvent, one] as const])));
  const sureOnes = reading.events.filter(({ confidence }) => confidence >= alone);
  for (const event of sureOnes) {
    const same = found.has(event) ? null : statedElsewhere(event, stated);
    if (same) found.set(event, same);
  }
  const places = stated.map(placeOf(reading));
  const incomplete = isIncomplete(reading.events, found, stated.length);
  const combined = stated.map((one): CombinedEvent => {
    const engineEvents = sureOnes.filter((event) => found.get(event) === one);
    const features = statedFeatures(one);
    const share = shareIn(weights, features);
    const event = withConfidence(engineEvents.length === 0 ? one.event : joined(one.event, engineEvents), share);
    return {
      event,
      readers: engineEvents.length === 0 ? 'model' : 'both',
      stated: one,
      kept: one.finding !== 'open' && share >= threshold,
      features,
    };
  });
  const others = sureOnes
    .filter((event) => !found.has(event))
    .map((event): CombinedEvent => {
      const features = engineFeatures(event, stated, places);
      const share = incomplete ? event.confidence : shareIn(weights, features);
      return { event: withConfidence(event, share), readers: 'engine', stated: null, kept: incomplete || share >= threshold, features };
    });
  return [...combined, ...others].sort((a, b) => startOf(a.event) - startOf(b.event));
}

/** Whether the model states the event in another passage. The engine merges the two like its own mentions. */
function statedElsewhere(event: DatedEvent, stated: readonly ModelCandidate[]): ModelCandidate | null {
  const scored = stated
    .filter((one) => one.event.date.edtf === event.date.edtf)
    .map((one) => ({ one, score: compareEvents(one.event, event)?.score ?? 0 }))
    .filter(({ score }) => score >= MATCH_THRESHOLD);
  return bestOf(scored, ({ score }) => score)?.one ?? null;
}

const shareIn = (weights: Weights, features: readonly string[]): number => Math.round(100 * shareOf(sumOf(weights, features))) / 100;
const startOf = ({ mentions: [first] }: DatedEvent): number => first?.evidence.start ?? 0;

/** Whether the model found only few of the engine's confident events, because its answer is empty, cut off or careless. */
function isIncomplete(events: readonly DatedEvent[], matched: ReadonlyMap<DatedEvent, ModelCandidate>, candidates: number): boolean {
  const sure = events.filter(({ confidence }) => confidence >= SURE);
  const found = sure.filter((event) => matched.has(event)).length;
  return candidates === 0 || (sure.length >= FEWEST_SURE && found < sure.length * COMPLETE);
}

const withConfidence = (event: DatedEvent, confidence: number): DatedEvent => ({
  ...event,
  confidence,
  mentions: event.mentions.map((mention) => ({ ...mention, confidence })),
});

/** Keeps one candidate if the model describes an event twice: the first with a valid title. */
function withoutRepeats(candidates: readonly ModelCandidate[]): readonly ModelCandidate[] {
  const unique: ModelCandidate[] = [];
  for (const one of candidates) {
    const at = unique.findIndex((other) => isRepeat(one, other));
    if (at < 0) unique.push(one);
    else if (unique[at]?.origin.title === 'engine' && one.origin.title === 'model') unique[at] = one;
  }
  return unique;
}

function isRepeat({ event: a }: ModelCandidate, { event: b }: ModelCandidate): boolean {
  const [one, other] = [a.mentions[0], b.mentions[0]];
  if (!one || !other || a.date.edtf !== b.date.edtf || a.themes[0] !== b.themes[0]) return false;
  const common = Math.min(one.evidence.end, other.evidence.end) - Math.max(one.evidence.start, other.evidence.start);
  const longer = Math.max(one.evidence.end - one.evidence.start, other.evidence.end - other.evidence.start);
  return common / longer >= SAME_WORDS && overlaps(one.trigger, other.trigger);
}

/** Assigns each engine event to the candidate with the best agreement. */
function matchedOnce(candidates: readonly ModelCandidate[]): readonly ModelCandidate[] {
  const owner = new Map<DatedEvent, ModelCandidate>();
  for (const one of candidates) {
    if (one.engineEvent === null) continue;
    const other = owner.get(one.engineEvent);
    if (!other || agreementStrength(one) > agreementStrength(other)) owner.set(one.engineEvent, one);
  }
  return candidates.map((one) => (one.engineEvent !== null && owner.get(one.engineEvent) !== one ? { ...one, engineEvent: null } : one));
}

function agreementStrength({ engineEvent, event }: ModelCandidate): number {
  const [first] = event.mentions;
  if (engineEvent === null || !first) return 0;
  const { evidence: quote, dateWords: words } = first;
  return strengthOf(agreementOf(engineEvent, { quote, sentences: quote, words, date: event.date.edtf }));
}

const placeOf =
  (reading: ArticleReading) =>
  ({ event }: ModelCandidate): StatedPlace => {
    const quote = event.mentions[0]?.evidence ?? { start: 0, end: 0 };
    return { quote, sentences: sentenceSpan(reading, quote), words: event.dateWords, date: event.date.edtf };
  };

/** Puts the model's statement first and the engine's mentions in other passages after it. */
function joined(event: DatedEvent, engineEvents: readonly DatedEvent[]): DatedEvent {
  const isElsewhere = ({ evidence }: EventMention): boolean => event.mentions.every((stated) => !overlaps(stated.evidence, evidence));
  const both: TraceEntry = { stage: 'merge', rule: BOTH_READERS, note: 'The engine and the language model found this event.' };
  return {
    ...event,
    mentions: [...event.mentions, ...engineEvents.flatMap(({ mentions }) => mentions.filter(isElsewhere))],
    signatures: [...event.signatures, ...engineEvents.flatMap(({ signatures }) => signatures)],
    rules: [...new Set([...event.rules, ...engineEvents.flatMap(({ rules }) => rules)])],
    trace: [...event.trace, both],
  };
}

function statedFeatures({ engineEvent, finding, importance }: ModelCandidate): readonly string[] {
  return [
    'model',
    `model:own=${engineEvent === null ? 'none' : engineEvent.confidence < SURE ? 'unsure' : 'sure'}`,
    `model:finding=${finding}`,
    `model:importance=${importance >= 1 ? 'main' : importance >= 0.4 ? 'side' : 'marginal'}`,
  ];
}

/** Returns features for the similarity of the model's statements to an event that only the engine found. */
function engineFeatures(event: DatedEvent, stated: readonly ModelCandidate[], places: readonly StatedPlace[]): readonly string[] {
  const agreements = places.flatMap((place) => agreementOf(event, place) ?? []);
  const near = agreements.some(({ trigger, words, dates }) => trigger || words || dates) ? 'told' : 'untold';
  const dated = event.dateWords === null ? 'inferred' : 'worded';
  const sure = event.confidence >= SUREST ? 'surest' : event.confidence >= SURE ? 'sure' : 'unsure';
  const alike = stated.some((one) => (compareEvents(one.event, event)?.score ?? 0) >= MATCH_THRESHOLD / 2) ? 'alike' : 'other';
  return ['engine', `engine:${sure}&${dated}`, `engine:${near}&${dated}`, `engine:${sure}&${alike}`];
}
