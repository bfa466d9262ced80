/** Trains the event scorer in two rounds. The second round uses the candidates that result from the first scorer. */
import { buildMention } from '@/engine/en/events/build-mention';
import { extract } from '@/engine/index';
import type { EventClassifiers, Scorer } from '@/engine/model/scorer';
import { confidenceAt, type LinearModel, type LinearSum, linearScorer, RULES_ALONE } from '@/engine/scoring/linear-model';
import { indexOfFiles } from '@/services/vocabulary/extraction-vocabulary';
import type { Annotated } from './articles';
import { matchCandidates } from './label-candidates';
import {
  calibrate,
  type Example,
  FOLD_NUMBERS,
  foldOf,
  type Judged,
  marginOf,
  SALIENCE_TRAINING,
  scaleSalience,
  trainWeights,
} from './train-model';

const SEED_ARTICLE = 'liu-jianchao-us-visit-2024-01';

export interface ScorerTraining {
  readonly articles: readonly Annotated[];
  readonly demonstration: readonly Annotated[];
  /** returns classifiers trained without the article at this index */
  readonly classifiersAt: (at: number) => EventClassifiers;
  readonly whole: EventClassifiers;
  readonly about: string;
  /** chooses a threshold; `scorersFor` returns one scorer per fold, trained without it */
  readonly thresholdOf: (round: number, scorersFor: (threshold: number) => readonly Scorer[]) => number;
}

export interface TrainedScorer {
  readonly model: LinearModel;
  /** by fold: scorers trained without its articles */
  readonly unseen: readonly Scorer[];
}

/** A candidate for training salience: annotators label main news as core. */
interface JudgedCandidate extends Example {
  /** 1 for main news, 0 for other events; null if it matches no annotated event */
  readonly news: number | null;
}

const newsOf = (judged: readonly JudgedCandidate[]): readonly Example[] =>
  judged.flatMap(({ features, news }) => (news === null ? [] : [{ features, target: news }]));

/** The seed article counts twice: it is real, and the engine must find all its events. */
const copiesOf = ({ doc }: Annotated): number => (doc === SEED_ARTICLE ? 2 : 1);

export const percent = (share: number): string => (100 * share).toFixed(1);

/** The share of (main, other) event pairs in which the main event has the greater margin. */
function rankAgreement(judged: readonly Judged[]): number {
  const [main, other] = [judged.filter(({ target }) => target === 1), judged.filter(({ target }) => target === 0)];
  const won = main.reduce(
    (sum, one) => sum + other.reduce((wins, { margin }) => wins + (one.margin > margin ? 1 : one.margin === margin ? 0.5 : 0), 0),
    0,
  );
  return won / (main.length * other.length);
}

/** Trains salience on events labeled as core, scaled by the candidates that become events. */
function trainSalience(
  examples: readonly (readonly JudgedCandidate[])[],
  made: readonly JudgedCandidate[],
  isEvent: (candidate: JudgedCandidate, at: number) => boolean,
): LinearSum {
  const weigh = (some: readonly JudgedCandidate[]) => trainWeights(newsOf([...some, ...made]), SALIENCE_TRAINING);
  const folds = FOLD_NUMBERS.map((fold) => weigh(examples.flatMap((one, at) => (foldOf(at) === fold ? [] : one))));
  const margin = ({ features }: Example, at: number): number => marginOf(folds[foldOf(at)] ?? {}, features);
  const judged = examples.flatMap((one, at) => newsOf(one).map((event) => ({ margin: margin(event, at), target: event.target })));
  const calibration = scaleSalience(
    examples.flatMap((one, at) => one.flatMap((candidate) => (isEvent(candidate, at) ? [margin(candidate, at)] : []))),
  );
  const high = judged.filter((one) => confidenceAt(calibration, one.margin) >= 0.6);
  const core = high.filter(({ target }) => target === 1);
  console.log(
    `salience: rank agreement ${percent(rankAgreement(judged))}, core among ${high.length} of ${judged.length} events from 0.6 up ${percent(core.length / high.length)}`,
  );
  return { calibration, weights: weigh(examples.flat()) };
}

function examplesOf({ article, expected }: Annotated, scorer: Scorer, classifiers: EventClassifiers): readonly JudgedCandidate[] {
  const found: { readonly features: readonly string[]; readonly label: Parameters<typeof matchCandidates>[2][number] }[] = [];
  extract(article, {
    vocabulary: indexOfFiles(),
    scorer,
    classifiers,
    observe: (scored, context, facts) => {
      for (const { candidate, features } of scored) {
        const { mention } = buildMention(context, candidate.happening, facts);
        const { trigger, evidence, date } = mention;
        found.push({ features, label: { trigger, evidence, date: date.edtf, passed: candidate.source === 'dated' } });
      }
    },
  });
  const labels = found.map(({ label }) => label);
  const matches = matchCandidates(article.body, expected, labels);
  return found.map(({ features }, at) => {
    const match = matches[at] ?? null;
    return { features, target: match?.target ?? 0, news: match ? Number(match.event.salience === 'core') : null };
  });
}

export function trainScorer({ articles, demonstration, classifiersAt, whole, about, thresholdOf }: ScorerTraining): TrainedScorer {
  const round = (number: number, scorer: Scorer): TrainedScorer => {
    const found = articles.map((article, at) => examplesOf(article, scorer, classifiersAt(at)));
    const made = demonstration.flatMap((article) =>
      examplesOf(article, scorer, whole).flatMap((example) => Array.from({ length: copiesOf(article) }, () => example)),
    );
    const folds = FOLD_NUMBERS.map((fold) => trainWeights([...found.flatMap((one, at) => (foldOf(at) === fold ? [] : one)), ...made]));
    const judged = found.flatMap((one, at) =>
      one.map(({ features, target }) => ({ margin: marginOf(folds[foldOf(at)] ?? {}, features), target: target > 0 ? 1 : 0 })),
    );
    const calibration = calibrate(judged);
    const scorersFor = (threshold: number): readonly Scorer[] =>
      folds.map((weights) => linearScorer({ about: '', threshold, calibration, weights }));
    const threshold = thresholdOf(number, scorersFor);
    const isEvent = ({ features }: JudgedCandidate, at: number): boolean =>
      confidenceAt(calibration, marginOf(folds[foldOf(at)] ?? {}, features)) >= threshold;
    const salience = trainSalience(found, made, isEvent);
    const model = { about, threshold, calibration, weights: trainWeights([...found.flat(), ...made]), salience };
    return { model, unseen: scorersFor(threshold) };
  };
  return round(2, linearScorer(round(1, RULES_ALONE).model));
}
