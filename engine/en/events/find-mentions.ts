/** Finds event mentions sentence by sentence, so one unreadable sentence does not affect the others. */
import type { Article, Span } from '../../model/article';
import type { ActorMention, EventMention } from '../../model/event';
import type { FoundMentions } from '../../model/language-pack';
import type { ResolvedTimex } from '../../model/resolved-date';
import { type EventClassifiers, MAIN_NEWS, type Scorer } from '../../model/scorer';
import type { ReadText, Sentence, WordTagger } from '../../model/sentence';
import type { Diagnostic, DroppedCandidate } from '../../model/trace';
import { overlaps, spansWithin } from '../../text/ordered-spans';
import { topicOf } from './actions/event-features';
import type { ActorFacts } from './arguments/event-actors';
import { listedGuests, withUnderstood } from './arguments/implicit-actors';
import { resolveReferences } from './arguments/resolve-references';
import { type ArticleFacts, type BuiltMention, buildMention } from './build-mention';
import { chooseCandidates, leftOut, type ScoredCandidate, scoreCandidates, withScore } from './candidates/choose-candidates';
import { type Candidate, proposeCandidates } from './candidates/propose-candidates';
import { type Antecedent, antecedentOf } from './dates/antecedent';
import { attachDates } from './dates/attach-dates';
import { settlePlan } from './dates/attach-decisions';
import type { Attachment, Trigger } from './dates/attachment';
import { releaseStatement, upcomingThisYear } from './dates/date-of-article';
import { deadlines } from './dates/deadlines';
import { inheritDates } from './dates/inherit-dates';
import { shareDates } from './dates/share-dates';
import type { EventNoun } from './sentence/event-nouns';
import { readSentence, type SentenceContext } from './sentence/sentence-context';
import { type EarlierText, nothingEarlier, remember } from './titles/earlier-phrases';
import { withHeadline } from './titles/headline-title';
import { writeTitle } from './titles/write-title';
import { deniedByNoun } from './triggers/event-outcome';

const NEAR_SENTENCES = 2;

/** Actors and places in the text, and their vocabulary. */
export interface Names extends ActorFacts {
  readonly actors: readonly ActorMention[];
  /** the title of the article */
  readonly headline: readonly Sentence[];
}

/** Whether a date already depends on the noun, or on the verb of its clause ("will travel later this year for the next round of talks"). */
function datesClauseOf({ parsed }: SentenceContext, { noun, predicate }: Attachment, other: EventNoun): boolean {
  if (noun?.head === other.head) return true;
  const verb = predicate === null ? undefined : parsed.predicates[predicate];
  return verb !== undefined && parsed.chunks[verb.head] === parsed.chunks[other.head];
}

/** `antecedents` are all events dated before this sentence; `before` has those with a date of their own. */
function attachmentsOf(
  context: SentenceContext,
  antecedents: readonly Antecedent[],
  before: readonly Antecedent[],
  facts: ArticleFacts,
): readonly Attachment[] {
  const attached = attachDates(context);
  const settled = attached.flatMap((one) => settlePlan(context, one, facts.published, attached, antecedents) ?? []);
  const dated = shareDates(context, settled);
  const direct = [...dated, ...deadlines(context, dated, before, facts.published)];
  const all = [...direct, ...inheritDates(context, direct, before, antecedents)];
  const release = releaseStatement(context, facts.published);
  const upcoming = upcomingThisYear(context, facts.published, (noun) => all.some((one) => datesClauseOf(context, one, noun)));
  const isNew = release && !all.some((one) => one.predicate === release.predicate);
  return [...all, ...(isNew ? [release] : []), ...upcoming];
}

/** Returns the start of the previous sentences that are in the same paragraph. */
function paragraphFrom(text: ReadText, sentence: Sentence): number {
  const near = text.sentences.slice(Math.max(0, sentence.index - NEAR_SENTENCES), sentence.index);
  return near.find(({ paragraph }) => paragraph === sentence.paragraph)?.start ?? sentence.start;
}

/** Records a possible event that nothing in the text dates. */
function undated({ parsed: { sentence, predicates } }: SentenceContext, { happening }: Candidate): Diagnostic {
  const word = sentence.tokens[predicates[happening.predicate ?? -1]?.head ?? 0];
  const message = `“${word?.text ?? ''}” may report an event, but the text does not state its date.`;
  return { code: 'undated', message, start: sentence.start, end: sentence.end };
}

/** Whether another mention has the same trigger and date: "at 10:30 (0930 UTC)" gives one time twice. The more confident mention stays. */
const isRepeated = (one: EventMention, all: readonly EventMention[]): boolean =>
  all.some(
    (other) =>
      other.trigger.start === one.trigger.start &&
      other.date.edtf === one.date.edtf &&
      (other.confidence > one.confidence || (other.confidence === one.confidence && all.indexOf(other) < all.indexOf(one))),
  );

/** Returns the confidence from which a sentence's likeliest candidate counts. It is low in the lead until an event is likely enough. */
function leastConfidence({ index }: Sentence, before: readonly EventMention[], { threshold }: Scorer): number {
  const isOpen = index < MAIN_NEWS.sentences && !before.some(({ confidence }) => confidence >= threshold);
  return isOpen ? Math.min(threshold, MAIN_NEWS.confidence) : threshold;
}

/** Number of opening characters that show where an article is set. */
const OPENING = 500;

/** Returns the only state or territory in an article's opening, unless another one has at least half as many mentions. */
function homeOf(actors: readonly ActorMention[]): string | null {
  const counts = new Map<string, number>();
  const states = actors.filter(({ kind }) => kind === 'state' || kind === 'territory');
  for (const { name } of states) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  const opening = new Set(states.flatMap(({ name, start }) => (start < OPENING ? name : [])));
  return first && first[1] >= 2 * Math.max(1, second?.[1] ?? 0) && opening.size === 1 && opening.has(first[0]) ? first[0] : null;
}

/** Adds the title to the mention. This step comes last, because it needs all participants. */
function withTitle(
  mention: EventMention,
  happening: Trigger,
  context: SentenceContext,
  references: readonly ActorMention[],
  earlier: EarlierText,
  home: string | null,
): EventMention {
  const { status, place, actors } = mention;
  // "No talks are held": the noun already contains the denial
  const polarity = deniedByNoun(context, happening) ? 'affirmed' : mention.polarity;
  return { ...mention, title: writeTitle({ context, happening, status, polarity, place, actors, references, earlier, home }) };
}

/** Receives the candidates of every sentence, for training. */
export type Observer = (scored: readonly ScoredCandidate[], context: SentenceContext, facts: ArticleFacts) => void;

/** Models learned from annotated articles. */
export interface EventModels {
  readonly scorer: Scorer;
  readonly classifiers: EventClassifiers;
  /** receives the candidates of every sentence, for training */
  readonly observe?: Observer;
  /** an editor wants an event for these words, whatever the scorer says */
  readonly wanted?: Span;
}

/** Returns every mention in the article in text order. */
export function findMentions(
  article: Article,
  text: ReadText,
  timexes: readonly ResolvedTimex[],
  { actors, places, headline, lookup, stateOf }: Names,
  tagWords: WordTagger,
  { scorer, classifiers, observe, wanted }: EventModels,
): FoundMentions {
  const references = resolveReferences(
    text.sentences,
    actors.filter((mention) => mention.start >= (text.dateline?.end ?? 0)),
  );
  const facts: ArticleFacts = {
    body: text.body,
    title: article.title,
    published: article.published,
    sentences: text.sentences.length,
    lookup,
    stateOf,
    places,
    references,
    topic: topicOf(headline, text.sentences),
    classifiers,
  };
  const named = [...actors, ...references].sort((a, b) => a.start - b.start);
  const guests = listedGuests(text.sentences, actors);
  const timexesBy = new Map<number, ResolvedTimex[]>();
  for (const timex of timexes) {
    const here = timexesBy.get(timex.timex.sentence);
    if (here) here.push(timex);
    else timexesBy.set(timex.timex.sentence, [timex]);
  }
  const mentions: EventMention[] = [];
  const antecedents: Antecedent[] = [];
  const before: Antecedent[] = [];
  const tell = (one: Antecedent): void => {
    antecedents.push(one);
    if (!one.inherited) before.push(one);
  };
  const dropped: DroppedCandidate[] = [];
  const diagnostics: Diagnostic[] = [];
  const home = homeOf(actors);
  let earlier = nothingEarlier();
  const lines = headline.map((line) => readSentence(line, [], [], tagWords, 0, () => {}));
  for (const line of lines) earlier = remember(earlier, line);
  for (const sentence of text.sentences) {
    try {
      const here = timexesBy.get(sentence.index) ?? [];
      const refused: DroppedCandidate[] = [];
      const context = readSentence(sentence, here, spansWithin(named, sentence), tagWords, text.dateline?.end ?? 0, (one) =>
        refused.push(one),
      );
      const pointing = spansWithin(references, sentence);
      const now = { ...facts, references: pointing };
      const candidates = proposeCandidates(
        context,
        attachmentsOf(context, antecedents, before, facts),
        antecedents,
        article.published,
        refused,
      );
      const scored = scoreCandidates(context, candidates, facts, antecedents, scorer);
      observe?.(scored, context, now);
      const chosen = chooseCandidates(
        scored,
        wanted && overlaps(sentence, wanted) ? 0 : scorer.threshold,
        leastConfidence(sentence, mentions, scorer),
      );
      dropped.push(...leftOut(chosen, refused));
      const found: [BuiltMention, Trigger][] = [];
      for (const one of chosen) {
        const { happening, dateless } = one.candidate;
        if (dateless) {
          diagnostics.push(undated(context, one.candidate));
          continue;
        }
        const made = buildMention(context, happening, now);
        found.push([{ ...made, mention: withScore(made.mention, one, scorer) }, happening]);
      }
      const all = found.map(([{ mention }]) => mention);
      for (const [{ mention: one, eventThemes: themes }, happening] of found) {
        if (isRepeated(one, all)) continue;
        const around = {
          body: text.body,
          named,
          near: () => spansWithin(named, { start: paragraphFrom(text, sentence), end: one.trigger.start }),
          sentence,
          places,
          guests,
          lookup,
          stateOf,
        };
        // Implied actors follow from the trigger, not from the article's topic
        const mention = { ...withUnderstood({ ...one, themes }, around), themes: one.themes };
        mentions.push(withTitle(mention, happening, context, pointing, earlier, home));
        tell(antecedentOf(mention, happening.attachment, context));
      }
      earlier = remember(earlier, context);
    } catch (error) {
      diagnostics.push({
        code: 'stage-failed',
        message: `Events: ${error instanceof Error ? error.message : String(error)}`,
        start: sentence.start,
        end: sentence.end,
      });
    }
  }
  return { mentions: withHeadline(mentions, lines, text, actors), dropped, diagnostics };
}
