/** Explains where each annotated event was lost, and which rule created each event without annotation. The source is the engine's trace. */
import type { Span } from '@/engine/model/article';
import type { DatedEvent, EventMention, Extraction } from '@/engine/model/event';
import { findTriggers, tagWords } from '@/engine/pipeline';
import { overlaps } from '@/engine/text/ordered-spans';
import { type AnnotatedEvent, type AnnotatedMatch, quotePlace } from './score-annotated';

/** In pipeline order. The last stage that applies is reported. */
export type LostAt =
  /** no words in the sentence were recognized as a temporal expression */
  | 'no date phrase recognized'
  | 'recognized but not resolved'
  | 'no trigger found'
  | 'trigger found but no date attached'
  /** `check` gives its ID */
  | 'candidate dropped'
  | 'merged into another event'
  | 'stands for another expected event';

export interface MissedEvent {
  readonly expected: AnnotatedEvent;
  readonly lostAt: LostAt;
  readonly check: string | null;
  /** what was found there, one line each */
  readonly seen: readonly string[];
}

export interface WrongDate {
  readonly expected: AnnotatedEvent;
  readonly found: string;
  readonly rules: readonly string[];
  readonly seen: readonly string[];
}

export interface FalseAlarm {
  readonly title: string;
  readonly date: string;
  /** the rule that dated the trigger */
  readonly madeBy: string;
  readonly rules: readonly string[];
  readonly evidence: string;
  /** the annotated event in the same place that is matched to another event */
  readonly beside: string | null;
}

export interface EventFaults {
  readonly missed: readonly MissedEvent[];
  readonly wrongDates: readonly WrongDate[];
  readonly falseAlarms: readonly FalseAlarm[];
}

/** Checks that drop repetitions of another expression, so they lose no event. */
const REPEATS = new Set(['share/hour', 'share/covered', 'attach/named-date-wins', 'attach/dateline']);

interface Case {
  readonly body: string;
  readonly expected: readonly AnnotatedEvent[];
  readonly extraction: Extraction;
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
const stated = (event: DatedEvent): EventMention | undefined => event.mentions[0];
const traceLines = ({ trace }: EventMention): readonly string[] => trace.map(({ rule, note }) => `${rule}: ${note}`);
const madeBy = (mention: EventMention | undefined): string => mention?.trace.find(({ stage }) => stage === 'attach')?.rule ?? 'unknown';

/** `match` pairs the expected events with `extraction.events` by index. */
export function explainEvents(one: Case, match: AnnotatedMatch): EventFaults {
  const { expected, extraction } = one;
  const missed = expected.flatMap((event, index) => (match.foundFor[index] === -1 ? [explainMiss(one, event, match)] : []));
  const wrongDates = expected.flatMap((event, index): WrongDate[] => {
    const found = extraction.events[match.foundFor[index] ?? -1];
    const mention = found && stated(found);
    if (!found || !mention || match.agrees[index]?.sameDate !== false) return [];
    return [{ expected: event, found: found.date.edtf, rules: found.rules, seen: traceLines(mention) }];
  });
  const falseAlarms = extraction.events.flatMap((event, index): FalseAlarm[] => {
    if (match.foundFor.includes(index)) return [];
    const mention = stated(event);
    const beside = expected.find((other) => mention && nearQuote(one.body, other, mention.evidence));
    const evidence = mention?.evidence.quote ?? '';
    return [
      { title: event.title, date: event.date.edtf, madeBy: madeBy(mention), rules: event.rules, evidence, beside: beside?.what ?? null },
    ];
  });
  return { missed, wrongDates, falseAlarms };
}

function nearQuote(body: string, { quote }: AnnotatedEvent, evidence: Span): boolean {
  const place = quotePlace(quote, body);
  return place !== null && overlaps(place.quote, evidence);
}

function explainMiss(one: Case, event: AnnotatedEvent, match: AnnotatedMatch): MissedEvent {
  const { extraction, expected } = one;
  const place = quotePlace(event.quote, one.body);
  if (place === null)
    return { expected: event, lostAt: 'no date phrase recognized', check: null, seen: ['The quotation is not in the text.'] };
  const timexes = extraction.timexes.filter(({ timex }) => overlaps(timex, place.around));
  const dropped = extraction.dropped.filter((candidate) => within(candidate, place.around));
  const sentences = extraction.sentences.filter((sentence) => overlaps(sentence, place.quote));
  const triggers = sentences.flatMap((sentence) =>
    findTriggers(
      sentence,
      extraction.timexes.filter(({ timex }) => timex.sentence === sentence.index),
      tagWords,
    ).filter((trigger) => overlaps(trigger, place.quote)),
  );
  const seen = [
    ...timexes.map(
      ({ timex, value, date }) => `time "${timex.quote}" (${timex.rule}): ${date?.edtf ?? `${value.type} ${value.value}, no date`}`,
    ),
    ...(triggers.length > 0 ? [`triggers ${triggers.map(({ quote }) => `"${quote}"`).join(', ')}`] : []),
    ...dropped.map(({ check, quote, note }) => `dropped "${quote}" (${check}): ${note}`),
  ];
  const give = (lostAt: LostAt, check: string | null = null, more: readonly string[] = []): MissedEvent => ({
    expected: event,
    lostAt,
    check,
    seen: [...seen, ...more],
  });

  const taken = extraction.events.findIndex((other) => stated(other) && overlaps(stated(other)?.evidence ?? place.quote, place.quote));
  const merged = extraction.events.find((other) => other.mentions.slice(1).some(({ evidence }) => overlaps(evidence, place.quote)));
  const telling = dropped.filter((candidate) => !REPEATS.has(candidate.check));
  const check = telling.find((candidate) => overlaps(candidate, place.quote)) ?? telling[0];
  if (merged) return give('merged into another event', null, [`merged into "${merged.title}" (${merged.date.edtf})`]);
  if (check && !(taken >= 0 && !overlaps(check, place.quote))) return give('candidate dropped', check.check);
  if (taken >= 0) {
    const other = expected[match.foundFor.indexOf(taken)];
    const found = extraction.events[taken];
    return give('stands for another expected event', null, [
      `"${found?.title}" (${found?.date.edtf}) stands for: ${other?.what ?? 'none'}`,
    ]);
  }
  if (timexes.length === 0) return give('no date phrase recognized');
  if (timexes.every(({ date }) => date === null)) return give('recognized but not resolved');
  return give(triggers.length === 0 ? 'no trigger found' : 'trigger found but no date attached');
}
