/**
 * `npm run train:merging -- PAIRS.json`: trains the weights by which two reports are compared and writes `engine/en/scoring/merging.json`.
 * The file holds articles and labeled pairs of reports, each report by the position of the word that states the event. The invented
 * reports of `data/gold/same-event.json` and of the tests are added. The printed figures come from pairs outside the training data.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import invented from '@/data/gold/same-event.json';
import { DIFFERENT, SAME } from '@/engine/en/testing/described-pairs';
import { type EventMention, extract } from '@/engine/index';
import type { Comparable } from '@/engine/merge/comparable';
import { aspectsOf } from '@/engine/merge/score-pair';
import { ENGLISH_MERGING } from '@/engine/pipeline';
import { packedWeights } from '@/engine/scoring/linear-model';
import { type Example, FOLD_NUMBERS, foldOf, marginOf, type TrainingOptions, trainWeights } from '@/engine/scoring/train-model';
import { extractByRules } from '@/engine/testing/extract-by-rules';
import { indexOfFiles } from '@/services/vocabulary/extraction-vocabulary';

interface LabeledPairs {
  readonly articles: Readonly<Record<string, { readonly title: string; readonly published: string; readonly body: string }>>;
  readonly pairs: readonly {
    readonly reports: readonly (readonly [article: string, start: number])[];
    readonly same: boolean;
    readonly weight: number;
    /** pairs of one story are left out together */
    readonly story: string;
  }[];
}

interface Labeled extends Example {
  readonly fold: number;
}

const OUT = path.resolve(import.meta.dirname, '../../engine/en/scoring/merging.json');
const OPTIONS: TrainingOptions = { epochs: 100, shrinkage: 0.05, rate: 0.3, fewest: 2 };
/** Invented reports show cases that are rare in articles. */
const WEIGHT_OF_INVENTED = 8;
/** The margin from which on two reports are one event: false merges cost more than missed ones. */
const LEAST_MARGIN = 0.15;

const numberOf = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);

function example(a: Comparable, b: Comparable, same: boolean, weight: number, group: string): readonly Labeled[] {
  const aspects = aspectsOf(a, b, ENGLISH_MERGING);
  if (aspects === null) return [];
  return [{ features: ['bias', ...aspects.flatMap((one) => one.features)], target: same ? 1 : 0, weight, fold: foldOf(numberOf(group)) }];
}

const comparable = (mention: EventMention): Comparable => ({ ...mention, signatures: [mention.signature] });

function realExamples({ articles, pairs }: LabeledPairs): readonly Labeled[] {
  const mentionsOf = new Map(
    Object.entries(articles).map(([name, article]) => [
      name,
      extract(article, { vocabulary: indexOfFiles(), threshold: 0 }).events.flatMap(({ mentions }) => mentions),
    ]),
  );
  return pairs.flatMap(({ reports, same, weight, story }) => {
    const [a, b] = reports.map(([name, start]) => mentionsOf.get(name)?.find(({ trigger }) => trigger.start === start));
    const group = story.startsWith('story:') ? story : (reports[0]?.[0] ?? '');
    return a && b ? example(comparable(a), comparable(b), same, weight, group) : [];
  });
}

/** Which of the expected events each mention of the invented articles reports. */
function inventedExamples(): readonly Labeled[] {
  return invented.cases.flatMap(({ articles, events, name }) => {
    const reports = articles.flatMap(([published = '', body = '']) =>
      extractByRules({ title: '', body, published }, { vocabulary: indexOfFiles() }).events.flatMap(({ mentions }) =>
        mentions.flatMap((mention) => {
          const { start, end } = mention.evidence;
          const home = events.findIndex(({ words }) =>
            words.some((some) => body.includes(some) && body.indexOf(some) < end && body.indexOf(some) + some.length > start),
          );
          return home < 0 ? [] : [{ one: comparable(mention), home }];
        }),
      ),
    );
    return reports.flatMap((x, at) =>
      reports.slice(0, at).flatMap((y) => example(x.one, y.one, x.home === y.home, WEIGHT_OF_INVENTED, name)),
    );
  });
}

const describedExamples = (): readonly Labeled[] =>
  [SAME, DIFFERENT].flatMap((list, at) => list.flatMap(([name, a, b]) => example(a, b, at === 0, WEIGHT_OF_INVENTED, name)));

function report(name: string, examples: readonly Labeled[], marginFor: (one: Labeled) => number): void {
  const sum = (some: readonly Labeled[]): number => some.reduce((total, { weight = 1 }) => total + weight, 0);
  const merged = examples.filter((one) => marginFor(one) >= LEAST_MARGIN);
  const right = sum(merged.filter(({ target }) => target === 1));
  const [precision, recall] = [right / sum(merged), right / sum(examples.filter(({ target }) => target === 1))];
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(`${name}: precision ${(100 * precision).toFixed(1)}, recall ${(100 * recall).toFixed(1)}, F1 ${(100 * f1).toFixed(1)}`);
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: npm run train:merging -- PAIRS.json');
const labeled = JSON.parse(readFileSync(file, 'utf8')) as LabeledPairs;
const real = realExamples(labeled);
const made = [...inventedExamples(), ...describedExamples()];
const all = [...real, ...made];
const models = FOLD_NUMBERS.map((fold) =>
  trainWeights(
    all.filter((one) => one.fold !== fold),
    OPTIONS,
  ),
);
const unseen = (one: Labeled): number => marginOf(models[one.fold] ?? {}, one.features);
report('articles, cross-validated', real, unseen);
report('invented, cross-validated', made, unseen);
const weights = trainWeights(all, OPTIONS);
report('invented, as trained', made, (one) => marginOf(weights, one.features));
const about = `Trained by "npm run train:merging" on ${real.length} pairs of reports from articles and wire texts and ${made.length} invented ones. Contains no text of theirs.`;
writeFileSync(OUT, `${JSON.stringify({ about, threshold: LEAST_MARGIN, weights: packedWeights(weights) }, null, 2)}\n`);
console.log(`${OUT}: ${Object.keys(weights).length} weights`);
