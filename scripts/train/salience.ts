/** Trains what is main news from what annotators call core. */
import { confidenceAt, type LinearSum } from '@/engine/scoring/linear-model';
import {
  type Example,
  FOLD_NUMBERS,
  foldOf,
  type Judged,
  marginOf,
  SALIENCE_TRAINING,
  scaleSalience,
  trainWeights,
} from '@/engine/scoring/train-model';

export interface JudgedCandidate extends Example {
  /** 1 for main news, 0 for other events; null where no annotated event is meant */
  readonly news: number | null;
}

const newsOf = (judged: readonly JudgedCandidate[]): readonly Example[] =>
  judged.flatMap(({ features, news }) => (news === null ? [] : [{ features, target: news }]));

const percent = (share: number): string => (100 * share).toFixed(1);

/** The share of pairs of a main and another event in which the main one has the greater margin. */
function rankAgreement(judged: readonly Judged[]): number {
  const [main, other] = [judged.filter(({ target }) => target === 1), judged.filter(({ target }) => target === 0)];
  const won = main.reduce(
    (sum, one) => sum + other.reduce((wins, { margin }) => wins + (one.margin > margin ? 1 : one.margin === margin ? 0.5 : 0), 0),
    0,
  );
  return won / (main.length * other.length);
}

/** Salience from what annotators call core; its scale from the candidates that become events. */
export function trainSalience(
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
