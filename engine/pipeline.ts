/** The stages in their order, on one page. The rules come in as arguments, so another language or a test can bring its own. */

import { parseDay } from './calendar/day';
import type { ActorIndex } from './en/actors/base/actor-index';
import { actorMentions, findInSentences } from './en/actors/find-actors';
import { placeMentions } from './en/actors/find-places';
import { type EventModels, findMentions, type Names } from './en/events/find-mentions';
import { readText } from './en/text/read-text';
import { recognize } from './en/timex/recognize';
import { mergeMentions } from './merge/merge-mentions';
import type { Article } from './model/article';
import type { DatedEvent } from './model/event';
import type { Extraction } from './model/result';
import type { TimexRefiner, TimexRule } from './model/rule';
import type { ReadText } from './model/sentence';
import type { WordTagger } from './model/tagged-word';
import { type Diagnostic, type DroppedCandidate, LOW_CONFIDENCE } from './model/trace';
import { resolveTimexes } from './resolve/resolve';

export interface PipelineRules extends EventModels {
  readonly timexRules: readonly TimexRule[];
  readonly timexRefiners: readonly TimexRefiner[];
  readonly tagWords: WordTagger;
}

/** The lead of a news article: its first sentences, which report what it is about. */
const LEAD_SENTENCES = 3;

function withoutMainEvent({ sentences }: ReadText, events: readonly DatedEvent[]): readonly Diagnostic[] {
  const [first] = sentences;
  if (!first || events.some(({ mentions }) => mentions.some(({ sentence }) => sentence < LEAD_SENTENCES))) return [];
  const message = 'No event was found in the opening sentences, which usually report the main news.';
  return [{ code: 'no-main-event', message, start: first.start, end: sentences[LEAD_SENTENCES - 1]?.end ?? first.end }];
}

function lowConfidence({ mentions: [first], confidence }: DatedEvent): readonly DroppedCandidate[] {
  if (!first) return [];
  const { start, end, quote } = first.trigger;
  const note = `Only ${Math.round(100 * confidence)}% of such sentences report an event that editors want.`;
  return [{ stage: 'mention', check: LOW_CONFIDENCE, note, sentence: first.sentence, start, end, quote }];
}

/** Article → dated events. Never throws for any text; what could not be read is told in `diagnostics`. */
export function runPipeline(article: Article, vocabulary: ActorIndex, rules: PipelineRules, extractorVersion: string): Extraction {
  const noDay: readonly Diagnostic[] = parseDay(article.published)
    ? []
    : [{ code: 'no-publication-date', message: 'Without a valid day of publication relative dates stay unresolved.' }];

  const text = readText(article.body);
  const timexes = recognize(text.sentences, rules.timexRules, rules.timexRefiners);
  const resolved = resolveTimexes(timexes, text, { published: article.published });
  const inSentences = findInSentences(text, vocabulary, article.title, article.published);
  const headline = readText(article.title);
  const names: Names = {
    actors: actorMentions(inSentences),
    places: placeMentions(inSentences),
    headline: headline.sentences,
    lookup: (id) => vocabulary.byId.get(id),
    stateOf: (country) => vocabulary.stateOf.get(country),
  };
  const found = findMentions(article, text, resolved, names, rules.tagWords, rules);
  const merged = mergeMentions(found.mentions.map((mention) => ({ article: '', published: article.published, mention })));

  const all = merged.map(({ event }) => event);
  const events = all.filter(({ confidence }) => confidence >= rules.scorer.threshold);

  return {
    extractorVersion,
    sentences: text.sentences,
    timexes: resolved,
    events,
    dropped: [...found.dropped, ...all.filter((event) => !events.includes(event)).flatMap(lowConfidence)],
    diagnostics: [...noDay, ...text.diagnostics, ...found.diagnostics, ...withoutMainEvent(text, events)],
  };
}
