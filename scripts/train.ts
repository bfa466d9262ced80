/**
 * `npm run train -- DIR…`: trains the scorer of events on annotated articles and writes `engine/scoring/weights.json`. Articles whose number
 * is divisible by four are left out, for measuring. Figures that it prints come from articles that the weights have not seen.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventJson } from '@/cli/formats/json';
import { type AnnotatedEvent, scoreAnnotated } from '@/engine/evaluate/score-annotated';
import { buildMention } from '@/engine/events/build-mention';
import { type Article, extract } from '@/engine/index';
import type { Scorer } from '@/engine/model/scorer';
import { matchCandidates } from '@/engine/scoring/label-candidates';
import { confidenceAt, type LinearModel, type LinearSum, linearScorer, RULES_ALONE } from '@/engine/scoring/linear-model';
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
import { readInput } from '@/services/ingest/read-input';
import { indexOfFiles } from '@/services/vocabulary/extraction-vocabulary';

const TARGET = path.resolve(import.meta.dirname, '../engine/scoring/weights.json');
/** An editor reads every event, so at least three of four must be worth it. */
const LEAST_PRECISION = 0.75;
const THRESHOLDS = [0.22, 0.25, 0.28, 0.31, 0.34];

interface Annotated {
  readonly doc: string;
  readonly article: Article;
  readonly expected: readonly (AnnotatedEvent & { readonly trigger?: string })[];
}

type Gold = Pick<Annotated, 'doc'> & { readonly events: Annotated['expected'] };

const isHeldOut = (doc: string): boolean => Number(/\d+/.exec(doc)?.[0] ?? 1) % 4 === 0;

function readDirectory(directory: string): readonly Annotated[] {
  const names = readdirSync(path.join(directory, 'gold'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5));
  return names
    .filter((doc) => !isHeldOut(doc))
    .sort()
    .map((doc) => {
      const { article } = readInput({ text: readFileSync(path.join(directory, 'texts', `${doc}.md`), 'utf8'), format: 'markdown' });
      const gold = JSON.parse(readFileSync(path.join(directory, 'gold', `${doc}.json`), 'utf8')) as {
        readonly events: Annotated['expected'];
      };
      return { doc, article: { ...article, url: article.url ?? undefined }, expected: gold.events };
    });
}

interface JudgedCandidate extends Example {
  /** 1 for main news, 0 for other events; null where no annotated event is meant */
  readonly news: number | null;
}

/** The candidates of an article with their targets. */
function examplesOf({ article, expected }: Annotated, scorer: Scorer): readonly JudgedCandidate[] {
  const found: { readonly features: readonly string[]; readonly label: Parameters<typeof matchCandidates>[2][number] }[] = [];
  extract(article, {
    vocabulary: indexOfFiles(),
    scorer,
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

function scoreWith(articles: readonly Annotated[], scorerOf: (at: number) => Scorer) {
  return scoreAnnotated(
    articles.map(({ doc, article, expected }, at) => {
      const { events } = extract(article, { vocabulary: indexOfFiles(), scorer: scorerOf(at) });
      const found = events.map((event) => {
        const { date, status, actors, themes, evidence } = eventJson(event, false);
        return { date, status, actors, themes, evidence: evidence ?? { start: 0, end: 0 } };
      });
      return { doc, body: article.body, expected, found };
    }),
  );
}

/** The demonstration articles, which are made up: they are in every training set, and nothing is measured on them. */
function readDemonstration(): readonly Annotated[] {
  const data = path.resolve(import.meta.dirname, '../data');
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(data, 'gold', name), 'utf8'));
  const gold = [...(read('briefs.json') as Gold[]), read('seed-article.json') as Gold];
  return gold.map(({ doc, events }) => {
    const file = [`${doc}.md`, `${doc}.txt`].find((name) => existsSync(path.join(data, 'articles', name))) ?? '';
    const { article } = readInput({
      text: readFileSync(path.join(data, 'articles', file), 'utf8'),
      format: file.endsWith('.md') ? 'markdown' : 'text',
    });
    return { doc, article: { ...article, url: article.url ?? undefined }, expected: events };
  });
}

const newsOf = (judged: readonly JudgedCandidate[]): readonly Example[] =>
  judged.flatMap(({ features, news }) => (news === null ? [] : [{ features, target: news }]));

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

const percent = (share: number): string => (100 * share).toFixed(1);

const directories = process.argv.slice(2);
if (directories.length === 0) throw new Error('Usage: npm run train -- DIR…');
const articles = directories.flatMap((directory) => readDirectory(path.resolve(directory)));
const demonstration = readDemonstration();
let model: LinearModel | null = null;
for (const round of [1, 2]) {
  const scorer: Scorer = model ? linearScorer(model) : RULES_ALONE;
  const examples = articles.map((article) => examplesOf(article, scorer));
  const made = demonstration.flatMap((article) => examplesOf(article, scorer));
  const folds = FOLD_NUMBERS.map((fold) => trainWeights([...examples.flatMap((one, at) => (foldOf(at) === fold ? [] : one)), ...made]));
  const judged = examples.flatMap((one, at) =>
    one.map(({ features, target }) => ({ margin: marginOf(folds[foldOf(at)] ?? {}, features), target: target > 0 ? 1 : 0 })),
  );
  const calibration = calibrate(judged);
  const tried = THRESHOLDS.map((threshold) => {
    const scorers = folds.map((weights) => linearScorer({ about: '', threshold, calibration, weights }));
    const { events, dateStrict, status, actors } = scoreWith(articles, (at) => scorers[foldOf(at)] ?? RULES_ALONE);
    console.log(
      `round ${round}, threshold ${threshold}: spans ${percent(events.f1)} (precision ${percent(events.precision)}, recall ${percent(events.recall)}), dates ${percent(dateStrict.f1)}, status ${percent(status)}, actors ${percent(actors.f1)}`,
    );
    return { threshold, precision: events.precision, value: events.f1 + dateStrict.f1 };
  });
  const best = tried.filter(({ precision }) => precision >= LEAST_PRECISION).reduce((a, b) => (b.value > a.value ? b : a));
  const events = articles.reduce((sum, { expected }) => sum + expected.length, 0);
  model = {
    about: `Trained by "npm run train" on ${articles.length} annotated articles with ${events} events: Wikinews (CC BY 2.5), US government works and wire texts. Contains no text of theirs.`,
    threshold: best.threshold,
    calibration,
    weights: trainWeights([...examples.flat(), ...made]),
    salience: trainSalience(
      examples,
      made,
      ({ features }, at) => confidenceAt(calibration, marginOf(folds[foldOf(at)] ?? {}, features)) >= best.threshold,
    ),
  };
}
writeFileSync(TARGET, `${JSON.stringify(model, null, 1)}\n`);
console.log(`${Object.keys(model?.weights ?? {}).length} weights written`);
