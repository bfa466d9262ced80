/**
 * `npm run train:readers -- --train DIR --more DIR --answers DIR [--bench DIR]`: trains the combination of the second reader and the
 * engine. It writes `services/second-reader/weights.json`. For out-of-fold figures, it also writes `folds.json` with the engine's scorer
 * and the weights for each fold, trained without its articles. Articles of `--train` whose number is divisible by four are left out.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type PackedModel, packedWeights } from '@/engine/scoring/linear-model';
import { readAnswer } from '@/services/second-reader/answer';
import { type Annotated, readDemonstration, readDirectory } from './articles';
import { eventExamples, otherExamples } from './classifiers';
import { answeredReading, trainFold, trainReaders } from './reader-training';
import { FOLD_NUMBERS, foldOf } from './train-model';

const OUT = path.resolve(import.meta.dirname, '../../services/second-reader');
const directory = { type: 'string' } as const;
const { values } = parseArgs({ options: { train: directory, more: directory, answers: directory, bench: directory } });
const { train, more, answers, bench = null } = values;
if (train === undefined || answers === undefined) throw new Error('Usage: npm run train:readers -- --train DIR --more DIR --answers DIR');

const articles = readDirectory(train);
const others = more === undefined ? [] : readDirectory(more, true);
const demonstration = readDemonstration();
const shared = {
  articles,
  demonstration,
  examples: articles.map((one) => eventExamples(one)),
  others: otherExamples(demonstration, bench),
};

const foldsOf = (some: readonly Annotated[]) => some.map((one, at) => ({ ...one, fold: foldOf(at) }));
const answered = [...foldsOf(articles), ...foldsOf(others)].flatMap((one) => {
  const file = path.join(answers, `${one.doc}.json`);
  return existsSync(file) ? [{ ...one, answer: readAnswer(readFileSync(file, 'utf8'), one.article.published).events }] : [];
});
const about = `Trained by "npm run train:readers" on ${answered.length} annotated articles with recorded answers of a language model. Contains no text of theirs.`;

function trained(fold: number | null): { readonly scorer: PackedModel; readonly readers: ReturnType<typeof trainReaders> } {
  const { model, read } = trainFold({ ...shared, fold });
  const training = answered.filter((one) => one.fold !== fold);
  const readers = trainReaders(
    training.map((one) => answeredReading(one, read(one))),
    model.threshold,
    fold === null ? about : '',
  );
  console.log(`fold ${fold ?? 'none'}: ${training.length} articles, threshold ${readers.threshold}`);
  const { calibration, threshold, weights } = model;
  const salience = { calibration: [], weights: {} };
  return { scorer: { about: '', threshold, calibration, weights: packedWeights(weights), salience }, readers };
}

const folds = FOLD_NUMBERS.map((fold) => ({ docs: answered.filter((one) => one.fold === fold).map(({ doc }) => doc), ...trained(fold) }));
for (const [name, content] of Object.entries({ folds: { about, folds }, weights: trained(null).readers }))
  writeFileSync(path.join(OUT, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`);
