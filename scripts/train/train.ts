/**
 * `npm run train -- DIR… [BENCH]`: trains the event scorer and the classifiers of actions and themes on annotated articles. Writes
 * `engine/en/scoring/weights.json` and `classes.json`. A directory without articles adds labeled sentences (`events/*.jsonl`). Articles
 * whose number is divisible by four and every third sentence are held out. The printed figures come only from articles
 * outside the training data.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withEvents } from '@/cli/evaluate/evaluate-events';
import { type AnnotatedScore, scoreAnnotated } from '@/cli/evaluate/score-annotated';
import { extract } from '@/engine/index';
import type { EventClassifiers, Scorer } from '@/engine/model/scorer';
import { type FeatureTable, fromTable, type LinearSum, type PackedModel, packedWeights, RULES_ALONE } from '@/engine/scoring/linear-model';
import { indexOfFiles } from '@/services/vocabulary/extraction-vocabulary';
import { type Annotated, readDemonstration, readDirectory } from './articles';
import { classifiersOf, eventExamples, otherExamples, trainClassifiers } from './classifiers';
import { FOLD_NUMBERS, foldOf } from './train-model';
import { percent, trainScorer } from './train-scorer';

const SCORING = path.resolve(import.meta.dirname, '../../engine/en/scoring');
/** Minimum precision: editors read every event, so at least three of four must be worth it. */
const LEAST_PRECISION = 0.75;
const THRESHOLDS = [0.22, 0.25, 0.28, 0.31, 0.34, 0.37, 0.4];
/** Candidate probability thresholds for actions. */
const ACTION_THRESHOLDS = [0.42, 0.46, 0.5, 0.55, 0.6];

function scoreWith(
  articles: readonly Annotated[],
  scorerOf: (at: number) => Scorer,
  classifiersAt: (at: number) => EventClassifiers,
): AnnotatedScore {
  return scoreAnnotated(
    articles.map((gold, at) => {
      const { events } = extract(gold.article, { vocabulary: indexOfFiles(), scorer: scorerOf(at), classifiers: classifiersAt(at) });
      return withEvents(gold, events);
    }),
  );
}

const isArticles = (directory: string): boolean => existsSync(path.join(directory, 'gold'));

const directories = process.argv.slice(2).map((directory) => path.resolve(directory));
if (!directories.some(isArticles)) throw new Error('Usage: npm run train -- DIR… [BENCH]');
const articles = directories.filter(isArticles).flatMap((directory) => readDirectory(directory));
const demonstration = readDemonstration();
const about = `Trained by "npm run train" on ${articles.length} annotated articles: Wikinews (CC BY 2.5), US government works and wire texts`;

const others = otherExamples(demonstration, directories.find((directory) => !isArticles(directory)) ?? null);
const examples = articles.map((article) => eventExamples(article));
const models = FOLD_NUMBERS.map((fold) => trainClassifiers([...examples.filter((_, at) => foldOf(at) !== fold), others]));
const classes = trainClassifiers([...examples, others]);
const unseen = (threshold: number): ((at: number) => EventClassifiers) => {
  const all = models.map((model) => classifiersOf(model, threshold));
  const whole = classifiersOf(classes, threshold);
  return (at) => all[foldOf(at)] ?? whole;
};
const classifiersAt = unseen(0.5);
const whole = classifiersOf(classes, 0.5);

const { model, unseen: scorers } = trainScorer({
  articles,
  demonstration,
  classifiersAt,
  whole,
  about: `${about}.`,
  thresholdOf: (round, scorersFor) =>
    THRESHOLDS.map((threshold) => {
      const unseenScorers = scorersFor(threshold);
      const score = scoreWith(articles, (at) => unseenScorers[foldOf(at)] ?? RULES_ALONE, classifiersAt);
      const { events: found, dateStrict, status, actors, roles } = score;
      console.log(
        `round ${round}, threshold ${threshold}: spans ${percent(found.f1)} (precision ${percent(found.precision)}, recall ${percent(found.recall)}), dates ${percent(dateStrict.f1)}, status ${percent(status)}, actors ${percent(actors.f1)}, roles ${percent(roles ?? 0)}`,
      );
      return { threshold, precision: found.precision, value: found.f1 + dateStrict.f1 };
    })
      .filter(({ precision }) => precision >= LEAST_PRECISION)
      .reduce((a, b) => (b.value > a.value ? b : a)).threshold,
});

const shares = ACTION_THRESHOLDS.map((threshold) => {
  const { theme, firstTheme, actions } = scoreWith(articles, (at) => scorers[foldOf(at)] ?? RULES_ALONE, unseen(threshold));
  const { precision = 0, coverage = 0 } = actions ?? {};
  console.log(
    `actions from ${threshold}: precision ${percent(precision)}, coverage ${percent(coverage)}; theme ${percent(theme)}, the first ${percent(firstTheme)}`,
  );
  return { threshold, precision };
});
const chosen = shares.find(({ precision }) => precision >= LEAST_PRECISION) ?? shares.at(-1);
const noFeatures: LinearSum = { calibration: [], weights: {} };
const { salience = noFeatures, ...sum } = model;
const weights: PackedModel = {
  ...sum,
  weights: packedWeights(sum.weights),
  salience: { ...salience, weights: packedWeights(salience.weights) },
};
const classFile = {
  about: `${about}; labeled sentences (PLOVER, CC BY-SA 4.0).`,
  action: { ...classes.action, threshold: chosen?.threshold ?? 1 },
  theme: classes.theme,
};
for (const [name, content] of Object.entries({ weights, classes: classFile }))
  writeFileSync(path.join(SCORING, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`);
const count = (...tables: readonly FeatureTable[]): number => tables.reduce((total, table) => total + fromTable(table).size, 0);
console.log(
  `${count(weights.weights)} weights, ${count(weights.salience.weights)} of salience and ${count(classes.action.weights, classes.theme.weights)} rows of classes written`,
);
