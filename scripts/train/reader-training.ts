/** Learns from annotated articles with recorded answers which dates are right and which events an editor wants. */
import { withEvents } from '@/cli/evaluate/evaluate-events';
import { matchAnnotated, plainDate, scoreAnnotated } from '@/cli/evaluate/score-annotated';
import weights from '@/engine/en/scoring/weights.json' with { type: 'json' };
import { type DatedEvent, type Extraction, extract } from '@/engine/index';
import type { Scorer } from '@/engine/model/scorer';
import { type LinearModel, linearScorer } from '@/engine/scoring/linear-model';
import type { AnswerEvent } from '@/services/second-reader/answer';
import { type ArticleReading, articleReading } from '@/services/second-reader/article-reading';
import { type CombinedEvent, combineReaders, FAINTEST } from '@/services/second-reader/combine-readers';
import { dateChooser, type ReaderWeights, type Weights } from '@/services/second-reader/learned';
import { type ModelCandidate, verifyAnswer } from '@/services/second-reader/verify-answer';
import { indexOfFiles } from '@/services/vocabulary/extraction-vocabulary';
import type { Annotated } from './articles';
import { classifiersOf, type EventExamples, trainClassifiers } from './classifiers';
import { type Example, foldOf, trainWeights } from './train-model';
import { trainScorer } from './train-scorer';

/** Disagreements about dates are few but varied. */
const TRAINING = { epochs: 40, shrinkage: 0.03, rate: 0.3, fewest: 4 };
const THRESHOLDS = [0.42, 0.46, 0.5, 0.54, 0.58];

export interface AnsweredArticle extends Annotated {
  readonly answer: readonly AnswerEvent[];
}

export interface AnsweredReading extends AnsweredArticle {
  readonly reading: ArticleReading;
}

export const answeredReading = (article: AnsweredArticle, extraction: Extraction): AnsweredReading => ({
  ...article,
  reading: articleReading(article.article, extraction, indexOfFiles()),
});

/** Returns the matching annotated event for each candidate. */
function goldFor(article: Annotated, events: readonly DatedEvent[]): readonly (Annotated['expected'][number] | null)[] {
  const { foundFor } = matchAnnotated(withEvents(article, events));
  return events.map((_, at) => article.expected[foundFor.indexOf(at)] ?? null);
}

/** Returns the date options for each candidate with a choice. */
export function dateExamples(one: AnsweredReading): readonly (readonly Example[])[] {
  const candidates = verifyAnswer(one.answer, one.reading, dateChooser({}));
  const stated = candidates.map(({ event }) => event);
  const gold = goldFor(one, stated);
  return candidates.flatMap(({ evidence: { options } }, at) => {
    const right = gold[at];
    if (!right || options.length < 2) return [];
    return [options.map(({ edtf, features }) => ({ features, target: plainDate(edtf) === plainDate(right.date) ? 1 : 0 }))];
  });
}

export interface JudgedArticle {
  readonly one: AnsweredReading;
  readonly candidates: readonly ModelCandidate[];
  readonly examples: readonly Example[];
}

/** Matches the model's events first, so that a low-confidence engine event cannot take their match. */
export function judged(one: AnsweredReading, date: Weights, alone: number): JudgedArticle {
  const candidates = verifyAnswer(one.answer, one.reading, dateChooser(date));
  const all = combineReaders(one.reading, candidates, { about: '', date, event: {}, threshold: 0, alone });
  const eventsOf = (combined: readonly CombinedEvent[]) => combined.map(({ event }) => event);
  const stated = all.filter(({ readers }) => readers !== 'engine');
  const taken = goldFor(one, eventsOf(stated));
  const rest = { ...one, expected: one.expected.filter((event) => !taken.includes(event)) };
  const others = all.filter(({ readers }) => readers === 'engine');
  const found = goldFor(rest, eventsOf(others));
  const example = ({ features }: CombinedEvent, right: unknown): Example => ({ features, target: right === null ? 0 : 1 });
  return {
    one,
    candidates,
    examples: [...stated.map((event, at) => example(event, taken[at])), ...others.map((event, at) => example(event, found[at]))],
  };
}

/** Chooses the threshold on articles outside the training data. */
export function trainReaders(articles: readonly AnsweredReading[], alone: number, about: string): ReaderWeights {
  const date = trainWeights(articles.flatMap(dateExamples).flat(), TRAINING);
  const all = articles.map((one) => judged(one, date, alone));
  const weigh = (some: readonly JudgedArticle[]): Weights => {
    const examples = some.flatMap((article) => article.examples);
    return trainWeights(examples, TRAINING);
  };
  const folds = Array.from({ length: 8 }, (_, fold) => weigh(all.filter((_, at) => foldOf(at) !== fold)));
  const scored = THRESHOLDS.map((threshold) => {
    const { events, dateStrict } = scoreAnnotated(
      all.map(({ one, candidates }, at) => {
        const combined = combineReaders(one.reading, candidates, { about: '', date, event: folds[foldOf(at)] ?? {}, threshold, alone });
        const accepted = combined.flatMap(({ kept, event }) => (kept ? [event] : []));
        return withEvents(one, accepted);
      }),
    );
    return { threshold, value: events.f1 + dateStrict.f1 };
  });
  const best = scored.reduce((a, b) => (b.value > a.value ? b : a));
  return { about, date, event: weigh(all), threshold: Math.round(1000 * best.threshold) / 1000, alone };
}

interface FoldTraining {
  /** without a number, training uses all articles, and each one is read by a scorer trained without it */
  readonly fold: number | null;
  readonly articles: readonly Annotated[];
  readonly examples: readonly EventExamples[];
  readonly demonstration: readonly Annotated[];
  readonly others: EventExamples;
}

interface FoldReader {
  readonly model: LinearModel;
  read(article: Annotated): Extraction;
}

export function trainFold({ fold, articles, examples, demonstration, others }: FoldTraining): FoldReader {
  const training = articles.flatMap((article, at) => (foldOf(at) === fold ? [] : [{ article, at }]));
  const classes = trainClassifiers([...training.map(({ at }) => examples[at] ?? { action: [], theme: [] }), others]);
  const whole = classifiersOf(classes, 0.5);
  const { model, unseen } = trainScorer({
    articles: training.map(({ article }) => article),
    demonstration,
    classifiersAt: () => whole,
    whole,
    about: '',
    thresholdOf: () => weights.threshold,
  });
  const all = linearScorer(model);
  const scorers = new Map<string, Scorer>(training.map(({ article: { doc } }, at) => [doc, unseen[foldOf(at)] ?? all]));
  return {
    model,
    read: ({ doc, article }) =>
      extract(article, { vocabulary: indexOfFiles(), scorer: scorers.get(doc) ?? all, classifiers: whole, threshold: FAINTEST }),
  };
}
