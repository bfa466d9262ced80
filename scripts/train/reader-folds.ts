/**
 * The engine's scorer without the articles of a fold, and what it then reads in every article with a recorded answer. Articles of the fold
 * are read by a scorer that has seen none of them. The other training articles are read by scorers that have seen neither them nor the fold.
 */
import weights from '@/engine/en/scoring/weights.json' with { type: 'json' };
import { type Extraction, extract } from '@/engine/index';
import type { Scorer } from '@/engine/model/scorer';
import { type LinearModel, linearScorer } from '@/engine/scoring/linear-model';
import { foldOf } from '@/engine/scoring/train-model';
import { FAINTEST } from '@/services/second-reader/combine-readers';
import { indexOfFiles } from '@/services/vocabulary/extraction-vocabulary';
import type { Annotated } from './articles';
import { classifiersOf, type EventExamples, trainClassifiers } from './classifiers';
import { trainScorer } from './train-scorer';

export interface FoldTraining {
  /** without number: all articles are trained on, and each is read by a scorer that has not seen it */
  readonly fold: number | null;
  readonly articles: readonly Annotated[];
  readonly examples: readonly EventExamples[];
  readonly demonstration: readonly Annotated[];
  readonly others: EventExamples;
}

export interface FoldReader {
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
