/**
 * `npm run train -- DIR… [BENCH]`: trains the event scorer and the classifiers of actions and themes on annotated articles. Writes
 * `engine/en/scoring/weights.json` and `classes.json`. A directory without articles adds labeled sentences (`events/*.jsonl`). Articles
 * whose number is divisible by four and every third sentence are held out. The printed figures come only from articles
 * outside the training data.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventJson } from '@/cli/formats/json';
import { buildMention } from '@/engine/en/events/build-mention';
import { matchCandidates } from '@/engine/evaluate/label-candidates';
import { type AnnotatedScore, scoreAnnotated } from '@/engine/evaluate/score-annotated';
import { extract } from '@/engine/index';
import type { EventClassifiers, Scorer } from '@/engine/model/scorer';
import {
  confidenceAt,
  type FeatureTable,
  fromTable,
  type LinearModel,
  type LinearSum,
  linearScorer,
  type PackedModel,
  packedWeights,
  RULES_ALONE,
} from '@/engine/scoring/linear-model';
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
} from '@/engine/scoring/train-model';
import { indexOfFiles } from '@/services/vocabulary/extraction-vocabulary';
import { type Annotated, readDemonstration, readDirectory } from './articles';
import { classifiersOf, eventExamples, otherExamples, trainClassifiers } from './classifiers';

/** A candidate for training salience: annotators label main news as core. */
interface JudgedCandidate extends Example {
  /** 1 for main news, 0 for other events; null if it matches no annotated event */
  readonly news: number | null;
}

const newsOf = (judged: readonly JudgedCandidate[]): readonly Example[] =>
  judged.flatMap(({ features, news }) => (news === null ? [] : [{ features, target: news }]));

const percent = (share: number): string => (100 * share).toFixed(1);

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

const SCORING = path.resolve(import.meta.dirname, '../../engine/en/scoring');
/** Minimum precision: editors read every event, so at least three of four must be worth it. */
const LEAST_PRECISION = 0.75;
const THRESHOLDS = [0.22, 0.25, 0.28, 0.31, 0.34, 0.37, 0.4];
/** Candidate probability thresholds for actions. */
const ACTION_THRESHOLDS = [0.42, 0.46, 0.5, 0.55, 0.6];

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
  const matches = matchCandidates(
    article.body,
    expected,
    found.map(({ label }) => label),
  );
  return found.map(({ features }, at) => {
    const match = matches[at] ?? null;
    return { features, target: match?.target ?? 0, news: match ? Number(match.event.salience === 'core') : null };
  });
}

function scoreWith(
  articles: readonly Annotated[],
  scorerOf: (at: number) => Scorer,
  classifiersAt: (at: number) => EventClassifiers,
): AnnotatedScore {
  return scoreAnnotated(
    articles.map(({ doc, article, expected }, at) => {
      const { events } = extract(article, { vocabulary: indexOfFiles(), scorer: scorerOf(at), classifiers: classifiersAt(at) });
      const found = events.map((event) => {
        const { date, status, actors, themes, action, evidence } = eventJson(event, false);
        return { date, status, actors, themes, action, evidence: evidence ?? { start: 0, end: 0 } };
      });
      return { doc, body: article.body, expected, found };
    }),
  );
}

const isArticles = (directory: string): boolean => existsSync(path.join(directory, 'gold'));

const directories = process.argv.slice(2).map((directory) => path.resolve(directory));
if (!directories.some(isArticles)) throw new Error('Usage: npm run train -- DIR… [BENCH]');
const articles = directories.filter(isArticles).flatMap(readDirectory);
const demonstration = readDemonstration();
const events = articles.reduce((sum, { expected }) => sum + expected.length, 0);
const about = `Trained by "npm run train" on ${articles.length} annotated articles with ${events} events: Wikinews (CC BY 2.5), US government works and wire texts`;

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

let model: LinearModel | null = null;
let scorers: readonly Scorer[] = [];
for (const round of [1, 2]) {
  const scorer: Scorer = model ? linearScorer(model) : RULES_ALONE;
  const found = articles.map((article, at) => examplesOf(article, scorer, classifiersAt(at)));
  const made = demonstration.flatMap((article) => examplesOf(article, scorer, whole));
  const folds = FOLD_NUMBERS.map((fold) => trainWeights([...found.flatMap((one, at) => (foldOf(at) === fold ? [] : one)), ...made]));
  const judged = found.flatMap((one, at) =>
    one.map(({ features, target }) => ({ margin: marginOf(folds[foldOf(at)] ?? {}, features), target: target > 0 ? 1 : 0 })),
  );
  const calibration = calibrate(judged);
  const tried = THRESHOLDS.map((threshold) => {
    const unseenScorers = folds.map((weights) => linearScorer({ about: '', threshold, calibration, weights }));
    const score = scoreWith(articles, (at) => unseenScorers[foldOf(at)] ?? RULES_ALONE, classifiersAt);
    const { events: found, dateStrict, status, actors } = score;
    console.log(
      `round ${round}, threshold ${threshold}: spans ${percent(found.f1)} (precision ${percent(found.precision)}, recall ${percent(found.recall)}), dates ${percent(dateStrict.f1)}, status ${percent(status)}, actors ${percent(actors.f1)}`,
    );
    return { threshold, precision: found.precision, value: found.f1 + dateStrict.f1, unseenScorers };
  });
  const best = tried.filter(({ precision }) => precision >= LEAST_PRECISION).reduce((a, b) => (b.value > a.value ? b : a));
  scorers = best.unseenScorers;
  model = {
    about: `${about}. Contains no text of theirs.`,
    threshold: best.threshold,
    calibration,
    weights: trainWeights([...found.flat(), ...made]),
    salience: trainSalience(
      found,
      made,
      ({ features }, at) => confidenceAt(calibration, marginOf(folds[foldOf(at)] ?? {}, features)) >= best.threshold,
    ),
  };
}

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
const { salience = noFeatures, ...sum } = model ?? { about, threshold: 1, ...noFeatures };
const weights: PackedModel = {
  ...sum,
  weights: packedWeights(sum.weights),
  salience: { ...salience, weights: packedWeights(salience.weights) },
};
const classFile = {
  about: `${about}; labeled sentences (PLOVER, CC BY-SA 4.0, where given) and phrases of the project. Contains no text of theirs.`,
  action: { ...classes.action, threshold: chosen?.threshold ?? 1 },
  theme: classes.theme,
};
for (const [name, content] of Object.entries({ weights, classes: classFile }))
  writeFileSync(path.join(SCORING, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`);
const count = (...tables: readonly FeatureTable[]): number => tables.reduce((total, table) => total + fromTable(table).size, 0);
console.log(
  `${count(weights.weights)} weights, ${count(weights.salience.weights)} of salience and ${count(classes.action.weights, classes.theme.weights)} rows of classes written`,
);
