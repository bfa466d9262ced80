/** Finds the engine's event for a model's event by evidence, trigger and date words, never by title. */
import { bestOf } from '@/domain/best-of';
import { type DatedEvent, overlaps, parseEdtf, type Span } from '@/engine/index';

/** Position of a model's statement in the article. */
export interface StatedPlace {
  readonly quote: Span;
  readonly sentences: Span;
  readonly words: Span | null;
  readonly date: string | null;
}

/** Agreement of two statements in one passage. */
export interface Agreement {
  /** the engine's trigger is in the quotation */
  readonly trigger: boolean;
  readonly words: boolean;
  /** both have date words, and the words differ */
  readonly otherWords: boolean;
  readonly dates: boolean;
}

/** Returns null if they are in different sentences. */
export function agreementOf(event: DatedEvent, stated: StatedPlace): Agreement | null {
  const near = event.mentions.filter(({ evidence }) => overlaps(evidence, stated.sentences));
  if (near.length === 0) return null;
  const words = near.some(({ dateWords }) => dateWords !== null && stated.words !== null && overlaps(dateWords, stated.words));
  return {
    trigger: near.some(({ trigger }) => overlaps(trigger, stated.quote)),
    words,
    otherWords: !words && stated.words !== null && near.every(({ dateWords }) => dateWords !== null),
    dates: near.some(({ date }) => stated.date !== null && datesMeet(date.edtf, stated.date)),
  };
}

/** Returns 0 for another event. */
export function strengthOf(agreement: Agreement | null): number {
  if (agreement === null) return 0;
  const { trigger, words, otherWords, dates } = agreement;
  if (otherWords && !dates) return 0;
  return (trigger ? 2 : 0) + (words ? 2 : 0) + (dates ? 1 : 0) - (otherWords ? 1 : 0);
}

/** Below this strength, they only share a sentence. */
export const SAME_EVENT = 2;

export function datesMeet(one: string, other: string): boolean {
  const [a, b] = [parseEdtf(one), parseEdtf(other)];
  return a !== null && b !== null && a.earliest <= b.latest && b.earliest <= a.latest;
}

/** Returns the engine's event with the best agreement. In a tie, the more confident event wins. */
export function findEngineEvent(events: readonly DatedEvent[], stated: StatedPlace): DatedEvent | null {
  const agreeing = events
    .map((event) => ({ event, strength: strengthOf(agreementOf(event, stated)) }))
    .filter(({ strength }) => strength >= SAME_EVENT);
  return bestOf(agreeing, ({ event, strength }) => strength + event.confidence)?.event ?? null;
}
