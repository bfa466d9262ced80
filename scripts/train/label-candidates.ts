/** Matches candidates one-to-one with the annotated events in an article. Each side has at most one match. */

import { goldSentences } from '@/cli/evaluate/gold-sentences';
import { plainDate, quotePlace } from '@/cli/evaluate/score-annotated';
import type { Span } from '@/engine/model/article';

export interface GoldEvent {
  /** exact words of the article */
  readonly quote: string;
  /** EDTF */
  readonly date: string;
  /** the word in the quotation that names the event; older annotations have none */
  readonly trigger?: string;
}

export interface LabeledCandidate {
  readonly trigger: Span;
  readonly evidence: Span;
  /** EDTF */
  readonly date: string;
  /** it passed every check */
  readonly passed: boolean;
}

/** Weight of a match with another date, relative to a match with the same date. */
const OTHER_DATE = 0.4;
const WEIGHTS = { trigger: 4, date: 3, inside: 1, passed: 1 };

export interface CandidateMatch<Event> {
  readonly event: Event;
  readonly target: number;
}

/** Returns the annotated event for each candidate in order, or null. */
export function matchCandidates<Event extends GoldEvent>(
  body: string,
  events: readonly Event[],
  candidates: readonly LabeledCandidate[],
): readonly (CandidateMatch<Event> | null)[] {
  const sentences = goldSentences(body);
  const pairs = events.flatMap((event) => {
    const place = quotePlace(event.quote, body, sentences);
    if (!place) return [];
    const word = event.trigger === undefined ? -1 : body.indexOf(event.trigger, place.quote.start);
    return candidates.flatMap(({ trigger, evidence, date, passed }, index) => {
      const common = Math.max(0, Math.min(place.quote.end, evidence.end) - Math.max(place.quote.start, evidence.start));
      if (common === 0 && !(evidence.start >= place.around.start && evidence.end <= place.around.end)) return [];
      const named = word >= 0 && trigger.start <= word && word < trigger.end;
      const inside = trigger.start >= place.quote.start && trigger.end <= place.quote.end;
      if (!named && !inside && !passed) return [];
      const same = plainDate(date) === plainDate(event.date);
      const weight =
        (named ? WEIGHTS.trigger : 0) +
        (same ? WEIGHTS.date : 0) +
        (inside ? WEIGHTS.inside : 0) +
        (passed ? WEIGHTS.passed : 0) +
        common / 1_000;
      return [{ event, index, weight, target: same ? 1 : OTHER_DATE }];
    });
  });
  const matches: (CandidateMatch<Event> | null)[] = candidates.map(() => null);
  const done = new Set<Event>();
  for (const { event, index, target } of pairs.sort((a, b) => b.weight - a.weight)) {
    if (done.has(event) || matches[index] !== null) continue;
    done.add(event);
    matches[index] = { event, target };
  }
  return matches;
}
