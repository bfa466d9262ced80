/**
 * `npm run train:merging -- DIR… [BENCH]`: trains the weights by which two reports are compared and writes
 * `engine/en/scoring/merging.json`. The labeled pairs are in `data/gold/report-pairs.json`, their articles in the directories:
 * annotated articles, or corpora of dated texts (`timex/*.json`). The invented reports of `data/gold/same-event.json` and of the tests
 * are added. The printed figures come from pairs outside the training data.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import labeled from '@/data/gold/report-pairs.json';
import invented from '@/data/gold/same-event.json';
import { ENGLISH } from '@/engine/en/english';
import { DIFFERENT, SAME } from '@/engine/en/testing/described-pairs';
import type { Article, EventMention } from '@/engine/index';
import type { Comparable } from '@/engine/merge/comparable';
import { aspectsOf } from '@/engine/merge/score-pair';
import { ENGLISH_CLASSIFIERS, ENGLISH_MERGING, ENGLISH_SCORER, runPipeline, tagWords } from '@/engine/pipeline';
import { packedWeights } from '@/engine/scoring/linear-model';
import { type Example, FOLD_NUMBERS, foldOf, marginOf, type TrainingOptions, trainWeights } from '@/engine/scoring/train-model';
import { extractByRules } from '@/engine/testing/extract-by-rules';
import { memoize } from '@/engine/text/memoize';
import { indexOfFiles } from '@/services/vocabulary/extraction-vocabulary';
import { readDemonstration, readDirectory } from './articles';

/** An article, the position of the word that states the event, twice; 1 for one event; weight; story, left out as a whole. */
type LabeledPair = readonly [string, number, string, number, 0 | 1, number, string];

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

const ARTICLES = path.resolve(import.meta.dirname, '../../data/gold/made-up-articles');
const CORPORA = ['timebank', 'aquaint'];

/** The articles of the directories and of the project by the names that the pairs use. */
function articlesByName(directories: readonly string[]): ReadonlyMap<string, Article> {
  const annotated = [ARTICLES, ...directories.filter((one) => existsSync(path.join(one, 'gold')))].flatMap((one) =>
    readDirectory(one, true),
  );
  const named = [...readDemonstration(), ...annotated].map(({ doc, article }) => [doc, article] as const);
  const files = directories.flatMap((one) => CORPORA.map((corpus) => [corpus, path.join(one, 'timex', `${corpus}.json`)] as const));
  const texts = files.flatMap(([corpus, file]) =>
    existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly doc: string; readonly dct: string; readonly text: string }[]).map(
          ({ doc, dct, text }) => [`${corpus}/${doc}`, { title: '', published: dct.slice(0, 10), body: text }] as const,
        )
      : [],
  );
  return new Map([...named, ...texts]);
}

function mentionsBeforeMerging(article: Article): readonly EventMention[] {
  let mentions: readonly EventMention[] = [];
  const observed: typeof ENGLISH = {
    ...ENGLISH,
    findMentions(...given) {
      const found = ENGLISH.findMentions(...given);
      mentions = found.mentions;
      return found;
    },
  };
  runPipeline(article, indexOfFiles(), { tagWords, scorer: ENGLISH_SCORER, classifiers: ENGLISH_CLASSIFIERS }, '', observed);
  return mentions;
}

function realExamples(pairs: readonly LabeledPair[], articles: ReadonlyMap<string, Article>): readonly Labeled[] {
  const mentionsOf = memoize((name: string): readonly EventMention[] => {
    const article = articles.get(name);
    if (!article) throw new Error(`no article ${name}`);
    return mentionsBeforeMerging(article);
  });
  const at = (name: string, start: number) => mentionsOf(name).find(({ trigger }) => trigger.start === start);
  return pairs.flatMap(([one, start, other, otherStart, same, weight, story]) => {
    const [a, b] = [at(one, start), at(other, otherStart)];
    const group = story.startsWith('story:') ? story : one;
    return a && b ? example(comparable(a), comparable(b), same === 1, weight, group) : [];
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

const directories = process.argv.slice(2).map((directory) => path.resolve(directory));
if (directories.length === 0) throw new Error('Usage: npm run train:merging -- DIR… [BENCH]');
const real = realExamples(labeled.pairs as unknown as readonly LabeledPair[], articlesByName(directories));
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
