/**
 * The stages in their order, on one page. Only this file imports from `engine/en/`, so it is the only access to the language pack. The
 * stages receive the pack as an argument, so another language or a test can supply its own.
 */
import { parseDay } from './calendar/day';
import type { ActorIndex } from './en/actors/base/actor-index';
import { ENGLISH, type EnglishModels } from './en/english';
import { contentStems } from './en/resolve/signature';
import { mergeMentions } from './merge/merge-mentions';
import type { Article, IsoDay, Span } from './model/article';
import type { DatedEvent, Extraction } from './model/event';
import type { LanguagePack, PipelineNotes, TemporalLanguage } from './model/language-pack';
import type { ResolvedTimex } from './model/resolved-date';
import { MAIN_NEWS, type Scorer } from './model/scorer';
import type { ReadText } from './model/sentence';
import { type Diagnostic, type DroppedCandidate, LOW_CONFIDENCE } from './model/trace';
import { resolveTimexes } from './resolve/resolve';
import { overlaps } from './text/ordered-spans';

/** The pack's exports for the rest of the project. */
export { type ActorIndex, buildActorIndex } from './en/actors/base/actor-index';
export { actorMentions, findActors, findInSentences, type PlaceMention } from './en/actors/find-actors';
export { ENGLISH_TEMPORAL } from './en/config';
export type { EnglishModels } from './en/english';
export { describeRule } from './en/english';
export { foldLongName, foldName, TIMEX_KINDS, timexKind } from './en/evaluation';
export { classifyAction } from './en/events/actions/classify-event';
export { findTriggers } from './en/events/triggers/complete-trigger';
export { ENGLISH_MERGING } from './en/resolve/merging';
export { signatureOf } from './en/resolve/signature';
export { ENGLISH_CLASSIFIERS, ENGLISH_SCORER } from './en/scoring/english-models';
export { subjectTitle } from './en/text/mail-headers';
export { letterhead, siteHost, siteName, sitesInTitle, titleAndSite } from './en/text/page-source';
export { tagWords } from './en/text/part-of-speech';
export { type ArticleField, type ArticleHints, type ReadArticle, readArticle } from './en/text/read-article';
export { looksLikeDateLine } from './en/text/read-date-line';
export { readDay } from './en/text/read-day';
export { readText } from './en/text/read-text';

/** Returns the sentences that report the main news of an article. Null for a text without sentences. */
function leadOf({ sentences }: ReadText): Span | null {
  const [first, ...rest] = sentences.slice(0, MAIN_NEWS.sentences);
  return first ? { start: first.start, end: (rest.at(-1) ?? first).end } : null;
}

/** Returns the same sentences if none of these spans is in them; null otherwise. */
export function leadWithout(text: ReadText, covered: readonly Span[]): Span | null {
  const lead = leadOf(text);
  return lead !== null && covered.some((one) => overlaps(one, lead)) ? null : lead;
}

/** Least share of the headline's content words in the sentence that reports it. */
const LEAST_SHARE = 0.3;

/** Returns the opening sentence that is closest to the headline. Null if none is close, because the first is then no likelier than others. */
export function headlineSentence({ sentences }: ReadText, headline: string): Span | null {
  const stems = contentStems(headline);
  const shareOf = (text: string): number => [...contentStems(text)].filter((one) => stems.has(one)).length / Math.max(1, stems.size);
  const [first, ...others] = sentences.slice(0, MAIN_NEWS.sentences).map(({ start, end, text }) => ({ start, end, share: shareOf(text) }));
  if (!first) return null;
  const closest = others.reduce((best, one) => (one.share > best.share ? one : best), first);
  const { start, end, share } = closest;
  return share < LEAST_SHARE ? null : { start, end };
}

const isInLead = ({ mentions }: DatedEvent): boolean => mentions.some(({ sentence }) => sentence < MAIN_NEWS.sentences);

function withoutMainEvent(text: ReadText, events: readonly DatedEvent[], notes: PipelineNotes): readonly Diagnostic[] {
  const triggers = events.flatMap(({ mentions }) => mentions.map(({ trigger }) => trigger));
  const lead = leadWithout(text, triggers);
  return lead ? [{ code: 'no-main-event', message: notes.noMainEvent, ...lead }] : [];
}

/** Returns the likeliest fact or plan of the first sentences. Null if none is likely enough, or if one passes the threshold anyway. */
function likeliestInLead(events: readonly DatedEvent[], { threshold }: Scorer): DatedEvent | null {
  const inLead = events.filter(isInLead);
  if (inLead.some(({ confidence }) => confidence >= threshold)) return null;
  const [best] = inLead.filter(({ status }) => status !== 'hypothetical').sort((a, b) => b.confidence - a.confidence);
  return best && best.confidence >= MAIN_NEWS.confidence ? best : null;
}

function lowConfidence({ mentions: [first], confidence }: DatedEvent, notes: PipelineNotes): readonly DroppedCandidate[] {
  if (!first) return [];
  const { start, end, quote } = first.trigger;
  const note = notes.lowConfidence(Math.round(100 * confidence));
  return [{ stage: 'mention', check: LOW_CONFIDENCE, note, sentence: first.sentence, start, end, quote }];
}

/** Returns the temporal expressions in a text with their values, relative to `published`. */
export const findTimexes = (text: ReadText, published: IsoDay, { recognize, resolution }: TemporalLanguage): readonly ResolvedTimex[] =>
  resolveTimexes(recognize(text.sentences), text, { published }, resolution);

/** Extracts dated events from an article. Never throws; `diagnostics` lists unread text. */
export function runPipeline(
  article: Article,
  vocabulary: ActorIndex,
  models: EnglishModels,
  extractorVersion: string,
  language: LanguagePack<ActorIndex, EnglishModels> = ENGLISH,
): Extraction {
  const { temporal, notes, merging } = language;
  const noDay: readonly Diagnostic[] = parseDay(article.published)
    ? []
    : [{ code: 'no-publication-date', message: notes.noPublicationDate }];

  const text = temporal.readText(article.body);
  const timexes = findTimexes(text, article.published, temporal);
  const found = language.findMentions(article, text, timexes, vocabulary, models);
  const merged = mergeMentions(
    found.mentions.map((mention) => ({ article: '', published: article.published, mention })),
    merging,
  );

  const all = merged.map(({ event }) => event);
  const { wanted } = models;
  const inWanted = new Set(wanted && text.sentences.filter((sentence) => overlaps(sentence, wanted)).map(({ index }) => index));
  const mainNews = likeliestInLead(all, models.scorer);
  const events = all.filter(
    (event) =>
      event === mainNews || event.confidence >= models.scorer.threshold || event.mentions.some(({ sentence }) => inWanted.has(sentence)),
  );

  return {
    extractorVersion,
    sentences: text.sentences,
    timexes,
    events,
    dropped: [...found.dropped, ...all.filter((event) => !events.includes(event)).flatMap((event) => lowConfidence(event, notes))],
    diagnostics: [...noDay, ...text.diagnostics, ...found.diagnostics, ...withoutMainEvent(text, events, notes)],
  };
}
